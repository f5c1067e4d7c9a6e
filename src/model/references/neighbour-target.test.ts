import { describe, expect, it } from 'vitest';
import { parseNeighbourTarget } from './neighbour.ts';
import { resolveNeighbour } from './neighbour-target.ts';

describe('a target of another site', () => {
  it.each([
    ['tinh:kh-tinh', { site: 'tinh', target: { document: 'kh-tinh', provision: null } }],
    ['tinh:kh-tinh#ii-1', { site: 'tinh', target: { document: 'kh-tinh', provision: 'ii-1' } }],
    ['kh-tinh#ii-1', null],
    ['tinh:', null],
    [':kh-tinh', null],
    ['tinh:kh-tinh#', null],
    ['https://a.vn/kh-tinh', null],
    ['Tỉnh:kh-tinh', null],
  ])('%s', (written, read) => {
    expect(parseNeighbourTarget(written)).toEqual(read);
  });

  const titles = new Map([
    ['kh-tinh', { vi: 'Kế hoạch', en: 'Plan' }],
    ['kh-tinh#ii-1', { vi: 'khoản 1, mục II', en: 'clause 1, section II' }],
  ]);
  const index = { site: 'https://tinh.vn/nq/', date: null, titles, former: new Map() };
  const corpus = {
    neighbours: new Map([['tinh', index]]),
    siteFacts: { neighbours: { tinh: { url: 'https://tinh.vn/nq' } } },
  };

  it.each([
    ['tinh:kh-tinh', 'vi', 'https://tinh.vn/nq/kh-tinh/', 'Kế hoạch'],
    ['tinh:kh-tinh#ii-1', 'en', 'https://tinh.vn/nq/en/kh-tinh/ii-1/', 'clause 1, section II, Plan'],
  ] as const)('%s leads to its page there', (to, language, href, title) => {
    const found = resolveNeighbour(corpus, to);
    expect([found?.href(language), found?.title(language)]).toEqual([href, title]);
  });

  it.each(['tinh:kh-tinh#ii-2', 'huyen:kh-tinh', 'kh-tinh'])('%s leads nowhere', (to) => {
    expect(resolveNeighbour(corpus, to)).toBeNull();
  });
});
