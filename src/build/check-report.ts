import type { RuleTexts } from '../checks/engine/rule.ts';
import { CORPUS_RULES } from '../checks/rules/index.ts';
import { SITE_RULES } from '../checks/site-rules/index.ts';
import type { Corpus } from '../model/corpus.ts';
import type { CheckedExample, CheckReport, RuleReport } from '../model/report/check-report.ts';
import { type CheckResult, joinResults, type RuleCount } from '../model/report/check-result.ts';
import { SITE_SUBJECTS } from '../model/site/expected-site.ts';
import type { SiteSource } from '../views/page-kind.ts';
import { viewPromisedCounts } from '../views/site/expected-site.ts';
import { checkExample, checkSiteExample } from './run-examples.ts';
import { checkOnce } from './session.ts';

const reports = new WeakMap<Corpus, CheckReport>();
// They do not change while a program runs.
const examples = new Map<string, Pick<RuleReport, 'failing' | 'passing'>>();

/**
 * What the pages show of the check, made once for a corpus. The corpus rules are not run again: a build has already
 * done that. The site rules have not run yet while pages are made; the site is published only if all are kept.
 */
export function openReport(source: SiteSource): CheckReport {
  const { corpus } = source;
  const report = reports.get(corpus) ?? buildReport(corpus, joinResults(checkOnce(corpus), allKept(source)));
  reports.set(corpus, report);
  return report;
}

/** The result of the site rules on a site that keeps them. */
function allKept(source: SiteSource): CheckResult {
  const promised = viewPromisedCounts(source);
  const counts = SITE_RULES.map(({ id, severity, target }) => ({
    ...{ rule: id, severity, lookedAt: promised[target] },
    ...{ found: 0, accepted: 0 },
  }));
  return { diagnostics: [], unread: [], translated: [], counts };
}

function buildReport(corpus: Corpus, result: CheckResult): CheckReport {
  const counts = new Map(result.counts.map((count) => [count.rule, count]));
  const factsOf = (
    { id, severity, title, explanation }: RuleTexts,
    { lookedAt, found, accepted }: RuleCount,
  ) => ({
    ...{ id, severity, title, explanation, lookedAt, found, accepted },
    acceptances: corpus.exceptions
      .filter(({ rule }) => rule === id)
      .map(({ place, reason, day }) => ({ place, reason, day })),
  });
  const corpusRules = CORPUS_RULES.flatMap((rule): RuleReport[] => {
    const count = counts.get(rule.id);
    const place = { stage: 'corpus', group: rule.group, subject: rule.unitLabel } as const;
    return count ? [{ ...place, ...factsOf(rule, count), ...examplesOf(rule, checkExample) }] : [];
  });
  const siteRules = SITE_RULES.flatMap((rule): RuleReport[] => {
    const count = counts.get(rule.id);
    const place = { stage: 'site', group: 'site', subject: SITE_SUBJECTS[rule.target] } as const;
    return count ? [{ ...place, ...factsOf(rule, count), ...examplesOf(rule, checkSiteExample) }] : [];
  });
  return { result, rules: [...corpusRules, ...siteRules] };
}

/** What a rule finds in its examples. */
function examplesOf<R extends RuleTexts>(
  rule: R,
  check: (rule: R, example: R['failing'][number]) => CheckedExample,
) {
  const checked = examples.get(rule.id) ?? {
    failing: rule.failing.map((example) => check(rule, example)),
    passing: rule.passing.map((example) => check(rule, example)),
  };
  examples.set(rule.id, checked);
  return checked;
}
