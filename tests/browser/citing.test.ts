import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSitePage } from './site-pages.ts';

const DESKTOP = { width: 1366, height: 768 };
const PLAN =
  'Kế hoạch của Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh Lâm Đồng về thực hiện Nghị quyết số 02-NQ/TW, ngày 12/6/2021 của Bộ Chính trị (khóa XIII)';

/** Listens where the page writes to the clipboard and hands on to other apps; nobody may read either. */
async function listen(page: Page, share: 'missing' | 'taken' | 'cancelled' = 'missing'): Promise<void> {
  await page.evaluate((sheet) => {
    navigator.clipboard.write = async ([item]) => {
      for (const type of ['text/plain', 'text/html']) {
        const text = item?.types.includes(type) ? await (await item.getType(type)).text() : '';
        document.body.setAttribute(`data-${type.slice(5)}`, text);
      }
    };
    const answer = async (data?: ShareData): Promise<void> => {
      document.body.dataset.shared = JSON.stringify(data);
      if (sheet === 'cancelled') throw new DOMException('closed', 'AbortError');
    };
    Object.defineProperty(navigator, 'share', { value: sheet === 'missing' ? undefined : answer });
  }, share);
}

async function openBox(path: string, share?: 'missing' | 'taken' | 'cancelled') {
  const opened = await openSitePage(path, DESKTOP);
  await listen(opened.page, share);
  await opened.page.click('.citation-box summary');
  // Links have the address that the site was built for, which need not be where it is served from.
  const link = await opened.page.innerText('[data-citation="link"]');
  const at = (other: string): string => link.replace(path, other);
  const copied = async () => ({
    plain: await opened.page.getAttribute('body', 'data-plain'),
    html: await opened.page.getAttribute('body', 'data-html'),
  });
  return { ...opened, copied, link, at };
}

const status = (page: Page) => page.innerText('.citation-box > [role=status]');

describe('copying a citation, byte for byte', () => {
  const full = `khoản 2, mục III, ${PLAN}`;

  it('in every form: the link under the whole citation, or on a line of its own', async () => {
    const { page, close, copied, link, at } = await openBox('kh-dukccqt-2021/iii-2/');
    const copy = async (form: string) => {
      await page.click(`dt [data-copy="${form}"]`);
      await expect.poll(() => status(page)).toBe('Đã sao chép');
      return copied();
    };
    expect(await copy('full')).toEqual({ plain: `${full}\n${link}`, html: `<a href="${link}">${full}</a>` });
    expect(await copy('short')).toEqual({
      plain: `mục III.2\n${link}`,
      html: `<a href="${link}">mục III.2</a>`,
    });
    const both = await copy('both');
    const [vi, viLink, en, enLink] = both.plain?.split('\n') ?? [];
    expect([vi, viLink, enLink]).toEqual([full, link, at('en/kh-dukccqt-2021/iii-2/')]);
    expect(both.html).toBe(`<a href="${link}">${full}</a><br><a href="${enLink}">${en}</a>`);
    const { plain, html } = await copy('text');
    expect(plain?.startsWith(`${full}: “`)).toBe(true);
    expect(plain?.endsWith(`”\n${link}`)).toBe(true);
    expect(html?.startsWith(`<a href="${link}">${full}</a>: “`)).toBe(true);
    expect(html?.replace(/<a .*<\/a>/, '')).not.toContain('http');
    // Code is pasted as code.
    const embed = await copy('embed');
    expect(embed.plain).toBe(await page.textContent('[data-citation="embed"]'));
    expect(embed.html).toBe('');
    await page.click('.citation-box details > [data-copy="link"]');
    await expect.poll(async () => (await copied()).plain).toBe(link);
    await close();
  });

  it('of several parts and of sentences, whose link opens the page with all of them marked', async () => {
    const { page, close, copied, at } = await openBox('kh-dukccqt-2021/iii/');
    for (const id of ['iii-2', 'iii-3', 'iii-4']) await page.check(`[data-cite-parts] [value="${id}"]`);
    await page.click('.cited-parts button');
    const to = at('kh-dukccqt-2021/iii/#iii-2..iii-4');
    await expect
      .poll(async () => (await copied()).plain)
      .toBe(`từ khoản 2 đến khoản 4, mục III, ${PLAN}\n${to}`);
    await page.uncheck('[data-cite-parts] [value="iii-3"]');
    await page.click('.cited-parts button');
    await expect
      .poll(async () => (await copied()).plain)
      .toBe(`các khoản 2 và 4, mục III, ${PLAN}\n${at('kh-dukccqt-2021/iii/#iii-2,iii-4')}`);
    await close();
    const dash = await openBox('kh-dukccqt-2021/iii-1-3/');
    await dash.page.check('[data-cite-parts="sentences"] [value="2"]');
    await dash.page.click('.cited-parts button');
    await expect
      .poll(async () => (await dash.copied()).plain)
      .toBe(`câu thứ hai, gạch đầu dòng thứ ba, khoản 1, mục III, ${PLAN}\n${dash.link}?cau=2`);
    await dash.close();
  });

  it.each([
    ['taken', ''],
    ['cancelled', ''],
    ['missing', 'Đã sao chép'],
  ] as const)('shares it; the sheet is %s', async (sheet, said) => {
    const { page, close, copied, link } = await openBox('kh-dukccqt-2021/iii-2/', sheet);
    await page.click('[data-share]');
    const words = await page.getAttribute('[data-share]', 'data-share');
    expect(words).toMatch(/^\S.{20,90}$/);
    if (sheet === 'missing') {
      await expect.poll(async () => (await copied()).plain).toBe(`${full}\n${words}\n${link}`);
    } else {
      const shared = await page.getAttribute('body', 'data-shared');
      expect(JSON.parse(shared ?? '')).toEqual({ title: full, text: `${full}\n${words}`, url: link });
      expect((await copied()).plain).toBeNull();
    }
    await expect.poll(() => status(page)).toBe(said);
    await close();
  });
});

describe('a link to several provisions', () => {
  it.each([
    ['kh-dukccqt-2021/#iii-2..iii-4', ['iii-2', 'iii-3', 'iii-4']],
    ['kh-dukccqt-2021/#iii-4..iii-2', ['iii-2', 'iii-3', 'iii-4']],
    ['kh-dukccqt-2021/#iii-1-1,iii-3', ['iii-1-1', 'iii-3']],
    ['kh-dukccqt-2021/#iii-1%2Ciii-3', ['iii-1', 'iii-3']],
    ['kh-dukccqt-2021/#iii-2,khong-co', ['iii-2']],
    ['en/kh-dukccqt-2021/iii/#iii-2..iii-3', ['iii-2', 'iii-3']],
  ])('/%s', async (path, wanted) => {
    const { page, close } = await openSitePage(path, DESKTOP);
    const marked = page.locator('.marked-part');
    await expect.poll(() => marked.evaluateAll((all) => all.map(({ id }) => id))).toEqual(wanted);
    await expect
      .poll(() => marked.first().evaluate((one) => one.getBoundingClientRect().top))
      .toBeLessThan(DESKTOP.height / 2);
    await close();
  });
});
