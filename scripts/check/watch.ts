import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { CorpusRule } from '../../src/checks/engine/rule.ts';
import { makeRunner } from '../../src/checks/engine/run-rules.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { makeLoader } from '../../src/load/load-corpus.ts';
import { UserMistake } from '../user-mistake.ts';
import type { Checked } from './checked.ts';
import { type Change, watchFolder } from './watch-folder.ts';

/** One check of a folder that is being watched. */
export interface WatchedCheck extends Checked {
  /** What changed since the last one; nothing the first time. */
  readonly changes: readonly Change[];
  /** How long reading and checking took. */
  readonly milliseconds: number;
}

/**
 * Checks a content folder, then again after every change of it: only what changed is read, only what hangs on it is
 * checked. Returns a function that ends it. `fail` is told a UserMistake if the folder itself goes away.
 */
export function watchContent(
  folder: string,
  rules: readonly CorpusRule[],
  tell: (check: WatchedCheck) => void,
  fail: (mistake: UserMistake) => void,
): () => void {
  const load = makeLoader(filesInFolder(folder));
  const run = makeRunner(rules);
  const check = (changes: readonly Change[] | null): void => {
    const start = performance.now();
    const corpus = load(changes?.map(({ path }) => path));
    const result = run(corpus);
    tell({ corpus, result, changes: changes ?? [], milliseconds: performance.now() - start });
  };
  // Watched before it is read, so that no change falls between.
  const stop = watchFolder(folder, (changes) => {
    if (existsSync(folder)) check(changes);
    else {
      stop();
      fail(gone(folder));
    }
  });
  check(null);
  return stop;
}

function gone(folder: string): UserMistake {
  return new UserMistake({
    vi: `Thư mục nội dung ${folder} không còn nữa.`,
    en: `The content folder ${folder} is gone.`,
  });
}
