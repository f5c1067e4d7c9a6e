import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from './page-kinds.ts';
import { at, openSitePage, visitSitePage } from './site-pages.ts';

describe.each(PAGE_KINDS)('%s', (_, vi) => {
  it('can be read without scripts', async () => {
    const { page } = await visitSitePage(vi, { width: 360, height: 740, javaScript: false });
    expect((await page.innerText('main')).length).toBeGreaterThan(60);
    expect(await page.locator('main a').count()).toBeGreaterThan(0);
  });
});

describe('a former address', () => {
  it('leads to the place asked for on the present page', async () => {
    const { page, close } = await openSitePage('huong-dan/', { width: 360, height: 740 });
    // The published content has given up no address yet, so the page of one stands in here.
    const former = `<html data-redirect="${at('kh-dukccqt-2021/')}"><script src="${at('redirect.js')}"></script></html>`;
    await page.route(at('kh-cu/'), (route) => route.fulfill({ contentType: 'text/html', body: former }));
    await page.goto(at('kh-cu/#iii-2-2'));
    await page.waitForURL(at('kh-dukccqt-2021/#iii-2-2'));
    await close();
  });
});

describe('a clause', () => {
  it('is jumped to, marked and focused, and keeps its place in the other language', async () => {
    const { page, close } = await openSitePage('kh-dukccqt-2021/#iii-2-2', {
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
    const { page, close } = await openSitePage('kh-dukccqt-2021/iii-2-2/', {
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
