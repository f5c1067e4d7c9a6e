import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Parser } from 'htmlparser2';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newReader, newTab, type Tab } from '../../scripts/browser/page-audit.ts';
import { makePortable, type PortableSite } from '../../scripts/portable/make-portable.ts';
import { readSiteOptions, readVariable } from '../../src/build/environment.ts';
import { HANDOUT_FOLDER } from '../../src/model/site/handout-manifest.ts';
import { makeSite } from '../../src/site/site.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { connectBrowser } from './site-pages.ts';

const place = mkdtempSync(join(tmpdir(), 'mang theo (1) '));
let made: PortableSite;
let reader: BrowserContext;
let tab: Tab;

beforeAll(async () => {
  const options = readSiteOptions();
  if ('wrong' in options) throw new Error(options.wrong.en);
  made = await makePortable(readVariable('OUT_DIR') ?? 'dist', join(place, 'so-tay'), makeSite(options));
  reader = await newReader(await connectBrowser());
  await reader.setOffline(true);
  tab = await newTab(reader);
});

afterAll(async () => {
  await reader.close();
  rmSync(place, { recursive: true });
});

/** Opens the page of an address as its file. */
async function open(path: string): Promise<Page> {
  const [, page = '', rest = ''] = /^([^?#]*)(.*)$/.exec(path) ?? [];
  const address = pathToFileURL(join(made.folder, page, 'index.html')).href + rest;
  await tab.visit(address, { width: 1000, height: 800 });
  return tab.page;
}

const pathOf = (page: Page): string => fileURLToPath(page.url()).slice(made.folder.length + 1);
const complaints = (): readonly string[] => {
  const { page: _page, close: _close, visit: _visit, ...lists } = tab;
  return Object.values(lists).flat();
};
/** A frame goes as soon as its page has been handed over; letters that it still waited for are not missed. */
const OF_A_FRAME = /^failed .*\.woff2$/;

it('is small enough for any stick', () => {
  // Files for meetings, which a site has only where they were asked for, come on top.
  const files = join(made.folder, HANDOUT_FOLDER);
  const names = existsSync(files) ? readdirSync(files, { recursive: true, encoding: 'utf8' }) : [];
  const handouts = names.reduce((sum, name) => sum + statSync(join(files, name)).size, 0);
  expect(made.zipBytes - handouts).toBeLessThan(12_000_000);
});

it('every address on every page is that of a file that is there, or of another site', () => {
  const wrong: string[] = [];
  const pages = readdirSync(made.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  for (const page of pages) {
    const parser = new Parser({
      onopentag(tag, attributes) {
        for (const name of ['href', 'src', 'action', 'data-parallel', 'data-redirect']) {
          const address = attributes[name];
          if (address === undefined || /^(?:https?:|mailto:|#|\?)/.test(address)) continue;
          const file = new URL(address.replace(/[?#].*/, ''), pathToFileURL(join(made.folder, page)));
          if (!file.pathname.split('/').at(-1)?.includes('.') || !existsSync(file))
            wrong.push(`${page}: <${tag} ${name}="${address}">`);
        }
      },
    });
    parser.end(readFileSync(join(made.folder, page), 'utf8'));
  }
  expect(pages.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});

describe('opened as a file without a network', () => {
  const kinds = PAGE_KINDS.filter(([name]) => name !== 'not found');
  it.each(kinds.flatMap(([name, ...paths]) => paths.map((path) => [name, path])))(
    '%s: %s has its style, its letters and its program',
    async (_, path) => {
      const page = await open(path);
      expect(await page.locator('html').getAttribute('data-scripts')).toBe('');
      const families = await page.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      );
      const isShown = await page.evaluate(() => getComputedStyle(document.body).margin);
      expect([isShown, families.includes('Tinos')]).toEqual(['0px', families.length > 0]);
      expect(complaints()).toEqual([]);
    },
  );

  it.each([
    ['tim-kiem/?q=khuyet chu tich', 'Tìm thấy 2 kết quả'],
    ['en/search/?q=vacancy chair', '2 results found'],
  ])('%s is answered, and the answer leads to the marked clause', async (path, said) => {
    const page = await open(path);
    await page.locator('[data-search-result]').first().waitFor();
    expect(await page.locator('[data-search-part="status"]').innerText()).toBe(said);
    await page.locator('[data-search-result] a').first().click();
    await page.locator('main mark').first().waitFor();
    expect(pathOf(page)).toBe(join(path.startsWith('en/') ? 'en' : '', 'kh-dukccqt-2021/iii-2-2/index.html'));
    expect(complaints()).toEqual([]);
  });

  it('the head box searches from a page far below, goes to a cited clause and to all results', async () => {
    const page = await open('kh-dukccqt-2021/iii-2-2/');
    await page.locator('#site-search').fill('khoan 2 muc iii');
    await page.getByRole('option', { name: 'Đến thẳng: khoản 2, mục III' }).click();
    await page.waitForURL(/iii-2\/index\.html/);
    await page.locator('#site-search').fill('cong doan');
    // A page that is left takes with it what it still loads.
    await page.getByRole('option').first().waitFor();
    await page.locator('#site-search').press('Enter');
    await page.waitForURL(/tim-kiem\/index\.html\?q=cong/);
    await page.locator('[data-search-result]').first().waitFor();
    expect(complaints()).toEqual([]);
  });

  it('a question in the other language is found there', async () => {
    const page = await open('tim-kiem/?q=vacancy of the chair');
    await page.locator('[data-search-part="other"] a').click();
    await page.locator('[data-search-result]').first().waitFor();
    expect(pathOf(page)).toBe(join('en', 'search', 'index.html'));
  });

  it('the first search answers at once', async () => {
    const page = await open('tim-kiem/');
    const took = await page.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>('[data-search-box]');
      if (box === null) return Number.NaN;
      const start = performance.now();
      box.focus();
      box.value = 'cong doan';
      box.dispatchEvent(new Event('input', { bubbles: true }));
      while (document.querySelector('[data-search-result]') === null)
        await new Promise(requestAnimationFrame);
      return performance.now() - start;
    });
    // A third of a second on two shared cores.
    expect(took).toBeLessThan(5000);
  });

  it('both languages stand side by side, and the switch keeps the place', async () => {
    const page = await open('song-ngu/kh-dukccqt-2021/#iii-2');
    const row = page.locator('.parallel-row').first();
    expect(await row.locator('[lang=en]').count()).toBeGreaterThan(0);
    await page.locator('.site-language').click();
    await page.waitForURL(/parallel/);
    expect(pathOf(page)).toBe(join('en', 'parallel', 'kh-dukccqt-2021', 'index.html'));
  });

  it('a cited clause is shown beside its link, with links that hold here', async () => {
    const page = await open('kh-dukccqt-2021/');
    const link = page.locator('main a[data-reference]').first();
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    await page.locator('#hint').waitFor();
    expect(await page.locator('#hint').innerText()).not.toContain('Không tải được');
    expect(await page.locator('iframe').count()).toBe(0);
    expect(complaints().filter((line) => !OF_A_FRAME.test(line))).toEqual([]);
  });

  it('a handout is put together of several pages, and shown as it will be printed', async () => {
    const page = await open('tai-lieu-hop/?chon=kh-dukccqt-2021/iii-2,nq-02-tw-2021/nhiem-vu-tai-chinh');
    await page.locator('[data-do=preview]').click();
    await page.locator('[data-preview-bar]').waitFor();
    const sheets = page.locator('.handout-sheet');
    // Pages that are only looked into, as by a pointer that rests on a link, must leave no style behind.
    await page.evaluate(() => fetch('../thuat-ngu/index.html').then((answer) => answer.text()));
    expect([await sheets.count(), await sheets.first().isVisible()]).toEqual([2, true]);
    expect(await sheets.first().textContent()).toContain('kiện toàn tổ chức bộ máy');
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(complaints().filter((line) => !OF_A_FRAME.test(line))).toEqual([]);
    await page.locator('[data-do=close]').first().click();
    expect(await page.locator('.site-header').isVisible()).toBe(true);
  });

  it('a clause prints on paper with the address at which it is published', async () => {
    const page = await open('kh-dukccqt-2021/iii-2/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(await page.locator('main h1').isVisible()).toBe(true);
  });
});
