import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/site/csp.ts';
import { relativeAddress, rewritePage, rewriteStyles } from './rewrite-page.ts';

const FILES = new Set([
  'index.html',
  'a/index.html',
  'a/b/index.html',
  'x/table.csv',
  'boot.js',
  '_astro/s.css',
]);
const folder = { base: '/nq', has: (file: string) => FILES.has(file), program: '_astro/program.js' };
const rewrite = (html: string, file = 'a/b/index.html'): string => rewritePage(html, file, folder);

it.each([
  ['<a href="/nq/">', '<a href="../../index.html">'],
  ['<a href="/nq/a/">', '<a href="../index.html">'],
  ['<a href="/nq/a/b/?x=1#y">', '<a href="index.html?x=1#y">'],
  ['<a href="/nq/x/table.csv" download>', '<a href="../../x/table.csv" download>'],
  ['<a href="#y">', '<a href="#y">'],
  ['<a href="https://example.org/nq/a/">', '<a href="https://example.org/nq/a/">'],
  ['<a href="//example.org/nq/">', '<a href="//example.org/nq/">'],
  ['<a href="/other/a/">', '<a href="/other/a/">'],
  ['<a href="/nq/gone/">', '<a href="/nq/gone/">'],
  [
    '<input data-parallel="/nq/a/" aria-keyshortcuts="/ Control+K">',
    '<input data-parallel="../index.html" aria-keyshortcuts="/ Control+K">',
  ],
  [
    '<meta http-equiv="refresh" content="0;url=/nq/a/#y">',
    '<meta http-equiv="refresh" content="0;url=../index.html#y">',
  ],
  [
    '<p>the link href="/nq/a/" is <code>"/nq/a/"</code></p>',
    '<p>the link href="/nq/a/" is <code>"/nq/a/"</code></p>',
  ],
  [
    '<link rel="preload" href="/nq/_astro/s.css"><link rel="stylesheet" href="/nq/_astro/s.css">',
    '<link rel="stylesheet" href="../../_astro/s.css">',
  ],
  ['<html lang="vi" data-base="/nq" data-kind="k">', '<html lang="vi" data-base="../.." data-kind="k">'],
  ['<html lang="vi" data-base data-kind="k">', '<html lang="vi" data-base="../.." data-kind="k">'],
])('%s becomes %s', (html, rewritten) => {
  expect(rewrite(html)).toBe(rewritten);
});

it('has one classic script in the place of all modules', () => {
  const modules = ['one', 'two'].map((name) => `<script type="module" src="/nq/_astro/${name}.js"></script>`);
  expect(rewrite(`<p>${modules.join('<br>')}</p>`)).toBe(
    '<p><script defer src="../../_astro/program.js"></script><br></p>',
  );
});

it('names the folder in its policy, beside the origin that a file has not', () => {
  const html = rewrite(`<meta content="${CONTENT_SECURITY_POLICY}">`);
  expect(html).toContain(
    "default-src 'none'; script-src 'self' file: 'wasm-unsafe-eval'; style-src 'self' file:;",
  );
  expect(html).not.toContain('unsafe-inline');
});

it.each([
  ['index.html', 'a/b.js', 'a/b.js'],
  ['a/b/index.html', 'a/c/index.html', '../c/index.html'],
  ['a/index.html', '', '../'],
  ['index.html', '', './'],
])('from %s to %s it is %s', (from, to, way) => {
  expect(relativeAddress(from, to)).toBe(way);
});

it('finds fonts beside the style sheet', () => {
  expect(rewriteStyles('@font-face{src:url(/nq/_astro/t.woff2) format("woff2")}', '/nq')).toBe(
    '@font-face{src:url(t.woff2) format("woff2")}',
  );
});
