import type { Language, Localized } from '../language.ts';
import { numberAt, numberStyle, numberValue } from '../number.ts';
import { ordinalWord } from '../ordinal.ts';
import type { Stretch } from './found-citation.ts';
import { GRAMMAR_WORDS, type LevelWords } from './level-words.ts';
import { isAdjacent, isMark, type Tokens, wordAtIndex } from './tokens.ts';

export interface ReadNumber extends Stretch {
  /** As printed; of an ordinal its figure; `last`. */
  readonly number: string;
  readonly style: 'roman' | 'arabic' | 'letter' | 'ordinal' | 'spelled';
  /** Numbers run on after a Roman one: the `2` and `1` of `III.2.1`. */
  readonly inner: readonly (Stretch & { readonly number: string })[];
  /** Index of the token after it. */
  readonly next: number;
}

/** The longest range that is written out. */
const MOST_IN_RANGE = 60;
const LETTER = /^[a-zđ]$/;
const ROMAN_LETTERS = 'IVXLC';
const ROMAN = /^[IVXLC]{1,9}$/;

const ORDINALS: Localized<ReadonlyMap<string, number>> = {
  vi: ordinalsOf('vi'),
  en: ordinalsOf('en'),
};
const SPELLED: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, index) => [word, index + 1]),
);

function ordinalsOf(language: Language): ReadonlyMap<string, number> {
  const places = Array.from({ length: 40 }, (_, index) => index + 1);
  return new Map(places.map((place) => [ordinalWord(place, language).replace(/^thứ /, ''), place]));
}

/** The number of a level at a token, in any style that the level takes. */
export function readNumber(
  tokens: Tokens,
  index: number,
  level: LevelWords,
  language: Language,
): ReadNumber | null {
  const at = GRAMMAR_WORDS.number[language].some((word) => word === wordAtIndex(tokens, index))
    ? index + (isMark(tokens, index + 1, '.') ? 2 : 1)
    : index;
  const ordinal = level.takes === 'letter' ? null : readOrdinalAfter(tokens, at, language);
  if (ordinal !== null) return ordinal;
  const spelled = level.level === 'part' ? SPELLED.get(wordAtIndex(tokens, at)) : undefined;
  if (spelled !== undefined && language === 'en') return one(tokens, at, String(spelled), 'spelled');
  if (level.takes === 'any') {
    const roman = readRoman(tokens, at);
    if (roman !== null) return roman;
  }
  return (level.takes === 'letter' ? readLetter(tokens, at) : null) ?? readArabic(tokens, at);
}

/** A Roman number with what is run on: `III`, `III.2`, `III/2`, `III.2.2`, `III.2.a`. */
export function readRoman(tokens: Tokens, index: number): ReadNumber | null {
  const token = tokens[index];
  if (token?.kind !== 'word' || !isRoman(token.text)) return null;
  const inner: (Stretch & { readonly number: string })[] = [];
  let last = index;
  while (isAdjacent(tokens, last) && isMark(tokens, last + 1, './') && isAdjacent(tokens, last + 1)) {
    const part = tokens[last + 2];
    if (part === undefined) break;
    const steps = part.kind === 'number' ? part.text.split('.') : LETTER.test(part.text) ? [part.text] : [];
    if (steps.length === 0 || steps.some((step) => step.length > 2) || !isWhole(tokens, last + 2))
      return null;
    let start = part.start;
    for (const number of steps) {
      inner.push({ number, start, end: start + number.length });
      start += number.length + 1;
    }
    last += 2;
  }
  const end = tokens[last]?.end ?? token.end;
  return { number: token.text, style: 'roman', inner, start: token.start, end, next: last + 1 };
}

/** Whether a word is a number in Roman capitals. */
export function isRoman(text: string): boolean {
  return ROMAN_LETTERS.includes(text.charAt(0)) && ROMAN.test(text) && !Number.isNaN(numberValue(text));
}

/** `2`, `2.1`, `2a`, `(2)`. */
function readArabic(tokens: Tokens, index: number): ReadNumber | null {
  if (isMark(tokens, index, '(')) return readBracketed(tokens, index, 'number');
  const token = tokens[index];
  if (token?.kind !== 'number') return null;
  const parts = token.text.split('.');
  if (parts.some((part) => part.length > (parts.length === 1 ? 3 : 2)) || parts.length > 3) return null;
  const suffix = tokens[index + 1];
  if (isAdjacent(tokens, index) && suffix?.kind === 'word') {
    if (!LETTER.test(suffix.text)) return null;
    return { ...one(tokens, index, token.text + suffix.text, 'arabic'), end: suffix.end, next: index + 2 };
  }
  return isWhole(tokens, index) ? one(tokens, index, token.text, 'arabic') : null;
}

/** `a`, `a)`, `(a)`. */
function readLetter(tokens: Tokens, index: number): ReadNumber | null {
  if (isMark(tokens, index, '(')) return readBracketed(tokens, index, 'word');
  const token = tokens[index];
  if (token?.kind !== 'word' || !LETTER.test(token.text) || Number.isNaN(numberValue(token.text)))
    return null;
  const letter = one(tokens, index, token.text, 'letter');
  const closed = isAdjacent(tokens, index) && isMark(tokens, index + 1, ')') && !isInBrackets(tokens, index);
  return closed ? { ...letter, end: tokens[index + 1]?.end ?? letter.end, next: index + 2 } : letter;
}

