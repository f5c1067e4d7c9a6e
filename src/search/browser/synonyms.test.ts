import { describe, expect, it } from 'vitest';
import { wordsOf } from '../shared/folding.ts';
import { readQuestion } from '../shared/question.ts';
import { replaceWords, Synonyms } from './synonyms.ts';

const synonyms = new Synonyms({
  groups: [
    [['liên đoàn lao động', 'LĐLĐ'], []],
    [['Liên đoàn Lao động tỉnh', 'LĐLĐ tỉnh'], []],
    [['Tỉnh ủy'], ['TU']],
    [['Công đoàn Viên chức tỉnh'], ['CĐVC']],
  ],
  names: ['đoàn viên công đoàn', 'Ban Thường vụ Tỉnh ủy', 'ủy ban kiểm tra công đoàn'],
});

describe('other forms of the words of a question', () => {
  it.each([
    ['LĐLĐ', ['liên đoàn lao động']],
    ['ldld', ['liên đoàn lao động']],
    ['Liên đoàn Lao động', ['LĐLĐ']],
    ['lien doan lao dong tinh', ['LĐLĐ tỉnh']],
    ['TU', ['Tỉnh ủy']],
    ['báo cáo CĐVC và LĐLĐ', ['Công đoàn Viên chức tỉnh', 'liên đoàn lao động']],
    // A short word is most likely a word of its own, other marks are other words, and half a name is none.
    ['tu', []],
    ['liên đoán lao động', []],
    ['liên đoàn', []],
    // What is only asked for is not looked for.
    ['Tỉnh uỷ', []],
  ])('%s', (query, others) => {
    expect(synonyms.in(readQuestion(query, 'vi')).flatMap((occurrence) => occurrence.others)).toEqual(others);
  });

  it.each([
    ['ĐVCĐ', ['đoàn viên công đoàn']],
    ['dvcd', ['đoàn viên công đoàn']],
    ['BTV', ['ban thường vụ']],
    ['UBKT', ['ủy ban kiểm tra']],
    ['DVCĐ', []],
    ['BT', []],
    ['xyz', []],
  ])('first letters: %s', (query, names) => {
    expect(wordsOf(query).flatMap((word) => synonyms.spellOut(word))).toEqual(names);
  });
});

it.each([
  ['CĐVC tỉnh kết nạp', 0, 1, 'Công đoàn Viên chức tỉnh', 'Công đoàn Viên chức tỉnh kết nạp'],
  ['báo cáo LĐLĐ tỉnh', 2, 1, 'liên đoàn lao động', 'báo cáo liên đoàn lao động tỉnh'],
])('%s in other words', (query, at, length, by, replaced) => {
  const words = replaceWords(wordsOf(query), [{ at, length, by }]);
  expect(words.map(({ spelled }) => spelled).join(' ')).toBe(replaced.toLowerCase());
});
