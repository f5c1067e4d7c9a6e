import { describe, expect, it } from 'vitest';
import { compareQuantities } from './quantity-comparison.ts';

/** The differences as `Vietnamese | English | suggestion`. */
function differences(vi: string, en: string, pairs: { vi: string; en: string }[] = []): string[] {
  return compareQuantities({ vi, en }, pairs).differences.map((difference) =>
    [difference.vi?.words ?? '', difference.en?.words ?? '', difference.suggestion ?? ''].join(' | '),
  );
}

describe('what to write in the translation', () => {
  it.each<[vi: string, en: string, found: string[]]>([
    ['ngày 12/6/2021', '13 June 2021', ['12/6/2021 | 13 June 2021 | 12 June 2021']],
    ['ngày 12/6/2021', 'June 13, 2021', ['12/6/2021 | June 13, 2021 | June 12, 2021']],
    ['ngày 06/9/2021', '12/9/2021', ['06/9/2021 | 12/9/2021 | 06/9/2021']],
    ['tháng 6/2021', 'July 2021', ['tháng 6/2021 | July 2021 | June 2021']],
    ['ngày 30/4', '1 May', ['30/4 | 1 May | 30 April']],
    ['02-NQ/TW', '03-NQ/TW', ['02-NQ/TW | 03-NQ/TW | 02-NQ/TW']],
    ['80%', '85%', ['80% | 85% | 80%']],
    ['80,5%', '85 per cent', ['80,5% | 85 per cent | 80.5 per cent']],
    ['1.500 người', '1.500 people', ['1.500 | 1.500 | 1,500']],
    ['13,5 triệu', '13.6 million', ['13,5 triệu | 13.6 million | 13.5 million']],
    ['2 nghìn tỷ', '3 trillion', ['2 nghìn tỷ | 3 trillion | 2 trillion']],
    ['khóa XIII', '12th tenure', ['XIII | 12th | 13th']],
    ['lần thứ tư', 'the Fifth time', ['thứ tư | Fifth | Fourth']],
    ['lần thứ XXI', 'the 22nd time', ['thứ XXI | 22nd | 21st']],
    ['mục III', 'section II', ['III | II | III']],
    ['2/3', '3/4', ['2/3 | 3/4 | 2/3']],
    // With several left, the pairing is uncertain.
    ['80% và 90%', '85% and 95%', ['80% | 85% | ', '90% | 95% | ']],
    ['khoản 3, mục II', 'clause 2, section III', ['3 | 2 | ', 'II | III | ']],
    // A day and a percentage are never paired.
    ['ngày 12/6/2021', '80%', [' | 80% | ', '12/6/2021 |  | ']],
    ['80%', 'eighty-five', ['80% |  | ']],
    ['80%', '80', ['80% | 80 | ']],
  ])('%s | %s', (vi, en, found) => {
    expect(differences(vi, en)).toEqual(found);
  });

  it('counts quantities that are too many to list', () => {
    const numbers = Array.from({ length: 30 }, (_, index) => index + 100).join('; ');
    const {
      differences: listed,
      many,
      count,
    } = compareQuantities({ vi: `${numbers}; 1`, en: '201 and 202' });
    expect({ listed, many, count }).toEqual({ listed: expect.any(Array), many: null, count: 33 });
    expect(listed).toHaveLength(31);
    const others = Array.from({ length: 30 }, (_, index) => index + 200).join('; ');
    const both = compareQuantities({ vi: `${numbers}; 1`, en: `${others}; 1` });
    expect(both).toEqual({ differences: [], many: { vi: 30, en: 30 }, count: 62 });
  });
});

describe('words declared to differ', () => {
  const pair = { vi: '24/24 giờ', en: 'round the clock' };

  it.each<[vi: string, en: string, found: string[]]>([
    ['Trực 24/24 giờ.', 'On duty round the clock.', []],
    ['Trực 24/24 giờ, 5 người.', 'On duty round the clock, 6 people.', ['5 | 6 | 5']],
    ['Trực 24/24 giờ.', 'Always on duty.', ['24/24 |  | ']],
    ['Trực 24/24 phút.', 'On duty round the clock.', ['24/24 |  | ']],
  ])('%s | %s', (vi, en, found) => {
    expect(differences(vi, en, [pair])).toEqual(found);
  });
});
