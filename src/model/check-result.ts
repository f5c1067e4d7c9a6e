import type { Diagnostic, Severity } from './diagnostic.ts';

/** What one rule looked at and found. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  /** Things looked at, in the rule's own `subject`. */
  readonly lookedAt: number;
  readonly found: number;
  /** Findings that editors accepted, with a reason on record. */
  readonly accepted: number;
}

/** What a run of the rules came to: every report and the exit code are cut from this. */
export interface CheckResult {
  /** In the order of files and places. */
  readonly diagnostics: readonly Diagnostic[];
  /** One entry a rule, in the order of the rules. */
  readonly counts: readonly RuleCount[];
}
