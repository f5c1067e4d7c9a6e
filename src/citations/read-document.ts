import { isoDate } from '../language/dates.ts';
import { type Language, type Localized, localize } from '../language/language.ts';
import { CHANGING_WORDS, DOCUMENT_KINDS, KIND_ABBREVIATIONS, NAMED_KINDS } from './document-words.ts';
import type { CitedDocument, SpannedValue } from './found-citation.ts';
import { GRAMMAR_WORDS } from './level-words.ts';
import {
  isAdjacent,
  isMark,
  isNameAt,
  isOneOf,
  nameTokens,
  type Token,
  type Tokens,
  wordAtIndex,
} from './tokens.ts';

export interface ReadDocument {
  readonly cited: CitedDocument;
  /** Index of the token after it. */
  readonly next: number;
}

interface KindName {
  readonly words: readonly string[];
  readonly name: string;
  /** `Decrees`, of which each is a decree. */
  readonly isPlural: boolean;
}

const KINDS: Localized<ReadonlyMap<string, readonly KindName[]>> = localize(indexKinds);

/** How far a law’s name may reach between its kind and its number. */
const LONGEST_NAME = 40;

function indexKinds(language: Language): ReadonlyMap<string, readonly KindName[]> {
  const kinds = DOCUMENT_KINDS[language];
  const names = kinds.map((name): KindName => ({ words: nameTokens(name), name, isPlural: false }));
  for (const name of language === 'en' ? kinds : []) {
    const plural = name.replace(/y$/, 'ie').concat('s');
    if (!name.endsWith('s') && !kinds.includes(plural))
      names.push({ words: nameTokens(plural), name, isPlural: true });
  }
  names.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(names, ({ words }) => words[0] ?? '');
}

/** A document with its symbol: `Nghị quyết số 02-NQ/TW, ngày 12/6/2021`, `số 15/QĐ-LĐLĐ`, `30/2020/NĐ-CP`. */
export function readDocument(tokens: Tokens, index: number): ReadDocument | null {
  const kind = readKind(tokens, index);
  const afterKind = kind === null ? index : kind.next;
  const at = skipNumberWord(tokens, afterKind);
  const symbol = readSymbol(tokens, at, kind !== null) ?? (kind && readNamedKind(tokens, index, kind));
  if (symbol === null) return null;
  const date = readDate(tokens, symbol.next);
  const start = tokens[index]?.start ?? symbol.start;
  const cited = {
    type: kind && { value: asPrinted(kind, tokens, index), start: kind.start, end: kind.end },
    symbol: { value: symbol.value, start: symbol.start, end: symbol.end },
    date: date?.date ?? null,
    start,
    end: date?.end ?? symbol.end,
  };
  return { cited, next: date?.next ?? symbol.next };
}

/** An English kind of several words has small letters where its paper has: `official letter` is an `Official letter`. */
function asPrinted({ value, next }: ReadValue, tokens: Tokens, index: number): string {
  if (tokens.language === 'vi' || next - index < 2) return value;
  const isSmall = tokens
    .slice(index + 1, next)
    .every(({ text, lower }) => text === lower || text === text.toUpperCase());
  return isSmall ? value.charAt(0) + value.slice(1).toLowerCase() : value;
}

type ReadValue = SpannedValue & { readonly next: number };
type ReadKind = ReadValue & { readonly isCapital: boolean; readonly isPlural: boolean };

/** Letters of a symbol by themselves: `KH`, `TTr`, `TTg`. */
const SHORT_SYMBOL = /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;

/** A symbol; behind a kind of document also one of a single group of letters: `77/CĐVC`. */
function readSymbol(tokens: Tokens, index: number, hasKind: boolean): ReadValue | null {
  const token = tokens[index];
  if (token?.kind === 'symbol')
    return { value: token.text, start: token.start, end: token.end, next: index + 1 };
  const letters = tokens[index + 2];
  const isShort =
    hasKind &&
    token?.kind === 'number' &&
    /^\d{1,5}$/.test(token.text) &&
    isMark(tokens, index + 1, '/-') &&
    letters?.kind === 'word' &&
    SHORT_SYMBOL.test(letters.text) &&
    isAdjacent(tokens, index) &&
    isAdjacent(tokens, index + 1) &&
    !(isAdjacent(tokens, index + 2) && isMark(tokens, index + 3, '/-'));
  if (!isShort) return null;
  // A unit of the issuer may follow: `12/UBND.NC`.
  const unit = tokens[index + 4];
  const isJoined =
    isMark(tokens, index + 3, '.') && isAdjacent(tokens, index + 2) && isAdjacent(tokens, index + 3);
  const last = isJoined && unit?.kind === 'word' && /^\p{Lu}{2,}$/u.test(unit.text) ? index + 4 : index + 2;
  const parts = tokens.slice(index, last + 1);
  return {
    value: parts.map(({ text }) => text).join(''),
    start: token.start,
    end: parts.at(-1)?.end ?? letters.end,
    next: last + 1,
  };
}

/** The kind of document that begins at a token. */
export function readKind(tokens: Tokens, index: number): ReadKind | null {
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const isCapital = token.text.charAt(0) !== token.lower.charAt(0);
  const found = KINDS[tokens.language].get(token.lower)?.find(({ words }) => isNameAt(tokens, index, words));
  const short = found === undefined ? KIND_ABBREVIATIONS[token.text] : undefined;
  const value = found?.name ?? short;
  if (value === undefined) return null;
  const next = index + (found?.words.length ?? 1);
  const end = tokens[next - 1]?.end ?? token.end;
  return { value, start: token.start, end, next, isCapital, isPlural: found?.isPlural === true };
}

