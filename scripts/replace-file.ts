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

/**
 * Writes a file beside the old one and puts it in its place, so that nobody ever sees half of it. Who may read and
 * write it stays.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
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
