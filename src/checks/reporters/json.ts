import { summarize } from '../../model/report/check-result.ts';
import { type CheckReportData, findingsData } from '../../model/report/report-schema.ts';
import type { ReportInput } from './report-input.ts';

/** The report for programs, in the form of the public contract. */
export function reportJson({ result }: ReportInput): string {
  const { errors, warnings, accepted, rules, unread } = summarize(result);
  const report: CheckReportData = {
    findings: findingsData(result),
    summary: {
      errors,
      warnings,
      accepted,
      rules: [...rules],
      unread: [...unread],
      translated: [...result.translated],
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
