import { describe, expect, it } from 'vitest';
import { mayCite, readQuestion } from './question.ts';

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

it.each([
  ['một '.repeat(40), 14],
  ['x'.repeat(10_000), 1],
])('reads the beginning of a long question', (query, words) => {
  const question = readQuestion(query, 'vi');
  expect(question.words).toHaveLength(words);
  expect(question.text.length).toBeLessThanOrEqual(400);
});

it.each([
  ['１２/6/2021', '12/6/2021'],
  ['12.6.21', '12/6/2021'],
  ['2021-06-12', '12/6/2021'],
  ['ngay 12 thang 6 nam 2021', '12/6/2021'],
  ['hoàn thành 100%', 'hoàn thành 100'],
  ['100 phần trăm', '100'],
])('writes the figures of %j as %j', (query, words) => {
  expect(readQuestion(query, 'vi').words.map(({ spelled }) => spelled)).toEqual(
    readQuestion(words, 'vi').words.map(({ spelled }) => spelled),
  );
});
