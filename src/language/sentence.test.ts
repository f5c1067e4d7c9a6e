import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentence.ts';

describe('splitSentences', () => {
  it.each([
    ['at full stops and semicolons', 'Một; hai. Ba.', ['Một;', 'hai.', 'Ba.']],
    ['at the end of a paragraph', 'Một:\nHai', ['Một:', 'Hai']],
    ['after a closing quotation mark', 'Gọi là “Một.” Hai.', ['Gọi là “Một.”', 'Hai.']],
    ['after a mark that follows a quotation', 'về “Một”; Hai.', ['về “Một”;', 'Hai.']],
    ['not inside a number', 'Đạt 1.200 người; 13.5 million.', ['Đạt 1.200 người;', '13.5 million.']],
    ['not inside a symbol', 'Theo 02-NQ/TW ngày 12.6.2021.', ['Theo 02-NQ/TW ngày 12.6.2021.']],
    [
      'not after “No.”',
      'Under Resolution No. 02-NQ/TW. Second.',
      ['Under Resolution No. 02-NQ/TW.', 'Second.'],
    ],
    ['not after a single letter', 'Đồng chí Nguyễn A. Sinh năm 1980.', ['Đồng chí Nguyễn A. Sinh năm 1980.']],
    ['not after a number that heads a line', '1. Một. 2. Hai.', ['1. Một.', '2. Hai.']],
    ['but after a number that ends a sentence', 'Năm 2021. Hai.', ['Năm 2021.', 'Hai.']],
    [
      'not after “v.v.” in the middle',
      'Sách, báo, v.v. và tạp chí. Hai.',
      ['Sách, báo, v.v. và tạp chí.', 'Hai.'],
    ],
    ['after “v.v.” at the end', 'Sách, báo, v.v. Hai.', ['Sách, báo, v.v.', 'Hai.']],
    ['not where nothing stands', ' \n ', []],
  ])('splits %s', (_, text, sentences) => {
    const found = splitSentences(text);
    expect(found.map((sentence) => sentence.text)).toEqual(sentences);
    for (const sentence of found) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
  });
});
