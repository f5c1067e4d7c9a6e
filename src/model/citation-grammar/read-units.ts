import type { Language } from '../language.ts';
import { numberValue } from '../number.ts';
import type { Level, Stretch, UnitStep } from './found-citation.ts';
import { GRAMMAR_WORDS, type LevelWords, levelsFrom } from './level-words.ts';
import { type ReadNumber, readNumber, readPlace, readRoman, writeOutRange } from './read-number.ts';
import { isAdjacent, isMark, type Tokens, wordAtIndex } from './tokens.ts';

/** A level with its numbers: `các khoản 2 và 3`, `gạch đầu dòng thứ hai`, `III.2`. */
export interface UnitGroup extends Stretch {
  readonly level: Level;
  readonly rank: number;
  readonly needs: LevelWords['needs'];
  /** The units it names, each with the steps that one number gives. */
  readonly items: readonly (readonly UnitStep[])[];
  /** Whether its last number stands in figures without a sign of its own, so that it could count what follows. */
  readonly countable: boolean;
  readonly isRange: boolean;
  /** Whether “or” and a counting number follow: `articles 2 or 3 pages long`. */
  readonly isCut: boolean;
  readonly next: number;
}

const MOST_ITEMS = 60;
const OR = ['hoặc', 'or'];

/** The group that begins at a token, or null. */
export function readGroup(tokens: Tokens, index: number, language: Language): UnitGroup | null {
  const named = readNamedGroup(tokens, index, language);
  if (named !== null) return named;
  return (
    (language === 'en' ? readOrdinalGroup(tokens, index) : null) ?? readBareGroup(tokens, index, language)
  );
}

/** A level word with numbers after it: `khoản 2`, `mục II–IV`, `point (a)`; or the word alone: `phần ký`. */
function readNamedGroup(tokens: Tokens, index: number, language: Language): UnitGroup | null {
  for (const [name, level] of levelsFrom(wordAtIndex(tokens, index), language)) {
    if (!name.every((word, place) => wordAtIndex(tokens, index + place) === word)) continue;
    const start = tokens[index]?.start ?? 0;
    let next = index + name.length;
    if (level.takes === 'none') {
      const end = tokens[next - 1]?.end ?? start;
      const items = [[{ level: level.level, number: null, start, end }]];
      return { ...level, items, countable: false, isRange: false, isCut: false, start, end, next };
    }
    // The sign itself may stand beside its name: “gạch (-) thứ hai”.
    if (isMark(tokens, next, '(') && isMark(tokens, next + 1, '-–—') && isMark(tokens, next + 2, ')'))
      next += 3;
    const first = readNumber(tokens, next, level, language);
    if (first === null) continue;
    const list = readList(
      first,
      (at, withName) => {
        const after = withName ? skipLevel(tokens, at, level, language) : at;
        return after === null ? null : readNumber(tokens, after, level, language);
      },
      tokens,
      language,
    );
    return makeGroup(start, level, list, language);
  }
  return null;
}

/** English ordinals before their level: `second indent`, `first and third indents`. */
function readOrdinalGroup(tokens: Tokens, index: number): UnitGroup | null {
  const first = readPlace(tokens, index, 'en');
  if (first === null) return null;
  const list = readList(
    first,
    (at, withName) => (withName ? null : readPlace(tokens, at, 'en')),
    tokens,
    'en',
  );
  for (const [name, level] of levelsFrom(wordAtIndex(tokens, list.next), 'en')) {
    if (level.takes !== 'ordinal') continue;
    if (!name.every((word, place) => wordAtIndex(tokens, list.next + place) === word)) continue;
    const next = list.next + name.length;
    const group = makeGroup(first.start, level, list, 'en');
    return { ...group, end: tokens[next - 1]?.end ?? group.end, next };
  }
  return null;
}

/** Numbers run together without a word: `III.2.2`. Two numbers alone also rank things: `xếp hạng III.2`. */
function readBareGroup(tokens: Tokens, index: number, language: Language): UnitGroup | null {
  if (index > 0 && isAdjacent(tokens, index - 1) && !isMark(tokens, index - 1, '(“"')) return null;
  const number = readRoman(tokens, index);
  if (number === null || number.inner.length === 0) return null;
  if (number.inner.length === 1 && GRAMMAR_WORDS.ranked[language].has(wordAtIndex(tokens, index - 1)))
    return null;
  const section = { level: 'section', rank: 3, needs: 'number', takes: 'any' } as const;
  return makeGroup(
    number.start,
    section,
    { numbers: [number], next: number.next, isRange: false, isCut: false },
    language,
  );
}

interface NumberList extends Pick<UnitGroup, 'next' | 'isRange' | 'isCut'> {
  readonly numbers: readonly ReadNumber[];
}

