import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../../src/checks/examples/example-base.ts';
import { HANDOUT_MANIFEST_FILE, parseHandoutManifest } from '../../src/model/site/handout-manifest.ts';
import { MANIFEST_FILE, parseManifest } from '../../src/model/site/site-manifest.ts';

let folder = '';
let content = '';
let out = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nq02-handouts-'));
  content = join(folder, 'content');
  out = join(folder, 'site');
  for (const [path, text] of Object.entries(EXAMPLE_BASE)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(script: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, NO_COLOR: '1', SKIP_BROWSER: '1', OUT_DIR: out };
  const ended = await promisify(execFile)(process.execPath, [`scripts/${script}`, ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code: ended.code, output: ended.stdout + ended.stderr };
}

const readManifest = () => parseHandoutManifest(readFileSync(join(out, HANDOUT_MANIFEST_FILE), 'utf8'));

it('files for meetings are made of a finished site, listed, linked, and known to its check', async () => {
  const none = await run('handouts.ts', '--content', content, '--out', join(folder, 'none'));
  expect(none).toMatchObject({ code: 1, output: expect.stringContaining('run npm run build first') });

  const first = await run('build.ts', '--content', content, '--handouts', '--base', '/so-tay');
  expect(first.output).toContain('Không có tệp PDF: SKIP_BROWSER=1.\nNo PDF files: SKIP_BROWSER=1.');
  expect(first.code).toBe(0);

  const manifest = readManifest();
  expect(manifest?.site).toBe('http://localhost:4321/so-tay');
  const files = manifest?.files ?? [];
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'tai-ve/kh-mau/Ke-hoach-mau.docx',
      'tai-ve/kh-mau/Ke-hoach-mau_muc-I_khoan-1.docx',
      'tai-ve/kh-mau/Ke-hoach-mau_muc-I_khoan-1_co-chu-lon.docx',
      'tai-ve/kh-mau/Sample-plan_section-I.docx',
    ]),
  );
  const known = parseManifest(readFileSync(join(out, MANIFEST_FILE), 'utf8'));
  for (const { path, bytes, format, sheets } of files) {
    expect(statSync(join(out, path)).size).toBe(bytes);
    expect(known?.get(path)?.bytes).toBe(bytes);
    expect([format, sheets]).toEqual(['docx', null]);
  }
  const page = readFileSync(join(out, 'kh-mau/i-1/index.html'), 'utf8');
  expect(page).toContain('href="/so-tay/tai-ve/kh-mau/Ke-hoach-mau_muc-I_khoan-1.docx"');
  expect(page).not.toContain('.pdf"');

  // The same again, of the finished site alone: the same bytes.
  const one = join(out, 'tai-ve/kh-mau/Ke-hoach-mau.docx');
  const before = readFileSync(one);
  const again = await run('handouts.ts', '--content', content, '--out', out);
  expect(again).toMatchObject({
    code: 0,
    output: expect.stringContaining(`Made ${files.length} Word files`),
  });
  expect(readFileSync(one)).toEqual(before);
  expect(readManifest()).toEqual(manifest);
  const checked = await run('check.ts', '--content', content, '--site', out);
  expect(checked.code, checked.output).toBe(0);
});
