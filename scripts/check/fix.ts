import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { filesInFolder } from '../../src/load/content-files.ts';
import { replaceFile } from '../replace-file.ts';
import { UserMistake } from '../user-mistake.ts';
import { type Checked, type FixPlan, type PlannedFix, planFixes } from './plan-fixes.ts';

export interface FixResult {
  /** Every change that a finding suggests, made or not. */
  readonly fixes: readonly PlannedFix[];
  /** The content as it is now. */
  readonly checked: Checked;
}

/** Mends in a content folder what can be mended safely. With `isDryRun` nothing is written. */
export function fixContent(folder: string, only: readonly string[], isDryRun: boolean): FixResult {
  const plan = planFixes({
    content: filesInFolder(folder),
    only,
    isWritable: (file) => isPlainFile(folder, file),
  });
  if (!isDryRun) writeFixes(folder, plan);
  return { fixes: plan.fixes, checked: plan.checkAgain() };
}

/**
 * Writes what was planned. Throws a UserMistake where a file was changed in the meantime or cannot be written; the
 * files before it are mended then.
 */
export function writeFixes(folder: string, { files }: FixPlan): void {
  const content = filesInFolder(folder);
  for (const [file, { from, to }] of files) {
    const now = content.read(file);
    const isTheSame = typeof now !== 'string' && from !== undefined && Buffer.compare(now, from) === 0;
    if (!isTheSame || !isPlainFile(folder, file)) throw changed(file);
    write(folder, file, to);
  }
}

/** Whether a file stands in the folder itself: neither it nor a folder on the way to it is a link. */
function isPlainFile(folder: string, file: string): boolean {
  const steps = file.split('/');
  return steps.every((_, index) => {
    const stats = lstatSync(join(folder, ...steps.slice(0, index + 1)), { throwIfNoEntry: false });
    return index === steps.length - 1 ? stats?.isFile() : stats?.isDirectory();
  });
}

function write(folder: string, file: string, bytes: Uint8Array): void {
  try {
    replaceFile(join(folder, file), bytes);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UserMistake({
      vi: `Không ghi được ${file} (${code}). Kiểm tra quyền ghi và chỗ trống trên đĩa rồi chạy lại.`,
      en: `${file} cannot be written (${code}). Check its permissions and the space on the disk, then try again.`,
    });
  }
}

function changed(file: string): UserMistake {
  return new UserMistake({
    vi: `${file} vừa được sửa ở nơi khác. Chạy lại lệnh này.`,
    en: `${file} has just been changed elsewhere. Run the command again.`,
  });
}
