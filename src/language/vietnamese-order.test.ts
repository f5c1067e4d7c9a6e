import { describe, expect, it } from 'vitest';
import { compareVietnamese, firstLetter } from './vietnamese-order.ts';

describe('Vietnamese order', () => {
  it.each([
    ['letters', ['an', 'ăn', 'ân', 'ba', 'ca', 'da', 'đa', 'ga', 'o', 'ô', 'ơ', 'u', 'ư', 'va']],
    ['tones after letters', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'man']],
    ['syllable by syllable', ['bản lĩnh', 'báo', 'báo cáo', 'báo chí', 'bạo lực']],
    ['capitals beside small letters', ['Chỉ thị', 'chỉ tiêu', 'Đảng', 'đoàn viên', 'ĐUK']],
  ])('%s', (_, sorted) => {
    expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted);
    expect(sorted.map((word) => word.normalize('NFD')).sort(compareVietnamese)).toEqual(
      sorted.map((word) => word.normalize('NFD')),
    );
  });

  it.each([
    ['Đảng', 'đ'],
    ['ắp', 'ă'],
    ['ước', 'ư'],
    ['T/M', 't'],
    ['“quán triệt”', 'q'],
  ])('%s stands under %s', (word, letter) => expect(firstLetter(word)).toBe(letter));
});
