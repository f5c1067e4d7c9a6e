import { formatCount } from '../../language/count.ts';
import { formatDay } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { type CheckReport, RULE_GROUPS, type RuleReport } from '../../model/report/check-report.ts';
import { summarize, tellFindings } from '../../model/report/check-result.ts';
import { viewEdition } from '../data/edition.ts';
import { capitalized } from '../documents/provision-view.ts';
import { framePage, type PageFrame } from '../page-frame.ts';
import type { ViewContext } from '../view-context.ts';
import { checkText, GROUP_LABELS, READING } from './check-strings.ts';

/** A rule in the table of its group. */
export interface RuleRow {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** Said of a rule whose findings stop nothing. */
  readonly note: string | null;
  readonly subject: string;
  readonly lookedAt: string;
  readonly found: string;
  readonly accepted: string;
  /** Whether anything is found, so that the row stands out. */
  readonly open: boolean;
}

export interface RuleGroupView {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly rules: readonly RuleRow[];
}

export interface ReportPageView {
  readonly frame: PageFrame;
  readonly title: string;
  /** One sentence: of which edition, how many rules are kept of how many, what was found. */
  readonly verdict: string;
  readonly looked: string;
  /** In groups of eight letters. */
  readonly fingerprint: readonly string[];
  readonly reading: readonly string[];
  readonly groups: readonly RuleGroupView[];
  readonly data: string;
  readonly schema: string;
}

/** The report of the check for this edition. */
export function viewReportPage(context: ViewContext, report: CheckReport): ReportPageView {
  const { corpus, addresses, language } = context;
  const title = checkText('allRules', language);
  const { date, fingerprint } = viewEdition(corpus);
  const verdict = tellVerdict(report, formatDay(date, language), language);
  return {
    frame: framePage(context, {
      title,
      description: verdict,
      pathIn: (of) => addresses.page(of, 'checks'),
    }),
    title,
    verdict,
    looked: tellLooked(report, language),
    fingerprint: fingerprint.match(/.{8}/g) ?? [],
    reading: READING[language],
    groups: RULE_GROUPS.map((group) => ({
      id: group,
      title: GROUP_LABELS[group].title[language],
      about: GROUP_LABELS[group].about[language],
      rules: report.rules.filter((rule) => rule.group === group).map((rule) => viewRow(context, rule)),
    })).filter(({ rules }) => rules.length > 0),
    data: addresses.data('checks.json'),
    schema: addresses.data('schema/checks.schema.json'),
  };
}

function tellVerdict({ result }: CheckReport, day: string, language: Language): string {
  const summary = summarize(result);
  const [kept, rules] = [summary.kept, summary.rules.length].map((count) => formatCount(count, language));
  const found = tellFindings(summary, language).join(', ');
  return language === 'vi'
    ? `Bản ngày ${day} đạt ${kept}/${rules} quy tắc: ${found}.`
    : `The edition of ${day} keeps ${kept} of ${rules} rules: ${found}.`;
}

function tellLooked({ rules }: CheckReport, language: Language): string {
  const [content, pages] = (['corpus', 'site'] as const).map((stage) =>
    formatCount(
      rules.filter((rule) => rule.stage === stage).reduce((sum, { lookedAt }) => sum + lookedAt, 0),
      language,
    ),
  );
  return language === 'vi'
    ? `${content} lượt xem xét nội dung trước khi dựng trang; ${pages} lượt xem xét trang đã dựng.`
    : `${content} things in the content were looked at before the pages were made, and ${pages} on the finished pages.`;
}

function viewRow({ addresses, language }: ViewContext, rule: RuleReport): RuleRow {
  return {
    id: rule.id,
    href: addresses.rule(language, rule.id),
    title: rule.title[language],
    note: rule.severity === 'warning' ? checkText('warning', language) : null,
    subject: capitalized(rule.subject[language]),
    lookedAt: formatCount(rule.lookedAt, language),
    found: formatCount(rule.found, language),
    accepted: formatCount(rule.accepted, language),
    open: rule.found > 0,
  };
}
