import { type Corpus, diagnoseAt } from '../../model/corpus.ts';
import { compareDiagnostics, type Diagnostic } from '../../model/diagnostic.ts';
import { areParsed } from '../../model/preconditions.ts';
import type { CheckResult, RuleCount } from '../../model/report/check-result.ts';
import { countTranslated } from '../../model/translation.ts';
import { type CorpusRule, type CountChecked, findAll, placesOf, type RuleIssue } from './rule.ts';
import { shortMessage } from './short-message.ts';

/**
 * Runs rules over a corpus. Findings that `exceptions.yaml` accepts are left out and counted; the rest are in the
 * order of files and places.
 */
export function runRules(corpus: Corpus, rules: readonly CorpusRule[]): CheckResult {
  const exceptions = new Set(corpus.exceptions.map(({ rule, place }) => `${rule} ${place}`));
  const results = rules.map((rule) => runRule(corpus, rule, exceptions));
  return {
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
    counts: results.map(({ count }) => count),
    unread: corpus.unreadFiles,
    translated: corpus.documents.flatMap((document) => countTranslated(document) ?? []),
  };
}

/** `exceptions`: each as `{rule} {place}`. */
function runRule(
  corpus: Corpus,
  rule: CorpusRule,
  exceptions: ReadonlySet<string>,
): { readonly diagnostics: readonly Diagnostic[]; readonly count: RuleCount } {
  const { id, severity, acceptsExceptions = true } = rule;
  const isAccepted = (finding: RuleIssue): boolean =>
    acceptsExceptions && placesOf(finding).some((place) => exceptions.has(`${id} ${place}`));
  const diagnostics: Diagnostic[] = [];
  let lookedAt = 0;
  let accepted = 0;
  const countChecked: CountChecked = (times = 1) => {
    lookedAt += times;
  };
  for (const finding of findAll(corpus, rule, countChecked)) {
    const { span, message, suggestion, requires = [] } = finding;
    if (!areParsed(corpus, requires)) continue;
    if (isAccepted(finding)) {
      accepted++;
      continue;
    }
    const told = { rule: id, severity, message: shortMessage(message) };
    diagnostics.push(diagnoseAt(corpus, span, suggestion === undefined ? told : { ...told, suggestion }));
  }
  return { diagnostics, count: { rule: id, severity, lookedAt, found: diagnostics.length, accepted } };
}
