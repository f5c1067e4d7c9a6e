import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { at, openSitePage, visitSitePage } from './site-pages.ts';

const PHONE = { width: 360, height: 640 };
const DESKTOP = { width: 1280, height: 800 };
const PLAN = 'kh-dukccqt-2021/';
const CLAUSE = 'kh-dukccqt-2021/iii-2-2/';
const DIGEST = 'nq-02-tw-2021/nhiem-vu-to-chuc-can-bo-doi-ngu/';

const path = (page: Page) => page.locator('[data-path]');
const heightOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().height);
const setLarge = (page: Page): Promise<unknown> =>
  page.evaluate(() => document.documentElement.setAttribute('data-size', 'large'));

describe('the head', () => {
  it.each([CLAUSE, 'nhiem-vu/', 'thuat-ngu/', `en/${CLAUSE}`])(
    'is low on a phone and has a door to every main list: /%s',
    async (address) => {
      const { page } = await visitSitePage(address, PHONE);
      expect(await heightOf(page, '.site-header')).toBeLessThanOrEqual(64);
      const doors = await page
        .locator('.site-doors a:visible')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      const language = address.startsWith('en/') ? 'en' : 'vi';
      expect(doors.map((door) => door?.replace(/#.*$/, ''))).toEqual(
        language === 'vi'
          ? ['/kh-dukccqt-2021/', '/nhiem-vu/', '/co-quan/', '/tai-lieu-hop/', '/tim-kiem/']
          : ['/en/kh-dukccqt-2021/', '/en/tasks/', '/en/bodies/', '/en/handouts/', '/en/search/'],
      );
    },
  );

  it.each([CLAUSE, DIGEST, 'thuat-ngu/', 'kiem-tra/', 'huong-dan/', 'khong-co/'])(
    'has each main list one tap from /%s without scripts, the others one more',
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

  it('opens its menu without scripts', async () => {
    const { page, close } = await openSitePage(CLAUSE, { ...PHONE, javaScript: false });
    await page.click('.site-menu summary');
    await page.click('.site-menu a[href="/thuat-ngu/"]');
    expect(page.url()).toBe(at('thuat-ngu/'));
    await close();
  });

  it('opens its menu by keyboard and closes it with Esc', async () => {
    const { page, close } = await openSitePage(CLAUSE, DESKTOP);
    await page.focus('.site-menu summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/doi-chieu/');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    expect(await page.locator('.site-menu[open]').count()).toBe(0);
    await close();
  });

  it('shows the search box at one tap on a phone', async () => {
    const { page, close } = await openSitePage(CLAUSE, PHONE);
    expect(await page.isVisible('#site-search')).toBe(false);
    await page.click('[data-find]');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
    await close();
  });
});

describe('the bar at the lower edge', () => {
  it.each([
    ['as it is', false],
    ['with large text', true],
  ])('fits one row of a phone %s', async (_, large) => {
    const { page, close } = await openSitePage(`${PLAN}#iii-2-2`, PHONE);
    if (large) await setLarge(page);
    // Larger letters move the text.
    await page.locator('#iii-2-2').evaluate((element) => element.scrollIntoView());
    await expect.poll(() => path(page).innerText()).toBe('III › 2 › gạch 2');
    expect(await heightOf(page, '.reading-place')).toBeLessThanOrEqual(56);
    await close();
  });

  it('keeps the clause when the language is switched, and names nothing behind the text', async () => {
    const { page, close } = await openSitePage(PLAN, PHONE);
    await page.locator('#iii-3-3').evaluate((element) => element.scrollIntoView());
    await expect.poll(() => path(page).innerText()).toBe('III › 3 › gạch 3');
    await page.click('.reading-place [data-twin]');
    expect(page.url()).toBe(at(`en/${PLAN}#iii-3-3`));
    await page.locator('.site-footer').scrollIntoViewIfNeeded();
    await page.locator('.reading-path').waitFor({ state: 'hidden' });
    expect(await page.isVisible('.reading-contents')).toBe(true);
    await close();
  });

  it('opens the contents where the reader is', async () => {
    const { page, close } = await openSitePage(`${PLAN}#iii-2-2`, PHONE);
    await page.click('[data-contents]');
    expect(await page.locator('.clause-sheet [aria-current]').innerText()).toContain('Tiếp tục sắp xếp');
    await page.click('.clause-sheet a[href="#iv"]');
    expect(await page.isVisible('.clause-sheet')).toBe(false);
    await expect.poll(() => path(page).innerText()).toMatch(/^IV/);
    await close();
  });

  it('is reached by keyboard at the clause', async () => {
    const { page, close } = await openSitePage(`${PLAN}#iii-2-2`, DESKTOP);
    await expect.poll(() => page.locator('.reading-tool').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('reading-tool');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.clause-sheet [data-copy="full"]');
    expect(await page.locator('.clause-sheet h2').first().innerText()).toContain(
      'gạch đầu dòng thứ hai, khoản 2, mục III',
    );
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('reading-tool');
    await close();
  });

  it.each([
    [360, 640],
    [1200, 800],
  ])('hides nothing that has the focus: %i px', async (width, height) => {
    const { page, close } = await openSitePage(PLAN, { width, height });
    const hidden: string[] = [];
    for (let stop = 0; stop < 130; stop++) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const bar = document.querySelector('.reading-place:not([hidden])')?.getBoundingClientRect();
        const focused = document.activeElement;
        if (!bar || !focused || focused.closest('.reading-place')) return null;
        const { top, bottom } = focused.getBoundingClientRect();
        return top >= bar.top - 1 || bottom <= 0 ? `${focused.textContent} ${top} ${bar.top}` : null;
      });
      if (covered !== null) hidden.push(covered);
    }
    expect(hidden).toEqual([]);
    await close();
  });
});

describe('what a reader sets and where a reader stopped', () => {
  it('reaches the other open tab', async () => {
    const { page, close } = await openSitePage(CLAUSE, PHONE);
    const other = await page.context().newPage();
    await other.goto(at('nhiem-vu/'));
    await page.click('.site-menu summary');
    await page.click('button[value="dark"]');
    await page.click('button[value="large"]');
    await expect.poll(() => other.getAttribute('html', 'data-theme')).toBe('dark');
    await expect.poll(() => other.getAttribute('html', 'data-size')).toBe('large');
    await other.close();
    await close();
  });

  it('is offered on the home page, and forgotten when asked', async () => {
    const { page, close } = await openSitePage(`${PLAN}#iii-2-2`, PHONE);
    await expect.poll(() => path(page).innerText()).toBe('III › 2 › gạch 2');
    await page.goto(at(''));
    const link = page.locator('[data-read-on] a');
    await link.waitFor();
    expect(await link.innerText()).toBe('III › 2 › gạch 2, Kế hoạch của Ban Thường vụ Đảng ủy Khối');
    expect(await link.getAttribute('href')).toBe('/kh-dukccqt-2021/#iii-2-2');
    await page.click('[data-read-on] button');
    await page.reload();
    await page.locator('.home-doors').waitFor();
    expect(await link.isVisible()).toBe(false);
    await close();
  });
});

describe('copying where there is no clipboard, as over plain http', () => {
  it('takes the older way, and the plain text carries the address too', async () => {
    const { page, close } = await openSitePage(CLAUSE, PHONE);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      addEventListener('copy', ({ clipboardData }) => {
        document.body.dataset.plain = clipboardData?.getData('text/plain');
        document.body.dataset.html = clipboardData?.getData('text/html');
      });
    });
    await page.locator('[data-copy="full"]').first().click();
    await page.waitForSelector('[role=status]:has-text("Đã sao chép")');
    const [words, address] = ((await page.getAttribute('body', 'data-plain')) ?? '').split('\n');
    expect(words).toMatch(/^gạch đầu dòng thứ hai, khoản 2, mục III/);
    expect(new URL(address ?? '').pathname).toBe(`/${CLAUSE}`);
    expect(await page.getAttribute('body', 'data-html')).toContain('</a>');
    await close();
  });

  it('shows the words selected beside the button where that is refused too', async () => {
    const { page, close } = await openSitePage(CLAUSE, PHONE);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.locator('[data-copy="full"]').first().click();
    const words = page.locator('.copy-words');
    await words.waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('khoản 2, mục III');
    expect(await words.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(
      true,
    );
    await close();
  });
});

