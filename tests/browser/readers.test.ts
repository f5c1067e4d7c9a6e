import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { at, openSitePage, visitSitePage } from './site-pages.ts';

const PHONE = { width: 360, height: 740 };
const LOW_PHONE = { width: 360, height: 640 };
const DESKTOP = { width: 1366, height: 768 };
const CLAUSE_PATH = 'kh-dukccqt-2021/iii-2-2/';
const CLAUSE = at(CLAUSE_PATH);
const DIGEST_PATH = 'nq-02-tw-2021/nhiem-vu-to-chuc-can-bo-doi-ngu/';
const CITATION = /^gạch đầu dòng thứ hai, khoản 2, mục III, Kế hoạch của Ban Thường vụ Đảng ủy Khối/;

/** A cheap phone on a slow line: a quarter of the processor, 1.6 Mbit/s, 150 ms there and back. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
}

/** Listens where the page writes to the clipboard, which no page may read. */
async function catchCopies(page: Page): Promise<void> {
  await page.evaluate(() => {
    navigator.clipboard.write = async ([item]) => {
      const text = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
      document.body.dataset.plain = await text('text/plain');
      document.body.dataset.html = await text('text/html');
    };
  });
}

describe('a cadre looks a clause up (J1)', () => {
  it('on a slow phone: types without accents, opens the clause, switches to English and back', async () => {
    const { page, close } = await openSitePage('', PHONE);
    await slowDown(page);
    await page.fill('#home-search', 'khuyet chu tich');
    await page.press('#home-search', 'Enter');
    const first = page.locator('[data-search-result] a[href]').first();
    expect(await first.getAttribute('data-provision')).toBe('kh-dukccqt-2021#iii-2-2');
    await first.click();
    await page.waitForURL((url) => url.pathname === new URL(CLAUSE).pathname);
    // The words searched for are marked, in this tab alone, and the marks can be taken away.
    await expect.poll(() => page.locator('[data-text] mark').allInnerTexts()).toContain('khuyết');
    expect(page.url()).toBe(CLAUSE);
    await page.click('.searched-words button');
    expect(await page.locator('[data-text] mark').count()).toBe(0);
    const wording = await page.innerText('[data-text]');
    expect(wording).toContain('khuyết uỷ viên ban chấp hành, chủ tịch, phó chủ tịch');
    await page.click('[data-twin]');
    expect(page.url()).toContain('/en/kh-dukccqt-2021/iii-2-2/');
    expect(await page.innerText('[data-text]')).toContain('vacancy');
    await page.click('[data-twin]');
    expect(await page.innerText('[data-text]')).toBe(wording);
    await close();
  });

  it('by keyboard alone', async () => {
    const { page, close } = await openSitePage('kh-dukccqt-2021/', DESKTOP);
    await page.keyboard.press('/');
    await page.keyboard.type('khuyet chu tich');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search-result]');
    // From the box down to the first result, and open it.
    await page.focus('[data-search-box]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(CLAUSE).pathname);
    await close();
  });

  it('with scripts off: from the first page through the sections to the clause', async () => {
    const { page, close } = await openSitePage('', { ...PHONE, javaScript: false });
    await page.click('main a:has-text("NHIỆM VỤ VÀ CÁC GIẢI PHÁP CHỦ YẾU")');
    await page.click('#iii-2-2 > a');
    expect(page.url()).toBe(CLAUSE);
    await page.click('[data-twin]');
    expect(page.url()).toBe(at('en/kh-dukccqt-2021/iii-2-2/'));
    await close();
  });
});

