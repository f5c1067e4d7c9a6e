import type { Language } from '../language/language.ts';
import { readSibling, writeOutSiblings } from './bracketed-steps.ts';
import { GRAMMAR_WORDS, type LevelWords, levelsFrom } from './level-words.ts';
import { readNumber } from './read-number.ts';
import { readPlace } from './read-ordinal.ts';
import { isAdjacent, isMark, isNameAt, skipAnd, type Tokens, wordAtIndex } from './tokens.ts';
import { type ReadNumber, writeOutRange } from './written-number.ts';

export interface NumberList {
  readonly numbers: readonly ReadNumber[];
  readonly isRange: boolean;
  /** Whether “or” and a counting number follow: `articles 2 or 3 pages long`. */
  readonly isCut: boolean;
  readonly next: number;
}

const MOST_ITEMS = 60;
const OR = ['hoặc', 'or'];

/** Reads on after the first number of a level, or, where the level follows its ordinals, after the first of them. */
export function readList(
  first: ReadNumber,
  level: LevelWords | null,
  tokens: Tokens,
  language: Language,
): NumberList {
  const numbers: ReadNumber[] = [first];
  let next = first.next;
  let isRange = false;
  let isCut = false;
  while (numbers.length < MOST_ITEMS) {
    const last = numbers.at(-1) ?? first;
    const range = readRange(tokens, next, last, level, language);
    if (range !== null) {
      numbers.splice(-1, 1, ...range);
      next = range.at(-1)?.next ?? next;
      isRange = true;
      continue;
    }
    const after = listMark(tokens, next, language);
    const more = after === null ? null : readMore(tokens, after, last, level, language);
    if (after === null || more === null || more.style !== first.style) break;
    if (isCounting(tokens, more, language)) {
      isCut = OR.includes(wordAtIndex(tokens, after - 1));
      break;
    }
    numbers.push(more);
    next = more.next;
  }
  return { numbers, next, isRange, isCut };
}

/** The next number of a list: `3`, `thứ ba`, the `(2)` after `5(1)`. */
function readMore(
  tokens: Tokens,
  index: number,
  last: ReadNumber,
  level: LevelWords | null,
  language: Language,
): ReadNumber | null {
  const sibling = readSibling(tokens, index, last);
  if (sibling !== null) return sibling;
  if (level === null) return readPlace(tokens, index, 'en');
  // After “thứ 2” the others are told by their figures alone.
  if (last.style === 'ordinal' && language === 'vi' && tokens[index]?.kind === 'number')
    return readPlace(tokens, index, 'vi');
  return readNumber(tokens, index, level, language);
}

/** The numbers of a range that goes on from the last one read, or null. */
function readRange(
  tokens: Tokens,
  index: number,
  last: ReadNumber,
  level: LevelWords | null,
  language: Language,
): readonly ReadNumber[] | null {
  const mark = rangeMark(tokens, index, last, language);
  const named = mark ?? (isMark(tokens, index, '-–—') ? index + 1 : null);
  if (named === null) return null;
  const sibling = mark === null ? null : readSibling(tokens, mark, last);
  if (sibling !== null) return writeOutSiblings(last, sibling);
  const plain = mark === null ? null : readMore(tokens, mark, last, level, language);
  const end = plain ?? readNamed(tokens, named, level, language);
  if (end === null || isCounting(tokens, end, language)) return null;
  return writeOutRange(last, end);
}

/** A number with the very level of the list before it: `đến khoản 4`. */
function readNamed(
  tokens: Tokens,
  index: number,
  level: LevelWords | null,
  language: Language,
): ReadNumber | null {
  const after = level === null ? null : skipLevel(tokens, index, level, language);
  return after === null || level === null ? null : readNumber(tokens, after, level, language);
}

function rangeMark(tokens: Tokens, index: number, last: ReadNumber, language: Language): number | null {
  const word = wordAtIndex(tokens, index);
  if (GRAMMAR_WORDS.to[language].some((to) => to === word))
    return wordAtIndex(tokens, index + 1) === 'hết' ? index + 2 : index + 1;
  if (!isMark(tokens, index, '-–—')) return null;
  const tight = isAdjacent(tokens, index - 1) && isAdjacent(tokens, index);
  return tight || last.style === 'roman' || isMark(tokens, index, '–') ? index + 1 : null;
}

function listMark(tokens: Tokens, index: number, language: Language): number | null {
  const comma = isMark(tokens, index, ',') ? index + 1 : index;
  if (isMark(tokens, comma, '&')) return comma + 1;
  const after = skipAnd(tokens, comma, GRAMMAR_WORDS.and[language]);
  if (after > comma) return after;
  return comma > index ? comma : null;
}

/** Whether a number counts the word after it: `3 người`. */
function isCounting(tokens: Tokens, { style, next }: ReadNumber, language: Language): boolean {
  return style === 'arabic' && GRAMMAR_WORDS.counted[language].has(wordAtIndex(tokens, next));
}

/** The token after the name of the very same level, or null. */
function skipLevel(tokens: Tokens, index: number, level: LevelWords, language: Language): number | null {
  for (const [name, other] of levelsFrom(wordAtIndex(tokens, index), language)) {
    if (other.level !== level.level || other.rank !== level.rank) continue;
    if (isNameAt(tokens, index, name)) return index + name.length;
  }
  return null;
}
