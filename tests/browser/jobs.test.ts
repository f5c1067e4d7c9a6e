import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { at, openSitePage, visitSitePage } from './site-pages.ts';

const PHONE = { width: 360, height: 640 };
const CLAUSE = 'kh-dukccqt-2021/iii-2-2/';
const DIGEST = 'nq-02-tw-2021/nhiem-vu-to-chuc-can-bo-doi-ngu/';

/** Where the wording begins on the screen. */
const topOfWording = (page: Page): Promise<number> =>
  page
    .locator('main :is([data-text], .provision-heading)')
    .first()
    .evaluate((text) => text.getBoundingClientRect().top);

describe('what readers come for, on a phone, in taps', () => {
  it('who must do it: search, Enter, the first result, and no page more', async () => {
    const { page, close } = await openSitePage('', PHONE);
    await page.click('#home-search');
    await page.keyboard.type('khuyet chu tich');
    await page.keyboard.press('Enter');
    await page.click('[data-search-result] a[href]');
    await page.waitForURL(at(CLAUSE));
    expect(await page.locator('.provision-tasks .task-who').first().isVisible()).toBe(true);
    await close();
  });

  it.each([CLAUSE, DIGEST, 'thuat-ngu/', 'kiem-tra/', 'huong-dan/', 'khong-co/'])(
    'each main list is one tap from /%s without scripts, the others one more',
    async (address) => {
      const { page, close } = await openSitePage(address, { ...PHONE, javaScript: false });
      for (const list of ['/kh-dukccqt-2021/', '/nhiem-vu/', '/co-quan/']) {
        expect(await page.locator(`.site-doors a[href="${list}"]`).isVisible(), list).toBe(true);
      }
      await page.click('.site-menu summary');
      for (const list of ['/doi-chieu/', '/thuat-ngu/', '/kiem-tra/', '/huong-dan/']) {
        expect(await page.locator(`.site-menu a[href="${list}"]`).isVisible(), list).toBe(true);
      }
      await close();
    },
  );

  it.each([CLAUSE, 'kh-dukccqt-2021/iii-2/', DIGEST, `en/${CLAUSE}`])(
    'the wording begins in the upper 45 per cent of the screen, with A+ in the upper 60: /%s',
    async (address) => {
      const { page } = await visitSitePage(address, PHONE);
      expect(await topOfWording(page)).toBeLessThanOrEqual(288);
      await page.evaluate(() => {
        document.documentElement.dataset.size = 'large';
      });
      expect(await topOfWording(page)).toBeLessThanOrEqual(384);
    },
  );

  it.each([
    [CLAUSE, 'Nguyên văn', 'Hiệu lực'],
    [DIGEST, 'Tóm lược', null],
  ])(
    'what the text is stands on its first screen, with its meaning one tap away: /%s',
    async (address, kind, force) => {
      const { page } = await visitSitePage(address, PHONE);
      const line = page.locator('.text-kind');
      expect(await line.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(
        true,
      );
      expect(await line.innerText()).toContain(kind);
      if (force !== null) expect(await line.innerText()).toContain(force);
      expect(await line.locator('.status a').getAttribute('href')).toMatch(/^\/huong-dan\/#/);
    },
  );
});
