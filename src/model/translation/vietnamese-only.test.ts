import { describe, expect, test } from 'vitest';
import { isVietnameseOnly, shownText, writtenDocumentSchema } from './vietnamese-only.ts';

const WRITTEN = {
  type: { vi: 'Nghị định' },
  symbol: '30/2020/NĐ-CP',
  date: '2020-03-05',
  issuer: { vi: 'Chính phủ' },
  title: { vi: 'NGHỊ ĐỊNH\nVề công tác văn thư' },
  shortName: { vi: 'Nghị định số 30/2020/NĐ-CP' },
  subject: { vi: 'về công tác văn thư' },
  textStatus: 'verbatim',
  translation: 'none',
  description: { vi: 'Văn bản thử.' },
  notes: [{ date: '2026-01-01', text: { vi: 'Đã kiểm tra.' } }],
  mentions: {
    named: [],
    unlinked: [{ words: { vi: ['quy định của pháp luật'] }, reason: { vi: 'Nói chung.' } }],
  },
};

describe('a record whose text is not wholly translated', () => {
  test.each(['none', 'partial'])('holds no English it need not hold: %s', (translation) => {
    const facts = writtenDocumentSchema.parse({ ...WRITTEN, translation });
    expect(facts.type).toEqual({ vi: 'Nghị định', en: 'Decree' });
    expect(facts.shortName.en).toBe('Decree No. 30/2020/NĐ-CP');
    expect(facts.issuer).toEqual({ vi: 'Chính phủ', en: 'Chính phủ' });
    expect(facts.notes[0]?.text.en).toBe('Đã kiểm tra.');
    expect(facts.mentions.unlinked[0]?.words.en).toEqual([]);
  });

  test.each(['full', undefined])('holds it where all is said to be translated: %s', (translation) => {
    const { error } = writtenDocumentSchema.safeParse({ ...WRITTEN, translation });
    expect(error?.issues.map(({ path }) => path.join('.'))).toContain('shortName.en');
  });

  test('keeps what it has', () => {
    const issuer = { vi: 'Chính phủ', en: 'the Government' };
    expect(writtenDocumentSchema.parse({ ...WRITTEN, issuer }).issuer).toEqual(issuer);
  });

  test.each([
    ['a kind without a usual English name', { type: { vi: 'Phiếu báo' } }, 'Document No. 30/2020/NĐ-CP'],
    ['a kind in the editors’ English', { type: { vi: 'Luật', en: 'Act' } }, 'Act No. 30/2020/NĐ-CP'],
    ['no number', { symbol: null }, 'Nghị định số 30/2020/NĐ-CP'],
  ])('is called by kind and number: %s', (_, changed, name) => {
    expect(writtenDocumentSchema.parse({ ...WRITTEN, ...changed }).shortName.en).toBe(name);
  });

  test('reports what else is wrong at its place', () => {
    const { error } = writtenDocumentSchema.safeParse({
      ...WRITTEN,
      title: { en: 'Decree' },
      type: 'Nghị định',
    });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['type', 'title.vi']);
  });
});

test.each([
  ['en', { vi: 'Chính phủ', en: 'Chính phủ' }, { text: 'Chính phủ', lang: 'vi' }],
  ['vi', { vi: 'Chính phủ', en: 'Chính phủ' }, { text: 'Chính phủ', lang: undefined }],
  ['en', { vi: 'Chính phủ', en: 'the Government' }, { text: 'the Government', lang: undefined }],
] as const)('a page in %s shows %o', (language, text, shown) => {
  expect(shownText(text, language)).toEqual(shown);
  expect(isVietnameseOnly(text)).toBe(text.en === text.vi);
});
