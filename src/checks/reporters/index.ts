import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import type { ReportInput, ReportOptions } from './report-input.ts';
import { reportText } from './text.ts';

/** The forms in which `npm run check` reports: the words of `--format`. */
export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Each writes a whole report, with a line feed at its end. All take one result, so that they agree in verdict and count. */
export const REPORTERS: Readonly<
  Record<ReportFormat, (input: ReportInput, options: ReportOptions) => string>
> = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
};
