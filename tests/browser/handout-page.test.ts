import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { countPages } from '../../scripts/handouts/pdf-file.ts';
import { at, openSitePage } from './site-pages.ts';

const PLAN = 'kh-dukccqt-2021';

/** Opens the page with a choice, as a link that was sent to somebody does. */
async function openChoice(query: string): Promise<Page> {
  const { page } = await openSitePage(`tai-lieu-hop/${query}`, { width: 1280, height: 900 });
  await page.waitForSelector('[data-none]', { state: 'attached' });
  // What a printer would get is taken from the page itself.
  await page.evaluate(`window.print = () => { document.documentElement.dataset.printed = ''; }`);
  return page;
}

const chosenIn = (page: Page): Promise<readonly string[]> =>
  page.$$eval('[data-chosen] li', (lines) => lines.map((line) => line.firstChild?.textContent ?? ''));
const toldIn = (page: Page): Promise<string> => page.innerText('[data-told]');

/** Prints and gives the paper with the text of each sheet. */
async function printed(page: Page): Promise<{ readonly pages: number; readonly sheets: readonly string[] }> {
  await page.click('.handout-chosen [data-do=print]');
  await page.waitForSelector('[data-printed]', { state: 'attached' });
  const sheets = await page.$$eval('.handout-sheet', (all) => all.map((sheet) => sheet.textContent ?? ''));
  await page.emulateMedia({ media: null });
  const paper = await page.pdf({ preferCSSPageSize: true });
  return { pages: countPages(paper), sheets };
}

describe('the page of handouts', () => {
  it('takes its choice and order from the address, and prints what the pages print', async () => {
    const page = await openChoice(`?chon=${PLAN}/iii-3,${PLAN}/iii-2&mau=chi-bo`);
    expect((await chosenIn(page)).map((name) => name.slice(0, 15))).toEqual([
      'Khoản 3, mục II',
      'Khoản 2, mục II',
    ]);
    const { sheets } = await printed(page);
    expect(sheets).toHaveLength(2);
    expect(sheets[0]).toContain('Bản trích để đọc');
    expect(sheets[0]).toContain('Đổi mới nội dung, phương thức hoạt động công đoàn');
    expect(sheets[1]).not.toContain('Bản trích để đọc');
    expect(sheets[1]).toContain('Đọc thành tiếng khoảng');
    expect(sheets[1]).toContain('Ghi chép');
    const { page: lone } = await openSitePage(`${PLAN}/iii-2/`, { width: 1280, height: 900 });
    const own = await lone.$$eval('[data-text]', (all) => all.map((one) => one.textContent));
    expect(
      await page.$$eval('.handout-sheet:last-of-type [data-text]', (all) =>
        all.map((one) => one.textContent),
      ),
    ).toEqual(own);
    expect(
      await page.$$eval('.handout-sheet [id], .handout-sheet [data-provision]', (all) => all.length),
    ).toBe(0);
  });

  it.each([
    ['iii-1', 'mot-to', 1],
    ['iii-2', 'mot-to', 1],
    ['iii-3', 'mot-to', 1],
    ['iii-4', 'mot-to', 1],
    ['iii-5', 'mot-to', 1],
    ['iv', 'mot-to', 1],
    ['iii', 'thuong', 4],
  ])('prints %s as %s on %i', async (provision, form, pages) => {
    const page = await openChoice(`?chon=${PLAN}/${provision}&mau=${form}`);
    expect((await printed(page)).pages).toBe(pages);
    const size = await page.$eval('.handout-sheet .document-type', (text) => {
      document.documentElement.dataset.preview = '';
      return (
        getComputedStyle(document.documentElement).getPropertyValue('--fit-size') || String(text.tagName)
      );
    });
    expect(['14pt', '13.5pt', '13pt']).toContain(size);
  });

  it('puts two languages side by side', async () => {
    const page = await openChoice(`?chon=${PLAN}/iii-2&mau=song-ngu`);
    const { sheets } = await printed(page);
    expect(sheets[0]).toContain('Tiếp tục sắp xếp, hoàn thiện mô hình tổ chức');
    expect(sheets[0]).toContain('Continuing to reorganise and perfect');
    expect(sheets[0]).not.toContain('Đổi mới nội dung, phương thức hoạt động');
  });

  it.each([
    ['?chon=la-lung', 'Không có phần “la-lung”'],
    [`?chon=${PLAN}/iii-2,${PLAN}/iii-2`, 'được chọn hai lần'],
    [`?chon=${PLAN}/iii-2&mau=khac`, 'Không có mẫu “khac”'],
    ['?chon=%3Cimg%20src%3Dx%3E', 'Không có phần “<img src=x>”'],
  ])('says what of %s cannot be followed', async (query, words) => {
    const page = await openChoice(query);
    expect(await toldIn(page)).toContain(words);
  });

  it('asks for a choice before it prints nothing', async () => {
    const page = await openChoice('');
    await page.click('.handout-chosen [data-do=print]');
    expect(await toldIn(page)).toBe('Chọn ít nhất một phần để in.');
  });

  it('keeps the choice in the address, by keyboard, and in the other language', async () => {
    const page = await openChoice('');
    await page.check(`input[value="${PLAN}/iii-2"]`);
    await page.check(`input[value="${PLAN}/iii-1"]`);
    await page.check('input[value=co-lon]');
    expect(new URL(page.url()).search).toBe(`?chon=${PLAN}/iii-2,${PLAN}/iii-1&mau=co-lon`);
    await page.focus('[data-chosen] li:nth-child(2) [data-do=moveUp]');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).search).toBe(`?chon=${PLAN}/iii-1,${PLAN}/iii-2&mau=co-lon`);
    expect(await page.evaluate('document.activeElement.dataset.part')).toBe(`${PLAN}/iii-1`);
    await page.click('[data-twin]');
    await page.waitForURL(at(`en/handouts/?chon=${PLAN}/iii-1,${PLAN}/iii-2&mau=co-lon`));
    expect(await chosenIn(page)).toHaveLength(2);
  });

  it('shows the sheets before they are printed, and closes them again', async () => {
    const page = await openChoice(`?chon=${PLAN}/iii-2`);
    await page.click('.handout-chosen [data-do=preview]');
    await page.waitForSelector('[data-preview]');
    expect(await page.isVisible('.handout-sheet')).toBe(true);
    expect(await page.isVisible('.handout-page')).toBe(false);
    expect(await page.innerText('[data-length]')).toBe('1 trang');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.handout-page')).toBe(true);
    expect(await page.isVisible('.handout-sheet')).toBe(false);
  });

  it('names a part that cannot be loaded and prints the others', async () => {
    const page = await openChoice(`?chon=${PLAN}/iii-1,${PLAN}/iii-2`);
    await page.route(at(`${PLAN}/iii-1/`), (route) => route.abort());
    const { sheets } = await printed(page);
    expect(sheets).toHaveLength(1);
    expect(await toldIn(page)).toContain('Không tải được “Khoản 1, mục III');
  });
});
