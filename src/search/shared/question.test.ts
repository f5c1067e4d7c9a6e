import { describe, expect, it } from 'vitest';
import { beginningOf, mayCite, readQuestion } from './question.ts';

describe('a question that may cite something', () => {
  it.each([
    'III',
    'muc iv',
    'mục ba',
    'section two',
    'NQ 02',
    'y thu hai',
    'phan noi nhan',
    'gạch cuối',
    'second indent',
    'Preamble',
  ])('%s', (query) => {
    expect(mayCite(query)).toBe(true);
  });

  // Most questions load nothing for citations.
  it.each([
    'khuyết chủ tịch',
    'doan vien',
    'phan loai',
    'y kien',
    'vi dan',
    'muc tieu',
    'inactive unions',
    'section',
  ])('not %s', (query) => {
    expect(mayCite(query)).toBe(false);
  });
});

it('reads the first twelve words', () => {
  expect(readQuestion('một hai ba bốn năm sáu bảy tám chín mười mười một mười hai', 'vi').words).toHaveLength(
    12,
  );
});

it.each([
  ['khueyt chu', 'khu'],
  ['an', ''],
  ['', ''],
])('begins to look for %j with %j', (query, beginning) => {
  expect(beginningOf(readQuestion(query, 'vi'))).toBe(beginning);
});
