import type { Language, Localized } from '../language.ts';
import { CHANGING_WORDS, DOCUMENT_KINDS, KIND_ABBREVIATIONS, NAMED_KINDS } from './document-words.ts';
import type { CitedDocument, Said } from './found-citation.ts';
import { GRAMMAR_WORDS } from './level-words.ts';
import { isAdjacent, isMark, type Tokens, wordAtIndex } from './tokens.ts';

export interface ReadDocument extends CitedDocument {
  readonly next: number;
}

interface KindName {
  readonly words: readonly string[];
  readonly name: string;
}

const KINDS: Localized<ReadonlyMap<string, readonly KindName[]>> = {
  vi: indexKinds('vi'),
  en: indexKinds('en'),
};

/** How far a law’s name may reach between its kind and its number. */
const LONGEST_NAME = 40;

function indexKinds(language: Language): ReadonlyMap<string, readonly KindName[]> {
  const names = DOCUMENT_KINDS[language].map(
    (name): KindName => ({ words: name.toLowerCase().split(' '), name }),
  );
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
    type: kind,
    symbol: { value: symbol.value, start: symbol.start, end: symbol.end },
    date: date === null ? null : date.said,
    start,
    end: date?.end ?? symbol.end,
    next: date?.next ?? symbol.next,
  };
}

type ReadSaid = Said & { readonly next: number };

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
    /^\p{Lu}{2,}$/u.test(letters.text) &&
    isAdjacent(tokens, index) &&
    isAdjacent(tokens, index + 1) &&
    !(isAdjacent(tokens, index + 2) && isMark(tokens, index + 3, '/-'));
  if (!isShort) return null;
  const value = token.text + tokens[index + 1]?.text + letters.text;
  return { value, start: token.start, end: letters.end, next: index + 3 };
}

/** The kind of document that begins at a token. */
export function readKind(
  tokens: Tokens,
  index: number,
  language: Language,
): (ReadSaid & { readonly isCapital: boolean }) | null {
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const isCapital = token.text.charAt(0) !== token.lower.charAt(0);
  const found = KINDS[language]
    .get(token.lower)
    ?.find(({ words }) => words.every((word, place) => wordAtIndex(tokens, index + place) === word));
  const short = found === undefined ? KIND_ABBREVIATIONS[token.text] : undefined;
  const value = found?.name ?? short;
  if (value === undefined) return null;
  const next = index + (found?.words.length ?? 1);
  return { value, start: token.start, end: tokens[next - 1]?.end ?? token.end, next, isCapital };
}

function skipNumberWord(tokens: Tokens, index: number, language: Language): number {
  if (!GRAMMAR_WORDS.number[language].some((word) => word === wordAtIndex(tokens, index))) return index;
  return isMark(tokens, index + 1, ':.') ? index + 2 : index + 1;
}

/**
 * The symbol of a law behind its name: `Luật Công đoàn số 50/2024/QH15`. The nearest kind before the number counts,
 * unless the name says that this law changes others.
 */
function readNamedKind(
  tokens: Tokens,
  index: number,
  kind: ReadSaid & { readonly isCapital: boolean },
  language: Language,
): ReadSaid | null {
  if (!kind.isCapital || !NAMED_KINDS[language].includes(kind.value)) return null;
  const changes = CHANGING_WORDS[language].some((word) => word === wordAtIndex(tokens, kind.next));
  for (let at = kind.next; at < index + LONGEST_NAME; at++) {
    const after = skipNumberWord(tokens, at, language);
    const symbol = after > at ? readSymbol(tokens, after, false) : null;
    if (symbol !== null) return symbol;
    const token = tokens[at];
    if (token === undefined || (token.kind !== 'word' && token.text !== ',')) return null;
    const inner = readKind(tokens, at, language);
    if (inner?.isCapital === true && !(changes && NAMED_KINDS[language].includes(inner.value))) return null;
  }
  return null;
}

/** The date right after a symbol: `, ngày 12/6/2021`, `(ngày 14/02/2022)`, `of 12 June 2021`, `dated …`. */
function readDate(
  tokens: Tokens,
  index: number,
  language: Language,
): { readonly said: Said; readonly end: number; readonly next: number } | null {
  const open = isMark(tokens, index, '(');
  let at = open || isMark(tokens, index, ',') ? index + 1 : index;
  if (DATE_WORDS[language].some((word) => word === wordAtIndex(tokens, at))) at++;
  const token = tokens[at];
  if (token?.kind !== 'date') return null;
  if (open && !isMark(tokens, at + 1, ')')) return null;
  const said = { value: token.text, start: token.start, end: token.end };
  return open
    ? { said, end: tokens[at + 1]?.end ?? token.end, next: at + 2 }
    : { said, end: token.end, next: at + 1 };
}

const DATE_WORDS: Localized<readonly string[]> = {
  vi: ['ngày', 'ký', 'đề'],
  en: ['of', 'dated', 'on', 'issued', 'signed'],
};

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
  if (kind === null) return false;
  if (kind.isCapital) return true;
  if (language === 'en') return false;
  return isOf || GRAMMAR_WORDS.this.vi.some((word) => word === wordAtIndex(tokens, kind.next));
}

/** Every word, in small letters, with which a document can begin. */
export function documentBeginnings(language: Language): readonly string[] {
  const abbreviations = Object.keys(KIND_ABBREVIATIONS).map((short) => short.toLowerCase());
  return [...KINDS[language].keys(), ...abbreviations, ...GRAMMAR_WORDS.number[language]];
}
