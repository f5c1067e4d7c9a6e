import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import postcss from 'postcss';
import { expect, it, onTestFinished } from 'vitest';
import { cutStyles, splitStyles } from './split-styles.ts';

it.each([
  ['p{margin:0}', 'p{margin:0}'],
  ['.a{margin:0}.b{margin:0}', '.a{margin:0}'],
  ['.a,.b{margin:0}', '.a{margin:0}'],
  ['.a .b{margin:0}', ''],
  ['.a:not(.b){margin:0}', '.a:not(.b){margin:0}'],
  [':is(.a,.b) p{margin:0}', ':is(.a,.b) p{margin:0}'],
  [':is(.b,.c:has(.a)) p{margin:0}', ''],
  [':root:has(.b){margin:0}', ''],
  ['@media print{.b{margin:0}}', ''],
  ['@media print{@supports (x:y){.b{margin:0}}.a{margin:0}}', '@media print{.a{margin:0}}'],
  ['@font-face{font-family:x}@page{margin:0}', '@font-face{font-family:x}@page{margin:0}'],
])('keeps of %s where only .a occurs: %s', (css, kept) => {
  expect(cutStyles(postcss.parse(css), (name) => name === 'a')).toBe(kept);
});

it('links each page to the sheet of its kind, which has what scripts set and the parts that are shown of other pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styles-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const page = (kind: string, className: string): string =>
    `<html lang="vi" data-kind="${kind}"><link rel="stylesheet" href="/x/_astro/style.1.css"><p class="${className}">`;
  const files = {
    '_astro/style.1.css': ['a', 'b', 'c', 'set', 'status-x'].map((name) => `.${name}{margin:0}`).join(''),
    '_astro/page.js': `e.className="set";f.classList.add(\`status-\${g}\`)`,
    'a/index.html': page('document', 'a'),
    'b/index.html': page('provision', 'b c'),
    'c/index.html': page('task', 'c'),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  splitStyles(folder);
  const classesFor = (name: string): unknown => {
    const html = readFileSync(join(folder, name), 'utf8');
    const sheets = [...html.matchAll(/href="\/x\/([^"]*)"/g)].map(([, sheet = '']) => sheet);
    return sheets.map((sheet) => readFileSync(join(folder, sheet), 'utf8').match(/(?<=\.)[a-z-]+/g));
  };
  expect(classesFor('a/index.html')).toEqual([['a', 'b', 'c', 'set', 'status-x']]);
  expect(classesFor('b/index.html')).toEqual([['b', 'c', 'set', 'status-x']]);
  expect(classesFor('c/index.html')).toEqual([['c', 'set', 'status-x']]);
  expect(readdirSync(join(folder, '_astro')).filter((name) => name.startsWith('style'))).toEqual([]);
});
