import { describe, expect, it } from 'vitest';
import { filesInFolder } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { resolveTarget } from '../../model/corpus.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { cardFile } from './card.ts';
import { describeCard, listCards, viewCard } from './view-card.ts';

const corpus = loadCorpus(filesInFolder('content'));
const site = makeSite({ siteUrl: 'https://so-tay.example', basePath: '/nq' });
const cardOf = (key: string | null, language: 'vi' | 'en') => {
  const { document = null, provision = null } = (key !== null && resolveTarget(corpus, key)) || {};
  return viewCard({ corpus, site, language }, document, provision);
};

describe('a card', () => {
  it.each([
    [
      'kh-dukccqt-2021#iii-2-2',
      'vi',
      {
        heading: 'Mục III.2, gạch đầu dòng thứ hai',
        below: 'Kế hoạch của Ban Thường vụ Đảng ủy Khối',
        words: expect.stringMatching(/^Thường xuyên sắp xếp, củng cố/),
        status: { key: 'verbatim', label: 'Nguyên văn' },
        site: 'Sổ tay Nghị quyết 02',
      },
    ],
    [
      'kh-dukccqt-2021#iii-2-2',
      'en',
      {
        heading: 'Section III.2, second indent',
        status: { key: 'verbatim', label: 'Translation of the issued wording' },
      },
    ],
    [
      'nq-02-tw-2021#boi-canh',
      'vi',
      {
        heading: 'Bối cảnh',
        // The heading is not said twice.
        words: expect.stringMatching(/^Các nguồn nêu hai lý do/),
        status: { key: 'digest', label: 'Tóm lược của ban biên tập' },
      },
    ],
    [
      'nq-20-tw-2008',
      'vi',
      {
        heading: 'Nghị quyết số 20-NQ/TW, ngày 28/01/2008',
        below: 'Ban Chấp hành Trung ương Đảng (khóa X)',
        words: expect.stringMatching(/^Về “Tiếp tục xây dựng giai cấp công nhân/),
        status: { key: 'record', label: 'Thông tin văn bản (không có toàn văn)' },
      },
    ],
    [null, 'en', { heading: 'Resolution 02 Handbook', status: null, site: 'so-tay.example/nq' }],
  ] as const)('of %s in %s says where, what, whose', (key, language, wanted) => {
    expect(cardOf(key, language)).toMatchObject(wanted);
  });

  it('is told in one sentence to who does not see it', () => {
    expect(
      describeCard({
        heading: 'Kết',
        below: 'Kế hoạch mẫu',
        words: `Một\n${'dài '.repeat(60)}`,
        status: { key: 'digest', label: 'Tóm lược' },
        site: 'Sổ tay mẫu',
      }),
    ).toMatch(/^Kết, Kế hoạch mẫu: Một (dài )+dài… \(Tóm lược\. Sổ tay mẫu\)$/);
  });

  it('has another address when a word is another, and the same for the same', () => {
    const card = cardOf('kh-dukccqt-2021#iii-2-2', 'vi');
    expect(cardFile(card)).toBe(cardFile({ ...card }));
    expect(cardFile(card)).toMatch(/^_cards\/[0-9a-f]{20}\.png$/);
    expect(cardFile({ ...card, words: `${card.words} ` })).not.toBe(cardFile(card));
  });

  it('is there for the site, each document and each provision with a page, in both languages', () => {
    const count = (pages: 'all' | 'documents'): number => {
      const few = makeSite({ pages });
      return listCards({ corpus, site: few, addresses: makeAddresses(few) }).size;
    };
    const provisions = corpus.documents.reduce((sum, { provisions: { size } }) => sum + size, 0);
    expect(count('documents')).toBe(2 * (1 + corpus.documents.length));
    expect(count('all')).toBe(2 * (1 + corpus.documents.length + provisions));
  });
});
