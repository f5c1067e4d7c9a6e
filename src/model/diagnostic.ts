import { compareText } from '../language/compare-text.ts';
import type { Localized } from '../language/language.ts';

/** A range of a content file: UTF-16 offsets from 0, `end` excluded. */
export interface Span {
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The place of a finding about a file as a whole. */
export function startOf(file: string): Span {
  return { file, start: 0, end: 0 };
}

/** Where a finding stands, as people and editors count: line and column from 1, columns in UTF-16 units. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Length of the marked range in UTF-16 units, on its first line; at least 1. */
  readonly length: number;
}

export const SEVERITIES = ['error', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * One finding: what is wrong, where, what exists instead and what to do now (all in `message`).
 * `suggestion` is a text to put in place of the marked range; it exists and would pass.
 */
export interface Diagnostic extends SourceLocation {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly suggestion?: string;
  /** The whole marked range, of which line and length may show a part; only of findings in content files. */
  readonly span?: Span;
}

/** Orders findings by file, line, column, rule: the same input always prints the same list. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}
