import { type Language, type Localized, localize } from '../language.ts';
import { arrangeUnits, type JoinedGroup } from './arrange-units.ts';
import type { CitedDocument, FoundCitation, Said, UnitPath } from './found-citation.ts';
import { GRAMMAR_WORDS, levelBeginnings } from './level-words.ts';
import {
  documentBeginnings,
  namesDocument,
  type ReadDocument,
  readDocument,
  readKind,
} from './read-document.ts';
import { isRoman, placeBeginnings } from './read-number.ts';
import { readGroup, type UnitGroup } from './read-units.ts';
import { isMark, type Token, type Tokens, tokenize, wordAtIndex } from './tokens.ts';

/** What every citation has one of: a figure, a Roman number, or the name of a part that carries none. */
const MAY_CITE =
  /[0-9]|(?<!\p{L})[IVXLC]+(?!\p{L})|[Pp]hần|PHẦN|[Đđ]oạn|[Mm]ở đầu|[Đđ]iểm [a-zđ(]|[Pp]art |[Pp]oints? \(|[Pp]reamble|[Oo]pening|[Cc]losing|[Rr]ecipients|[Ss]ignature/u;

const MOST_GROUPS = 12;
const LONGEST_KIND = 40;

/** The citations in a text, in order. A text is one paragraph; a line end in it counts as a space. */
export function findCitations(text: string, language: Language): readonly FoundCitation[] {
  if (!MAY_CITE.test(text)) return [];
  const tokens = tokenize(text);
  const found: FoundCitation[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    const read =
      token !== undefined && mayBegin(token, language) ? readCitation(tokens, index, language) : null;
    if (read?.citation) found.push(read.citation);
    index = read?.next ?? index + 1;
  }
  return found;
}

/** The kind of document with which a text begins, written with a capital: `Kế hoạch này`, `Plan of the …`. */
export function kindAtStart(text: string, language: Language): Said | null {
  const kind = readKind(tokenize(text.slice(0, LONGEST_KIND)), 0, language);
  return kind?.isCapital === true && kind.start === 0 ? kind : null;
}

const BEGINNINGS: Localized<ReadonlySet<string>> = localize(
  (language) =>
    new Set([...levelBeginnings(language), ...documentBeginnings(language), ...placeBeginnings(language)]),
);

/** Whether a citation could begin with a token: most words are none that does. */
function mayBegin({ kind, lower, text }: Token, language: Language): boolean {
  if (kind !== 'word') return kind === 'symbol' || (kind === 'number' && language === 'en');
  return BEGINNINGS[language].has(lower) || isRoman(text);
}

interface Read {
  /** Null for units that are no citation, however they are cut. */
  readonly citation: FoundCitation | null;
  readonly next: number;
}

function readCitation(tokens: Tokens, index: number, language: Language): Read | null {
  const row = tokens[index]?.kind === 'symbol' ? null : readUnits(tokens, index, language);
  if (row !== null) {
    const document = readDocument(tokens, skipOf(tokens, row.next, language), language);
    if (document !== null) return make(row, document);
    return isCitation(tokens, index, row, language) ? make(row, null) : { citation: null, next: row.next };
  }
  const document = readDocument(tokens, index, language);
  if (document === null) return null;
  return make(readUnitsAfter(tokens, document.next, language), document);
}

/** A group with the part of it that stands in brackets behind it. */
interface RowGroup extends JoinedGroup {
  readonly inside: UnitGroup | null;
}

interface UnitRow {
  readonly row: readonly JoinedGroup[];
  readonly units: readonly UnitPath[];
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The units that begin at a token: groups joined by commas, “of”, “and” or nothing. */
function readUnits(tokens: Tokens, index: number, language: Language): UnitRow | null {
  const opener = readOpener(tokens, index, language);
  const first = readGroup(tokens, opener === null ? index : index + 1, language);
  if (first === null || (opener === 'range' && !first.isRange)) return null;
  const row: RowGroup[] = [];
  for (let group: UnitGroup | null = first, isOther = false; group !== null && row.length < MOST_GROUPS; ) {
    const inside = readBracketed(tokens, group.next, group, language);
    row.push({ group, isOther, inside });
    const joint = readJoint(tokens, inside?.next ?? group.next, language);
    group = readGroup(tokens, joint.next, language);
    isOther = joint.isOther;
  }
  const { units: outer, from, to } = arrangeUnits(row);
  const kept = row.slice(from, to);
  const last = kept.at(-1);
  if (last === undefined || outer.length === 0) return null;
  const inside = kept.find((entry) => entry.inside !== null)?.inside ?? null;
  const units =
    inside === null ? outer : outer.flatMap((path) => inside.items.map((item) => [...path, ...item]));
  const next = last.inside?.next ?? last.group.next;
  const start = from === 0 ? tokens[index]?.start : kept[0]?.group.start;
  return { row: kept, units, start: start ?? first.start, end: tokens[next - 1]?.end ?? first.end, next };
}

function readOpener(tokens: Tokens, index: number, language: Language): 'list' | 'range' | null {
  const { list, range } = GRAMMAR_WORDS.openers[language];
  const word = wordAtIndex(tokens, index);
  return list.includes(word) ? 'list' : range.includes(word) ? 'range' : null;
}

function readJoint(tokens: Tokens, index: number, language: Language) {
  const { and, of, the, openers } = GRAMMAR_WORDS;
  const has = (list: readonly string[], at: number): boolean => list.includes(wordAtIndex(tokens, at));
  let next = isMark(tokens, index, ',') ? index + 1 : index;
  const isOther = has(and[language], next);
  if (isOther || has(of[language], next)) next++;
  if (has(the[language], next) || has(openers[language].list, next) || has(openers[language].range, next))
    next++;
  return { next, isOther };
}

/** A part in brackets is one of what stands before: `mục III (phần tiêu đề)`, `khoản 5 (gạch thứ hai), mục III`. */
function readBracketed(tokens: Tokens, index: number, last: UnitGroup, language: Language): UnitGroup | null {
  if (!isMark(tokens, index, '(')) return null;
  const inside = readGroup(tokens, index + 1, language);
  if (inside === null || inside.needs !== 'parent' || inside.rank <= last.rank) return null;
  const close = tokens[inside.next];
  if (close === undefined || !isMark(tokens, inside.next, ')')) return null;
  return { ...inside, end: close.end, next: inside.next + 1 };
}

/** The units behind a document, `…, mục III, khoản 2`; not those of the next document. */
function readUnitsAfter(tokens: Tokens, index: number, language: Language): UnitRow | ReadonlyEnd {
  const none = { next: index } as const;
  if (!isMark(tokens, index, ',')) return none;
  const row = readUnits(tokens, index + 1, language);
  if (row === null || !isCitation(tokens, index + 1, row, language)) return none;
  const after = skipOf(tokens, row.next, language);
  if (readDocument(tokens, after, language) !== null || namesDocument(tokens, row.next, language))
    return none;
  return row;
}

interface ReadonlyEnd {
  readonly next: number;
}

/** Whether units without a document’s symbol are a citation at all. */
function isCitation(tokens: Tokens, index: number, { row, next }: UnitRow, language: Language): boolean {
  const [first] = row;
  if (first === undefined) return false;
  if (row.length === 1 && isPlainSpeech(tokens, index, first.group, language)) return false;
  if (row.some(({ group }) => group.needs === 'number')) return true;
  return row.some(({ group }) => group.needs === 'document') && namesDocument(tokens, next, language);
}

/** `hạ điểm 2 đơn vị`, `khoản 30 người`, `mỗi mục 4 phút`. */
function isPlainSpeech(tokens: Tokens, index: number, group: UnitGroup, language: Language): boolean {
  if (group.isCut) return true;
  if (!group.countable) return false;
  const { partners, counted } = GRAMMAR_WORDS;
  const before = wordAtIndex(tokens, index - 1);
  if (partners[language].any?.has(before) || partners[language][group.level]?.has(before)) return true;
  return counted[language].has(wordAtIndex(tokens, group.next));
}

function skipOf(tokens: Tokens, index: number, language: Language): number {
  const { of, the } = GRAMMAR_WORDS;
  const has = (list: readonly string[], at: number): boolean => list.includes(wordAtIndex(tokens, at));
  let next = isMark(tokens, index, ',') ? index + 1 : index;
  if (has(of[language], next)) next++;
  return has(the[language], next) ? next + 1 : next;
}

function make(row: UnitRow | ReadonlyEnd, document: ReadDocument | null): Read {
  const units = 'units' in row ? row : null;
  const parts = [units, document].filter((part) => part !== null);
  const citation: FoundCitation = {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    document: document === null ? null : plain(document),
    units: units?.units ?? [],
  };
  return { citation, next: Math.max(row.next, document?.next ?? 0) };
}

function plain({ type, symbol, date, start, end }: ReadDocument): CitedDocument {
  const kind = type === null ? null : { value: type.value, start: type.start, end: type.end };
  return { type: kind, symbol, date, start, end };
}
