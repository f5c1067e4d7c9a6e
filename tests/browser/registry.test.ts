import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../scripts/browser/page-audit.ts';
import { at, openSitePage, openSitePageAlone } from './site-pages.ts';

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };

const isOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('.hint')?.matches(':popover-open') ?? false);
const opened = (page: Page) => page.waitForSelector('.hint:popover-open');

/** Puts the keyboard's focus on a link as a reader does, from the place before it; the tools of a clause may stand between. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.evaluate((link) => {
    const target = document.querySelector(link);
    const links = [...document.querySelectorAll<HTMLElement>('a[href], button')];
    links[links.indexOf(target as HTMLElement) - 1]?.focus();
  }, selector);
  const isThere = (): Promise<boolean> =>
    page.evaluate((link) => document.activeElement?.matches(link) ?? false, selector);
  for (let tabs = 0; tabs < 3 && !(await isThere()); tabs++) await page.keyboard.press('Tab');
}

describe('a reference', () => {
  it('shows what it leads to by the keyboard; Esc closes and it stays closed', async () => {
    const audited = await openSitePageAlone('kh-dukccqt-2021/', DESKTOP);
    const { page } = audited;
    await page.clock.install();
    await tabTo(page, '#iii-1-1 a[data-reference]');
    await opened(page);
    expect(await page.innerText('.hint')).toContain('Nghị quyết số 20-NQ/TW, ngày 28/01/2008');
    expect(await page.innerText('.hint')).toContain('Thông tin văn bản (không có toàn văn)');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    // Past every delay of the hint, so that what was to happen has happened.
    await page.clock.runFor(600);
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-reference]'))).toBe(true);
    expect(audited.consoleMessages).toEqual([]);
    expect(audited.cspViolations).toEqual([]);
    await audited.close();
  });

  it('shows it to a pointer, which may move onto the box', async () => {
    const { page, close } = await openSitePageAlone('kh-dukccqt-2021/', DESKTOP);
    await page.clock.install();
    await page.hover('#mo-dau a[data-reference]');
    await opened(page);
    await page.hover('.hint');
    // Past every delay of the hint, so that what was to happen has happened.
    await page.clock.runFor(600);
    expect(await isOpen(page)).toBe(true);
    await page.mouse.move(5, 5);
    await page.waitForFunction(() => !document.querySelector('.hint')?.matches(':popover-open'));
    await close();
  });

  it('leads on at once by a click', async () => {
    const { page, close } = await openSitePage('kh-dukccqt-2021/', PHONE);
    await page.click('#iii-1-1 a[data-reference]');
    await page.waitForURL(at('nq-20-tw-2008/'));
    await close();
  });
});

describe('a term', () => {
  it.each([
    ['kh-dukccqt-2021/iii-2-2/', 'Khuyết', 'khuyet'],
    ['en/kh-dukccqt-2021/iii-2-2/', 'vacant', 'khuyet'],
  ])('is explained by Enter; Esc goes back to it (%s)', async (path, name, id) => {
    const { page, close } = await openSitePage(path, PHONE);
    const before = await page.textContent('[data-provision] [data-text]');
    await page.focus(`[data-term="${id}"]`);
    await page.keyboard.press('Enter');
    await opened(page);
    expect(await page.innerText('.hint')).toContain(name);
    await page.waitForFunction(() => document.activeElement?.closest('.hint') !== null);
    expect(await page.getAttribute('.hint a', 'href')).toContain(`#${id}`);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-term'))).toBe(id);
    expect(await page.textContent('[data-provision] [data-text]')).toBe(before);
    await close();
  });

  it('stays closed after Esc though the focus came to it while its box was being fetched', async () => {
    const { page, close } = await openSitePageAlone('kh-dukccqt-2021/iii-2-2/', PHONE);
    await page.clock.install();
    await page.evaluate(() => {
      const term = document.querySelector<HTMLElement>('[data-term="khuyet"]');
      term?.click();
      term?.focus();
    });
    await opened(page);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    // Past every delay of the hint, so that what was to happen has happened.
    await page.clock.runFor(600);
    expect(await isOpen(page)).toBe(false);
    await close();
  });

  it('is a plain link without scripts, and leads to its entry', async () => {
    const { page, close } = await openSitePage('kh-dukccqt-2021/iii-2-2/', {
      ...PHONE,
      javaScript: false,
    });
    await page.click('[data-term="khuyet"]');
    expect(page.url()).toBe(at('thuat-ngu/#khuyet'));
    expect(await page.innerText('#khuyet')).toContain('vacant');
    await close();
  });
});

describe('the table of correspondence', () => {
  it('fits the narrowest phone, and its pictures too', async () => {
    const { page, close } = await openSitePage('en/correspondence/', { width: 320, height: 640 });
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll('.picture > svg text')].map(
        (text) => text.getBoundingClientRect().right,
      ),
    ]);
    expect(Math.max(...widths)).toBeLessThanOrEqual(320);
    await close();
  });

  it('prints crosswise, heads repeated', async () => {
    const { page, close } = await openSitePage('doi-chieu/', { ...DESKTOP, media: 'print' });
    const head = await page
      .locator('.clause-rows thead')
      .first()
      .evaluate((element) => getComputedStyle(element).display);
    expect(head).toBe('table-header-group');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
    expect(boxes.length).toBeGreaterThan(1);
    expect(boxes.filter(([, width, height]) => Number(width) < Number(height))).toEqual([]);
    await close();
  });
});
