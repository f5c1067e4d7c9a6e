import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import type { ReportInput, ReportOptions } from './report-input.ts';
import { reportSarif } from './sarif.ts';
import { reportText } from './text.ts';

/**
 * The forms in which `npm run check` reports, by the word of `--format`. Each takes the same result and gives the
 * whole report with a line feed at its end, so that all tell one verdict and one count:
 *
 *     const report = REPORTERS[format]({ result, textOf, pageOfRule }, options);
 *     process.exitCode = exitCodeOf(summarize(result));
 */
export const REPORTERS = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
} as const satisfies Record<string, (input: ReportInput, options: ReportOptions) => string>;

export type ReportFormat = keyof typeof REPORTERS;
export const REPORT_FORMATS = Object.keys(REPORTERS) as readonly ReportFormat[];
