import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { CliError } from '../cli-error.ts';

/**
 * Runs a build while holding the lock of its output folder. Throws a CliError if another build of the folder
 * is running; the lock of a build that died is taken over.
 */
export async function withBuildLock<T>(folder: string, build: () => Promise<T>): Promise<T> {
  const lock = `${folder}.lock`;
  try {
    mkdirSync(dirname(lock), { recursive: true });
    take(lock, folder);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  const release = (): void => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await build();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** How long a build waits before it looks again whether it is its turn, in milliseconds. */
const LOOK_AGAIN = 200;

/**
 * Runs a part of a build that no other of the same project may run at the same time, whatever it writes to: it waits
 * for its turn.
 */
export async function inTurn<T>(folder: string, build: () => Promise<T>): Promise<T> {
  const lock = `${folder}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  while (tryToTake(lock) !== null) await setTimeout(LOOK_AGAIN);
  const release = (): void => rmSync(lock, { force: true });
  process.once('exit', release);
  return build().finally(() => {
    process.off('exit', release);
    release();
  });
}

function take(lock: string, folder: string): void {
  const holder = tryToTake(lock);
  if (holder === null) return;
  throw new CliError({
    vi: `Đang có một lần dựng khác ghi vào ${folder} (tiến trình ${holder}). Chờ xong rồi chạy lại; nếu đó là chương trình khác thì xóa ${lock}.`,
    en: `Another build is writing to ${folder} (process ${holder}). Wait for it, then run this again; if that is another program, delete ${lock}.`,
  });
}

/** Takes a lock, also that of a process that died. Returns the process that holds it, or null. */
function tryToTake(lock: string): number | null {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const holder = Number(readFileSync(lock, 'utf8'));
    if (isRunning(holder)) return holder;
    rmSync(lock, { force: true });
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  }
  return null;
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Error codes of a place that cannot be written. */
const NO_ROOM: readonly unknown[] = ['EACCES', 'EDQUOT', 'EEXIST', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'];

/** A CliError for an output folder that cannot be written; any other error is returned unchanged. */
export function cannotWrite(folder: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'EXDEV') {
    return new CliError({
      vi: `${folder} nằm trên ổ đĩa khác với dự án. Dựng vào một thư mục cùng ổ đĩa với dự án rồi chép sang. Trang cũ còn nguyên.`,
      en: `${folder} is on a different disk from the project. Build into a folder on the same disk, then copy it there. The old site is unchanged.`,
    });
  }
  if (!NO_ROOM.includes(code)) return error;
  return new CliError({
    vi: `Không ghi được vào ${folder} (${code}). Kiểm tra quyền ghi và chỗ trống trên đĩa rồi chạy lại. Trang cũ còn nguyên.`,
    en: `${folder} cannot be written (${code}). Check its permissions and the space on the disk, then try again. The old site is unchanged.`,
  });
}

/** Rolldown passes on what the system says of a full disk, and not its code. */
const SAYS_FULL = /\bENOSPC\b|no space left on device|os error (?:28|112)\b/i;

/** The code of an error, or of what it was caused by. */
function codeOf(error: unknown): unknown {
  const { code, cause, message = '' } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  if (SAYS_FULL.test(message)) return 'ENOSPC';
  return cause === undefined ? code : codeOf(cause);
}
