import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { weighPage } from './page-weight.ts';

const site = mkdtempSync(join(tmpdir(), 'page-weight-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));

const FILES: Readonly<Record<string, string>> = {
  'kh-mau/index.html':
    '<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/_astro/style.css">' +
    '<script src="../boot.js?v=1"></script><script type="module" src="/_astro/page.js"></script>',
  'boot.js': 'document.documentElement.dataset.theme = "dark";',
  '_astro/style.css':
    '@font-face{src:url(/fonts/a.woff2)}@font-face{src:url("../fonts/b.woff2")}@font-face{src:url(/fonts/a.woff2)}',
  '_astro/page.js': 'import{a as b}from"./shared.js";const later=()=>import("./later.js");b(later);',
  '_astro/shared.js': 'export const a=(f)=>f();',
  '_astro/later.js': 'export default "x".repeat(999);',
  'fonts/a.woff2': 'a'.repeat(300),
  'fonts/b.woff2': 'b'.repeat(200),
  'favicon.svg': '<svg/>',
};

it('counts each resource of the page once, with static imports and without dynamic ones', () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const zipped = (path: string): number => gzipSync(FILES[path] ?? '').length;
  expect(weighPage(site, 'kh-mau/index.html')).toEqual({
    html: zipped('kh-mau/index.html'),
    css: zipped('_astro/style.css'),
    blocking: zipped('boot.js'),
    deferred: [zipped('_astro/page.js') + zipped('_astro/shared.js')],
    fonts: [300, 200],
  });
});
