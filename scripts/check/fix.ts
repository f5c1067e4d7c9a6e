import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { filesInFolder } from '../../src/load/content-files.ts';
import { changedMeanwhile, replaceInContent } from '../replace-file.ts';
import { type Checked } from './checked.ts';
import { type FixPlan, type PlannedFix, planFixes } from './plan-fixes.ts';

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
    if (!isTheSame || !isPlainFile(folder, file)) throw changedMeanwhile(file);
    replaceInContent(folder, file, to);
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
