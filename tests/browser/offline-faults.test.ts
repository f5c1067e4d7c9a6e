import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readBase, readVariable } from '../../src/build/environment.ts';
import { keptBy, part, STORING_PAGE, standing, told, Visit } from './offline-visit.ts';

const DOCUMENT = 'nq-02-tw-2021';
const ASKED = `${STORING_PAGE}?van-ban=${DOCUMENT}`;
const NOTHING = { caches: 0, workers: 0 };

const base = readBase();
if (typeof base !== 'string') throw new Error(base.wrong.en);
const folder = mkdtempSync(join(tmpdir(), 'offline-faults-'));
const visit = new Visit(folder, base);

beforeAll(() => cpSync(readVariable('OUT_DIR') ?? 'dist', folder, { recursive: true }));
beforeEach(() => visit.begin());
afterAll(async () => {
  await visit.end();
  rmSync(folder, { recursive: true });
});

/** The browser goes on as if its own program were another. */
async function openWith(code: string): Promise<Page> {
  await visit.tab.page.addInitScript({ content: code });
  return visit.open(ASKED);
}

async function store(page: Page): Promise<string> {
  await part(page, 'store').click();
  await expect.poll(() => told(page)).not.toBe('');
  return told(page);
}

it.each([
  ['there is no storage', "Object.defineProperty(window, 'caches', { value: undefined })"],
  ['storage throws', "caches.match = async () => { throw new DOMException('no', 'SecurityError') }"],
])('%s: it says so and offers nothing', async (_, code) => {
  const page = await openWith(code);
  await part(page, 'unable').waitFor();
  expect(await part(page, 'unable').innerText()).toContain('Trình duyệt không cho lưu');
  expect(await part(page, 'form').isVisible()).toBe(false);
});

it.each([
  [
    'no worker may be registered',
    "ServiceWorkerContainer.prototype.register = async () => { throw new DOMException('no', 'SecurityError') }",
    'Trình duyệt không cho lưu',
  ],
  [
    'the device is nearly full',
    'StorageManager.prototype.estimate = async () => ({ quota: 1e6, usage: 9e5 })',
    'Máy không đủ chỗ',
  ],
  [
    'the device is full in the middle',
    "let n = 0; const put = Cache.prototype.put; Cache.prototype.put = function (...all) { if (++n > 20) throw new DOMException('no', 'QuotaExceededError'); return put.apply(this, all) }",
    'Máy không đủ chỗ',
  ],
  ['another tab is at it', 'LockManager.prototype.request = (name, options, run) => run(null)', 'thẻ khác'],
])('%s: it says so, and nothing answers without a network', async (_, code, said) => {
  const page = await openWith(code);
  expect(await store(page)).toContain(said);
  expect((await keptBy(page)).workers).toBe(0);
  expect(await part(page, 'stored').isVisible()).toBe(false);
});

it('a file that is not as listed is not stored; once it is right, only the rest is fetched', async () => {
  const file = join(folder, DOCUMENT, 'index.html');
  const right = readFileSync(file);
  writeFileSync(file, `${right}<!-- another edition -->`);
  const page = await visit.open(ASKED);
  expect(await store(page)).toContain('không đúng với danh sách');
  expect((await keptBy(page)).workers).toBe(0);
  writeFileSync(file, right);
  await visit.open(ASKED);
  await expect.poll(() => told(page)).toContain('Lần lưu trước chưa xong');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await part(page, 'store').click();
  await part(page, 'stored').waitFor();
  expect(asked).toContain(`${base}/${DOCUMENT}/`);
  expect(asked).not.toContain(`${base}/favicon.svg`);
});

it('stopped half-way, it leaves no trace once removed', async () => {
  const page = await visit.open(STORING_PAGE);
  await part(page, 'store').click();
  await part(page, 'stop').click();
  await expect.poll(() => told(page)).toContain('Đã dừng');
  expect((await keptBy(page)).workers).toBe(0);
  await part(page, 'remove').click();
  await expect.poll(() => keptBy(page)).toEqual(NOTHING);
});

it('without the list of files it asks for a connection; a page instead of the list is none', async () => {
  const page = await visit.tab.page;
  for (const body of [undefined, '<!doctype html><title>Sign in</title>']) {
    await page.route('**/site-manifest.json', (route) =>
      body === undefined ? route.abort() : route.fulfill({ body, contentType: 'text/html' }),
    );
    await visit.open(STORING_PAGE);
    await part(page, 'unable').waitFor();
    expect(await part(page, 'unable').innerText()).toContain('Không tải được danh sách tệp');
    expect(await part(page, 'store').isVisible()).toBe(false);
    await page.unroute('**/site-manifest.json');
  }
});

it('what the browser took away is counted, and comes back when asked for', async () => {
  const page = await visit.store(DOCUMENT);
  await page.evaluate(async () => {
    for (const name of await caches.keys())
      await (await caches.open(name)).delete(`${document.querySelector('html')?.dataset.base}/favicon.svg`);
  });
  await visit.open(STORING_PAGE);
  await part(page, 'stored').waitFor();
  expect(await standing(page)).toContain('đã xóa 1 tệp');
  await part(page, 'renew').click();
  await expect.poll(() => standing(page)).toContain('đúng với bản đang đăng');
});

it('a record of another time is left alone: the network answers', async () => {
  const page = await visit.store(DOCUMENT);
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.endsWith(':record')) ?? '';
    const cache = await caches.open(name);
    const [request] = await cache.keys();
    if (request) await cache.put(request, Response.json({ format: 99 }));
  });
  await visit.open(`${DOCUMENT}/`);
  expect(await page.locator('.document-page').count()).toBe(1);
  expect(visit.tab.pageErrors).toEqual([]);
  await visit.open(STORING_PAGE);
  await part(page, 'remove').click();
  await expect.poll(() => keptBy(page)).toEqual(NOTHING);
});
