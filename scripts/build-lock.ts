import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { UserMistake } from './user-mistake.ts';

/**
 * Runs a build while holding the lock of its output folder. Throws a UserMistake if another build of the folder
 * is running; the lock of a build that died is taken over.
 */
export async function withBuildLock<T>(folder: string, build: () => Promise<T>): Promise<T> {
  const lock = `${folder}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  take(lock, folder);
  const release = (): void => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await build();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(lock: string, folder: string): void {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (isRunning(holder)) {
      throw new UserMistake({
        vi: `Đang có một lần dựng khác ghi vào ${folder} (tiến trình ${holder}). Chờ xong rồi chạy lại.`,
        en: `Another build is writing to ${folder} (process ${holder}). Wait for it, then run this again.`,
      });
    }
    rmSync(lock, { force: true });
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
