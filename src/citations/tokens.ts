import { dateAt } from '../language/dates.ts';
import type { Language, Localized } from '../language/language.ts';
import type { TextRange } from './found-citation.ts';
import { symbolAt } from './symbols.ts';

export interface Token extends TextRange {
  /** `number`: digits, with full stops between them (`2.1`). `mark`: any other sign. */
  readonly kind: 'word' | 'number' | 'symbol' | 'date' | 'mark';
  /** As written; of a date the day in ISO 8601. */
  readonly text: string;
  /** In small letters. */
  readonly lower: string;
}

/** The tokens of a text in one language. Any index can be asked for: out of range stands neither a word nor a mark. */
export interface Tokens extends ReadonlyArray<Token> {
  readonly language: Language;
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\d]*/uy;
const NUMBER = /\d+(?:\.\d+)*/y;
/** The letter that the number of a symbol may have: `15a/`. */
const LETTERED_NUMBER = /^[a-eA-E][/-]/;
/** The number of a symbol with a part: `66.4/2025/NQ-CP`. */
const PART_NUMBERED = /^\.\d{1,2}\/\d{4}\//;
/** What stands right after the day of a date; of `12th` its ending. */
const DAY_ENDS = /[\s/.\-snrtSNRT]/;
const MONTH = /^[JFMASOND][A-Za-z]{2,8}$/;

/** Cuts a text into words, numbers, symbols, dates and marks. White space stands in none. */
export function tokenize(text: string, language: Language): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === NO_BREAK_SPACE) {
      at++;
      continue;
    }
    const token = isDigit(code) ? numberAt(text, at) : (wordAt(text, at) ?? markAt(text, at));
    tokens.push(token);
    at = token.end;
  }
  return Object.assign(tokens, { language });
}

const NO_BREAK_SPACE = 160;

function numberAt(text: string, at: number): Token {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  const after = text.charAt(end);
  const mayBeSymbol = after === '-' || after === '/' || LETTERED_NUMBER.test(text.slice(end, end + 2));
  const isPartNumbered = after === '.' && PART_NUMBERED.test(text.slice(end, end + 10));
  const symbol = mayBeSymbol || isPartNumbered ? symbolAt(text, at) : null;
  if (symbol !== null) return make('symbol', at, symbol);
  const date = end - at <= 2 && DAY_ENDS.test(after) ? dateAt(text, at) : null;
  if (date !== null) return make('date', at, date.value, date.length);
  return make('number', at, after === '.' ? matchAt(NUMBER, text, at) : text.slice(at, end));
}

const SMALL = 1;
const CAPITAL = 2;

/** The letters, marks and digits of words by their code, 0 for other signs: a table, since patterns take twice the time. */
const LATIN = Uint8Array.from({ length: 0x1f00 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (!/[\p{L}\p{M}\d]/u.test(sign)) return 0;
  return sign === sign.toLowerCase() ? SMALL : CAPITAL;
});

function wordAt(text: string, at: number): Token | null {
  let end = at;
  let isSmall = true;
  for (let sign = LATIN[text.charCodeAt(at)]; sign; sign = LATIN[text.charCodeAt(end)]) {
    if (sign === CAPITAL) isSmall = false;
    end++;
  }
  const isLatin = !(text.charCodeAt(end) >= LATIN.length);
  if (!isLatin) end = at + matchAt(WORD, text, at).length;
  if (end === at) return null;
  const word = text.slice(at, end);
  const date = isBeforeDigit(text, end) && MONTH.test(word) ? dateAt(text, at) : null;
  if (date !== null) return make('date', at, date.value, date.length);
  return { kind: 'word', start: at, end, text: word, lower: isSmall && isLatin ? word : word.toLowerCase() };
}

/** Only a month before digits begins a date: “June 12, 2021”, “Sept. 6, 2021”. */
function isBeforeDigit(text: string, end: number): boolean {
  return isDigit(text.charCodeAt(text.charAt(end) === '.' ? end + 2 : end + 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function markAt(text: string, at: number): Token {
  return make('mark', at, String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** What a sticky pattern matches at a place, empty if it does not. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : '';
}

function make(kind: Token['kind'], start: number, text: string, length = text.length): Token {
  return { kind, start, end: start + length, text, lower: text.toLowerCase() };
}

/** Whether two tokens stand without anything between them. */
export function isAdjacent(tokens: Tokens, index: number): boolean {
  return tokens[index] !== undefined && tokens[index].end === tokens[index + 1]?.start;
}

/** The word at a place in small letters, empty where no word stands. */
export function wordAtIndex(tokens: Tokens, index: number): string {
  const token = tokens[index];
  return token?.kind === 'word' ? token.lower : '';
}

/** Whether one of some words stands at a place. */
export function isOneOf(tokens: Tokens, index: number, words: Localized<ReadonlySet<string>>): boolean {
  return words[tokens.language].has(wordAtIndex(tokens, index));
}

/** The token after an “and” or “or” at a place, `và/hoặc` as one of them; the place itself where none stands. */
export function skipAnd(tokens: Tokens, index: number, words: Localized<ReadonlySet<string>>): number {
  if (!isOneOf(tokens, index, words)) return index;
  return isMark(tokens, index + 1, '/') && isOneOf(tokens, index + 2, words) ? index + 3 : index + 1;
}

/** Whether a mark stands at a place. */
export function isMark(tokens: Tokens, index: number, marks: string): boolean {
  const token = tokens[index];
  return token?.kind === 'mark' && marks.includes(token.text);
}

/** The words and signs of a name, in small letters. */
export function nameTokens(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}]+|[^\s\p{L}]/gu) ?? [];
}

/** Whether a name, cut into its words and signs, stands at a place. */
export function isNameAt(tokens: Tokens, index: number, name: readonly string[]): boolean {
  return name.every((word, place) => tokens[index + place]?.lower === word);
}
