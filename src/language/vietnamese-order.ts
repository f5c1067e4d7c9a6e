import { compareText } from './compare-text.ts';

/** The alphabet in dictionary order. `f`, `j`, `w`, `z` stand in foreign words only. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

const FIRST_LETTER = 1001;

/** The tones in dictionary order: none, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Compares as Vietnamese dictionaries do: syllable by syllable, first the letters (đ after d), then the tone. Written
 * out here, because what `Intl` makes of it depends on the machine that builds.
 */
export function compareVietnamese(a: string, b: string): number {
  return compareText(sortKey(a), sortKey(b)) || compareText(a, b);
}

/** The letter of the alphabet under which a word stands, in lower case: `đ` for `Đảng`, `ă` for `ắp`. */
export function firstLetter(text: string): string {
  return withoutTones(text.match(SYLLABLE)?.[0] ?? '').charAt(0);
}

/** A text that code units put in order as dictionaries do: the end of a syllable before its tone, both before letters. */
function sortKey(text: string): string {
  const syllables = (text.normalize('NFC').match(SYLLABLE) ?? []).map((syllable) => {
    const mark = syllable.normalize('NFD').match(TONE)?.[0] ?? '';
    const letters = [...withoutTones(syllable)].map((letter) => String.fromCodePoint(placeOf(letter)));
    return `${letters.join('')}\0${TONES.indexOf(mark)}`;
  });
  return syllables.join('');
}

function withoutTones(text: string): string {
  return text.normalize('NFD').replace(TONE, '').normalize('NFC').toLowerCase();
}

/** Where a letter stands, as a code: digits before letters, as in any list; most other alphabets behind. */
function placeOf(letter: string): number {
  const place = ALPHABET.indexOf(letter);
  return place === -1 ? (letter.codePointAt(0) ?? 0) + 1 : FIRST_LETTER + place;
}
