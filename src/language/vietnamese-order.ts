import { compareText } from './compare-text.ts';

/** The alphabet in dictionary order. `f`, `j`, `w`, `z` stand in foreign words only. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

/** The tones in dictionary order: none, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu;

interface Syllable {
  readonly letters: readonly number[];
  readonly tone: number;
}

/**
 * Compares as Vietnamese dictionaries do: syllable by syllable, first the letters (đ after d), then the tone. Written
 * out here, because what `Intl` makes of it depends on the machine that builds.
 */
export function compareVietnamese(a: string, b: string): number {
  const [left, right] = [syllablesOf(a), syllablesOf(b)];
  for (const [index, one] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = compareLetters(one.letters, other.letters) || one.tone - other.tone;
    if (difference !== 0) return difference;
  }
  return left.length - right.length || compareText(a, b);
}

/** The letter of the alphabet under which a word stands, in lower case: `đ` for `Đảng`, `ă` for `ắp`. */
export function firstLetter(text: string): string {
  return withoutTones(text.match(SYLLABLE)?.[0] ?? '').charAt(0);
}

function syllablesOf(text: string): readonly Syllable[] {
  return (text.normalize('NFC').match(SYLLABLE) ?? []).map((syllable) => {
    const mark = syllable.normalize('NFD').match(TONE)?.[0] ?? '';
    return { letters: [...withoutTones(syllable)].map(placeOf), tone: TONES.indexOf(mark) };
  });
}

function withoutTones(text: string): string {
  return text.normalize('NFD').replace(TONE, '').normalize('NFC').toLowerCase();
}

/** Digits stand before letters, as in any list. */
function placeOf(letter: string): number {
  const place = ALPHABET.indexOf(letter);
  return place === -1 ? (letter.codePointAt(0) ?? 0) - 1000 : place;
}

function compareLetters(a: readonly number[], b: readonly number[]): number {
  for (const [index, letter] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (letter !== other) return letter - other;
  }
  return a.length - b.length;
}
