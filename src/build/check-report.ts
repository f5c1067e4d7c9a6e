import type { CorpusRule, RuleTexts } from '../checks/engine/rule.ts';
import { CORPUS_RULES } from '../checks/rules/index.ts';
import { SITE_RULES } from '../checks/site-rules/index.ts';
import type { SiteRule } from '../checks/site-rules/site-rule.ts';
import type { Corpus } from '../model/corpus.ts';
import type { CheckedExample, CheckReport, RuleReport } from '../model/report/check-report.ts';
import { type CheckResult, joinResults, type RuleCount } from '../model/report/check-result.ts';
import { SITE_SUBJECTS } from '../model/site/expected-site.ts';
import type { SiteSource } from '../views/page-kind.ts';
import { viewPromisedCounts } from '../views/site/promised-counts.ts';
import { checkExample, checkSiteExample } from './run-examples.ts';
import { checkOnce } from './session.ts';

const reports = new WeakMap<Corpus, CheckReport>();
let examples: ReadonlyMap<string, Pick<RuleReport, 'failing' | 'passing'>> | undefined;

/**
 * What the pages tell of the check, made once for a corpus. The corpus rules are not run again: a build has already
 * done that. The site rules have not been held yet while pages are made; the site is published only if all are kept.
 */
export function openReport(source: SiteSource): CheckReport {
  const { corpus } = source;
  let report = reports.get(corpus);
  if (report === undefined) {
    const promised = viewPromisedCounts(source);
    const kept: CheckResult = {
      diagnostics: [],
      unread: [],
      counts: SITE_RULES.map(({ id, severity, looksAt }) => ({
        ...{ rule: id, severity, lookedAt: promised[looksAt] },
        ...{ found: 0, accepted: 0 },
      })),
    };
    report = buildReport(corpus, joinResults(checkOnce(corpus), kept));
    reports.set(corpus, report);
  }
  return report;
}

function buildReport(corpus: Corpus, result: CheckResult): CheckReport {
  const counts = new Map(result.counts.map((count) => [count.rule, count]));
  const tell = (rule: RuleTexts, place: Place): RuleReport[] => {
    const count = counts.get(rule.id);
    return count === undefined ? [] : [buildRuleReport(corpus, rule, place, count)];
  };
  return {
    result,
    rules: [
      ...CORPUS_RULES.flatMap((rule) =>
        tell(rule, { stage: 'corpus', group: rule.group, subject: rule.unitLabel }),
      ),
      ...SITE_RULES.flatMap((rule) =>
        tell(rule, { stage: 'site', group: 'site', subject: SITE_SUBJECTS[rule.looksAt] }),
      ),
    ],
  };
}

type Place = Pick<RuleReport, 'stage' | 'group' | 'subject'>;

function buildRuleReport(
  corpus: Corpus,
  { id, severity, title, explanation }: RuleTexts,
  place: Place,
  { lookedAt, found, accepted }: RuleCount,
): RuleReport {
  examples ??= runExamples();
  return {
    ...place,
    ...{ id, severity, title, explanation, lookedAt, found, accepted },
    acceptances: corpus.exceptions
      .filter(({ rule }) => rule === id)
      .map(({ place: accepts, reason, day }) => ({ place: accepts, reason, day })),
    ...(examples.get(id) ?? { failing: [], passing: [] }),
  };
}

/** What every rule says of its examples. They do not change while a program runs. */
function runExamples(): ReadonlyMap<string, Pick<RuleReport, 'failing' | 'passing'>> {
  const both = <R extends RuleTexts>(
    rule: R,
    check: (rule: R, example: R['failing'][number]) => CheckedExample,
  ) =>
    [
      rule.id,
      {
        failing: rule.failing.map((example) => check(rule, example)),
        passing: rule.passing.map((example) => check(rule, example)),
      },
    ] as const;
  return new Map([
    ...CORPUS_RULES.map((rule: CorpusRule) => both(rule, checkExample)),
    ...SITE_RULES.map((rule: SiteRule) => both(rule, checkSiteExample)),
  ]);
}
