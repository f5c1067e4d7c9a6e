import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type AuditedPage, axeViolations } from '../../scripts/browser/page-audit.ts';
import { openSitePage, type SitePageConditions } from './site-pages.ts';

const PHONE = { width: 360, height: 740 };
const CLAUSE = 'kh-dukccqt-2021#iii-2-2';

const open = (path: string, conditions: Partial<SitePageConditions> = {}): Promise<AuditedPage> =>
  openSitePage(path, { ...PHONE, ...conditions });

const box = (page: Page) => page.locator('[data-search-box]');
const results = (page: Page) => page.locator('[data-search-result]');
const status = (page: Page) => page.locator('[data-search-part="status"]');
const focused = (page: Page) =>
  page.evaluate(() => {
    const { dataset, id } = document.activeElement as HTMLElement;
    return dataset.provision ?? id;
  });

describe('the search page', () => {
  it.each([
    ['tim-kiem/?q=khuyet chu tich', 'Tìm thấy 2 kết quả', ['khuyết', 'chủ tịch']],
    ['en/search/?q=vacancy chair', '2 results found', ['vacancy', 'chair']],
  ])(
    'answers %s in the wording as it stands, under the policy and in a worker',
    async (path, said, marks) => {
      const { page, close, ...lists } = await open(path);
      await results(page).first().waitFor();
      expect(await status(page).innerText()).toBe(said);
      const link = results(page).first().locator('a[href][data-provision]');
      expect(await link.getAttribute('data-provision')).toBe(CLAUSE);
      expect(await link.evaluate((a: HTMLAnchorElement) => a.pathname)).toMatch(
        /\/kh-dukccqt-2021\/iii-2-2\/$/,
      );
      expect((await results(page).first().locator('mark').allInnerTexts()).slice(0, marks.length)).toEqual(
        marks,
      );
      expect(page.workers()).toHaveLength(1);
      expect(Object.values(lists).flat()).toEqual([]);
      await close();
    },
  );

  it('loads nothing of the search until it is used', async () => {
    const { page, close } = await open('tim-kiem/');
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await loaded()).filter((name) => name.includes('/pagefind/'))).toEqual([]);
    await box(page).focus();
    await expect.poll(async () => (await loaded()).some((name) => name.includes('/pagefind/'))).toBe(true);
    await close();
  });

  it.each([
    ['tim-kiem/?q=khoan 2 muc iii', 'Đến thẳng: khoản 2, mục III', 'kh-dukccqt-2021#iii-2'],
    [
      'en/search/?q=second dash, clause 2, section III',
      'Go to: second indent, clause 2, section III',
      'kh-dukccqt-2021#iii-2-2',
    ],
    ['tim-kiem/?q=NQ 02', 'Đến thẳng: Nghị quyết số 02-NQ/TW, ngày 12/6/2021', 'nq-02-tw-2021'],
  ])('puts first where %s leads', async (path, said, key) => {
    const { page, close, ...lists } = await open(path);
    const link = results(page).first().locator('a[href][data-provision]');
    await link.waitFor();
    expect([await link.innerText(), await link.getAttribute('data-provision')]).toEqual([said, key]);
    expect(await axeViolations(page)).toEqual([]);
    expect(Object.values(lists).flat()).toEqual([]);
    await close();
  });

  it('says of a wrong number what there is, and offers it', async () => {
    const { page, close } = await open('tim-kiem/?q=mục VII');
    const offers = page.locator('[data-search-empty] [data-search-part="suggestions"] a');
    await offers.first().waitFor();
    expect(await status(page).innerText()).toBe('Không có “mục VII”. Kế hoạch có các mục từ I đến IV.');
    expect(
      await offers.evaluateAll((links) => links.map((a) => (a as HTMLElement).dataset.provision)),
    ).toEqual(['i', 'ii', 'iii', 'iv'].map((id) => `kh-dukccqt-2021#${id}`));
    expect(await results(page).count()).toBe(0);
    await close();
  });

  it('says which other form the text has', async () => {
    const { page, close } = await open('tim-kiem/?q=Liên đoàn Lao động');
    await results(page).first().waitFor();
    expect((await status(page).innerText()).split('\n')).toContain('Văn bản dùng từ: “LĐLĐ”');
    const recipients = results(page).filter({ has: page.locator('[data-provision$="#noi-nhan"]') });
    expect(await recipients.locator('mark').allInnerTexts()).toEqual(['LĐLĐ']);
    await close();
  });

  it('loads what reads citations when one may be typed, and never before', async () => {
    const { page, close } = await open('tim-kiem/?q=kinh phí');
    await results(page).first().waitFor();
    const forCitations = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => /read-jumps|citations\.json/.test(name)),
      );
    expect(await forCitations()).toEqual([]);
    await box(page).fill('khoản 2 mục III');
    await page.locator('.search-jump').waitFor();
    expect(await forCitations()).toHaveLength(2);
    await close();
  });

  it('answers while somebody types, and keeps question and filters in the address', async () => {
    const { page, close } = await open('tim-kiem/?status=verbatim');
    await box(page).pressSequentially('duong loi', { delay: 20 });
    // The first syllable may be answered before the second is typed.
    await page.waitForURL(({ search }) => search === '?q=duong+loi&status=verbatim');
    await results(page)
      .first()
      .locator('mark', { hasText: /^đường lối$/ })
      .first()
      .waitFor();
    await page.selectOption('select[name=status]', 'record');
    await page.locator('[data-search-empty]').waitFor();
    await page.locator('[data-search-empty] a[data-search-suggestion]').first().click();
    await results(page).first().waitFor();
    expect(await page.evaluate(() => location.search)).toBe('?q=duong+loi');
    await page.reload();
    await results(page).first().waitFor();
    expect(await page.getAttribute('[data-twin]', 'href')).toContain('?q=duong+loi');
    await close();
  });

  it('is used by keyboard alone', async () => {
    const { page, close } = await open('tim-kiem/');
    await page.keyboard.press('/');
    await page.keyboard.type('khuyết uỷ viên');
    await results(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(CLAUSE);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('search-box');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('search-box');
    await page.keyboard.press('Enter');
    await page.waitForURL(/iii-2-2/);
    await page.goBack();
    await results(page).first().waitFor();
    expect(await box(page).inputValue()).toBe('khuyết uỷ viên');
    await close();
  });

  it('shows ten results, then the next ones on demand', async () => {
    const { page, close } = await open('tim-kiem/?q=công đoàn');
    await results(page).first().waitFor();
    expect(await results(page).count()).toBe(10);
    await page.locator('[data-search-part="more"]').click();
    await results(page).nth(10).waitFor();
    expect(await focused(page)).toBe(await results(page).nth(10).locator('a').getAttribute('data-provision'));
    await close();
  });

  it.each(['light', 'dark'] as const)('gives ways on when nothing matches (%s)', async (colorScheme) => {
    const { page, close } = await open('tim-kiem/?q=bóng đá qwzx', { colorScheme });
    await page.locator('[data-search-empty]').waitFor();
    expect(await results(page).count()).toBe(0);
    expect(await page.locator('[data-search-empty] [data-search-suggestion]').count()).toBeGreaterThan(5);
    expect(await axeViolations(page)).toEqual([]);
    await page.fill('[data-search-box]', 'công đoàn');
    await results(page).first().waitFor();
    expect(await page.locator('[data-search-empty]').isVisible()).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });

  it('says of a word with marks that it stands nowhere, and what the texts say', async () => {
    const { page, close } = await open('tim-kiem/?q=quỹ công đoàn');
    await results(page).first().waitFor();
    expect((await status(page).innerText()).split('\n').slice(0, 2)).toEqual([
      'Không có đoạn nào có từ “quỹ công đoàn”.',
      'Văn bản dùng từ: “kinh phí”, “tài chính công đoàn”, “tài chính”',
    ]);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });

  it('says how keys were read, with the very letters a click away', async () => {
    const { page, close } = await open('tim-kiem/?q=coong ddoanf');
    const reading = page.locator('[data-search-part="reading"]');
    await reading.waitFor();
    expect(await reading.innerText()).toContain('“công đoàn”');
    await reading.locator('a').click();
    await page.locator('[data-search-empty]').waitFor();
    expect(await status(page).innerText()).toContain('“coong”, “ddoanf”');
    await close();
  });

  it('finds a question in the other language, and leads there', async () => {
    const { page, close } = await open('en/search/?q=khuyết chủ tịch');
    await results(page).first().waitFor();
    expect(await results(page).first().locator('a').getAttribute('data-provision')).toBe(CLAUSE);
    const link = page.locator('[data-search-part="other"] a');
    expect(await link.evaluate((a: HTMLAnchorElement) => a.pathname + a.search)).toMatch(/\/tim-kiem\/\?q=/);
    await close();
  });

  it('names the question in the title, and counts what each filter leaves', async () => {
    const { page, close } = await open('tim-kiem/?q=khuyet chu tich');
    await results(page).first().waitFor();
    expect(await page.title()).toMatch(/^“khuyet chu tich”/);
    await page.locator('select[name=kind]').focus();
    await expect
      .poll(() => page.locator('select[name=kind] option[value=task]').textContent())
      .toBe('Nhiệm vụ (1)');
    await page.selectOption('select[name=kind]', 'task');
    await expect.poll(() => results(page).count()).toBe(1);
    expect(await results(page).locator('h2').count()).toBe(1);
    await close();
  });

  it('leads back to the result that was opened, behind those shown later', async () => {
    const { page, close } = await open('tim-kiem/?q=công đoàn');
    await results(page).first().waitFor();
    await page.locator('[data-search-part="more"]').click();
    await results(page).nth(15).waitFor();
    const key = await results(page).nth(15).locator('a').getAttribute('data-provision');
    await results(page).nth(15).locator('a').click();
    await page.waitForURL((url) => !url.pathname.includes('tim-kiem'));
    await page.goBack();
    await results(page).nth(15).waitFor();
    await expect.poll(() => focused(page)).toBe(key);
    await close();
  });

  it('reads nothing that is typed as markup', async () => {
    const { page, close, ...lists } = await open('tim-kiem/?q=<img src=x onerror=alert(1)>__proto__');
    await expect.poll(() => status(page).innerText()).not.toBe('');
    expect(await page.locator('main img').count()).toBe(0);
    expect(Object.values(lists).flat()).toEqual([]);
    await close();
  });

  it('loads its program once more before it says that anything failed', async () => {
    const { page, close } = await open('tim-kiem/');
    let refused = 0;
    await page.route('**/pagefind/vi/index/**', (route) =>
      refused++ === 0 ? route.abort() : route.continue(),
    );
    await box(page).fill('kinh phí');
    await results(page).first().waitFor();
    expect(refused).toBeGreaterThan(1);
    await close();
  });

  it('says that it could not load, and tries again', async () => {
    const { page, close } = await open('tim-kiem/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await box(page).fill('kinh phí');
    await expect.poll(() => status(page).innerText()).toContain('Không tải được');
    expect(await page.locator('[data-search-part="contents"]').isVisible()).toBe(true);
    await page.unroute('**/pagefind/**');
    await page.keyboard.press('Enter');
    await results(page).first().waitFor();
    await close();
  });

  it('leads to the contents of everything without scripts', async () => {
    const { page, close } = await open('tim-kiem/?q=kinh phí', { javaScript: false });
    expect(await box(page).isVisible()).toBe(false);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links.filter((href) => /\/kh-dukccqt-2021\/iii\/$/.test(href))).toHaveLength(1);
    expect(await page.innerText('main')).toContain('Mục lục của các văn bản ở dưới đây');
    await close();
  });
});
