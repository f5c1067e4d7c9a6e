import type { Language } from '../language/language.ts';
import { arrangeUnits, type JoinedGroup, separateFrom } from './arrange-units.ts';
import type { TextRange, UnitPath } from './found-citation.ts';
import { GRAMMAR_WORDS } from './level-words.ts';
import { readDocument } from './read-document.ts';
import { readBareSection, readGroup, type UnitGroup } from './read-units.ts';
import { isAdjacent, isMark, skipAnd, type Tokens, wordAtIndex } from './tokens.ts';

/** Units that stand together, with the groups of words that name them. */
export interface UnitRow extends TextRange {
  readonly row: readonly JoinedGroup[];
  readonly units: readonly UnitPath[];
  readonly next: number;
}

const MOST_GROUPS = 12;

/** The units that begin at a token: groups joined by commas, “of”, “and”, a dash, brackets or nothing. */
export function readRow(tokens: Tokens, index: number, language: Language): UnitRow | null {
  const opener = readOpener(tokens, index, language);
  const begin = opener === null ? index : index + 1;
  const first = readGroup(tokens, begin, language);
  if (first === null || (opener === 'range' && !first.isRange)) return null;
  const joined = readJoined(tokens, first, language);
  const row = joined.slice(0, separateAt(tokens, joined, language) ?? joined.length);
  const { units, from, to } = arrangeUnits(row);
  const kept = row.slice(from, to);
  const last = kept.at(-1);
  if (last === undefined || units.length === 0) return null;
  const start = from === 0 ? tokens[index]?.start : kept[0]?.group.start;
  const end = tokens[last.next - 1]?.end ?? first.end;
  return { row: kept, units, start: start ?? first.start, end, next: last.next };
}

function readJoined(tokens: Tokens, first: UnitGroup, language: Language): readonly JoinedGroup[] {
  const row: JoinedGroup[] = [];
  let [isOther, isTight] = [false, false];
  for (let group: UnitGroup | null = first; group !== null && row.length < MOST_GROUPS; ) {
    const bracket = readBracket(tokens, group, language);
    const next: number = bracket?.next ?? group.next;
    const inside = bracket?.isDeeper === true ? bracket.groups : [];
    row.push({ group, isOther, isTight, inside, next });
    // What holds the unit may stand in brackets behind it: “gạch đầu dòng thứ hai (khoản 3, mục III)”.
    const above = bracket?.isDeeper === false ? bracket.groups : [];
    for (const outer of above) row.push({ group: outer, isOther: false, isTight: true, inside: [], next });
    const joint = readJoint(tokens, next, language);
    const last: UnitGroup = above.at(-1) ?? group;
    group = readGroup(tokens, joint.next, language) ?? readSectionBehind(tokens, next, last, language);
    // Behind a dash only another level goes on: “điểm a - khoản 2 - Điều 5”.
    if (joint.isDash && group?.rank === last.rank) group = null;
    ({ isOther, isTight } = joint);
  }
  return row;
}

/** Where units that share nothing part; a document behind them is one that they share. */
function separateAt(tokens: Tokens, row: readonly JoinedGroup[], language: Language): number | null {
  const place = separateFrom(row);
  const next = row.at(-1)?.next ?? 0;
  if (place === null || readDocument(tokens, skipOf(tokens, next, language), language) !== null) return null;
  return place;
}

/** The token after what may stand between units and their document: a comma, “of”, “the”. */
export function skipOf(tokens: Tokens, index: number, language: Language): number {
  const { of, the } = GRAMMAR_WORDS;
  const has = (list: readonly string[], at: number): boolean => list.includes(wordAtIndex(tokens, at));
  let next = isMark(tokens, index, ',') ? index + 1 : index;
  if (has(of[language], next)) next++;
  return has(the[language], next) ? next + 1 : next;
}

function readOpener(tokens: Tokens, index: number, language: Language): 'list' | 'range' | null {
  const { list, range } = GRAMMAR_WORDS.openers[language];
  const word = wordAtIndex(tokens, index);
  return list.includes(word) ? 'list' : range.includes(word) ? 'range' : null;
}

function readJoint(tokens: Tokens, index: number, language: Language) {
  const { and, of, the, openers } = GRAMMAR_WORDS;
  const has = (list: readonly string[], at: number): boolean => list.includes(wordAtIndex(tokens, at));
  const isDash = isMark(tokens, index, '-–') && !isAdjacent(tokens, index - 1) && !isAdjacent(tokens, index);
  const isComma = isMark(tokens, index, ',');
  let next = isDash || isComma ? index + 1 : index;
  const other = skipAnd(tokens, next, and[language]);
  const isOther = other > next;
  next = isOther ? other : has(of[language], next) ? next + 1 : next;
  if (has(the[language], next) || has(openers[language].list, next) || has(openers[language].range, next))
    next++;
  return { next, isOther, isDash, isTight: !isComma && !isDash && !isOther };
}

/** The `III` of `khoản 2, III`. */
function readSectionBehind(
  tokens: Tokens,
  index: number,
  last: UnitGroup,
  language: Language,
): UnitGroup | null {
  const isWithin = last.level === 'clause' || last.level === 'point' || last.level === 'dash';
  if (!isWithin || !isMark(tokens, index, ',')) return null;
  const section = readBareSection(tokens, index + 1, language);
  if (section === null) return null;
  // “khoản 2, I và II”, “khoản 2, V. Nguyễn” say something else.
  const after = wordAtIndex(tokens, section.next);
  if (GRAMMAR_WORDS.and[language].some((word) => word === after)) return null;
  return isMark(tokens, section.next, '.') && isAdjacent(tokens, section.next) ? null : section;
}

interface Bracket {
  readonly groups: readonly UnitGroup[];
  /** Whether what it names is in the unit before it; else it holds that unit. */
  readonly isDeeper: boolean;
  readonly next: number;
}

/** Units in brackets behind a unit: `mục III (phần tiêu đề)`, `Điều 1 (Khoản 2)`, `khoản 5 (gạch thứ hai), mục III`. */
function readBracket(tokens: Tokens, { next: index, rank }: UnitGroup, language: Language): Bracket | null {
  if (!isMark(tokens, index, '(')) return null;
  const groups: UnitGroup[] = [];
  let at = index + 1;
  if (readOpener(tokens, at, language) === 'list') at++;
  for (let group = readGroup(tokens, at, language); group !== null && groups.length < MOST_GROUPS; ) {
    groups.push(group);
    at = group.next;
    const joint = readJoint(tokens, at, language);
    group = joint.isOther || joint.isDash ? null : readGroup(tokens, joint.next, language);
  }
  if (groups.length === 0 || !isMark(tokens, at, ')')) return null;
  const ranks = groups.map((group) => group.rank);
  const isInward = ranks.every((one, place) => one > (ranks[place - 1] ?? rank));
  const isOutward = ranks.every((one, place) => one < (ranks[place - 1] ?? Number.POSITIVE_INFINITY));
  if (isInward) return { groups, isDeeper: true, next: at + 1 };
  if (isOutward && ranks.every((one) => one > rank))
    return { groups: groups.toReversed(), isDeeper: true, next: at + 1 };
  return isOutward && (ranks[0] ?? rank) < rank ? { groups, isDeeper: false, next: at + 1 } : null;
}
