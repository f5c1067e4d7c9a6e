import { capitalized } from '../../language/capitalized.ts';
import { formatCount } from '../../language/count.ts';
import { formatDay } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { type CheckReport, RULE_GROUPS, type RuleReport } from '../../model/report/check-report.ts';
import { summarize, tellFindings } from '../../model/report/check-result.ts';
import { viewEdition } from '../data/edition.ts';
import type { ViewContext } from '../view-context.ts';
import { checkText, GROUP_LABELS, READING, untilText } from './check-strings.ts';

/** The report of the check for this edition. */
export function viewReportPage(context: ViewContext, report: CheckReport) {
  const { corpus, addresses, language } = context;
  const title = checkText('allRules', language);
  const { date, fingerprint } = viewEdition(corpus);
  const verdict = verdictText(report, date, language);
  return {
    frame: { language, title, description: verdict },
    title,
    /** One sentence: of which edition, how many rules are met of how many, what was found. */
    verdict,
    looked: checkedText(report, language),
    /** In groups of eight letters. */
    fingerprint: fingerprint.match(/.{8}/g) ?? [],
    reading: READING[language],
    groups: RULE_GROUPS.map((group) => ({
      id: group,
      title: GROUP_LABELS[group].title[language],
      about: GROUP_LABELS[group].about[language],
      rules: report.rules.filter((rule) => rule.group === group).map((rule) => viewRow(context, rule)),
    })).filter(({ rules }) => rules.length > 0),
    /** Former rules, each with what covers it now. */
    formerRules: context.site.formerRules.map(({ id, day, title: demand, heldBy, rule }) => ({
      id,
      title: demand[language],
      until: untilText(day, language),
      heldBy: heldBy[language],
      rule: { href: addresses.rule(language, rule), text: rule },
    })),
    data: addresses.data('checks.json'),
    schema: addresses.data('schema/checks.schema.json'),
  };
}

export type ReportPageView = ReturnType<typeof viewReportPage>;

function verdictText({ result }: CheckReport, date: string | null, language: Language): string {
  const summary = summarize(result);
  const [kept, rules] = [summary.kept, summary.rules.length].map((count) => formatCount(count, language));
  const found = tellFindings(summary, language).join(', ');
  const day = date === null ? null : formatDay(date, language);
  return language === 'vi'
    ? `Bản ${day === null ? 'này' : `ngày ${day}`} đạt ${kept}/${rules} quy tắc: ${found}.`
    : `${day === null ? 'This edition' : `The edition of ${day}`} meets ${kept} of ${rules} rules: ${found}.`;
}

function checkedText({ rules }: CheckReport, language: Language): string {
  const [content, pages] = (['corpus', 'site'] as const).map((stage) =>
    formatCount(
      rules.filter((rule) => rule.stage === stage).reduce((sum, { lookedAt }) => sum + lookedAt, 0),
      language,
    ),
  );
  return language === 'vi'
    ? `${content} lượt xem xét nội dung trước khi dựng trang; ${pages} lượt xem xét trang đã dựng.`
    : `${content} items of content were examined before the pages were built, and ${pages} on the finished pages.`;
}

function viewRow({ addresses, language }: ViewContext, rule: RuleReport) {
  return {
    id: rule.id,
    href: addresses.rule(language, rule.id),
    title: rule.title[language],
    /** For a rule whose findings do not stop publication. */
    note: rule.severity === 'warning' ? checkText('warning', language) : null,
    subject: capitalized(rule.subject[language]),
    lookedAt: formatCount(rule.lookedAt, language),
    found: formatCount(rule.found, language),
    accepted: formatCount(rule.accepted, language),
    /** Whether anything is found: such a row is highlighted. */
    open: rule.found > 0,
  };
}
