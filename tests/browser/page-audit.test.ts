import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, installAxe, newReader, newTab, openPage } from '../../scripts/browser/page-audit.ts';
import { type RunningServer, startServer } from '../../scripts/serve/local-server.ts';
import { connectBrowser } from './site-pages.ts';

/** Every test on the site's pages expects empty lists: here each list must fill when there is something to tell. */
const SCREEN = { width: 390, height: 800 };
const folder = mkdtempSync(join(tmpdir(), 'page-audit-'));
const FILES: Readonly<Record<string, string>> = {
  'index.html':
    '<!doctype html><html lang="vi"><title>Tốt</title><script src="/good.js"></script><main><h1>Kế hoạch</h1></main>',
  'good.js': 'document.documentElement.dataset.ready = matchMedia("print").matches ? "paper" : "screen";',
  'bad/index.html': `<!doctype html><html lang="vi"><title>Hỏng</title><main><h1>Kế hoạch</h1>
    <img src="/none.png"><img src="https://example.org/a.png" alt=""><p style="color: red">đỏ</p></main>
    <script src="/bad.js"></script>`,
  'bad.js': 'console.warn("cẩn thận"); new Worker("/worker.js"); throw new Error("lỗi cố ý");',
  'worker.js': 'setTimeout(() => fetch("https://example.org/b").catch(() => undefined), 300);',
};
let reader: BrowserContext;
let server: RunningServer;

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  server = await startServer({ folder, port: 0, base: '' });
  reader = await newReader(await connectBrowser());
});

afterAll(async () => {
  await reader?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

it('finds nothing on a clean page', async () => {
  const { page, close, ...lists } = await openPage(reader, server.url, SCREEN);
  expect(await page.locator('html').getAttribute('data-ready')).toBe('screen');
  expect(Object.values(lists).flat()).toEqual([]);
  expect(Object.keys(lists)).toHaveLength(5);
  expect(await axeViolations(page)).toEqual([]);
  await close();
});

it('finds each planted fault on a bad page', async () => {
  const audited = await openPage(reader, `${server.url}bad/`, SCREEN);
  await expect
    .poll(() => audited.cspViolations)
    .toContainEqual(expect.stringContaining('connect-src: https://example.org/b'));
  expect(audited.consoleMessages).toContain('warning: cẩn thận');
  expect(audited.pageErrors).toEqual(['Error: lỗi cố ý']);
  expect(audited.foreignRequests).toContain('https://example.org/a.png');
  expect(audited.cspViolations).toEqual(
    expect.arrayContaining(['img-src: https://example.org/a.png', 'style-src-attr: inline']),
  );
  expect(audited.failedRequests).toContain(`404 ${server.url}none.png`);
  const violations = await axeViolations(audited.page);
  expect(violations.map(({ rule, places }) => [rule, places])).toEqual([
    ['image-alt', ['img[src$="none.png"]']],
  ]);
  await audited.close();
});

it('finds in a tab that stays open what the present page did, and nothing of the one before', async () => {
  const { page, visit, close, ...lists } = await newTab(reader);
  await installAxe(page);
  await visit(`${server.url}bad/`, SCREEN);
  expect(lists.pageErrors).toEqual(['Error: lỗi cố ý']);
  expect(lists.consoleMessages).toContain('warning: cẩn thận');
  expect(lists.foreignRequests).toContain('https://example.org/a.png');
  // The last thing that the page does.
  await expect
    .poll(() => lists.cspViolations)
    .toContainEqual(expect.stringContaining('connect-src: https://example.org/b'));
  expect((await axeViolations(page)).map(({ rule }) => rule)).toEqual(['image-alt']);
  await visit(server.url, SCREEN);
  expect(Object.values(lists).flat()).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  // Once more, as the third page of the tab.
  await visit(`${server.url}bad/`, SCREEN);
  expect(lists.pageErrors).toEqual(['Error: lỗi cố ý']);
  await close();
});

it('opens a page as on paper and as without scripts', async () => {
  const paper = await openPage(reader, server.url, { ...SCREEN, media: 'print' });
  expect(await paper.page.locator('html').getAttribute('data-ready')).toBe('paper');
  await paper.close();
  const withoutScripts = await newReader(await connectBrowser(), { javaScript: false });
  const plain = await openPage(withoutScripts, `${server.url}bad/`, SCREEN);
  expect(await plain.page.locator('html').getAttribute('data-ready')).toBeNull();
  expect(plain.pageErrors).toEqual([]);
  expect(plain.cspViolations).toContainEqual(expect.stringContaining("style-src 'self'"));
  await withoutScripts.close();
});
