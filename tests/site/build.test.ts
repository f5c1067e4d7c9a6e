import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
let content = '';
let out = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nq02-build-'));
  content = join(folder, 'content');
  out = join(folder, 'site');
  // A foreign corpus: two documents and nothing else.
  for (const id of ['kh-dukccqt-2021', 'nq-02-tw-2021']) {
    cpSync(`content/documents/${id}`, join(content, 'documents', id), { recursive: true });
  }
  const plan = join(content, 'documents/kh-dukccqt-2021');
  const edit = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(plan, file), change(readFileSync(join(plan, file), 'utf8')));
  edit('document.yaml', (text) =>
    text
      .replace('textStatus: verbatim', 'textStatus: digest')
      .replace(/^related:[\s\S]*?^notes:/m, 'related: []\nnotes:')
      .replace(/^mentions:[\s\S]*/m, '')
      .replace(/^evidence:[\s\S]*?^related/m, 'evidence: []\nrelated')
      .replace(/^notes:[\s\S]*?^source:/m, 'notes: []\nsource:'),
  );
  for (const file of ['vi.mdx', 'en.mdx']) {
    edit(file, (text) =>
      text.replace(/<Ref to="(?!nq-02)[^>]*>([\s\S]*?)<\/Ref>/g, (_, words: string) =>
        words.replace(/\d+-\p{L}+\/\p{L}+/gu, ''),
      ),
    );
  }
  const resolution = join(content, 'documents/nq-02-tw-2021/document.yaml');
  writeFileSync(
    resolution,
    readFileSync(resolution, 'utf8')
      .replace(/^evidence:[\s\S]*?^related/m, 'evidence: []\nrelated')
      .replace(/^related:[\s\S]*?^notes:[\s\S]*/m, ''),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function run(script: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`scripts/${script}`, ...args], {
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('close', (code) => resolve({ code, output }));
  });
}

const build = (): Promise<Ended> => run('build.ts', '--content', content, '--out', out, '--base', '/nq02');
const clause = (): string => join(content, 'documents/kh-dukccqt-2021/vi.mdx');

describe('npm run build', () => {
  it('builds a foreign corpus below a base path; a second build at the same time says so and stops', async () => {
    const first = build();
    // The lock is there as soon as the first build has begun.
    while (!existsSync(`${out}.lock`)) await new Promise((resolve) => setImmediate(resolve));
    const second = await build();
    expect(second.code).toBe(1);
    expect(second.output).toMatch(/^Đang có một lần dựng khác .*\nAnother build is writing to .*\n$/);
    const { code, output } = await first;
    expect(output).toContain('Kiểm tra xong: không có lỗi.');
    expect(code).toBe(0);
    const page = readFileSync(join(out, 'kh-dukccqt-2021/iii-2-2/index.html'), 'utf8');
    const links = [...page.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !link?.startsWith('/nq02/'))).toEqual([]);
    expect(existsSync(`${out}.lock`)).toBe(false);
  }, 60_000);

  it('leaves the old site in place when the content is wrong', async () => {
    const before = readFileSync(join(out, 'kh-dukccqt-2021/index.html'), 'utf8');
    const text = readFileSync(clause(), 'utf8');
    writeFileSync(clause(), text.replace('<Ref to="nq-02-tw-2021">', '<Ref to="nq-02-tw-2012">'));
    const { code, output } = await build();
    writeFileSync(clause(), text);
    expect(code).toBe(1);
    expect(output).toContain('Có phải là “nq-02-tw-2021”?');
    expect(output).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(out, 'kh-dukccqt-2021/index.html'), 'utf8')).toBe(before);
    expect(existsSync(`${out}.next`)).toBe(false);
  }, 30_000);
});

describe('npm run check', () => {
  it('exits 0 on the published content, 1 on errors, 2 on wrong use', async () => {
    const text = readFileSync(clause(), 'utf8');
    writeFileSync(clause(), text.replace('</Preamble>', ''));
    const [good, bad, unknownFlag, unknownRule, noFolder] = await Promise.all([
      run('check.ts'),
      run('check.ts', '--content', content, '--format', 'json'),
      run('check.ts', '--fast'),
      run('check.ts', '--only', 'unknown-targets'),
      run('check.ts', '--content', join(folder, 'nothing')),
    ]);
    writeFileSync(clause(), text);
    expect([good.code, bad.code, unknownFlag.code, unknownRule.code, noFolder.code]).toEqual([0, 1, 2, 2, 2]);
    expect(unknownRule.output).toContain('unknown-target');
    const { findings, summary } = JSON.parse(bad.output);
    expect(summary).toEqual({ errors: 1, warnings: 0 });
    expect(findings[0]).toMatchObject({
      rule: 'malformed-mdx',
      severity: 'error',
      file: 'documents/kh-dukccqt-2021/vi.mdx',
      line: 1,
      column: 1,
    });
  }, 30_000);
});
