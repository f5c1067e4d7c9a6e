import type { Corpus } from '../../model/corpus.ts';
import { compareDiagnostics } from '../../model/diagnostic.ts';
import type { CheckResult } from '../../model/report/check-result.ts';
import { FINAL_RULES } from './final-rules.ts';
import { noteQuestions } from './noting-corpus.ts';
import { type CorpusRule, placesOf } from './rule.ts';
import { type Accepts, RuleRunner } from './rule-runner.ts';

/**
 * Runs rules over a corpus. Findings that `exceptions.yaml` accepts are left out and counted; the rest are in the
 * order of files and places.
 */
export function runRules(corpus: Corpus, rules: readonly CorpusRule[]): CheckResult {
  return makeRunner(rules)(corpus);
}

/**
 * Makes a check that can be run again and again. It notes what each rule asks of the corpus; what a rule said holds
 * as long as all of that is the very same, and a loader that reads only what changed keeps it so.
 */
export function makeRunner(rules: readonly CorpusRule[]): (corpus: Corpus) => CheckResult {
  let runners: readonly RuleRunner[] = [];
  let exceptions: Corpus['exceptions'] | null = null;
  return (corpus) => {
    if (corpus.exceptions !== exceptions) {
      exceptions = corpus.exceptions;
      runners = rules.map((rule) => new RuleRunner(rule));
    }
    const run = { corpus, noting: noteQuestions(corpus), accepts: acceptanceOf(corpus) };
    const results = runners.map((runner) => runner.run(run));
    return {
      diagnostics: results.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
      counts: results.map(({ count }) => count),
      unread: corpus.unreadFiles,
    };
  };
}

function acceptanceOf(corpus: Corpus): Accepts {
  const allowed = corpus.exceptions.filter(({ rule }) => !FINAL_RULES.has(rule));
  const accepted = new Set(allowed.map(({ rule, place }) => `${rule} ${place}`));
  return ({ id }, finding) =>
    accepted.size > 0 && placesOf(finding).some((place) => accepted.has(`${id} ${place}`));
}
