import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './chromium.ts';
import { axeViolations, openPage } from './page-audit.ts';

const siteUrl = inject('siteUrl');
const at = (path: string): string => new URL(path, siteUrl).href;

/** One address of each kind of page, with its twin. */
const KINDS = [
  ['home', '', 'en/'],
  ['verbatim document', 'kh-dukccqt-2021/', 'en/kh-dukccqt-2021/'],
  ['digest', 'nq-02-tw-2021/', 'en/nq-02-tw-2021/'],
  ['record', 'nq-20-tw-2008/', 'en/nq-20-tw-2008/'],
  ['section', 'kh-dukccqt-2021/iii/', 'en/kh-dukccqt-2021/iii/'],
  ['longest dash', 'kh-dukccqt-2021/iii-2-3/', 'en/kh-dukccqt-2021/iii-2-3/'],
  ['shortest dash', 'kh-dukccqt-2021/iii-3-6/', 'en/kh-dukccqt-2021/iii-3-6/'],
  ['side by side', 'song-ngu/kh-dukccqt-2021/', 'en/parallel/kh-dukccqt-2021/'],
  ['correspondence', 'doi-chieu/', 'en/correspondence/'],
  ['glossary', 'thuat-ngu/', 'en/glossary/'],
  ['digest subject', 'nq-02-tw-2021/nhiem-vu-tai-chinh/', 'en/nq-02-tw-2021/nhiem-vu-tai-chinh/'],
  ['search', 'tim-kiem/', 'en/search/'],
  ['tasks', 'nhiem-vu/', 'en/tasks/'],
  ['task', 'nhiem-vu/kh-dukccqt-2021-iv-1-nv3/', 'en/tasks/kh-dukccqt-2021-iv-1-nv3/'],
  ['bodies', 'co-quan/', 'en/bodies/'],
  ['post', 'co-quan/chu-tich-cong-doan-co-so/', 'en/bodies/chu-tich-cong-doan-co-so/'],
  ['body', 'co-quan/cong-doan-vien-chuc-tinh/', 'en/bodies/cong-doan-vien-chuc-tinh/'],
  ['review of all', 'nhiem-vu/bang-doi-chieu/', 'en/tasks/review/'],
  ['review', 'co-quan/cong-doan-co-so/bang-doi-chieu/', 'en/bodies/cong-doan-co-so/review/'],
  ['guide', 'huong-dan/', 'en/guide/'],
  ['not found', 'khong-co/', 'en/khong-co/'],
] as const;

/** Between them the two screens see both languages in both themes. */
const SCREENS = [
  ['phone', { width: 360, height: 740, colorScheme: 'light' }],
  ['desktop', { width: 1366, height: 768, colorScheme: 'dark' }],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(KINDS)('%s', (kind, vi, en) => {
  it.each(SCREENS)('on a %s: accessible, quiet, on its own', async (_, conditions) => {
    for (const path of [vi, en]) {
      const audited = await openPage(browser, at(path), conditions);
      expect(await axeViolations(audited.page)).toEqual([]);
      const overflow = await audited.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      // An address that leads nowhere answers 404, which the browser notes on its console.
      if (kind !== 'not found') expect(audited.consoleMessages).toEqual([]);
      expect(audited.pageErrors).toEqual([]);
      expect(audited.foreignRequests).toEqual([]);
      expect(audited.cspViolations).toEqual([]);
      await audited.close();
    }
  });

  it('switches the language and back', async () => {
    const { page, close } = await openPage(browser, at(vi), { width: 1366, height: 768 });
    await page.click('[data-twin]');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    if (kind !== 'not found') expect(page.url()).toBe(at(en));
    await page.click('[data-twin]');
    expect(await page.getAttribute('html', 'lang')).toBe('vi');
    await close();
  });

  it('can be read without scripts', async () => {
    const { page, close } = await openPage(browser, at(vi), { width: 360, height: 740, javaScript: false });
    expect((await page.innerText('main')).length).toBeGreaterThan(60);
    expect(await page.locator('main a').count()).toBeGreaterThan(0);
    await close();
  });
});

describe('a clause', () => {
  it('is jumped to, marked and focused, and keeps its place in the other language', async () => {
    const { page, close } = await openPage(browser, at('kh-dukccqt-2021/#iii-2-2'), {
      width: 360,
      height: 740,
    });
    await page.waitForFunction(() => {
      const { top } = document.getElementById('iii-2-2')?.getBoundingClientRect() ?? { top: -1 };
      return top >= 0 && top < innerHeight / 2;
    });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('iii-2-2');
    const marked = await page
      .locator('#iii-2-2 > [data-text]')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(marked).not.toBe('rgba(0, 0, 0, 0)');
    await page.click('[data-twin]');
    expect(page.url()).toBe(at('en/kh-dukccqt-2021/#iii-2-2'));
    await close();
  });

  it('gives its citation to the clipboard, as text and as a link', async () => {
    const { page, close } = await openPage(browser, at('kh-dukccqt-2021/iii-2-2/'), {
      width: 1366,
      height: 768,
    });
    // Reading the clipboard is closed to every page, so the test listens where the page writes.
    await page.evaluate(() => {
      navigator.clipboard.write = async ([item]) => {
        for (const type of ['text/plain', 'text/html']) {
          document.body.setAttribute(
            `data-${type.replace('/', '-')}`,
            await ((await item?.getType(type))?.text() ?? ''),
          );
        }
      };
    });
    await page.click('[data-copy="full"]');
    await page.waitForFunction(
      () => document.querySelector('[data-copy-actions] [role=status]')?.textContent === 'Đã sao chép',
    );
    const copied = {
      plain: await page.getAttribute('body', 'data-text-plain'),
      html: await page.getAttribute('body', 'data-text-html'),
    };
    expect(copied.plain).toMatch(/^gạch đầu dòng thứ hai, khoản 2, mục III, Kế hoạch của Ban Thường vụ/);
    expect(copied.html).toContain('/kh-dukccqt-2021/iii-2-2/');
    await close();
  });
});
