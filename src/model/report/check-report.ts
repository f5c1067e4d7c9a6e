import type { Localized } from '../../language/language.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { CheckResult } from './check-result.ts';

export const STAGES = ['corpus', 'site'] as const;
/** When a rule is held: against the content before anything is made of it, or against the finished files. */
export type Stage = (typeof STAGES)[number];

export const RULE_GROUPS = ['structure', 'references', 'trace', 'truth', 'promises', 'site'] as const;
/** What a rule is about, in the order in which the report tells of it. */
export type RuleGroup = (typeof RULE_GROUPS)[number];
/** Site rules are one group; a corpus rule names its own. */
export type CorpusRuleGroup = Exclude<RuleGroup, 'site'>;

/** A file of an example that is not as in the base that examples are laid over. */
export interface ExampleFile {
  readonly path: string;
  /** Null where the example takes the file out. */
  readonly text: string | null;
  /** As it stands in the base; null where that has no such file. */
  readonly base: string | null;
}

/** An example of a rule with what the rule says of it. */
export interface CheckedExample {
  readonly shows: Localized;
  readonly files: readonly ExampleFile[];
  /** None of a passing example. */
  readonly findings: readonly Diagnostic[];
}

/** Findings of a rule that editors looked at and accepted. */
export interface Acceptance {
  /** A file, a document, a provision or a task. */
  readonly place: string;
  readonly reason: Localized;
  readonly day: string;
}

/** One rule, what it says of itself, and what it came to in this edition. */
export interface RuleReport {
  readonly id: string;
  readonly stage: Stage;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly title: Localized;
  readonly explanation: Localized;
  /** What it looks at, as a noun in the plural. */
  readonly subject: Localized;
  /** Of a site rule: as many as the content promises, since what is missing would be a finding. */
  readonly lookedAt: number;
  /** Of a site rule: none, since a site is published only when every site rule is kept. */
  readonly found: number;
  readonly accepted: number;
  readonly acceptances: readonly Acceptance[];
  readonly failing: readonly CheckedExample[];
  readonly passing: readonly CheckedExample[];
}

/** What names a rule, without what it came to. */
export type RuleName = Pick<RuleReport, 'id' | 'group' | 'title'>;

/** What the pages tell of the check. */
export interface CheckReport {
  /** Of both stages. */
  readonly result: CheckResult;
  /** In the order of the result's counts. */
  readonly rules: readonly RuleReport[];
}
