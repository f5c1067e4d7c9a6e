import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = inject('siteFolder');
const readSite = (path: string): string => readFileSync(join(folder, path), 'utf8');
const data = (path: string): unknown => JSON.parse(readSite(`api/v1/${path}`));
const both = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const severity = z.enum(['error', 'warning']);
const count = z.int().nonnegative();
const findings = z.array(
  z.strictObject({
    rule: z.string(),
    severity,
    file: z.string(),
    line: z.int().positive(),
    column: z.int().positive(),
    message: both,
    suggestion: z.string().optional(),
  }),
);

// The public contract, written down a second time: nothing of the site is imported.
const checks = z
  .strictObject({
    edition: z.strictObject({ date: z.iso.date(), fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
    summary: z.strictObject({ errors: count, warnings: count, accepted: count }),
    rules: z.array(
      z.strictObject({
        id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
        stage: z.enum(['corpus', 'site']),
        severity,
        title: both,
        url: z.strictObject({ vi: z.url(), en: z.url() }),
        lookedAt: count,
        found: count,
        accepted: count,
      }),
    ),
    findings,
  })
  .parse(data('checks.json'));
const ruleOf = (id: string) => checks.rules.find((rule) => rule.id === id);

const contentFiles = readdirSync('content', { recursive: true, encoding: 'utf8' }).map((name) =>
  name.replaceAll('\\', '/'),
);
const inContent = (pattern: RegExp): readonly string[] => contentFiles.filter((name) => pattern.test(name));
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replaceAll('\\', '/'));

describe('checks.json', () => {
  it('is of this edition, with every error mended before it was published', () => {
    const edition = parse(readFileSync('content/edition.yaml', 'utf8'));
    expect(checks.edition.date).toBe(edition.date);
    expect(checks.summary.errors).toBe(0);
    expect(checks.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(checks.findings.length).toBe(checks.summary.warnings);
    const sum = (key: 'found' | 'accepted') => checks.rules.reduce((total, rule) => total + rule[key], 0);
    expect(sum('found')).toBe(checks.findings.length);
    expect(sum('accepted')).toBe(checks.summary.accepted);
  });

  it('has every rule of the source code, once', () => {
    // A rule's file has its id for a name; other files beside it have no id.
    const idsIn = (stage: string): string[] =>
      readdirSync(`src/checks/${stage}`, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
        const id = basename(path, '.ts');
        const isRule =
          path.endsWith('.ts') &&
          readFileSync(join('src/checks', stage, path), 'utf8').includes(`\n  id: '${id}',`);
        return isRule ? [id] : [];
      });
    const of = (stage: string) => checks.rules.filter((rule) => rule.stage === stage).map(({ id }) => id);
    expect(of('corpus').sort()).toEqual(idsIn('rules').sort());
    expect(of('site').sort()).toEqual(idsIn('site-rules').sort());
  });

  it('counts what is really there, recounted from the raw files', () => {
    // Without what a guide shows as code.
    const wording = inContent(/^documents\/.*\.mdx$|^guides\/.*\.mdx$/).map((name) =>
      readFileSync(`content/${name}`, 'utf8').replace(/^```.*?^```|`[^`\n]*`/gms, ''),
    );
    const references = wording.reduce((sum, text) => sum + (text.match(/<Ref\s/g) ?? []).length, 0);
    const records = inContent(/^documents\/[^/]+\/document\.yaml$/).map((name) =>
      parse(readFileSync(`content/${name}`, 'utf8')),
    );
    const declared = records.reduce(
      (sum, facts) => sum + (facts.related?.length ?? 0) + (facts.mentions?.named?.length ?? 0),
      0,
    );
    const { main } = parse(readFileSync('content/site.yaml', 'utf8'));
    expect(ruleOf('unknown-target')?.lookedAt).toBe(references + declared + (main === undefined ? 0 : 1));
    const tasks = inContent(/^tasks\//).flatMap(
      (name) => parse(readFileSync(`content/${name}`, 'utf8')).tasks,
    );
    expect(ruleOf('task-source')?.lookedAt).toBe(tasks.length);
    const provisions = inContent(/^documents\/[^/]+\/vi\.mdx$/).flatMap((name) =>
      readFileSync(`content/${name}`, 'utf8').match(
        /<(?:Preamble|Section|Clause|Point|Closing|Recipients|Signature|Provision)[\s>]/g,
      ),
    );
    expect(ruleOf('reserved-id')?.lookedAt).toBe(records.length + provisions.length);
  });

  it('counts the pages that were published, but for those of no address', () => {
    const published = pages.filter(
      (name) => !/(^|\/)404(\/index)?\.html$/.test(name) && !readSite(name).includes('http-equiv="refresh"'),
    );
    expect(ruleOf('dead-link')?.lookedAt).toBe(published.length);
  });

  it('tells what the command tells', async () => {
    const output = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, ['scripts/check.ts', '--format', 'json'], (error, stdout) =>
        error === null ? resolve(stdout) : reject(error),
      );
    });
    const report = JSON.parse(output);
    expect(report.findings).toEqual(checks.findings);
    expect(report.summary).toEqual({
      ...checks.summary,
      // What could not be read stops the build.
      unread: [],
      translated: [],
      rules: checks.rules
        .filter(({ stage }) => stage === 'corpus')
        .map(({ id: rule, severity: level, lookedAt, found, accepted }) => ({
          ...{ rule, severity: level, lookedAt, found, accepted },
        })),
    });
    const schema = z.fromJSONSchema(
      data('schema/check-report.schema.json') as Parameters<typeof z.fromJSONSchema>[0],
    );
    expect(schema.safeParse(report).error?.issues ?? []).toEqual([]);
  });
});

describe('the published schemas', () => {
  const documents = readdirSync('content/documents').map((id) => [`${id}.json`, 'document'] as const);
  const files = [
    ['documents.json', 'documents'],
    ['tasks.json', 'tasks'],
    ['bodies.json', 'bodies'],
    ['terms.json', 'terms'],
    ['checks.json', 'checks'],
    ...documents,
  ] as const;
  const schemaOf = (name: string) => {
    const published = data(`schema/${name}.schema.json`) as Parameters<typeof z.fromJSONSchema>[0];
    return { published, schema: z.fromJSONSchema(published) };
  };

  it.each(files)('%s keeps its schema', (file, name) => {
    const { published, schema } = schemaOf(name);
    expect(published).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringMatching(new RegExp(`^https?://.*/api/v1/schema/${name}\\.schema\\.json$`)),
    });
    expect(schema.safeParse(data(file)).error?.issues ?? []).toEqual([]);
  });

  it.each([
    ['a value off the list', { textStatus: 'issued' }],
    ['a key left out', { symbol: undefined }],
    ['an empty text for what is unknown', { symbol: '' }],
    ['a day that does not exist', { date: '2021-02-30' }],
  ])('refuse %s', (_, change) => {
    const { schema } = schemaOf('document');
    const plan = data('kh-dukccqt-2021.json') as Readonly<Record<string, unknown>>;
    expect(schema.safeParse(plan).success).toBe(true);
    expect(schema.safeParse({ ...plan, ...change }).success).toBe(false);
  });

  it('take a key that is added one day', () => {
    const plan = data('kh-dukccqt-2021.json') as Readonly<Record<string, unknown>>;
    expect(schemaOf('document').schema.safeParse({ ...plan, later: null }).success).toBe(true);
  });
});

