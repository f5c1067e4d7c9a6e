import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import type { ReportInput, ReportOptions } from './report-input.ts';
import { reportText } from './text.ts';

/** The forms in which `npm run check` reports: the words of `--format`. */
export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Writes a whole report, with a line feed at its end. */
export type Reporter = (input: ReportInput, options: ReportOptions) => string;

/**
 * Each takes the same result, so that all tell one verdict and one count:
 *
 *     const report = REPORTERS[format]({ result, textOf, pageOfRule }, options);
 *     process.exitCode = exitCodeOf(summarize(result));
 */
export const REPORTERS: Readonly<Record<ReportFormat, Reporter>> = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
};
