import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { axeViolations } from '../../scripts/browser/page-audit.ts';
import { at, openSitePage, type SitePageConditions, siteUrl } from './site-pages.ts';

const PHONE = { width: 360, height: 740 };
const CHAIR = 'chu-tich-cong-doan-co-so';
const UNION = 'cong-doan-co-so';

interface RawTask {
  readonly id: string;
  readonly kind: string;
  readonly quote: { readonly vi: string; readonly en: string };
  readonly bodies: readonly { readonly body: string; readonly role: string; readonly basis: string }[];
}
// Counted from the files themselves, with nothing of the site's own code.
const tasks: RawTask[] = parse(readFileSync('content/tasks/kh-dukccqt-2021.yaml', 'utf8')).tasks;
const unionTasks = tasks.filter(({ bodies }) => bodies.some(({ body }) => body === UNION));
const ofUnion = unionTasks.length;
/** A requirement or an orientation has no result to report. */
const reportedByUnion = unionTasks.filter(({ kind }) => kind === 'duty' || kind === 'target').length;

const open = (path: string, conditions: Partial<SitePageConditions> = {}) =>
  openSitePage(path, { ...PHONE, ...conditions });
const shown = (page: Page): Promise<number> => page.locator('[data-task]:visible').count();
const count = (page: Page) => page.locator('[data-task-count]');

describe('the table of tasks', () => {
  it('filters by body, says n of m, writes the address and keeps it in the other language', async () => {
    const { page, close } = await open('nhiem-vu/');
    await expect.poll(() => count(page).innerText()).toBe(`${tasks.length}/${tasks.length} nhiệm vụ`);
    await page.selectOption('select[name=co-quan]', UNION);
    await expect.poll(() => count(page).innerText()).toBe(`${ofUnion}/${tasks.length} nhiệm vụ`);
    expect(await shown(page)).toBe(ofUnion);
    expect(new URL(page.url()).search).toBe(`?co-quan=${UNION}`);
    expect(await axeViolations(page)).toEqual([]);
    await page.click('[data-twin]');
    await expect.poll(() => count(page).innerText()).toBe(`${ofUnion} of ${tasks.length} tasks`);
    expect(page.url()).toBe(at(`en/tasks/?co-quan=${UNION}`));
    await close();
  });

  it('opens as filtered from an address, says when nothing is left, and clears', async () => {
    const { page, close } = await open(`nhiem-vu/?co-quan=uy-ban-kiem-tra-cong-doan&loai=target`);
    await page.locator('[data-task-none]').waitFor();
    expect(await shown(page)).toBe(0);
    await page.click('[data-clear]');
    await expect.poll(() => shown(page)).toBe(tasks.length);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('[data-clear]').isVisible()).toBe(false);
    await close();
  });

  it('passes over what the address asks for in vain', async () => {
    const { page, close } = await open('nhiem-vu/?co-quan=khong-co');
    await expect.poll(() => count(page).innerText()).toBe(`${tasks.length}/${tasks.length} nhiệm vụ`);
    await close();
  });

  it('filters by role and by how it is established, of one and the same body', async () => {
    const asked = { body: 'cap-uy-co-so', role: 'directs', basis: 'named' };
    const { page, close } = await open(`nhiem-vu/?co-quan=${asked.body}&vai-tro=${asked.role}`);
    await page.selectOption('select[name=xac-dinh]', asked.basis);
    const answering = tasks.filter(({ bodies }) =>
      bodies.some(
        ({ body, role, basis }) => body === asked.body && role === asked.role && basis === asked.basis,
      ),
    );
    await expect.poll(() => shown(page)).toBe(answering.length);
    expect(new URL(page.url()).searchParams.get('xac-dinh')).toBe(asked.basis);
    await close();
  });

  it('prints as filtered, under a title of its own, numbered from 1', async () => {
    const { page, close } = await open(`nhiem-vu/?co-quan=${UNION}&loai=duty`, { media: 'print' });
    await expect.poll(() => page.innerText('h1')).toBe('Nhiệm vụ: Công đoàn cơ sở · Việc phải làm');
    expect(await page.title()).toContain('Công đoàn cơ sở · Việc phải làm');
    const numbers = await page.locator('[data-task]:visible [data-task-number]').allInnerTexts();
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    expect(numbers.length).toBeGreaterThan(1);
    await close();
  });

  it('shows everything without scripts', async () => {
    const { page, close } = await open(`nhiem-vu/?co-quan=${UNION}`, { javaScript: false });
    expect(await shown(page)).toBe(tasks.length);
    expect(await page.locator('[data-task-filters]').isVisible()).toBe(false);
    expect(await page.locator('main h2').count()).toBeGreaterThan(1);
    expect(await page.innerText('main')).toContain('Thời hạn: 20/11/2021 (đã qua)');
    await close();
  });
});

