import { runRules } from '../checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../checks/rules/index.ts';
import type { Corpus } from '../model/corpus.ts';
import type { CheckResult } from '../model/report/check-result.ts';

/**
 * Kept outside the module, since a build holds two copies of it: the scripts' own and the one that Astro bundles.
 * The pages tell what the build found, without looking a second time.
 */
const CHECKED = Symbol.for('so-tay-nq02.checked-corpora');
const holder = globalThis as { [CHECKED]?: WeakMap<Corpus, CheckResult> };

/** What every corpus rule says of a corpus; they are run over it once. */
export function checkOnce(corpus: Corpus): CheckResult {
  holder[CHECKED] ??= new WeakMap();
  const checked = holder[CHECKED];
  let result = checked.get(corpus);
  if (result === undefined) {
    result = runRules(corpus, CORPUS_RULES);
    checked.set(corpus, result);
  }
  return result;
}
