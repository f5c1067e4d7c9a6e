import type { Language, Localized } from '../language/language.ts';
import { CHANGING_WORDS, DOCUMENT_KINDS, KIND_ABBREVIATIONS, NAMED_KINDS } from './document-words.ts';
import type { CitedDocument, SpannedValue } from './found-citation.ts';
import { GRAMMAR_WORDS } from './level-words.ts';
import { readDate } from './read-date.ts';
import { isAdjacent, isMark, isNameAt, nameTokens, type Token, type Tokens, wordAtIndex } from './tokens.ts';

export interface ReadDocument extends CitedDocument {
  readonly next: number;
}

interface KindName {
  readonly words: readonly string[];
  readonly name: string;
  /** `Decrees`, of which each is a decree. */
  readonly isPlural: boolean;
}

const KINDS: Localized<ReadonlyMap<string, readonly KindName[]>> = {
  vi: indexKinds('vi'),
  en: indexKinds('en'),
};

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
export function readDocument(tokens: Tokens, index: number, language: Language): ReadDocument | null {
  const kind = readKind(tokens, index, language);
  const afterKind = kind === null ? index : kind.next;
  const at = skipNumberWord(tokens, afterKind, language);
  const symbol =
    readSymbol(tokens, at, kind !== null) ?? (kind && readNamedKind(tokens, index, kind, language));
  if (symbol === null) return null;
  const date = readDate(tokens, symbol.next, language);
  const start = tokens[index]?.start ?? symbol.start;
  return {
    type: kind && { ...kind, value: asPrinted(kind, tokens, index, language) },
    symbol: { value: symbol.value, start: symbol.start, end: symbol.end },
    date: date === null ? null : date.said,
    start,
    end: date?.end ?? symbol.end,
    next: date?.next ?? symbol.next,
  };
}

/** An English kind of several words has small letters where its paper has: `official letter` is an `Official letter`. */
function asPrinted({ value, next }: ReadSaid, tokens: Tokens, index: number, language: Language): string {
  if (language === 'vi' || next - index < 2) return value;
  const isSmall = tokens
    .slice(index + 1, next)
    .every(({ text, lower }) => text === lower || text === text.toUpperCase());
  return isSmall ? value.charAt(0) + value.slice(1).toLowerCase() : value;
}

type ReadSaid = SpannedValue & { readonly next: number };
type ReadKind = ReadSaid & { readonly isCapital: boolean; readonly isPlural: boolean };

/** Letters of a symbol by themselves: `KH`, `TTr`, `TTg`. */
const SHORT_SYMBOL = /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;

/** A symbol; behind a kind of document also one of a single group of letters: `77/CĐVC`. */
function readSymbol(tokens: Tokens, index: number, hasKind: boolean): ReadSaid | null {
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
export function readKind(tokens: Tokens, index: number, language: Language): ReadKind | null {
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const isCapital = token.text.charAt(0) !== token.lower.charAt(0);
  const found = KINDS[language].get(token.lower)?.find(({ words }) => isNameAt(tokens, index, words));
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

function skipNumberWord(tokens: Tokens, index: number, language: Language): number {
  if (!GRAMMAR_WORDS.number[language].some((word) => word === wordAtIndex(tokens, index))) return index;
  // “số hiệu: …”, “No.: …”.
  let next = language === 'vi' && wordAtIndex(tokens, index + 1) === 'hiệu' ? index + 2 : index + 1;
  if (isMark(tokens, next, '.')) next++;
  return isMark(tokens, next, ':') ? next + 1 : next;
}

/**
 * The symbol of a law behind its name: `Luật Công đoàn số 50/2024/QH15`. The nearest kind before the number counts,
 * unless the name says that this law changes others.
 */
function readNamedKind(tokens: Tokens, index: number, kind: ReadKind, language: Language): ReadSaid | null {
  if (!kind.isCapital || !NAMED_KINDS[language].includes(kind.value)) return null;
  const changes = CHANGING_WORDS[language].some((word) => word === wordAtIndex(tokens, kind.next));
  for (let at = kind.next; at < index + LONGEST_NAME; at++) {
    const after = skipNumberWord(tokens, at, language);
    const symbol = after > at || at > kind.next ? readSymbol(tokens, after, false) : null;
    // Between a law and another document there may be a word for “and” alone.
    if (symbol !== null) return LAW_SYMBOL.test(symbol.value) ? symbol : null;
    const token = tokens[at];
    if (token === undefined || !(token.kind === 'word' || isInName(token))) return null;
    const inner = readKind(tokens, at, language);
    if (inner?.isCapital === true && !(changes && NAMED_KINDS[language].includes(inner.value))) return null;
  }
  return null;
}

/**
 * Whether a document without a symbol stands here, as the document of a part of it: `Kế hoạch này`, `của Bộ luật`,
 * `of the Plan`.
 */
export function namesDocument(tokens: Tokens, index: number, language: Language): boolean {
  const { of, the } = GRAMMAR_WORDS;
  // The part may stand in quotation marks: “Recipients” of the Plan.
  let at = isMark(tokens, index, ',”"’') ? index + 1 : index;
  const isOf = of[language].some((word) => word === wordAtIndex(tokens, at));
  if (isOf) at++;
  const words: readonly string[] = [...the[language], ...(language === 'en' ? GRAMMAR_WORDS.this.en : [])];
  if (words.includes(wordAtIndex(tokens, at))) at++;
  const kind = readKind(tokens, at, language);
  if (kind === null || kind.isPlural) return false;
  if (kind.isCapital) return true;
  if (language === 'en') return false;
  return isOf || GRAMMAR_WORDS.this.vi.some((word) => word === wordAtIndex(tokens, kind.next));
}

/** Every word, in small letters, with which a document can begin. */
export function documentBeginnings(language: Language): readonly string[] {
  const abbreviations = Object.keys(KIND_ABBREVIATIONS).map((short) => short.toLowerCase());
  return [...KINDS[language].keys(), ...abbreviations, ...GRAMMAR_WORDS.number[language]];
}
