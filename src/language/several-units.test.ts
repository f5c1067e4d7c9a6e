import { describe, expect, it } from 'vitest';
import { ordinalWord } from './number-words.ts';
import { nameUnits, type SiblingUnit, shortenRows } from './several-units.ts';

const numbered = (label: string, ...places: readonly number[]): SiblingUnit[] =>
  places.map((at) => ({ label, own: String(at), isOrdinal: false, at }));
const counted = (label: string, language: 'vi' | 'en', ...places: readonly number[]): SiblingUnit[] =>
  places.map((at) => ({ label, own: ordinalWord(at, language), isOrdinal: true, at }));
const opening: SiblingUnit = { label: 'phần mở đầu', own: '', isOrdinal: false, at: 0 };

describe('several units in one phrase', () => {
  it.each([
    ['vi', numbered('khoản', 2), 'khoản 2'],
    ['vi', numbered('khoản', 2, 3), 'các khoản 2 và 3'],
    ['vi', numbered('khoản', 2, 3, 4), 'từ khoản 2 đến khoản 4'],
    ['vi', numbered('khoản', 1, 2, 4), 'các khoản 1, 2 và 4'],
    ['vi', numbered('Điều', 5, 6, 7), 'từ Điều 5 đến Điều 7'],
    ['vi', counted('gạch đầu dòng', 'vi', 1, 3), 'gạch đầu dòng thứ nhất và thứ ba'],
    ['vi', counted('gạch đầu dòng', 'vi', 1, 2, 3), 'từ gạch đầu dòng thứ nhất đến gạch đầu dòng thứ ba'],
    ['vi', counted('câu', 'vi', 2), 'câu thứ hai'],
    ['vi', [opening, ...numbered('mục', 1, 2)], 'phần mở đầu và các mục 1 và 2'],
    ['en', numbered('clause', 2, 3), 'clauses 2 and 3'],
    ['en', numbered('clause', 2, 3, 4), 'clauses 2 to 4'],
    ['en', numbered('annex', 1, 3), 'annexes 1 and 3'],
    ['en', counted('indent', 'en', 1, 3), 'first and third indents'],
    ['en', counted('indent', 'en', 2, 3, 4), 'second to fourth indents'],
    ['en', counted('sentence', 'en', 2), 'second sentence'],
  ] as const)('in %s', (language, units, expected) => {
    expect(nameUnits(units, language)).toBe(expected);
  });

  it.each([
    [[2], 'p2'],
    [[2, 3], 'p2..p3'],
    [[1, 3], 'p1,p3'],
    [[1, 2, 3, 5], 'p1..p3,p5'],
    [[], ''],
  ])('in an address: %j', (places, expected) => {
    expect(
      shortenRows(
        places.map((at) => ({ at, id: `p${at}` })),
        '..',
      ),
    ).toBe(expected);
  });
});
