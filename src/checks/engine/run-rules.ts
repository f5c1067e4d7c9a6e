import { type Corpus, diagnoseAt } from '../../model/corpus.ts';
import { compareDiagnostics, type Diagnostic } from '../../model/diagnostic.ts';
import { areParsed, type Precondition } from '../../model/preconditions.ts';
import type { CheckResult } from '../../model/report/check-result.ts';
import { countTranslated } from '../../model/translation/translation.ts';
import { atMovedSide } from './moved-side.ts';
import {
  type CorpusRule,
  type CountChecked,
  findAll,
  placesOf,
  type RuleIssue,
  type Unsettled,
} from './rule.ts';
import { shortMessage } from './short-message.ts';

/**
 * Runs rules over a corpus. Findings that `exceptions.yaml` accepts are left out and counted; the rest are in the
 * order of files and places.
 */
export function runRules(corpus: Corpus, rules: readonly CorpusRule[]): CheckResult {
  const exceptions = new Set(corpus.exceptions.map(({ rule, place }) => `${rule} ${place}`));
  const results = withoutConsequences(rules.map((rule) => runRule(corpus, rule, exceptions)));
  return {
    diagnostics: results
      .flatMap(({ rule, findings }) => findings.map((finding) => diagnose(corpus, rule, finding)))
      .sort(compareDiagnostics),
    counts: results.map(({ rule: { id, severity }, findings, lookedAt, accepted }) => ({
      ...{ rule: id, severity, lookedAt, found: findings.length, accepted },
    })),
    unread: corpus.unreadFiles,
    translated: corpus.documents.flatMap((document) => countTranslated(document) ?? []),
  };
}

/** What came of one rule. */
interface RuleResult {
  readonly rule: CorpusRule;
  readonly findings: readonly RuleIssue[];
  readonly lookedAt: number;
  readonly accepted: number;
}

/** `exceptions`: each as `{rule} {place}`. */
function runRule(corpus: Corpus, rule: CorpusRule, exceptions: ReadonlySet<string>): RuleResult {
  const { id, acceptsExceptions = true } = rule;
  const isAccepted = (finding: RuleIssue): boolean =>
    acceptsExceptions && placesOf(finding).some((place) => exceptions.has(`${id} ${place}`));
  const findings: RuleIssue[] = [];
  let lookedAt = 0;
  let accepted = 0;
  const countChecked: CountChecked = (times = 1) => {
    lookedAt += times;
  };
  for (const found of findAll(corpus, rule, countChecked)) {
    const finding = rule.comparesLanguages === true ? atMovedSide(corpus, found) : found;
    if (!areParsed(corpus, finding.requires ?? [])) continue;
    if (isAccepted(finding)) accepted++;
    else findings.push(finding);
  }
  return { rule, findings, lookedAt, accepted };
}

/** Leaves out the findings that rest on what a finding of another rule has put in doubt. */
function withoutConsequences(results: readonly RuleResult[]): readonly RuleResult[] {
  const causes = results.flatMap(({ rule, findings }) =>
    findings.flatMap(({ unsettles = [] }) => unsettles.map((unsettled) => ({ rule, unsettled }))),
  );
  const wrong = results
    .filter(({ rule }) => rule.severity === 'error' && rule.asksToConfirm !== true)
    .flatMap(({ rule, findings }) =>
      findings.flatMap(({ subjectIds = [] }) =>
        [subjectIds].flat().map((of): Cause => ({ rule, unsettled: { of, part: 'wording' } })),
      ),
    );
  if (causes.length + wrong.length === 0) return results;
  return results.map((result) => {
    const others = (result.rule.asksToConfirm === true ? [...causes, ...wrong] : causes)
      .filter(({ rule }) => rule !== result.rule)
      .map(({ unsettled }) => unsettled);
    const findings = result.findings.filter(
      ({ requires = [], unsettles }) =>
        // What is itself a cause is told in any case.
        unsettles !== undefined || !requires.some((ground) => others.some((other) => restsOn(ground, other))),
    );
    return { ...result, findings };
  });
}

interface Cause {
  readonly rule: CorpusRule;
  readonly unsettled: Unsettled;
}

function restsOn(ground: Precondition, { of, part }: Unsettled): boolean {
  if ('file' in ground) return false;
  if (ground.of === of) return true;
  return (part === 'whole' && isBelow(ground.of, of)) || (ground.part === 'whole' && isBelow(of, ground.of));
}

/** Whether a provision stands in another, or in a document. */
function isBelow(id: string, above: string): boolean {
  return id.startsWith(`${above}${above.includes('#') ? '-' : '#'}`);
}

function diagnose(corpus: Corpus, { id, severity }: CorpusRule, finding: RuleIssue): Diagnostic {
  const { span, message, suggestion } = finding;
  const told = { rule: id, severity, message: shortMessage(message) };
  return diagnoseAt(corpus, span, suggestion === undefined ? told : { ...told, suggestion });
}
