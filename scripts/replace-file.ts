import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { filesInFolder } from '../src/load/content-files.ts';
import { CliError } from './cli-error.ts';

/** Writes a file beside the old one and puts it in its place, so that no reader sees half of it. Its mode stays. */
function replaceFile(path: string, content: string | Uint8Array): void {
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const handle = openSync(fresh, 'wx');
    try {
      const old = statSync(path, { throwIfNoEntry: false });
      if (old !== undefined) fchmodSync(handle, old.mode & 0o777);
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/**
 * The same in a content folder, where `before` is what was read of the file: its bytes, or why it could not be read.
 * Throws a CliError if the file is not the same any more, or cannot be written.
 */
export function replaceInContent(
  folder: string,
  file: string,
  before: Uint8Array | string | undefined,
  content: string | Uint8Array,
): void {
  if (!isDeepStrictEqual(before, filesInFolder(folder).read(file))) {
    throw new CliError({
      vi: `${file} vừa được sửa ở nơi khác. Chạy lại lệnh này.`,
      en: `${file} has just been changed elsewhere. Run the command again.`,
    });
  }
  try {
    replaceFile(join(folder, file), content);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new CliError({
      vi: `Không ghi được ${file} (${code}). Kiểm tra quyền ghi và chỗ trống trên đĩa rồi chạy lại.`,
      en: `${file} cannot be written (${code}). Check its permissions and the space on the disk, then try again.`,
    });
  }
}
