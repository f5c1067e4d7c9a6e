import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ReportInput, ReportOptions } from './report-input.ts';
import { reportSarif } from './sarif.ts';

// The parts of SARIF 2.1.0 (OASIS) that the report uses, as the standard has them: names, kinds, what must be there.
// The bounds of a region and the form of addresses are the standard's own (sections 3.4, 3.14.14, 3.30).

const message = z.strictObject({ text: z.string().min(1) });
const bag = z.record(z.string(), z.unknown());
const artifactLocation = z.strictObject({
  uri: z.string().regex(/^[A-Za-z0-9%/._~-]+$/),
  uriBaseId: z.string(),
});
const region = z
  .strictObject({
    startLine: z.int().positive(),
    startColumn: z.int().positive(),
    endLine: z.int().positive(),
    endColumn: z.int().positive(),
  })
  .refine(({ startLine, endLine, startColumn, endColumn }) => startLine < endLine || startColumn < endColumn);
const rule = z.strictObject({
  id: z.string(),
  shortDescription: message,
  fullDescription: message,
  help: message,
  helpUri: z.url(),
  defaultConfiguration: z.strictObject({ level: z.enum(['none', 'note', 'warning', 'error']) }),
  properties: bag,
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().nonnegative(),
  level: z.enum(['none', 'note', 'warning', 'error']),
  message,
  locations: z
    .array(z.strictObject({ physicalLocation: z.strictObject({ artifactLocation, region }) }))
    .length(1),
  partialFingerprints: z.record(z.string(), z.string()),
  fixes: z
    .array(
      z.strictObject({
        description: message,
        artifactChanges: z
          .array(
            z.strictObject({
              artifactLocation,
              replacements: z
                .array(
                  z.strictObject({
                    deletedRegion: region,
                    insertedContent: z.strictObject({ text: z.string() }),
                  }),
                )
                .min(1),
            }),
          )
          .min(1),
      }),
    )
    .optional(),
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({ name: z.string(), language: z.string(), rules: z.array(rule) }),
      }),
      language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      originalUriBaseIds: z.record(
        z.string(),
        z.strictObject({
          uri: z.string().endsWith('/').optional(),
          uriBaseId: z.string().optional(),
          description: message.optional(),
        }),
      ),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          exitCode: z.int(),
          toolExecutionNotifications: z
            .array(z.strictObject({ level: z.enum(['none', 'note', 'warning', 'error']), message }))
            .optional(),
        }),
      ),
      results: z.array(result),
      properties: bag,
    }),
  ),
});

const finding = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  file: 'documents/kh-mau/vi.mdx',
  line: 2,
  column: 5,
  length: 7,
  rule: 'unknown-target',
  severity: 'error',
  message: { vi: 'Không có văn bản.', en: 'No such document.' },
  ...more,
});
const LINES = 'Một.\nHai ba bốn năm.\nHai ba bốn năm.\nNăm.\n';

function report(
  diagnostics: readonly Diagnostic[],
  text = LINES,
  language: 'vi' | 'en' = 'vi',
  unread: readonly string[] = [],
) {
  const rules = [...new Set(['numbering', ...diagnostics.map((diagnostic) => diagnostic.rule)])];
  const input: ReportInput = {
    result: {
      diagnostics,
      counts: rules.map((id) => ({ rule: id, severity: 'error', lookedAt: 3, found: 0, accepted: 1 })),
      unread,
    },
    textOf: () => text,
    pageOfRule: (id, of) => `https://so-tay.example/${of}/${id}/`,
  };
  const options: ReportOptions = {
    language,
    colours: false,
    contentFolder: 'nội dung/',
    siteFolder: 'dist/',
  };
  const [run] = log.parse(JSON.parse(reportSarif(input, options))).runs;
  if (run === undefined) throw new Error('No run');
  return run;
}

describe('the report in SARIF', () => {
  it('names each rule that was held, with its page, in the language asked for', () => {
    const run = report([finding()], LINES, 'en');
    expect(run.language).toBe('en');
    expect(run.tool.driver.rules.map(({ id, helpUri }) => [id, helpUri])).toEqual([
      ['numbering', 'https://so-tay.example/en/numbering/'],
      ['unknown-target', 'https://so-tay.example/en/unknown-target/'],
    ]);
    expect(run.tool.driver.rules[1]?.shortDescription.text).toBe(
      'Every reference leads to a document or provision that exists',
    );
    expect(run.results[0]?.message.text).toBe('No such document.');
    expect(run.tool.driver.rules[run.results[0]?.ruleIndex ?? -1]?.id).toBe('unknown-target');
  });

  it('places a finding below the folder that its rule speaks of', () => {
    const run = report([finding({ file: 'documents/kế hoạch/vi.mdx' }), finding({ rule: 'dead-link' })]);
    expect(run.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation)).toEqual([
      { uri: 'documents/k%E1%BA%BF%20ho%E1%BA%A1ch/vi.mdx', uriBaseId: 'CONTENT' },
      { uri: 'documents/kh-mau/vi.mdx', uriBaseId: 'SITE' },
    ]);
    expect(run.originalUriBaseIds.CONTENT).toEqual({ uri: 'n%E1%BB%99i%20dung/', uriBaseId: '%SRCROOT%' });
    expect(run.originalUriBaseIds.SITE).toEqual({ uri: 'dist/', uriBaseId: '%SRCROOT%' });
    expect(Object.keys(report([finding()]).originalUriBaseIds)).toEqual(['%SRCROOT%', 'CONTENT']);
  });

  it('marks the stretch up to the column behind it', () => {
    expect(report([finding()]).results[0]?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 5,
      endLine: 2,
      endColumn: 12,
    });
  });

  it.each([
    ['nq-mau', 'nq-mau', 'Thay bằng “nq-mau”'],
    ['', '', 'Bỏ phần được đánh dấu'],
  ])('offers the suggestion “%s” as a fix of the same stretch', (suggestion, inserted, told) => {
    const [fix] = report([finding({ suggestion })]).results[0]?.fixes ?? [];
    expect(fix?.description.text).toBe(told);
    expect(fix?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 12 },
        insertedContent: { text: inserted },
      },
    ]);
  });

  it('offers no fix where there is no suggestion', () => {
    expect(report([finding()]).results[0]?.fixes).toBeUndefined();
  });

  it('knows a finding again when lines were added above it, and tells like lines apart', () => {
    const prints = (text: string, ...lines: number[]) =>
      report(
        lines.map((line) => finding({ line })),
        text,
      ).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    expect(prints(`Mới.\n${LINES}`, 3, 4)).toEqual(prints(LINES, 2, 3));
    expect(new Set(prints(LINES, 2, 3, 4)).size).toBe(3);
  });

  it('says what was left unchecked, and nothing where all was read', () => {
    const told = report([finding()], LINES, 'en', ['terms.yaml']).invocations[0];
    expect(told?.toolExecutionNotifications).toEqual([
      {
        level: 'warning',
        message: { text: '1 file could not be read whole: what rests on it was not checked.' },
      },
    ]);
    expect(report([finding()]).invocations[0]).not.toHaveProperty('toolExecutionNotifications');
  });

  it.each([
    [[], 0],
    [[finding({ severity: 'warning' })], 0],
    [[finding()], 1],
  ] as const)('tells the exit code', (diagnostics, code) => {
    const run = report(diagnostics);
    expect(run.invocations).toEqual([{ executionSuccessful: true, exitCode: code }]);
    expect(run.properties).toEqual({
      summary: {
        errors: code,
        warnings: diagnostics.length - code,
        accepted: run.tool.driver.rules.length,
      },
    });
  });
});
