import type { Localized } from '../language.ts';
import { type CharacterPlace, charactersIn, rowsOf } from './character-places.ts';

/** A character that shows nothing, or not what was meant, with what belongs in its place. */
export interface HiddenCharacter extends CharacterPlace {
  readonly name: Localized;
  /** A space, nothing at all, or null where only the author knows. */
  readonly instead: ' ' | '' | null;
}

type Row = readonly [pattern: RegExp, vi: string, en: string, instead: HiddenCharacter['instead']];

/** Classes of characters; the first that holds a character names it. */
const ROWS: readonly Row[] = [
  [/[\v\f]/u, 'dấu ngắt trang hoặc ngắt dòng', 'form feed or vertical tab', ' '],
  [/[\x85]/u, 'dấu xuống dòng của máy khác', 'next-line control', ' '],
  [/[\0-\x08\x0E-\x1F\x7F-\x9F]/u, 'ký tự điều khiển', 'control character', ''],
  [/[\xA0\u2007\u202F]/u, 'dấu cách không ngắt', 'no-break space', ' '],
  [/[\xAD]/u, 'dấu gạch nối mềm', 'soft hyphen', ''],
  [/[\u200B]/u, 'dấu cách không có bề rộng', 'zero-width space', ''],
  [/[\u200C]/u, 'dấu tách không có bề rộng', 'zero-width non-joiner', ''],
  [/[\u200D]/u, 'dấu nối không có bề rộng', 'zero-width joiner', ''],
  [/[\p{Bidi_Control}]/u, 'dấu định chiều chữ', 'direction control', ''],
  [/[\u2028]/u, 'dấu ngắt dòng', 'line separator', ' '],
  [/[\u2029]/u, 'dấu ngắt đoạn', 'paragraph separator', ' '],
  [/[\u1680\u2000-\u200A\u205F\u2800\u3000]/u, 'dấu cách đặc biệt', 'special space', ' '],
  [/[\u2060]/u, 'dấu dính từ', 'word joiner', ''],
  [/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u, 'ký tự chọn dạng chữ', 'variation selector', ''],
  [/[\uFEFF]/u, 'dấu đầu tệp (BOM)', 'byte order mark', ''],
  [/[\uFFFC]/u, 'chỗ của một vật đã mất', 'object replacement character', ''],
  [/[\uFFFD]/u, 'ký tự thay cho chữ đã hỏng', 'replacement character', null],
  [
    /[\uE000-\uF8FF\u{F0000}-\u{10FFFF}]/u,
    'ký tự riêng của một phông chữ',
    'private-use character of a font',
    null,
  ],
  [
    /[\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2061-\u206F\u3164\uFFA0\uFFF0-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E0FFF}]/u,
    'ký tự vô hình',
    'invisible character',
    '',
  ],
];

const HIDDEN = rowsOf(ROWS.map(([{ source }]) => source.slice(1, -1)).join(''));

/** The hidden characters of a text, one entry for a row of the same; where `entities`, also those written `&nbsp;`. */
export function* findHiddenCharacters(text: string, entities: boolean): Generator<HiddenCharacter> {
  for (const place of charactersIn(text, HIDDEN, entities)) {
    const [, vi = '', en = '', instead = null] =
      ROWS.find(([pattern]) => pattern.test(place.character)) ?? [];
    yield { ...place, name: { vi, en }, instead };
  }
}