describe('an officer cites a clause (J3)', () => {
  it('on a slow phone: one tap copies the citation with its link', async () => {
    const { page, close } = await openSitePage(CLAUSE_PATH, PHONE);
    await slowDown(page);
    await catchCopies(page);
    const button = page.locator('[data-copy="full"]').first();
    expect(await button.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(
      true,
    );
    await button.click();
    await page.waitForSelector('[role=status]:has-text("Đã sao chép")');
    expect(await page.getAttribute('body', 'data-plain')).toMatch(CITATION);
    const html = (await page.getAttribute('body', 'data-html')) ?? '';
    const link = /href="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(new URL(link).pathname).toBe(new URL(CLAUSE).pathname);
    await close();
  });

  it('from the whole text, by keyboard: the clause being read opens its sheet', async () => {
    const { page, close } = await openSitePage('kh-dukccqt-2021/#iii-2-2', DESKTOP);
    await page.waitForSelector('[data-path]:has-text("III › 2 › gạch đầu dòng 2")');
    await page.focus('.reading-more');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.clause-sheet [data-copy="full"]');
    await catchCopies(page);
    await page.focus('.clause-sheet [data-copy="full"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.clause-sheet [role=status]:has-text("Đã sao chép")');
    expect(await page.getAttribute('body', 'data-plain')).toMatch(CITATION);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.clause-sheet')).toBe(false);
    await close();
  });

  it('with scripts off, or where copying is closed: the citation is there to be selected', async () => {
    const { page, close } = await openSitePage(CLAUSE_PATH, { ...PHONE, javaScript: false });
    await page.click('.citation-box summary');
    expect(await page.innerText('[data-citation="full"]')).toMatch(CITATION);
    expect(new URL(await page.innerText('[data-citation="link"]')).pathname).toBe(new URL(CLAUSE).pathname);
    await close();
  });
});

describe('a cadre opens a clause on a phone', () => {
  it.each([
    [CLAUSE_PATH, '[data-text]', 190, 270],
    [`en/${CLAUSE_PATH}`, '[data-text]', 190, 270],
    ['kh-dukccqt-2021/iii-2/', '.provision-heading', 190, 270],
    ['kh-dukccqt-2021/iii/', '.provision-heading', 190, 270],
    [DIGEST_PATH, '[data-text]', 190, 290],
  ])(
    '/%s: the wording begins high below the head of the site, in the upper 45 per cent of the screen, with A+ in the upper 60',
    async (path, wording, most, mostLarge) => {
      const { page } = await visitSitePage(path, LOW_PHONE);
      const measure = (): Promise<{ onScreen: number; belowHead: number }> =>
        page.evaluate((selector) => {
          const top = document.querySelector(`main ${selector}`)?.getBoundingClientRect().top ?? Infinity;
          const head = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
          return { onScreen: top, belowHead: top - head };
        }, wording);
      const { onScreen, belowHead } = await measure();
      expect(onScreen).toBeLessThanOrEqual(288);
      expect(belowHead).toBeLessThanOrEqual(most);
      await page.evaluate(() => {
        document.documentElement.dataset.size = 'large';
      });
      const large = await measure();
      expect(large.onScreen).toBeLessThanOrEqual(384);
      expect(large.belowHead).toBeLessThanOrEqual(mostLarge);
    },
  );

  it('sees at each task who must do it, as whom the text or the editors name, without another page', async () => {
    const { page } = await visitSitePage(CLAUSE_PATH, LOW_PHONE);
    const tasks = page.locator('.provision-tasks li');
    expect(await tasks.count()).toBe(3);
    expect(await page.locator('.provision-tasks .task-who').first().isVisible()).toBe(true);
    expect(await tasks.nth(2).locator('.task-who').isVisible()).toBe(true);
    expect(await tasks.nth(2).locator('.task-who').innerText()).toBe(
      'Chủ trì: cấp ủy các tổ chức cơ sở đảng (suy ra) Phối hợp: công đoàn cơ sở (suy ra)',
    );
  });

  it.each([
    [CLAUSE_PATH, 'Nguyên văn', 'Hiệu lực'],
    [DIGEST_PATH, 'Tóm lược', null],
  ])(
    'what the text is stands on its first screen, with its meaning one tap away: /%s',
    async (address, kind, force) => {
      const { page } = await visitSitePage(address, LOW_PHONE);
      const line = page.locator('.text-kind');
      expect(await line.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(
        true,
      );
      expect(await line.innerText()).toContain(kind);
      if (force !== null) expect(await line.innerText()).toContain(force);
      expect(await line.locator('.status a').getAttribute('href')).toMatch(/^\/huong-dan\/#/);
    },
  );

  it('copies a digest as one, in the editors’ name', async () => {
    const { page, close } = await openSitePage(DIGEST_PATH, PHONE);
    await catchCopies(page);
    await page.click('button:has-text("Sao chép trích dẫn bản tóm lược")');
    await page.waitForSelector('[role=status]:has-text("Đã sao chép")');
    expect(await page.getAttribute('body', 'data-plain')).toMatch(
      /^nội dung “Đội ngũ cán bộ công đoàn” trong bản tóm lược Nghị quyết số 02-NQ\/TW.*\(tóm lược của ban biên tập Sổ tay Nghị quyết 02\)/,
    );
    await close();
  });
});

describe('comfort', () => {
  it('keeps the text size and the theme from page to page, set before the first paint', async () => {
    const { page, consoleMessages, close } = await openSitePage('', PHONE);
    const size = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const before = await size();
    await page.click('.site-menu summary');
    await page.click('button[value="large"]');
    await page.click('button[value="dark"]');
    expect(Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(before));
    await page.goto(CLAUSE);
    expect(await page.getAttribute('html', 'data-size')).toBe('large');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(consoleMessages).toEqual([]);
    await close();
  });
});
