import { readSibling, writeOutSiblings } from './bracketed-steps.ts';
import { GRAMMAR_WORDS, type LevelWords, levelsFrom } from './level-words.ts';
import { readNumber, readPlace } from './read-number.ts';
import { isAdjacent, isMark, isNameAt, isOneOf, skipAnd, type Tokens, wordAtIndex } from './tokens.ts';
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
export function readList(first: ReadNumber, level: LevelWords | null, tokens: Tokens): NumberList {
  const numbers: ReadNumber[] = [first];
  let next = first.next;
  let isRange = false;
  let isCut = false;
  while (numbers.length < MOST_ITEMS) {
    const last = numbers.at(-1) ?? first;
    const range = readRange(tokens, next, last, level);
    if (range !== null) {
      numbers.splice(-1, 1, ...range);
      next = range.at(-1)?.next ?? next;
      isRange = true;
      continue;
    }
    const after = listMark(tokens, next);
    const more = after === null ? null : readMore(tokens, after, last, level);
    if (after === null || more === null || more.style !== first.style) break;
    if (isCounting(tokens, more)) {
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
): ReadNumber | null {
  const sibling = readSibling(tokens, index, last);
  if (sibling !== null) return sibling;
  if (level === null) return readPlace(tokens, index);
  // After “thứ 2” the others are given in digits alone.
  if (last.style === 'ordinal' && tokens.language === 'vi' && tokens[index]?.kind === 'number')
    return readPlace(tokens, index);
  return readNumber(tokens, index, level);
}

/** The numbers of a range that goes on from the last one read, or null. */
function readRange(
  tokens: Tokens,
  index: number,
  last: ReadNumber,
  level: LevelWords | null,
): readonly ReadNumber[] | null {
  const mark = rangeMark(tokens, index, last);
  const named = mark ?? (isMark(tokens, index, '-–—') ? index + 1 : null);
  if (named === null) return null;
  const sibling = mark === null ? null : readSibling(tokens, mark, last);
  if (sibling !== null) return writeOutSiblings(last, sibling);
  const plain = mark === null ? null : readMore(tokens, mark, last, level);
  const end = plain ?? (level && readNamed(tokens, named, level));
  if (end === null || isCounting(tokens, end)) return null;
  return writeOutRange(last, end);
}

/** A number with the very level of the list before it: `đến khoản 4`. */
function readNamed(tokens: Tokens, index: number, level: LevelWords): ReadNumber | null {
  const same = levelsFrom(wordAtIndex(tokens, index), tokens.language).find(
    ([name, other]) =>
      other.level === level.level && other.rank === level.rank && isNameAt(tokens, index, name),
  );
  return same === undefined ? null : readNumber(tokens, index + same[0].length, level);
}

function rangeMark(tokens: Tokens, index: number, last: ReadNumber): number | null {
  if (isOneOf(tokens, index, GRAMMAR_WORDS.to))
    return wordAtIndex(tokens, index + 1) === 'hết' ? index + 2 : index + 1;
  if (!isMark(tokens, index, '-–—')) return null;
  const tight = isAdjacent(tokens, index - 1) && isAdjacent(tokens, index);
  return tight || last.style === 'roman' || isMark(tokens, index, '–') ? index + 1 : null;
}

function listMark(tokens: Tokens, index: number): number | null {
  const comma = isMark(tokens, index, ',') ? index + 1 : index;
  if (isMark(tokens, comma, '&')) return comma + 1;
  const after = skipAnd(tokens, comma, GRAMMAR_WORDS.and);
  if (after > comma) return after;
  return comma > index ? comma : null;
}

/** Whether a number counts the word after it: `3 người`. */
function isCounting(tokens: Tokens, { style, next }: ReadNumber): boolean {
  return style === 'arabic' && isOneOf(tokens, next, GRAMMAR_WORDS.counted);
}
