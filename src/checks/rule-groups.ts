import type { RuleGroup } from '../model/check-report.ts';
import { isSiteRule } from './all-rules.ts';

/** The corpus rules by what they are about; site rules are a group of their own. */
const GROUPS: Readonly<Record<Exclude<RuleGroup, 'site'>, readonly string[]>> = {
  structure: [
    'duplicate-definition',
    'duplicate-id',
    'empty-provision',
    'malformed-mdx',
    'malformed-yaml',
    'not-allowed',
    'numbering',
    'one-language-only',
    'reserved-id',
    'unreadable-file',
  ],
  references: [
    'body-cycle',
    'citation-mismatch',
    'quote-not-in-clause',
    'relation-cycle',
    'stale-mention',
    'symbol-without-date',
    'unknown-body',
    'unknown-source',
    'unknown-target',
    'unknown-term',
    'unlinked-citation',
  ],
  trace: [
    'task-body-basis',
    'task-date',
    'task-provision',
    'task-quote',
    'task-source',
    'unsettled-sentence',
  ],
  truth: [
    'figures-differ',
    'hidden-character',
    'look-alike-letter',
    'not-nfc',
    'references-differ',
    'statement-without-evidence',
    'suspect-link',
    'suspect-translation',
    'term-translation',
    'text-differs-from-source',
  ],
  promises: ['alias-target', 'not-yet-promised', 'promised-id-vanished'],
};

const GROUP_OF: ReadonlyMap<string, RuleGroup> = new Map(
  (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).flatMap((group) => GROUPS[group].map((id) => [id, group])),
);

/** What a rule is about. Throws for a rule that is in no group: that is a programmer's mistake. */
export function groupOfRule(id: string): RuleGroup {
  const group = isSiteRule(id) ? 'site' : GROUP_OF.get(id);
  if (group === undefined) throw new Error(`Rule ${id} stands in no group of src/checks/rule-groups.ts`);
  return group;
}

/** Rules that are given a group. */
export const GROUPED_RULES: readonly string[] = [...GROUP_OF.keys()];
