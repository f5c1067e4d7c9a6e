import { capitalized } from '../../language/capitalized.ts';
import { formatCount } from '../../language/count.ts';
import { formatDay } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import type { CheckedExample, RuleName, RuleReport } from '../../model/report/check-report.ts';
import { SEVERITY_MEANINGS } from '../../model/report/check-result.ts';
import type { ViewContext } from '../view-context.ts';
import { checkText, GROUP_LABELS, STAGE_LABELS } from './check-strings.ts';
import { counterpartOf, type Excerpt, excerptsOf } from './excerpt.ts';

/** The page of one rule: what it demands, why, what it came to in this edition, and its examples. */
export function viewRulePage(context: ViewContext, rule: RuleReport) {
  const { language } = context;
  const { id, title, severity, stage, explanation } = rule;
  return {
    frame: {
      language,
      title: ruleTitle(rule, language),
      description: explanation[language],
    },
    id,
    title: title[language],
    ...viewRuleTrail(context, rule),
    severity: SEVERITY_MEANINGS[severity][language],
    stage: STAGE_LABELS[stage][language],
    count: resultText(rule, language),
    explanation: explanation[language],
    acceptances: rule.acceptances.map(({ place, reason, day }) => ({
      place,
      reason: reason[language],
      day: formatDay(day, language),
    })),
    failing: rule.failing.map((example) => viewExample(example, excerptsOf(example), language)),
    passing: rule.passing.map((example) => {
      const excerpts = excerptsOf(example);
      return viewExample(example, excerpts.length > 0 ? excerpts : counterpartOf(rule.failing[0]), language);
    }),
  };
}

export type RulePageView = ReturnType<typeof viewRulePage>;

/** The title of a rule's page. */
export function ruleTitle({ id, title }: RuleName, language: Language): string {
  return `${title[language]} (${id})`;
}

/** The way from a rule's page to the report and to its group there. */
export function viewRuleTrail({ addresses, language }: ViewContext, { group }: RuleName) {
  const report = addresses.page(language, 'checks');
  return {
    back: { href: report, text: checkText('allRules', language) },
    group: { href: `${report}#${group}`, text: GROUP_LABELS[group].title[language] },
  };
}

/** The result of a rule. The number stands behind its noun, so that no singular form is needed. */
function resultText({ stage, subject, lookedAt, found, accepted }: RuleReport, language: Language): string {
  const number = (count: number): string => formatCount(count, language);
  if (language === 'vi') {
    return `${[
      `${stage === 'site' ? 'Cần có' : 'Đã xem xét'} ${number(lookedAt)} ${subject.vi}`,
      found === 0 ? 'không có phát hiện' : `${number(found)} phát hiện`,
      ...(accepted === 0 ? [] : [`${number(accepted)} trường hợp đã chấp nhận`]),
    ].join('; ')}.`;
  }
  return `${[
    `${capitalized(subject.en)} ${stage === 'site' ? 'required' : 'examined'}: ${number(lookedAt)}`,
    found === 0 ? 'nothing found' : `found: ${number(found)}`,
    ...(accepted === 0 ? [] : [`accepted: ${number(accepted)}`]),
  ].join('; ')}.`;
}

function viewExample({ shows }: CheckedExample, excerpts: readonly Excerpt[], language: Language) {
  return {
    shows: shows[language],
    files: excerpts.map((excerpt) => ({
      ...excerpt,
      findings: excerpt.findings.map(({ line, column, message }) => ({
        place: excerpt.state === 'present' ? placeOf(line, column, language) : null,
        message: message[language],
      })),
    })),
  };
}

export type ExampleView = ReturnType<typeof viewExample>;

function placeOf(line: number, column: number, language: Language): string {
  return language === 'vi' ? `Dòng ${line}, cột ${column}` : `Line ${line}, column ${column}`;
}
