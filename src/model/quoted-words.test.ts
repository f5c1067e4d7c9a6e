import { describe, expect, it } from 'vitest';
import { citationsOfQuotations, quotationsIn, standsIn } from './quoted-words.ts';

/** Whether each quotation of a text belongs to a citation, which is written in angle brackets. */
function belongs(marked: string): boolean[] {
  const citations = [...marked.matchAll(/<[^>]*>/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return citationsOfQuotations(marked, quotationsIn(marked), citations).map((citation) => citation !== null);
}

describe('citation of a quotation', () => {
  it.each([
    ['<khoản 1, mục III>: “a b”.', [true]],
    ['<Khoản 1> của Kế hoạch ghi: “a b”.', [true]],
    ['<Khoản 1> ghi rõ “a” và “b”.', [true, true]],
    ['Câu “a b” (<khoản 1>).', [true]],
    ['“a b” in <clause 1>', [true]],
    ['<clause 1, “a b”>', [true]],
    ['<Clause 1> names “a” and “b”.', [true, true]],
    ['<Clause 1> has nothing of the button “a”.', [false]],
    ['<Khoản 1> giao việc. Nút “a” ở đầu trang: bấm.', [false]],
    ['<Khoản 1>, theo đó nút “a”.', [false]],
    ['“a”, “b” (<khoản 1>)', [false, true]],
  ])('%s', (text, expected) => {
    expect(belongs(text)).toEqual(expected);
  });
});

describe('quoted words in a text', () => {
  const text = 'Thường xuyên sắp xếp,\ncủng cố; kiện toàn.';
  it.each([
    ['sắp xếp, củng cố', true],
    ['Thường xuyên […] kiện toàn.', true],
    ['Thường xuyên … củng cố', true],
    ['kiện toàn … Thường xuyên', false],
    ['sắp xếp củng cố', false],
    ['thường xuyên', false],
  ])('%s', (words, expected) => {
    expect(standsIn(text, words)).toBe(expected);
  });
});

it('nested quotations belong to the outer one', () => {
  const text = 'a “b “c” d” e “f”';
  expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['b “c” d', 'f']);
});