describe('a union chair', () => {
  it('finds her duties in one tap from the first page, without scripts', async () => {
    const { page, close } = await open('', { javaScript: false });
    await page.click('main a:text-is("Chủ tịch công đoàn cơ sở")');
    expect(page.url()).toBe(at(`co-quan/${CHAIR}/`));
    const text = await page.innerText('main');
    expect(text).toContain('Thực hiện (văn bản nêu tên công đoàn cơ sở)');
    expect(text).toContain('Suy ra từ nội dung');
    expect(await page.locator('.body-monitoring a').count()).toBeGreaterThan(0);
    expect(await page.locator('.duty').count()).toBeGreaterThanOrEqual(ofUnion);
    expect(await page.locator('[data-done]:visible').count()).toBe(0);
    await page.click('main a:text-is("Biểu tổng hợp kết quả thực hiện nhiệm vụ")');
    expect(await page.locator('.review-table tbody tr:not(.group-row)').count()).toBeGreaterThanOrEqual(
      reportedByUnion,
    );
    await close();
  });

  it('marks a task as done, on this device', async () => {
    const { page, close } = await open(`co-quan/${CHAIR}/`);
    const box = page.locator('[data-done]').first();
    await box.check();
    await expect.poll(() => page.innerText('[data-marks-count]')).toMatch(/^Đã đánh dấu 1\/\d+$/);
    const id = await box.getAttribute('data-done');
    await page.goto(at(`en/bodies/${UNION}/`));
    await expect.poll(() => page.locator(`[data-done="${id}"]`).first().isChecked()).toBe(true);
    await page.click('[data-clear-marks]');
    expect(await page.locator('[data-done]:checked').count()).toBe(0);
    await close();
  });
});

describe('a task', () => {
  it.each([
    ['vi', 'nhiem-vu/', 'Mở câu này trong văn bản'],
    ['en', 'en/tasks/', 'Open this sentence in the document'],
  ] as const)(
    'opens its clause with the sentence marked, letters unchanged (%s)',
    async (language, list, words) => {
      const { page, close } = await open(list);
      for (const id of ['kh-dukccqt-2021-iii-1-3-nv2', 'kh-dukccqt-2021-iii-3-2-nv2']) {
        const task = tasks.find((one) => one.id === id);
        await page.goto(at(`${list}${id}/`));
        expect(await page.locator('blockquote[data-quotes]').first().innerText()).toBe(task?.quote[language]);
        await page.click(`text=${words}`);
        await page.locator('[data-text] mark').first().waitFor();
        const marked = (await page.locator('[data-text] mark').allTextContents()).join('');
        expect(marked).toContain(task?.quote[language]);
        const text = await page.locator('main [data-text]').first().textContent();
        const unmarked = await open(new URL(page.url()).pathname.slice(new URL(siteUrl).pathname.length));
        expect(text).toBe(await unmarked.page.locator('main [data-text]').first().textContent());
        expect(text?.length).toBeGreaterThan(marked.length);
        await unmarked.close();
      }
      await close();
    },
  );
});

/** The sheets that a page takes in print. */
async function countSheets(path: string): Promise<number> {
  const { page, close } = await open(path, { media: 'print' });
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: false, outline: false })).toString('latin1');
  await close();
  return [...pdf.matchAll(/\/MediaBox/g)].length;
}

describe('on paper', () => {
  // Each took about half as many again while every row repeated what holds for all.
  it.each([
    ['nhiem-vu/', 7],
    ['doi-chieu/', 8],
    [`co-quan/${CHAIR}/`, 6],
  ])('%s takes at most %i sheets', async (path, most) => {
    expect(await countSheets(path)).toBeLessThanOrEqual(most);
  });
});

describe('the review table', () => {
  it('is A4 landscape, repeats its head and splits no row', async () => {
    const { page, close } = await open(`co-quan/${UNION}/bieu-tong-hop/`, { media: 'print' });
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: false, outline: false })).toString(
      'latin1',
    );
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(3);
    for (const [, width, height] of boxes) expect(Number(width)).toBeGreaterThan(Number(height));
    const style = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((e, name) => getComputedStyle(e).getPropertyValue(name), property);
    expect(await style('.review-table thead', 'display')).toBe('table-header-group');
    expect(await style('.review-table tbody tr', 'break-inside')).toBe('avoid');
    await close();
  });
});
