import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseOtherFolders } from '../../scripts/build/replace-folder.ts';
import { EXAMPLE_BASE } from '../../src/checks/examples/example-base.ts';

let folder = '';
let content = '';
let out = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nq02-build-'));
  content = join(folder, 'content');
  out = join(folder, 'site');
  // A foreign corpus: documents and nothing else.
  for (const [path, text] of Object.entries(EXAMPLE_BASE)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  appendFileSync(
    join(content, 'documents/kh-mau/document.yaml'),
    'aliases:\n  - { from: kh-cu, to: kh-mau, day: 2026-11-20, reason: { vi: Đổi mã., en: Renamed. } }\n',
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
const clause = (): string => join(content, 'documents/kh-mau/vi.mdx');

describe('npm run build', () => {
  it('builds a foreign corpus below a base path; a second build at the same time says so and stops', async () => {
    const first = build();
    // The lock is there as soon as the first build has begun.
    while (!existsSync(`${out}.lock`)) await new Promise((resolve) => setImmediate(resolve));
    const second = await build();
    expect(second.code).toBe(1);
    expect(second.output).toMatch(/^Đang có một lần dựng khác .*\nAnother build is writing to .*\n$/);
    const { code, output } = await first;
    expect(output).toMatch(
      /Kiểm tra xong: đạt (\d+)\/\1 quy tắc, [\d.]+ lượt xem xét, không có lỗi.*\n(?:.*\n)*Built into .* for http:\/\/localhost:4321\/nq02\/\n.*this machine only/,
    );
    expect(code).toBe(0);
    const page = readFileSync(join(out, 'kh-mau/i-1/index.html'), 'utf8');
    const links = [...page.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !link?.startsWith('/nq02/'))).toEqual([]);
    expect(existsSync(`${out}.lock`)).toBe(false);
    const former = readFileSync(join(out, 'en/kh-cu/i-1/index.html'), 'utf8');
    expect(former).toContain('<noscript><meta http-equiv="refresh" content="0;url=/nq02/en/kh-mau/i-1/">');
    expect(former).toContain('Former id: kh-cu (until 20 November 2026). Renamed.');
  });

  it('leaves the old site in place when the content is wrong', async () => {
    const before = readFileSync(join(out, 'kh-mau/index.html'), 'utf8');
    const text = readFileSync(clause(), 'utf8');
    writeFileSync(clause(), text.replace('to="nq-mau"', 'to="nq-mua"'));
    const { code, output } = await build();
    writeFileSync(clause(), text);
    expect(code).toBe(1);
    expect(output).toContain('Có phải là “nq-mau”?');
    expect(output).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(out, 'kh-mau/index.html'), 'utf8')).toBe(before);
    expect(existsSync(`${out}.next`)).toBe(false);
  });
});

describe('npm run new', () => {
  it('makes content that builds, with guide pages whose examples are of it', async () => {
    const [own, site] = [join(folder, 'own'), join(folder, 'own-site')];
    expect((await run('new.ts', own)).code).toBe(0);
    expect(await run('new.ts', own)).toMatchObject({ code: 1 });
    expect(await run('build.ts', '--content', own, '--out', site)).toMatchObject({ code: 0 });
    const guide = readFileSync(join(site, 'huong-dan/trich-dan/index.html'), 'utf8');
    expect(guide).toContain('<a href="/qd-01-mau-2026/dieu-2-2-a/">điểm a khoản 2 Điều 2</a>');
    const start = readFileSync(join(site, 'huong-dan/index.html'), 'utf8');
    expect(start).toContain('Tìm một đoạn</h2>');
    // It has no tasks.
    expect(start).not.toContain('Nhiệm vụ</h2>');
    expect(JSON.parse(readFileSync(join(site, 'api/v1/checks.json'), 'utf8')).edition.date).toBeNull();
  });
});

describe('an output folder', () => {
  it('that is something else is left as it is', async () => {
    const file = join(folder, 'ghi-chu.txt');
    writeFileSync(file, 'Một.');
    const message = / không phải là trang đã dựng, .*\n.* is not a built site, .*/;
    for (const wrong of [file, content, folder]) {
      expect(() => refuseOtherFolders(wrong, content)).toThrow(message);
    }
    const before = readdirSync(folder);
    const { code, output } = await run('build.ts', '--content', content, '--out', file);
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`${message.source}\\n$`));
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(file, 'utf8')).toBe('Một.');
  });
});

describe('npm run check', () => {
  // That it exits with 0 on the published content is seen where its report is compared with the published one.
  it('exits 1 on errors, 2 on wrong use', async () => {
    const text = readFileSync(clause(), 'utf8');
    writeFileSync(clause(), text.replace('</Clause>', ''));
    const [bad, unknownFlag, unknownRule, noFolder] = await Promise.all([
      run('check.ts', '--content', content, '--format', 'json'),
      run('check.ts', '--fast'),
      run('check.ts', '--only', 'unknown-targets'),
      run('check.ts', '--content', join(folder, 'nothing')),
    ]);
    writeFileSync(clause(), text);
    expect([bad.code, unknownFlag.code, unknownRule.code, noFolder.code]).toEqual([1, 2, 2, 2]);
    expect(unknownRule.output).toContain('unknown-target');
    const { findings, summary } = JSON.parse(bad.output);
    expect(summary).toMatchObject({ errors: 1, warnings: 0, accepted: 0 });
    expect(findings[0]).toMatchObject({
      rule: 'malformed-mdx',
      severity: 'error',
      file: 'documents/kh-mau/vi.mdx',
      line: 3,
      column: 1,
    });
  });
});