/** Reads on after a first number: `2 và 3`, `1, 2 và 4`, `II–IV`, `2 đến khoản 4`, `thứ nhất và thứ ba`. */
function readList(
  first: ReadNumber,
  readAt: (index: number, withName: boolean) => ReadNumber | null,
  tokens: Tokens,
  language: Language,
): NumberList {
  const numbers: ReadNumber[] = [first];
  let next = first.next;
  let isRange = false;
  let isCut = false;
  while (numbers.length < MOST_ITEMS) {
    const last = numbers.at(-1) ?? first;
    const to = rangeMark(tokens, next, last, language);
    if (to !== null) {
      const end = readAt(to, false) ?? readAt(to, true);
      const range = end === null || isCounting(tokens, end, language) ? null : writeOutRange(last, end);
      if (end !== null && range !== null) {
        numbers.splice(-1, 1, ...range);
        next = end.next;
        isRange = true;
        continue;
      }
    }
    const after = listMark(tokens, next, language);
    const more = after === null ? null : readAt(after, false);
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

function rangeMark(tokens: Tokens, index: number, last: ReadNumber, language: Language): number | null {
  if (GRAMMAR_WORDS.to[language].some((word) => word === wordAtIndex(tokens, index))) return index + 1;
  if (!isMark(tokens, index, '-–—')) return null;
  const tight = isAdjacent(tokens, index - 1) && isAdjacent(tokens, index);
  return tight || last.style === 'roman' || isMark(tokens, index, '–') ? index + 1 : null;
}

function listMark(tokens: Tokens, index: number, language: Language): number | null {
  const comma = isMark(tokens, index, ',') ? index + 1 : index;
  const isAnd =
    isMark(tokens, comma, '&') ||
    GRAMMAR_WORDS.and[language].some((word) => word === wordAtIndex(tokens, comma));
  if (isAnd) return comma + 1;
  return comma > index ? comma : null;
}

/** Whether a number counts the word after it: `3 người`. */
export function isCounting(tokens: Tokens, { style, next }: ReadNumber, language: Language): boolean {
  return style === 'arabic' && GRAMMAR_WORDS.counted[language].has(wordAtIndex(tokens, next));
}

/** The token after the name of the very same level, or null. */
function skipLevel(tokens: Tokens, index: number, level: LevelWords, language: Language): number | null {
  for (const [name, other] of levelsFrom(wordAtIndex(tokens, index), language)) {
    if (other.level !== level.level || other.rank !== level.rank) continue;
    if (name.every((word, place) => wordAtIndex(tokens, index + place) === word)) return index + name.length;
  }
  return null;
}

function makeGroup(start: number, words: LevelWords, list: NumberList, language: Language): UnitGroup {
  const { numbers, next, isRange, isCut } = list;
  const { level, rank, needs } = refine(words, numbers[0], language);
  const items = numbers.map((number, place): readonly UnitStep[] => [
    {
      level,
      number: shownNumber(level, number),
      // The word of the level goes with its first number.
      start: place === 0 ? start : number.start,
      end: number.inner[0]?.start ?? number.end,
    },
    ...number.inner.map((inner, place): UnitStep => ({ level: place === 0 ? 'clause' : 'number', ...inner })),
  ]);
  const last = numbers.at(-1);
  const end = last?.end ?? start;
  return { level, rank, needs, items, countable: last?.style === 'arabic', isRange, isCut, start, end, next };
}

/** What the style of the number says of the level. */
function refine(
  { level, rank, needs }: LevelWords,
  number: ReadNumber | undefined,
  language: Language,
): Pick<LevelWords, 'level' | 'rank' | 'needs'> {
  const style = number?.style ?? 'arabic';
  // A part in words is one of a law; in Roman figures the first level of a Party paper.
  if (level === 'part' && style === 'roman') return { level: 'section', rank: 2.5, needs: 'number' };
  if (level === 'part' && style === 'arabic') return { level: 'section', rank: 2.5, needs: 'parent' };
  if (level === 'section' && style === 'arabic') return { level, rank: 4, needs };
  if (level === 'point' && style === 'letter') {
    // “point a” may begin “point a finger”; “point (a)” may not.
    const bare = number !== undefined && number.end - number.start === number.number.length;
    return { level, rank: 8, needs: language === 'en' && bare ? 'parent' : needs };
  }
  if (style === 'ordinal' && needs === 'number') return { level, rank, needs: 'parent' };
  return { level, rank, needs };
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Parts and chapters are numbered in Roman figures, also where words say the number. */
function shownNumber(level: Level, { number, style }: ReadNumber): string {
  if (style === 'arabic') return number.replace(/^0+(?=\d)/, '');
  if (style !== 'spelled' && !(style === 'ordinal' && (level === 'part' || level === 'chapter')))
    return number;
  return ROMANS[numberValue(number) - 1] ?? number;
}
