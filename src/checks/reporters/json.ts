import { type ReportInput, summarize } from './summary.ts';

/** The report for programs, in the form of the public contract. */
export function reportJson({ diagnostics }: ReportInput): string {
  const findings = diagnostics.map(({ rule, severity, file, line, column, message, suggestion }) => ({
    rule,
    severity,
    file,
    line,
    column,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  }));
  return `${JSON.stringify({ findings, summary: summarize(diagnostics) }, null, 2)}\n`;
}
