import type { Language } from '../language/language.ts';
import { numberValue } from '../language/number.ts';
import type { Level, TextRange, UnitStep } from './found-citation.ts';
import { GRAMMAR_WORDS, type LevelWords, levelsFrom } from './level-words.ts';
import { BEFORE_SPEAKER, COMPOUNDS } from './plain-words.ts';
import { type NumberList, readList } from './read-list.ts';
import { readNumber, readPlace, readRoman } from './read-number.ts';
import { isAdjacent, isMark, isNameAt, isOneOf, type Tokens, wordAtIndex } from './tokens.ts';
import type { ReadNumber } from './written-number.ts';

/** A level with its numbers: `các khoản 2 và 3`, `gạch đầu dòng thứ hai`, `III.2`. */
export interface UnitGroup extends TextRange {
  readonly level: Level;
  readonly rank: number;
  readonly needs: LevelWords['needs'];
  /** The units it names, each with the steps that one number gives. */
  readonly items: readonly (readonly UnitStep[])[];
  /** Whether its last number stands in digits without a sign of its own, so that it could count what follows. */
  readonly countable: boolean;
  /** Whether it is a paragraph with a number in digits, which of an article is a clause. */
  readonly mayBeClause: boolean;
  readonly isRange: boolean;
  /** Whether “or” and a counting number follow: `articles 2 or 3 pages long`. */
  readonly isCut: boolean;
  readonly next: number;
}

const UNCOUNTED = { countable: false, mayBeClause: false, isRange: false, isCut: false };

/** The group that begins at a token, or null. */
export function readGroup(tokens: Tokens, index: number): UnitGroup | null {
  const named = readNamedGroup(tokens, index);
  if (named !== null) return named;
  return (tokens.language === 'en' ? readOrdinalGroup(tokens, index) : null) ?? readBareGroup(tokens, index);
}

/** A level word with numbers after it: `khoản 2`, `mục II–IV`, `point (a)`; or the word alone: `phần ký`. */
function readNamedGroup(tokens: Tokens, index: number): UnitGroup | null {
  for (const [name, level] of levelsFrom(wordAtIndex(tokens, index), tokens.language)) {
    if (!isNameAt(tokens, index, name)) continue;
    const start = tokens[index]?.start ?? 0;
    let next = index + name.length;
    if (level.takes === 'none') {
      const end = tokens[next - 1]?.end ?? start;
      const items = [[{ level: level.level, number: null, start, end }]];
      return { ...level, items, ...UNCOUNTED, start, end, next };
    }
    // The sign itself may stand beside its name: “gạch (-) thứ hai”.
    if (isMark(tokens, next, '(') && isMark(tokens, next + 1, '-–—') && isMark(tokens, next + 2, ')'))
      next += 3;
    const first = readNumber(tokens, next, level);
    if (first === null) continue;
    const isPart = COMPOUNDS[tokens.language][level.level]?.has(wordAtIndex(tokens, index - 1)) === true;
    if (isPart && first.style !== 'letter') return null;
    if (tokens.language === 'en' && isSpeaker(tokens, index, first)) return null;
    const list = readList(first, level, tokens);
    return makeGroup(start, level, list, tokens.language);
  }
  return null;
}

/** “The part I play” names no part. */
function isSpeaker(tokens: Tokens, index: number, { number, inner, next }: ReadNumber): boolean {
  if (number !== 'I' || inner.length > 0 || !BEFORE_SPEAKER.has(wordAtIndex(tokens, index - 1))) return false;
  const { and, to, of } = GRAMMAR_WORDS;
  return wordAtIndex(tokens, next) !== '' && ![and, to, of].some((words) => isOneOf(tokens, next, words));
}

/** English ordinals before their level: `second indent`, `first and third indents`. */
function readOrdinalGroup(tokens: Tokens, index: number): UnitGroup | null {
  const first = readPlace(tokens, index);
  if (first === null) return null;
  const list = readList(first, null, tokens);
  for (const [name, level] of levelsFrom(wordAtIndex(tokens, list.next), 'en')) {
    if (level.takes !== 'ordinal') continue;
    if (!isNameAt(tokens, list.next, name)) continue;
    const next = list.next + name.length;
    const group = makeGroup(first.start, level, list, 'en');
    return { ...group, end: tokens[next - 1]?.end ?? group.end, next };
  }
  return null;
}

