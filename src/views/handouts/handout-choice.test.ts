import { describe, expect, it } from 'vitest';
import { formatChoice, MOST_PARTS, readChoice } from './handout-choice.ts';

const isKnown = (part: string): boolean => /^(kh|nq)\/\d+$/.test(part);

describe('what an address chooses for a handout', () => {
  it.each([
    ['', { parts: [], form: 'thuong' }],
    ['?chon=', { parts: [] }],
    ['?chon=kh/2,kh/1', { parts: ['kh/2', 'kh/1'], unknownParts: [], repeated: [] }],
    ['?chon=kh%2F2%2Ckh%2F1&mau=chi-bo', { parts: ['kh/2', 'kh/1'], form: 'chi-bo', unknownForm: null }],
    ['?chon=kh/1,kh/1,nq/3', { parts: ['kh/1', 'nq/3'], repeated: ['kh/1'] }],
    ['?chon=kh/1,khac,%3Cb%3E', { parts: ['kh/1'], unknownParts: ['khac', '<b>'] }],
    ['?mau=la', { form: 'thuong', unknownForm: 'la' }],
    ['?mau=__proto__', { form: 'thuong', unknownForm: '__proto__' }],
  ])('%s', (query, expected) => {
    expect(readChoice(query, isKnown)).toMatchObject(expected);
  });

  it('takes the first sixty of five hundred and says how many it left', () => {
    const parts = Array.from({ length: 500 }, (_, index) => `kh/${index}`);
    const choice = readChoice(`?chon=${parts.join(',')}`, isKnown);
    expect(choice).toMatchObject({ tooMany: 500 - MOST_PARTS, unknownParts: [] });
    expect(choice.parts).toEqual(parts.slice(0, MOST_PARTS));
  });

  it.each(['', '?chon=kh/2,kh/1', '?mau=co-lon', '?chon=nq/1&mau=mot-to'])(
    'is written as it is read: %s',
    (query) => {
      expect(formatChoice(readChoice(query, isKnown))).toBe(query);
    },
  );
});