function readBracketed(tokens: Tokens, index: number, kind: 'word' | 'number'): ReadNumber | null {
  const token = tokens[index + 1];
  if (token?.kind !== kind || !isMark(tokens, index + 2, ')')) return null;
  if (kind === 'word' ? !LETTER.test(token.text) : token.text.length > 2) return null;
  const inside = one(tokens, index + 1, token.text, kind === 'word' ? 'letter' : 'arabic');
  const [open, close] = [tokens[index], tokens[index + 2]];
  return { ...inside, start: open?.start ?? inside.start, end: close?.end ?? inside.end, next: index + 3 };
}

/** An ordinal that follows its level: `thứ hai`, `thứ 2`, `cuối`, `cuối cùng`, `đầu tiên`. */
function readOrdinalAfter(tokens: Tokens, index: number, language: Language): ReadNumber | null {
  if (language !== 'vi') return null;
  const word = wordAtIndex(tokens, index);
  if (word === 'cuối' || word === 'đầu') {
    const long = wordAtIndex(tokens, index + 1) === (word === 'cuối' ? 'cùng' : 'tiên');
    const last = long ? index + 1 : index;
    const place = one(tokens, index, word === 'cuối' ? 'last' : '1', 'ordinal');
    return { ...place, end: tokens[last]?.end ?? place.end, next: last + 1 };
  }
  if (word !== 'thứ') return null;
  const place = readPlace(tokens, index + 1, 'vi');
  return place === null ? null : { ...place, start: tokens[index]?.start ?? place.start };
}

/** The place that an ordinal names, without `thứ`: `hai`, `mười hai`, `2`; in English `second`, `2nd`, `last`. */
export function readPlace(tokens: Tokens, index: number, language: Language): ReadNumber | null {
  const token = tokens[index];
  if (token?.kind === 'number') {
    if (token.text.length > 2 || !/^\d+$/.test(token.text)) return null;
    if (language === 'vi') return isWhole(tokens, index) ? one(tokens, index, token.text, 'ordinal') : null;
    const suffix = tokens[index + 1];
    if (!isAdjacent(tokens, index) || !/^(?:st|nd|rd|th)$/.test(suffix?.text ?? '')) return null;
    return { ...one(tokens, index, token.text, 'ordinal'), end: suffix?.end ?? token.end, next: index + 2 };
  }
  const word = wordAtIndex(tokens, index);
  if (word === '') return null;
  if (language === 'en' && (word === 'last' || word === 'final'))
    return one(tokens, index, 'last', 'ordinal');
  const two = ORDINALS[language].get(`${word} ${wordAtIndex(tokens, index + 1)}`);
  if (two !== undefined) {
    const place = one(tokens, index, String(two), 'ordinal');
    return { ...place, end: tokens[index + 1]?.end ?? place.end, next: index + 2 };
  }
  const value = ORDINALS[language].get(word);
  return value === undefined ? null : one(tokens, index, String(value), 'ordinal');
}

/** The numbers from one to another, both included; null if that is no series. */
export function writeOutRange(from: ReadNumber, to: ReadNumber): readonly ReadNumber[] | null {
  if (from.style !== to.style || from.inner.length > 0 || to.inner.length > 0) return null;
  const [first, last] = [numberValue(from.number), numberValue(to.number)];
  if (!(first < last) || last - first >= MOST_IN_RANGE) return null;
  if (numberStyle(from.number) !== numberStyle(to.number)) return null;
  return Array.from({ length: last - first + 1 }, (_, place) =>
    place === last - first ? to : { ...from, number: numberAt(first + place, from.number) },
  );
}

/** Whether a figure is not part of a fraction, decimal, share or time: `3/4`, `12,5`, `80%`, `8:15`. */
function isWhole(tokens: Tokens, index: number): boolean {
  if (!isAdjacent(tokens, index)) return true;
  if (isMark(tokens, index + 1, '%‰°')) return false;
  if (!isMark(tokens, index + 1, ',:/')) return true;
  return (
    isMark(tokens, index + 1, ',:') &&
    !(isAdjacent(tokens, index + 1) && tokens[index + 2]?.kind === 'number')
  );
}

/** Whether a bracket before a token is still open. */
function isInBrackets(tokens: Tokens, index: number): boolean {
  let open = 0;
  for (let at = Math.max(0, index - 40); at < index; at++) {
    if (isMark(tokens, at, '(')) open++;
    else if (isMark(tokens, at, ')') && open > 0) open--;
  }
  return open > 0;
}

function one(tokens: Tokens, index: number, number: string, style: ReadNumber['style']): ReadNumber {
  const { start, end } = tokens[index] ?? { start: 0, end: 0 };
  return { number, style, inner: [], start, end, next: index + 1 };
}

/** Every word, in small letters, with which an ordinal before its level can begin. */
export function placeBeginnings(language: Language): readonly string[] {
  return language === 'en' ? [...ORDINALS.en.keys(), 'last', 'final'] : [];
}
