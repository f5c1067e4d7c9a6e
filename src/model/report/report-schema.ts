import { z } from 'zod';
import { SEVERITIES } from '../diagnostic.ts';
import type { CheckResult } from './check-result.ts';

const both = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const count = z.int().nonnegative();

/** One finding as programs get it. */
export const findingSchema = z.strictObject({
  rule: z.string().describe('Id of the rule; its page is at /kiem-tra/{rule}/ and /en/checks/{rule}/.'),
  severity: z.enum(SEVERITIES),
  file: z.string().describe('Path below the content folder; of a site rule, below the site folder.'),
  line: z.int().positive(),
  column: z.int().positive().describe('In UTF-16 units, from 1.'),
  message: both,
  suggestion: z
    .string()
    .optional()
    .describe('What to put in place of the marked text; an empty text removes it.'),
});
export type FindingData = z.infer<typeof findingSchema>;

/** What one rule came to. */
const ruleCountSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  lookedAt: count.describe('Number of items examined; what they are is on the page of the rule.'),
  found: count,
  accepted: count.describe('Findings that editors accepted, with a reason on record.'),
});

/** The report of `npm run check -- --format json`. */
export const checkReportSchema = z.strictObject({
  findings: z.array(findingSchema),
  summary: z.strictObject({
    errors: count,
    warnings: count,
    accepted: count,
    rules: z
      .array(ruleCountSchema)
      .describe('Every rule by which the content was checked, in a fixed order.'),
    unread: z
      .array(z.string())
      .describe(
        'Paths below the content folder of what is missing or could not be read in full. What depends on them was not checked.',
      ),
    translated: z
      .array(z.strictObject({ document: z.string(), translated: count, of: count }))
      .describe(
        'Documents that are said to be translated in part or not at all, with their provisions counted.',
      ),
  }),
});
export type CheckReportData = z.infer<typeof checkReportSchema>;

/** The findings of a run in the form of the public contract. */
export function findingsData({ diagnostics }: CheckResult): FindingData[] {
  return diagnostics.map(({ rule, severity, file, line, column, message, suggestion }) => ({
    ...{ rule, severity, file, line, column, message },
    ...(suggestion === undefined ? {} : { suggestion }),
  }));
}