const MOST_SECTIONS = 40;

/** Numbers run together without a word: `III.2.2`. Two numbers alone also rank things: `xếp hạng III.2`. */
function readBareGroup(tokens: Tokens, index: number): UnitGroup | null {
  if (index > 0 && isAdjacent(tokens, index - 1) && !isMark(tokens, index - 1, '(“"')) return null;
  const number = readRoman(tokens, index);
  const first = number?.inner[0]?.number ?? '';
  // V.v, C.2: no section has a letter right behind it or is the hundredth.
  if (number === null || !/^\d/.test(first) || !(numberValue(number.number) < MOST_SECTIONS)) return null;
  if (number.inner.length === 1 && isOneOf(tokens, index - 1, GRAMMAR_WORDS.ranked)) return null;
  return makeGroup(number.start, SECTION, only(number), tokens.language);
}

const SECTION = { level: 'section', rank: 3, needs: 'number', takes: 'any' } as const;

function only(number: ReadNumber): NumberList {
  return { ...UNCOUNTED, numbers: [number], next: number.next };
}

/** A section without its word behind a unit of it and a comma: the `III` of `khoản 2, III`. */
export function readBareSection(tokens: Tokens, index: number): UnitGroup | null {
  const number = readRoman(tokens, index);
  if (number === null || number.inner.length > 0 || !/^[IVX]+$/.test(number.number)) return null;
  return makeGroup(number.start, SECTION, only(number), tokens.language);
}

function makeGroup(start: number, words: LevelWords, list: NumberList, language: Language): UnitGroup {
  const { numbers, next, isRange, isCut } = list;
  const refined = refine(words, numbers[0], language);
  const { level } = refined;
  const items = numbers.map((number, place): readonly UnitStep[] => [
    {
      level,
      ...(words.level === 'part' && level === 'section' ? { isPart: true as const } : {}),
      number: shownNumber(level, number),
      // The word of the level goes with its first number.
      start: place === 0 ? start : number.start,
      end: number.inner[0]?.start ?? number.end,
    },
    ...number.inner.map(
      ({ level, number, start, end }): UnitStep => ({ level: innerLevel(level, words), number, start, end }),
    ),
  ]);
  const last = numbers.at(-1);
  const end = last?.end ?? start;
  const countable = last?.style === 'arabic';
  const mayBeClause = language === 'en' && level === 'passage' && countable;
  return { ...refined, items, countable, mayBeClause, isRange, isCut, start, end, next };
}

/** In a clause a number is no clause. */
function innerLevel(level: Level, within: LevelWords): Level {
  return level === 'clause' && within.level === 'clause' ? 'number' : level;
}

/** What the style of the number says of the level. */
function refine(
  { level, rank, needs }: LevelWords,
  number: ReadNumber | undefined,
  language: Language,
): Pick<LevelWords, 'level' | 'rank' | 'needs'> {
  const style = number?.style ?? 'arabic';
  // A part in words is one of a law; with a Roman number the first level of a Party paper.
  if (level === 'part' && style === 'roman') return { level: 'section', rank: 2.5, needs: 'number' };
  if (level === 'part' && style === 'arabic') return { level: 'section', rank: 2.5, needs: 'parent' };
  if (level === 'section' && style === 'arabic') return { level, rank: 4, needs };
  // A capital letter is no number before it stands with something: “section A” may seat two hundred.
  if (style === 'capital' && level !== 'appendix')
    return {
      level,
      rank: level === 'part' ? 2 : 2.8,
      needs: number?.inner.length === 0 ? 'document' : 'number',
    };
  if (level === 'point' && style === 'letter') {
    // “point a” may begin “point a finger”; “point (a)” may not.
    const bare = number !== undefined && number.end - number.start === number.number.length;
    return { level, rank: 8, needs: language === 'en' && bare ? 'parent' : needs };
  }
  if (style === 'ordinal' && needs === 'number') return { level, rank, needs: 'parent' };
  return { level, rank, needs };
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Parts and chapters have Roman numbers, also where words say the number. */
function shownNumber(level: Level, { number, style }: ReadNumber): string {
  if (style === 'arabic') return number.replace(/^0+(?=\d)/, '');
  if (style !== 'spelled' && !(style === 'ordinal' && (level === 'part' || level === 'chapter')))
    return number;
  return ROMANS[numberValue(number) - 1] ?? number;
}