/** The text of the first element with an attribute, without its marks. */
function textAt(html: string, attribute: string): string {
  const match = new RegExp(`<(\\w+)[^>]*\\s${attribute}(?:="[^"]*")?[^>]*>(.*?)</\\1>`, 's').exec(html);
  return (match?.[2] ?? '').replace(/<[^>]*>/g, '').trim();
}

describe.each([
  ['vi', 'kiem-tra', '.'],
  ['en', 'en/checks', ','],
] as const)('the report page in %s', (_, path, separator) => {
  const html = readSite(`${path}/index.html`);
  const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, separator);

  it('has the fingerprint and the counts of checks.json', () => {
    expect(textAt(html, 'data-fingerprint')).toBe(checks.edition.fingerprint);
    const rows = [...html.matchAll(/<tr data-rule="([^"]+)".*?<\/tr>/gs)].map(([row, id]) => [
      id,
      ...[...row.matchAll(/<td class="check-number"[^>]*>([^<]*)<\/td>/g)].map((cell) => cell[1]),
    ]);
    expect(rows.sort()).toEqual(
      checks.rules
        .map((rule) => [rule.id, ...[rule.lookedAt, rule.found, rule.accepted].map(grouped)])
        .sort(),
    );
  });

  it('gives the full mark only where nothing is open', () => {
    const kept = checks.rules.filter(({ found }) => found === 0).length;
    expect(textAt(html, 'data-verdict')).toMatch(new RegExp(`\\b${kept}(/| of )${checks.rules.length}\\b`));
  });

  it('leads to a page for each rule, with what it says of each of its bad examples', () => {
    for (const { id } of checks.rules) {
      const page = readSite(`${path}/${id}/index.html`);
      const [, examples = ''] = page.split('rule-examples-failing');
      const [failing = ''] = examples.split('rule-examples-passing');
      const figures = failing.split('<figure').slice(1);
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) expect(figure).toMatch(/<li>\s*(<b>[^<]+<\/b>)?[^<]{10,}/);
    }
  });
});
