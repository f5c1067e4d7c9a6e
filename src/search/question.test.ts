import { expect, it } from 'vitest';
import { beginningOf, readQuestion } from './question.ts';

it.each([
  ['III.5.2', 'iii-5-2'],
  ['iii/2', 'iii-2'],
  ['Mục III.2', 'iii-2'],
  ['muc iv', 'iv'],
  ['MỤC IV'.normalize('NFD'), 'iv'],
  ['section II.6', 'ii-6'],
  ['III 2', 'iii-2'],
  ['vi', null],
  ['mục tiêu', null],
  ['di', null],
  ['2', null],
  ['20/11/2021', null],
])('%j asks for the provision %s', (query, provision) => {
  expect(readQuestion(query, 'vi').provision).toBe(provision);
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
