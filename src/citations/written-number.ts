import { numberAt, numberStyle, numberValue } from '../language/number.ts';
import type { Level, TextRange } from './found-citation.ts';
import { GRAMMAR_WORDS, levelsFrom } from './level-words.ts';
import { isAdjacent, isMark, isOneOf, type Tokens, wordAtIndex } from './tokens.ts';

/** A number within a number: the `2` of `III.2`, the `(2)` and `(c)` of `Article 5(2)(c)`. */
export interface InnerNumber extends TextRange {
  readonly level: Level;
  readonly number: string;
  /** Whether it stands in brackets, so that others in brackets may follow in a list. */
  readonly isBracketed: boolean;
}

export interface ReadNumber extends TextRange {
  /** As printed; of an ordinal its value in digits; `last`. */
  readonly number: string;
  /** `capital`: a capital letter. */
  readonly style: 'roman' | 'arabic' | 'letter' | 'capital' | 'ordinal' | 'spelled';
  /** Numbers run on after it: the `2` and `1` of `III.2.1`, the `(2)` of `5(2)`. */
  readonly inner: readonly InnerNumber[];
  /** Index of the token after it. */
  readonly next: number;
}

/** A number that stands in one or more tokens. */
export function numberOf(
  tokens: Tokens,
  index: number,
  number: string,
  style: ReadNumber['style'],
  length = 1,
): ReadNumber {
  const { start, end } = tokens[index] ?? { start: 0, end: 0 };
  const next = index + length;
  return { number, style, inner: [], start, end: tokens[next - 1]?.end ?? end, next };
}

/** The longest range that is written out. */
const MOST_IN_RANGE = 60;
const ROMAN_LETTERS = 'IVXLC';
const ROMAN = /^[IVXLC]{1,9}$/;
const SMALL_ROMAN = /^[ivx]{2,5}$/;

/** Whether a word is a number in Roman capitals. */
export function isRoman(text: string): boolean {
  return ROMAN_LETTERS.includes(text.charAt(0)) && ROMAN.test(text) && !Number.isNaN(numberValue(text));
}

/** Whether a word is a number of two or more Roman letters in small ones: `iii`; one alone is a letter. */
export function isSmallRoman(text: string): boolean {
  return SMALL_ROMAN.test(text) && isRoman(text.toUpperCase());
}

/** The numbers from one to another, both included; null if that is no series. */
export function writeOutRange(from: ReadNumber, to: ReadNumber): readonly ReadNumber[] | null {
  if (from.style !== to.style || from.inner.length > 0 || to.inner.length > 0) return null;
  const between = numbersBetween(from.number, to.number);
  if (between === null) return null;
  return [from, ...between.map((number) => ({ ...from, number })), to];
}

/** What stands between two numbers of one series, null if they are of none or in no order. */
export function numbersBetween(from: string, to: string): readonly string[] | null {
  if (isSmallRoman(to) && /^[ivx]+$/.test(from))
    return (
      numbersBetween(from.toUpperCase(), to.toUpperCase())?.map((number) => number.toLowerCase()) ?? null
    );
  if (numberStyle(from) !== numberStyle(to)) return null;
  const [first, last] = [numberValue(from), numberValue(to)];
  if (Number.isNaN(first) || Number.isNaN(last)) return lettersBetween(from, to);
  if (!(first < last) || last - first >= MOST_IN_RANGE) return null;
  return Array.from({ length: last - first - 1 }, (_, place) => numberAt(first + place + 1, from));
}

/** In a series with letters that Vietnamese has not, `(a) to (f)`, and in one of capitals the Latin letters follow. */
function lettersBetween(from: string, to: string): readonly string[] | null {
  if (!/^(?:[a-z]{2}|[A-Z]{2})$/.test(from + to) || from >= to) return null;
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  return Array.from({ length: last - first - 1 }, (_, place) => String.fromCharCode(first + place + 1));
}

/** Whether a number is not part of a fraction, decimal, share or time: `3/4`, `12,5`, `80%`, `8:15`. */
export function isWhole(tokens: Tokens, index: number): boolean {
  if (!isAdjacent(tokens, index)) return true;
  if (isMark(tokens, index + 1, '%‰°')) return false;
  if (!isMark(tokens, index + 1, ',:/')) return true;
  return (
    isMark(tokens, index + 1, ',:') &&
    !(isAdjacent(tokens, index + 1) && tokens[index + 2]?.kind === 'number')
  );
}

/**
 * Whether numbers joined by commas without a space are a list, `khoản 2,3 mục II`, and no decimal: each is greater
 * than the one before it, and the words behind the last go on with a citation; three are one without more.
 */
export function isInTightList(tokens: Tokens, index: number): boolean {
  let first = index;
  while (isJoined(tokens, first - 2)) first -= 2;
  let last = first;
  while (isJoined(tokens, last)) last += 2;
  if (last === first || !isWhole(tokens, last)) return false;
  const after = wordAtIndex(tokens, last + 1);
  const { counted, and, of, this: these } = GRAMMAR_WORDS;
  if (isOneOf(tokens, last + 1, counted)) return false;
  if (last - first > 2) return true;
  if (after === '') return tokens[last + 1] === undefined || isMark(tokens, last + 1, ',.;:)”’');
  const goesOn = [and, of, these].some((words) => isOneOf(tokens, last + 1, words));
  return goesOn || levelsFrom(after, tokens.language).length > 0;
}

/** Whether a number, a comma and a greater number stand side by side. */
function isJoined(tokens: Tokens, index: number): boolean {
  const [first, next] = [tokens[index], tokens[index + 2]];
  return (
    first?.kind === 'number' &&
    next?.kind === 'number' &&
    isMark(tokens, index + 1, ',') &&
    isAdjacent(tokens, index) &&
    isAdjacent(tokens, index + 1) &&
    /^\d{1,3}$/.test(first.text) &&
    /^\d{1,3}$/.test(next.text) &&
    Number(first.text) < Number(next.text)
  );
}