/** How the symbols of laws, codes and ordinances end: `50/2024/QH15`, `12/2003/PL-UBTVQH11`, `12/2012/L-CTN`. */
const LAW_SYMBOL = /QH\d|CTN$|HĐNN|LCT|SL$/;

/** What else than words stands in the name of a law: `Luật Phòng, chống tham nhũng (sửa đổi)`, `… năm 2012`. */
function isInName({ kind, text }: Token): boolean {
  return kind === 'mark' ? ',()-–'.includes(text) : kind === 'number' && /^\d{4}$/.test(text);
}

function skipNumberWord(tokens: Tokens, index: number): number {
  if (!isOneOf(tokens, index, GRAMMAR_WORDS.number)) return index;
  // “số hiệu: …”, “No.: …”.
  let next = tokens.language === 'vi' && wordAtIndex(tokens, index + 1) === 'hiệu' ? index + 2 : index + 1;
  if (isMark(tokens, next, '.')) next++;
  return isMark(tokens, next, ':') ? next + 1 : next;
}

/**
 * The symbol of a law behind its name: `Luật Công đoàn số 50/2024/QH15`. The nearest kind before the number counts,
 * unless the name says that this law changes others.
 */
function readNamedKind(tokens: Tokens, index: number, kind: ReadKind): ReadValue | null {
  if (!kind.isCapital || !NAMED_KINDS[tokens.language].includes(kind.value)) return null;
  const changes = CHANGING_WORDS[tokens.language].includes(wordAtIndex(tokens, kind.next));
  for (let at = kind.next; at < index + LONGEST_NAME; at++) {
    const after = skipNumberWord(tokens, at);
    const symbol = after > at || at > kind.next ? readSymbol(tokens, after, false) : null;
    // Between a law and another document there may be a word for “and” alone.
    if (symbol !== null) return LAW_SYMBOL.test(symbol.value) ? symbol : null;
    const token = tokens[at];
    if (token === undefined || !(token.kind === 'word' || isInName(token))) return null;
    // The subject of a law may be a kind of paper: “Luật Quy hoạch đô thị”.
    const inner = at === kind.next ? null : readKind(tokens, at);
    if (inner?.isCapital === true && !(changes && NAMED_KINDS[tokens.language].includes(inner.value)))
      return null;
  }
  return null;
}

/**
 * Whether a document without a symbol stands here, as the document of a part of it: `Kế hoạch này`, `của Bộ luật`,
 * `of the Plan`.
 */
export function namesDocument(tokens: Tokens, index: number): boolean {
  const { of, the } = GRAMMAR_WORDS;
  // The part may stand in quotation marks: “Recipients” of the Plan.
  let at = isMark(tokens, index, ',”"’') ? index + 1 : index;
  const isOf = isOneOf(tokens, at, of);
  if (isOf) at++;
  const isEnglish = tokens.language === 'en';
  if (isOneOf(tokens, at, the) || (isEnglish && isOneOf(tokens, at, GRAMMAR_WORDS.this))) at++;
  const kind = readKind(tokens, at);
  if (kind === null || kind.isPlural) return false;
  if (kind.isCapital) return true;
  return !isEnglish && (isOf || isOneOf(tokens, kind.next, GRAMMAR_WORDS.this));
}

/** Words that may stand before the day of a document, in this order, each of them once or not at all. */
const BEFORE_DAY = {
  vi: inOrder('ký', 'ban hành, ra, đề', 'ngày', 'mùng, mồng'),
  en: inOrder('issued, signed, dated, promulgated, adopted', 'of, on', 'the'),
};

function inOrder(...choices: readonly string[]): readonly (readonly (readonly string[])[])[] {
  return choices.map((words) => words.split(', ').map(nameTokens));
}

/** The date right after a symbol: `, ngày 12/6/2021`, `(ngày 14/02/2022)`, `of 12 June 2021`, `dated …`. */
function readDate(tokens: Tokens, index: number) {
  const open = isMark(tokens, index, '(');
  const first = open || isMark(tokens, index, ',') ? index + 1 : index;
  let at = first;
  for (const words of BEFORE_DAY[tokens.language]) {
    const found = words.find((name) => isNameAt(tokens, at, name));
    at += found?.length ?? 0;
  }
  const token = tokens[at];
  const day =
    token?.kind === 'date'
      ? { value: token.text, next: at + 1 }
      : at > first
        ? readShortDay(tokens, at)
        : null;
  if (token === undefined || day === null) return null;
  if (open && !isMark(tokens, day.next, ')')) return null;
  const date = { value: day.value, start: token.start, end: tokens[day.next - 1]?.end ?? token.end };
  const next = open ? day.next + 1 : day.next;
  return { date, end: tokens[next - 1]?.end ?? date.end, next };
}

/** A day with two digits for its year: `ngày 12/6/21`. */
function readShortDay(tokens: Tokens, index: number) {
  const [day, month, year] = [tokens[index], tokens[index + 2], tokens[index + 4]];
  const isDay =
    isMark(tokens, index + 1, '/-') &&
    isMark(tokens, index + 3, '/-') &&
    [0, 1, 2, 3].every((place) => isAdjacent(tokens, index + place)) &&
    [day, month, year].every((part) => /^\d{1,2}$/.test(part?.text ?? ''));
  if (!isDay || year?.text.length !== 2) return null;
  const value = isoDate(day?.text ?? '', month?.text ?? '', `20${year.text}`);
  return value === null ? null : { value, next: index + 5 };
}

/** Every word, in small letters, with which a document can begin. */
export function documentBeginnings(language: Language): readonly string[] {
  const abbreviations = Object.keys(KIND_ABBREVIATIONS).map((short) => short.toLowerCase());
  return [...KINDS[language].keys(), ...abbreviations, ...GRAMMAR_WORDS.number[language]];
}
