import { type Corpus, diagnoseAt } from '../model/corpus.ts';
import { compareDiagnostics, type Diagnostic, type Severity, type Span } from '../model/diagnostic.ts';
import type { Localized } from '../model/language.ts';

/** What a rule found, before it is put at a line and a column. */
export interface Finding {
  readonly span: Span;
  /** What is wrong, what exists instead, what to do now. */
  readonly message: Localized;
  /** What to put in place of the span; it exists and would pass. */
  readonly suggestion?: string;
  /**
   * What the finding is about, as an exception can name it: a document or provision (`{doc}#{provision}`), a task;
   * several where an exception may be meant widely or narrowly.
   */
  readonly about?: string | readonly string[];
}

/**
 * A small content folder for a rule's page and tests, laid over `EXAMPLE_BASE`. The sign `▶` marks the place of
 * each finding and is taken out before reading; an example without the sign must pass.
 */
export interface Example {
  readonly shows: Localized;
  readonly files: Readonly<Record<string, string | null>>;
}

/** A rule that holds for a corpus before anything is rendered. */
export interface CorpusRule {
  readonly id: string;
  readonly severity: Severity;
  /** What the rule demands, in one line. */
  readonly title: Localized;
  /** Why, and how to mend a breach. */
  readonly explanation: Localized;
  readonly failing: readonly Example[];
  readonly passing: readonly Example[];
  check(corpus: Corpus): Iterable<Finding>;
}

/**
 * Runs rules over a corpus. Findings that `exceptions.yaml` accepts are left out; the rest are in the order of
 * files and places.
 */
export function runRules(corpus: Corpus, rules: readonly CorpusRule[]): Diagnostic[] {
  const accepted = new Set(corpus.exceptions.map((exception) => `${exception.rule} ${exception.place}`));
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    for (const { span, message, suggestion, about } of rule.check(corpus)) {
      if ([span.file, about ?? []].flat().some((place) => accepted.has(`${rule.id} ${place}`))) continue;
      diagnostics.push(
        diagnoseAt(corpus, span, {
          rule: rule.id,
          severity: rule.severity,
          message,
          ...(suggestion === undefined ? {} : { suggestion }),
        }),
      );
    }
  }
  return diagnostics.sort(compareDiagnostics);
}
