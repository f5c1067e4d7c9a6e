import type { RuleName } from '../model/report/check-report.ts';
import type { RuleTexts } from './engine/rule.ts';
import { CORPUS_RULES, type CorpusRuleId } from './rules/index.ts';
import { SITE_RULES, type SiteRuleId } from './site-rules/index.ts';

/** The id of a rule of either stage. */
export type RuleId = CorpusRuleId | SiteRuleId;

/** Every rule of both stages: those for the corpus first, each list by id. */
const ALL_RULES: readonly RuleTexts<RuleId>[] = [...CORPUS_RULES, ...SITE_RULES];

/** Ids of all rules. */
export const RULE_IDS: readonly RuleId[] = ALL_RULES.map(({ id }) => id);

/** What names each of them, for the pages of the report. */
export const RULE_NAMES: readonly RuleName[] = [
  ...CORPUS_RULES.map(({ id, group, title }) => ({ id, group, title })),
  ...SITE_RULES.map(({ id, title }) => ({ id, group: 'site' as const, title })),
];

const SITE_RULE_IDS: ReadonlySet<string> = new Set(SITE_RULES.map(({ id }) => id));
const KNOWN_IDS: ReadonlySet<string> = new Set(RULE_IDS);

/** Whether a rule has this id. */
export function isRuleId(id: string): id is RuleId {
  return KNOWN_IDS.has(id);
}

/** Whether a rule holds for finished files, so that its findings name files below the site folder. */
export function isSiteRule(id: string): boolean {
  return SITE_RULE_IDS.has(id);
}
