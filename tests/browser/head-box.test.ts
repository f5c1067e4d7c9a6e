import { expect, it } from 'vitest';
import { axeViolations } from '../../scripts/browser/page-audit.ts';
import { openSitePage } from './site-pages.ts';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };

it.each(['light', 'dark'] as const)(
  'the box in the head shows the first results (%s)',
  async (colorScheme) => {
    const { page, close, ...lists } = await openSitePage('kh-dukccqt-2021/iv-1/', { ...PHONE, colorScheme });
    const box = page.locator('#site-search');
    const options = page.locator('.site-search [role=option]');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('khoan 2 muc iii');
    await options.first().waitFor();
    expect(await options.first().innerText()).toContain('Đến thẳng: khoản 2, mục III');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    const { height } = (await options.first().boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThanOrEqual(44);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.search-panel').isVisible()).toBe(false);
    await page.keyboard.type(' ');
    await page.keyboard.press('Backspace');
    await box.fill('khuyet chu tich');
    await page.locator('.site-search [role=option][href*="iii-2-2"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/iii-2-2/);
    expect(Object.values(lists).flat()).toEqual([]);
    await close();
  },
);

it('without scripts the box is a form that leads to the search page', async () => {
  const { page, close } = await openSitePage('kh-dukccqt-2021/iv-1/', { ...DESKTOP, javaScript: false });
  await page.fill('#site-search', 'kinh phí');
  await page.press('#site-search', 'Enter');
  await page.waitForURL(/tim-kiem\/\?q=/);
  expect(await page.innerText('main')).toContain('Mục lục');
  await close();
});