describe('an address that leads nowhere', () => {
  it('goes on where it can mean one page only', async () => {
    const { page, close } = await openSitePage('KH-DUKCCQT-2021/III.2.2),', PHONE);
    await page.waitForURL(at(CLAUSE));
    await close();
  });

  it('offers the nearest pages, with its words in the search box', async () => {
    const { page, close } = await openSitePage('en/kh-dukccqt-2021/iii-2-9/', PHONE);
    const nearest = page.locator('[data-nearest] a');
    await nearest.first().waitFor();
    expect(await nearest.first().getAttribute('href')).toBe('/en/kh-dukccqt-2021/iii-2/');
    expect(await page.inputValue('[data-search-box]')).toBe('III.2.9');
    await close();
  });

  it('is told of in English where the host has one page for all', async () => {
    const { page, close } = await openSitePage('', PHONE);
    await page.route('**/en/kh-dukccqt-2021/iii-2-9/', async (route) =>
      route.fulfill({ response: await route.fetch({ url: at('khong-co/') }) }),
    );
    await page.goto(at('en/kh-dukccqt-2021/iii-2-9/'));
    const nearest = page.locator('[data-nearest] a');
    await nearest.first().waitFor();
    expect(await nearest.first().getAttribute('href')).toBe('/en/kh-dukccqt-2021/iii-2/');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.locator('.site-doors a').first().getAttribute('href')).toBe('/en/kh-dukccqt-2021/');
    await page.click('.site-menu summary');
    await page.click('button[value="dark"]');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await close();
  });
});
