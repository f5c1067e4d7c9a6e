import { arrangeUnits, type JoinedGroup, separateFrom } from './arrange-units.ts';
import type { TextRange, UnitPath } from './found-citation.ts';
import { GRAMMAR_WORDS } from './level-words.ts';
import { readDocument } from './read-document.ts';
import { readBareSection, readGroup, type UnitGroup } from './read-units.ts';
import { isAdjacent, isMark, isOneOf, skipAnd, type Tokens } from './tokens.ts';

/** Units that stand together, with the groups of words that name them. */
export interface UnitRow extends TextRange {
  readonly row: readonly JoinedGroup[];
  readonly units: readonly UnitPath[];
  readonly next: number;
}

/** An amending paper names sixty places in one sentence. */
const MOST_GROUPS = 100;

/** The units that begin at a token: groups joined by commas, “of”, “and”, a dash, brackets or nothing. */
export function readRow(tokens: Tokens, index: number): UnitRow | null {
  const opener = readOpener(tokens, index);
  const begin = opener === null ? index : index + 1;
  const first = readGroup(tokens, begin);
  if (first === null || (opener === 'range' && !first.isRange)) return null;
  const joined = readJoined(tokens, first);
  const row = joined.slice(0, separateAt(tokens, joined) ?? joined.length);
  const { units, from, to } = arrangeUnits(row);
  const kept = row.slice(from, to);
  const last = kept.at(-1);
  if (last === undefined || units.length === 0) return null;
  const start = from === 0 ? tokens[index]?.start : kept[0]?.group.start;
  const end = tokens[last.next - 1]?.end ?? first.end;
  return { row: kept, units, start: start ?? first.start, end, next: last.next };
}

function readJoined(tokens: Tokens, first: UnitGroup): readonly JoinedGroup[] {
  const row: JoinedGroup[] = [];
  let [isOther, isTight] = [false, false];
  for (let group: UnitGroup | null = first; group !== null && row.length < MOST_GROUPS; ) {
    const bracket = readBracket(tokens, group);
    const next: number = bracket?.next ?? group.next;
    const inside = bracket?.isDeeper === true ? bracket.groups : [];
    row.push({ group, isOther, isTight, inside, next });
    // What holds the unit may stand in brackets behind it: “gạch đầu dòng thứ hai (khoản 3, mục III)”.
    const above = bracket?.isDeeper === false ? bracket.groups : [];
    for (const outer of above) row.push({ group: outer, isOther: false, isTight: true, inside: [], next });
    const joint = readJoint(tokens, next);
    const last: UnitGroup = above.at(-1) ?? group;
    group = readGroup(tokens, joint.next) ?? readSectionBehind(tokens, next, last);
    // Behind a dash only another level goes on: “điểm a - khoản 2 - Điều 5”.
    if (joint.isDash && group?.rank === last.rank) group = null;
    ({ isOther, isTight } = joint);
  }
  return row;
}

/** Where units that share nothing part; a document behind them is one that they share. */
function separateAt(tokens: Tokens, row: readonly JoinedGroup[]): number | null {
  const place = separateFrom(row);
  const next = row.at(-1)?.next ?? 0;
  if (place === null || readDocument(tokens, skipOf(tokens, next)) !== null) return null;
  return place;
}

/** The token after what may stand between units and their document: a comma, “of”, “the”. */
export function skipOf(tokens: Tokens, index: number): number {
  let next = isMark(tokens, index, ',') ? index + 1 : index;
  if (isOneOf(tokens, next, GRAMMAR_WORDS.of)) next++;
  return isOneOf(tokens, next, GRAMMAR_WORDS.the) ? next + 1 : next;
}

function readOpener(tokens: Tokens, index: number): 'list' | 'range' | null {
  const { list, range } = GRAMMAR_WORDS;
  return isOneOf(tokens, index, list) ? 'list' : isOneOf(tokens, index, range) ? 'range' : null;
}

function readJoint(tokens: Tokens, index: number) {
  const { and, of, the } = GRAMMAR_WORDS;
  const isDash = isMark(tokens, index, '-–') && !isAdjacent(tokens, index - 1) && !isAdjacent(tokens, index);
  const isComma = isMark(tokens, index, ',');
  let next = isDash || isComma ? index + 1 : index;
  const other = skipAnd(tokens, next, and);
  const isOther = other > next;
  next = isOther ? other : isOneOf(tokens, next, of) ? next + 1 : next;
  if (isOneOf(tokens, next, the) || readOpener(tokens, next) !== null) next++;
  return { next, isOther, isDash, isTight: !isComma && !isDash && !isOther };
}

/** The `III` of `khoản 2, III`. */
function readSectionBehind(tokens: Tokens, index: number, last: UnitGroup): UnitGroup | null {
  const isWithin = last.level === 'clause' || last.level === 'point' || last.level === 'dash';
  if (!isWithin || !isMark(tokens, index, ',')) return null;
  const section = readBareSection(tokens, index + 1);
  if (section === null) return null;
  // “khoản 2, I và II”, “khoản 2, V. Nguyễn” say something else.
  if (isOneOf(tokens, section.next, GRAMMAR_WORDS.and)) return null;
  return isMark(tokens, section.next, '.') && isAdjacent(tokens, section.next) ? null : section;
}

interface Bracket {
  readonly groups: readonly UnitGroup[];
  /** Whether what it names is in the unit before it; else it holds that unit. */
  readonly isDeeper: boolean;
  readonly next: number;
}

/** Units in brackets behind a unit: `mục III (phần tiêu đề)`, `Điều 1 (Khoản 2)`, `khoản 5 (gạch thứ hai), mục III`. */
function readBracket(tokens: Tokens, { next: index, rank }: UnitGroup): Bracket | null {
  if (!isMark(tokens, index, '(')) return null;
  const groups: UnitGroup[] = [];
  let at = index + 1;
  if (readOpener(tokens, at) === 'list') at++;
  for (let group = readGroup(tokens, at); group !== null && groups.length < MOST_GROUPS; ) {
    groups.push(group);
    at = group.next;
    const joint = readJoint(tokens, at);
    group = joint.isOther || joint.isDash ? null : readGroup(tokens, joint.next);
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
