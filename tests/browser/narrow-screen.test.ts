import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitSitePage } from './site-pages.ts';

describe('no page scrolls sideways at 320 px', () => {
  const widthToScroll = (page: Page, fontSize: string): Promise<number> =>
    page.evaluate((size) => {
      const root = document.documentElement;
      root.style.fontSize = size;
      root.dataset.size = 'large';
      const wider = root.scrollWidth - root.clientWidth;
      root.removeAttribute('style');
      return wider;
    }, fontSize);

  it.each([
    '',
    'kh-dukccqt-2021/iii-2-2/',
    'kh-dukccqt-2021/',
    'song-ngu/kh-dukccqt-2021/',
    'nhiem-vu/',
    'nhiem-vu/kh-dukccqt-2021-iv-1-nv3/',
    'co-quan/cong-doan-co-so/bieu-tong-hop/',
    'kiem-tra/',
    'kiem-tra/term-translation/',
    'tim-kiem/?q=khuyet',
    'khong-co/',
    'en/',
    'en/tasks/',
  ])('with text at 400 per cent: /%s', async (address) => {
    const { page } = await visitSitePage(address, { width: 320, height: 640 });
    expect(await widthToScroll(page, '64px')).toBeLessThanOrEqual(0);
  });

  it.each([
    'kh-dukccqt-2021/iii-2-2/',
    'co-quan/',
    'thuat-ngu/',
    'nhiem-vu/',
    'kiem-tra/term-translation/',
    '',
    'kh-dukccqt-2021/',
    'kh-dukccqt-2021/iii-2-3/',
    'song-ngu/kh-dukccqt-2021/',
    'tim-kiem/?q=doan',
    'nq-02-tw-2021/',
    'en/',
    'en/kh-dukccqt-2021/',
    'en/kh-dukccqt-2021/iii-2-3/',
    'en/parallel/kh-dukccqt-2021/',
    'en/search/?q=doan',
    'en/nq-02-tw-2021/',
  ])('with large text: /%s', async (address) => {
    const { page } = await visitSitePage(address, { width: 320, height: 640 });
    expect(await widthToScroll(page, '')).toBeLessThanOrEqual(0);
  });
});
