import type { Diagnostic } from '../../model/diagnostic.ts';

/** The one count that every report and the exit code rest on. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
}

export function summarize(diagnostics: readonly Diagnostic[]): Summary {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

/** What a report is made from. */
export interface ReportInput {
  readonly diagnostics: readonly Diagnostic[];
  /** Text of a file by the path that findings give; undefined if it is not at hand. */
  readonly textOf: (file: string) => string | undefined;
}
