import type { Localized } from '../language.ts';
import { type CharacterPlace, charactersIn } from './character-places.ts';

/** A character that shows nothing, or not what was meant, with what belongs in its place. */
export interface HiddenCharacter extends CharacterPlace {
  readonly name: Localized;
  /** A space, nothing at all, or null where only the author knows. */
  readonly instead: ' ' | '' | null;
}

type Row = readonly [from: number, to: number, vi: string, en: string, instead: HiddenCharacter['instead']];

const INVISIBLE = ['ký tự vô hình', 'invisible character', ''] as const;
const DIRECTION = ['dấu định chiều chữ', 'direction control', ''] as const;
const SPACE = ['dấu cách đặc biệt', 'special space', ' '] as const;
const NO_BREAK = ['dấu cách không ngắt', 'no-break space', ' '] as const;
const PRIVATE = ['ký tự riêng của một phông chữ', 'private-use character of a font', null] as const;

/** By code point, in order. */
const ROWS: readonly Row[] = [
  [0x00, 0x08, 'ký tự điều khiển', 'control character', ''],
  [0x0b, 0x0c, 'dấu ngắt trang hoặc ngắt dòng', 'form feed or vertical tab', ' '],
  [0x0e, 0x1f, 'ký tự điều khiển', 'control character', ''],
  [0x7f, 0x84, 'ký tự điều khiển', 'control character', ''],
  [0x85, 0x85, 'dấu xuống dòng của máy khác', 'next-line control', ' '],
  [0x86, 0x9f, 'ký tự điều khiển', 'control character', ''],
  [0xa0, 0xa0, ...NO_BREAK],
  [0xad, 0xad, 'dấu gạch nối mềm', 'soft hyphen', ''],
  [0x34f, 0x34f, ...INVISIBLE],
  [0x61c, 0x61c, ...DIRECTION],
  [0x115f, 0x1160, ...INVISIBLE],
  [0x1680, 0x1680, ...SPACE],
  [0x17b4, 0x17b5, ...INVISIBLE],
  [0x180b, 0x180f, ...INVISIBLE],
  [0x2000, 0x2006, ...SPACE],
  [0x2007, 0x2007, ...NO_BREAK],
  [0x2008, 0x200a, ...SPACE],
  [0x200b, 0x200b, 'dấu cách không có bề rộng', 'zero-width space', ''],
  [0x200c, 0x200c, 'dấu tách không có bề rộng', 'zero-width non-joiner', ''],
  [0x200d, 0x200d, 'dấu nối không có bề rộng', 'zero-width joiner', ''],
  [0x200e, 0x200f, ...DIRECTION],
  [0x2028, 0x2028, 'dấu ngắt dòng', 'line separator', ' '],
  [0x2029, 0x2029, 'dấu ngắt đoạn', 'paragraph separator', ' '],
  [0x202a, 0x202e, ...DIRECTION],
  [0x202f, 0x202f, ...NO_BREAK],
  [0x205f, 0x205f, ...SPACE],
  [0x2060, 0x2060, 'dấu dính từ', 'word joiner', ''],
  [0x2061, 0x2065, ...INVISIBLE],
  [0x2066, 0x2069, ...DIRECTION],
  [0x206a, 0x206f, ...INVISIBLE],
  [0x2800, 0x2800, ...SPACE],
  [0x3000, 0x3000, ...SPACE],
  [0x3164, 0x3164, ...INVISIBLE],
  [0xe000, 0xf8ff, ...PRIVATE],
  [0xfe00, 0xfe0f, 'ký tự chọn dạng chữ', 'variation selector', ''],
  [0xfeff, 0xfeff, 'dấu đầu tệp (BOM)', 'byte order mark', ''],
  [0xffa0, 0xffa0, ...INVISIBLE],
  [0xfff0, 0xfffb, ...INVISIBLE],
  [0xfffc, 0xfffc, 'chỗ của một vật đã mất', 'object replacement character', ''],
  [0xfffd, 0xfffd, 'ký tự thay cho chữ đã hỏng', 'replacement character', null],
  [0xfffe, 0xffff, ...INVISIBLE],
  [0xe0000, 0xe00ff, ...INVISIBLE],
  [0xe0100, 0xe01ef, 'ký tự chọn dạng chữ', 'variation selector', ''],
  [0xe01f0, 0xe0fff, ...INVISIBLE],
  [0xf0000, 0x10ffff, ...PRIVATE],
];

const escape = (code: number): string => `\\u{${code.toString(16)}}`;
const HIDDEN = new RegExp(`[${ROWS.map(([from, to]) => `${escape(from)}-${escape(to)}`).join('')}]`, 'gu');

/** The hidden characters of a text, one entry for a row of the same; where `entities`, also those written `&nbsp;`. */
export function* findHiddenCharacters(text: string, entities: boolean): Generator<HiddenCharacter> {
  for (const place of charactersIn(text, HIDDEN, entities)) {
    const row = ROWS.find(([from, to]) => from <= place.code && place.code <= to);
    if (row === undefined) continue;
    const [, , vi, en, instead] = row;
    yield { ...place, name: { vi, en }, instead };
  }
}
