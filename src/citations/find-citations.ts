import { type Language, type Localized, localize } from '../language/language.ts';
import type { FoundCitation, SpannedValue } from './found-citation.ts';
import { GRAMMAR_WORDS, levelBeginnings } from './level-words.ts';
import {
  documentBeginnings,
  namesDocument,
  type ReadDocument,
  readDocument,
  readKind,
} from './read-document.ts';
import { placeBeginnings } from './read-number.ts';
import { readOwnUnit } from './read-own-unit.ts';
import { readRow, skipOf, type UnitRow } from './read-row.ts';
import type { UnitGroup } from './read-units.ts';
import { isAdjacent, isMark, isOneOf, type Tokens, tokenize, wordAtIndex } from './tokens.ts';
import { isRoman } from './written-number.ts';

/** What every citation has one of: a digit, a Roman number, a letter of a unit, or the name of a part without any. */
const MAY_CITE: Localized<RegExp> = {
  vi: /[0-9]|(?<!\p{L})[IVXLC]+[a-zđ]?(?!\p{L})|[Pp]hần|PHẦN|[Đđ]oạn|(?:[Mm]ở|[Nn]ói) đầu|[Nn]ơi nhận|[Đđ]iểm [a-zđ(“"‘]|[Mm]ục [ivxA-K]|lục [A-K]/u,
  en: /[0-9]|(?<!\p{L})[IVXLC]+[a-zđ]?(?!\p{L})|[Pp]art |[Pp]oints? (?:\(|[a-zđ]\d? )|[Pp]reamble|[Oo]pening|[Cc]losing|[Rr]ecipients|[Ss]ignature|ections? [ivxA-K]|(?:ppendix|nnex) [A-K]/u,
};

const LONGEST_KIND = 40;

/** The citations in a text, in order. A text is one paragraph; a line end in it counts as a space. */
export function findCitations(text: string, language: Language): readonly FoundCitation[] {
  return MAY_CITE[language].test(text) ? readCitations(text, language, false) : [];
}

/** The citations in what somebody looks for: there `ý 2` and `phần ký` need nothing around them. */
export function findAskedCitations(text: string, language: Language): readonly FoundCitation[] {
  return readCitations(text, language, true);
}

function readCitations(text: string, language: Language, isAsked: boolean): readonly FoundCitation[] {
  const tokens = tokenize(text, language);
  const found: FoundCitation[] = [];
  for (let index = 0; index < tokens.length; ) {
    const read = mayBegin(tokens, index) ? readCitation(tokens, index, isAsked) : null;
    if (read?.citation) found.push(read.citation);
    index = read?.next ?? index + 1;
  }
  return found;
}

/** The kind of document with which a text begins, written with a capital: `Kế hoạch này`, `Plan of the …`. */
export function kindAtStart(text: string, language: Language): SpannedValue | null {
  const kind = readKind(tokenize(text.slice(0, LONGEST_KIND), language), 0);
  return kind?.isCapital === true && !kind.isPlural && kind.start === 0 ? kind : null;
}

const BEGINNINGS: Localized<ReadonlySet<string>> = localize(
  (language) =>
    new Set([...levelBeginnings(language), ...documentBeginnings(language), ...placeBeginnings(language)]),
);

/** Whether a citation could begin with a token: most words are none that does. */
function mayBegin(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind === 'word') return BEGINNINGS[tokens.language].has(token.lower) || isRoman(token.text);
  // “2nd indent” begins with a digit.
  return (
    token.kind === 'symbol' ||
    (token.kind === 'number' && tokens.language === 'en' && isAdjacent(tokens, index))
  );
}

/** Only where reading goes on. */
type NoUnits = Pick<UnitRow, 'next'>;

interface Read {
  /** Null for units that are no citation, however they are cut. */
  readonly citation: FoundCitation | null;
  readonly next: number;
}

function readCitation(tokens: Tokens, index: number, isAsked: boolean): Read | null {
  const row = tokens[index]?.kind === 'symbol' ? null : readRow(tokens, index);
  if (row !== null) {
    const document = readDocumentBehind(tokens, row);
    if (document !== null) return make(tokens, row, document);
    const isOne = isCitation(tokens, index, row, isAsked);
    return isOne ? make(tokens, row, null) : { citation: null, next: row.next };
  }
  const document = readDocument(tokens, index);
  if (document === null) return null;
  return make(tokens, readUnitsAfter(tokens, document.next), document);
}

/** The document of units: `… của Nghị quyết số 02-NQ/TW`; also in brackets. */
function readDocumentBehind(tokens: Tokens, { next }: UnitRow): ReadDocument | null {
  if (!isMark(tokens, next, '(')) return readDocument(tokens, skipOf(tokens, next));
  const document = readDocument(tokens, next + 1);
  if (document === null || !isMark(tokens, document.next, ')')) return null;
  return { ...document, next: document.next + 1 };
}

/** The units behind a document, `…, mục III, khoản 2` or `… (mục III)`; not those of the next document. */
function readUnitsAfter(tokens: Tokens, index: number): UnitRow | NoUnits {
  const none = { next: index } as const;
  const isBracketed = isMark(tokens, index, '(');
  if (!isBracketed && !isMark(tokens, index, ',')) return none;
  const row = readRow(tokens, index + 1);
  if (row === null || !isCitation(tokens, index + 1, row)) return none;
  if (isBracketed) {
    const close = tokens[row.next];
    return close !== undefined && isMark(tokens, row.next, ')')
      ? { ...row, end: close.end, next: row.next + 1 }
      : none;
  }
  const after = skipOf(tokens, row.next);
  if (readDocument(tokens, after) !== null || namesDocument(tokens, row.next)) return none;
  return row;
}

/** Whether units without a document’s symbol are a citation at all. */
function isCitation(tokens: Tokens, index: number, { row, next }: UnitRow, isAsked = false): boolean {
  const [first] = row;
  if (first === undefined) return false;
  if (row.length === 1 && isPlainSpeech(tokens, index, first.group)) return false;
  if (isAsked) return true;
  if (row.some(({ group }) => group.needs === 'number')) return true;
  const own = row.some(({ group }) => group.needs === 'parent') ? readOwnUnit(tokens, next) : null;
  if (own !== null && own.level !== 'document') return true;
  return row.some(({ group }) => group.needs === 'document') && namesDocument(tokens, next);
}

/** `hạ điểm 2 đơn vị`, `khoản 30 người`, `mỗi mục 4 phút`. */
function isPlainSpeech(tokens: Tokens, index: number, group: UnitGroup): boolean {
  if (group.isCut) return true;
  if (!group.countable) return false;
  const partners = GRAMMAR_WORDS.partners[tokens.language];
  const before = wordAtIndex(tokens, index - 1);
  if (partners.any?.has(before) || partners[group.level]?.has(before)) return true;
  return isOneOf(tokens, group.next, GRAMMAR_WORDS.counted);
}

function make(tokens: Tokens, row: UnitRow | NoUnits, document: ReadDocument | null): Read {
  const units = 'units' in row ? row : null;
  const cited = document?.cited ?? null;
  const parts = [units, cited].filter((part) => part !== null);
  const next = Math.max(row.next, document?.next ?? 0);
  const citation: FoundCitation = {
    start: Math.min(...parts.map(({ start }) => start)),
    end: tokens[next - 1]?.end ?? Math.max(...parts.map(({ end }) => end)),
    document: cited,
    units: units?.units ?? [],
    within: units === null || cited !== null ? null : readOwnUnit(tokens, next),
  };
  return { citation, next };
}
