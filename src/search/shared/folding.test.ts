import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  decodeFromIndex,
  encodeForIndex,
  encodeQuery,
  foldVietnamese,
  hasMarks,
  spellVietnamese,
  wordsOf,
} from './folding.ts';

describe('foldVietnamese', () => {
  it.each([
    ['Khuyết chủ tịch', 'khuyet chu tich'],
    ['ĐẢNG ĐOÀN LĐLĐ', 'dang doan ldld'],
    ['Ðảng (U+00D0), Ɖảng (U+0189)', 'dang (u+00d0), dang (u+0189)'],
    ['ðảng ɖảng', 'dang dang'],
    ['đường lối'.normalize('NFD'), 'duong loi'],
    ['d\u0335ảng', 'dang'],
    ['uỷ ủy hoà hòa khoẻ khỏe', 'uy uy hoa hoa khoe khoe'],
    ['  hai \n dòng\u00a0rời ', 'hai dong roi'],
    ['Ươm ưu ăn âm êm ôm ơn', 'uom uu an am em om on'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
  });
});

describe('spellVietnamese', () => {
  it.each([
    ['uỷ', 'ủy'],
    ['UỶ', 'ủy'],
    ['thuỷ', 'thủy'],
    ['hoà', 'hòa'],
    ['hoá', 'hóa'],
    ['khoẻ', 'khỏe'],
    ['quý', 'quý'],
    ['quỳ', 'quỳ'],
    ['toàn', 'toàn'],
    ['thuế', 'thuế'],
    ['Ðoàn', 'đoàn'],
    ['tổ'.normalize('NFD'), 'tổ'],
  ])('%j is spelled %j', (word, spelled) => {
    expect(spellVietnamese(word)).toBe(spelled);
  });
});

describe('hasMarks', () => {
  it.each([
    ['khuyet', false],
    ['02-NQ/TW', false],
    ['di', false],
    ['đi', true],
    ['Ðảng', true],
    ['co sở', true],
    ['sở'.normalize('NFD'), true],
  ])('%j: %s', (text, marks) => {
    expect(hasMarks(text)).toBe(marks);
  });
});

describe('wordsOf', () => {
  it.each([
    ['chính trị - xã hội', ['chinh', 'tri', 'xa', 'hoi']],
    ['công chức,viên chức', ['cong', 'chuc', 'vien', 'chuc']],
    ['Số 02-NQ/TW, ngày 12/6/2021', ['so', '02', 'nq', 'tw', 'ngay', '12', '6', '2021']],
    ['the Party’s role', ['the', 'partys', 'role']],
    ['… – “”', []],
  ])('cuts %j', (text, words) => {
    expect(wordsOf(text).map((word) => word.folded)).toEqual(words);
  });

  it('gives the places in the text as it was written', () => {
    const text = '“Đảng uỷ”'.normalize('NFD');
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      ['Đảng', 'uỷ'].map((word) => word.normalize('NFD')),
    );
  });
});

const AS_WRITTEN = [
  'Cấp uỷ, cấp ủy; HOÀ hoà hòa; quý',
  'Ðảng Ɖảng Đảng đ ð ɖ ḏ Ḏ đḏð.',
  'chính trị - xã hội, kinh tế- xã hội',
  'công chức,viên chức (khóa XIII)...',
  '“Về …” – ‘a’ — Party’s it’s _x_',
  '- Ban Thường vụ (báo cáo),\n- Lưu VPĐUK.',
  'Chỉ tiêu\t2025\nĐoàn viên\t15 triệu',
  'a`b `` `~ `= `+ `| `^',
  '100% & 1 < 2 > 0',
  '-',
  '',
];

describe('encodeForIndex', () => {
  it.each(AS_WRITTEN)('loses nothing of %j', (text) => {
    expect(decodeFromIndex(encodeForIndex(text))).toBe(text);
  });

  it.each(['vi', 'en'])('loses nothing of the plan (%s.mdx)', (language) => {
    const text = readFileSync(`content/documents/kh-dukccqt-2021/${language}.mdx`, 'utf8').trim();
    expect(decodeFromIndex(encodeForIndex(text))).toBe(text);
  });

  it('composes letters and folds spaces other than line feeds and tabs', () => {
    const text = ` ${'Đảng uỷ'.normalize('NFD')}\u00a0 Khối `;
    expect(decodeFromIndex(encodeForIndex(text))).toBe('Đảng uỷ Khối');
  });

  it('writes no letter that Pagefind cannot fold', () => {
    const folded = encodeForIndex('Đảng Ðảng đoàn').normalize('NFD').replace(/\p{M}/gu, '');
    expect(folded.replace(/[^A-Za-z ]/g, '')).toBe('Dang Dang doan');
  });

  // Pagefind cuts at white space, drops every other sign and counts the pieces: they must be the words, one each.
  it.each(AS_WRITTEN)('lets Pagefind cut %j as wordsOf does', (text) => {
    const pieces = encodeForIndex(text)
      .split(/\s+/)
      .map((piece) => piece.replace(/[^\p{L}\p{N}]/gu, ''));
    const words = wordsOf(text);
    expect(pieces.filter((piece) => piece !== '')).toHaveLength(words.length);
    if (words.length > 0) expect(pieces).not.toContain('');
  });

  it('writes a question in the same letters, however it is typed', () => {
    const typed = ['cấp uỷ Ðảng', 'Cấp ủy  đảng'.normalize('NFD'), 'CẤP UỶ, ĐẢNG'];
    expect(new Set(typed.map((text) => encodeQuery(wordsOf(text))))).toEqual(new Set(['cấp ủy ḏảng']));
    expect(encodeForIndex('cấp ủy đảng')).toBe('cấp ủy ḏảng');
  });
});
