import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE, exampleTexts } from '../../src/checks/examples/example-base.ts';
import { DOCUMENT_KINDS, KINDS_IN_ENGLISH } from '../../src/citations/document-words.ts';
import { filesInMemory } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { missingEntries } from './list-outside.ts';

const entriesFor = (words: string, list = '') => {
  const files = { ...EXAMPLE_BASE, ...exampleTexts(words), ...(list === '' ? {} : { 'outside.yaml': list }) };
  return missingEntries(loadCorpus(filesInMemory(files))).map(
    ({ symbol, type, date }) => `${symbol} ${type.vi} ${type.en} ${date}`,
  );
};

describe('the entries that a text lacks', () => {
  it.each([
    [
      'kind and date as the text says, once for each document',
      'Theo Nghị định số 30/2020/NĐ-CP, Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 và Luật Công đoàn số 50/2024/QH15.',
      ['30/2020/NĐ-CP Nghị định Decree 2020-03-05', '50/2024/QH15 Luật Law null'],
    ],
    [
      'a symbol of the Party once for each date',
      'Kết luận số 01-KL/TW ngày 04/4/2016; Kết luận số 01-KL/TW, ngày 18/5/2021; Kết luận số 01-KL/TW.',
      ['01-KL/TW Kết luận Conclusion 2016-04-04', '01-KL/TW Kết luận Conclusion 2021-05-18'],
    ],
    [
      'the kind by the letters of the symbol',
      'Xem số 12/2021/TT-BNV.',
      ['12/2021/TT-BNV Thông tư Circular null'],
    ],
    ['none without a kind', 'Xem số 12/2021/QH15.', []],
    ['none for a document on record', 'Theo Nghị quyết số 07-NQ/MAU, ngày 12/6/2016.', []],
  ])('%s', (_, words, entries) => {
    expect(entriesFor(words)).toEqual(entries);
  });

  it('are none where the document is listed', () => {
    const list = '- symbol: 30/2020/NĐ-CP\n  type: { vi: Nghị định, en: Decree }\n';
    expect(entriesFor('Theo Nghị định số 30/2020/NĐ-CP.', list)).toEqual([]);
  });
});

it('the English names are kinds that the grammar reads', () => {
  const lost = Object.entries(KINDS_IN_ENGLISH).filter(
    ([vi, en]) => !DOCUMENT_KINDS.vi.includes(vi) || !DOCUMENT_KINDS.en.includes(en),
  );
  expect(lost).toEqual([]);
});
