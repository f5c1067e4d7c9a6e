import { dateAt } from '../language/dates.ts';
import type { Language, Localized } from '../language/language.ts';
import type { TextRange } from './found-citation.ts';
import { symbolAt } from './symbols.ts';

export interface Token extends TextRange {
  /** `number`: figures, with full stops between figures (`2.1`). `mark`: any other sign. */
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

const LETTER = /[\p{L}\p{M}]/u;
const NUMBER = /\d+(?:\.\d+)*/y;
/** The letter that the number of a symbol may have: `15a/`. */
const LETTERED_NUMBER = /^[a-eA-E][/-]/;
/** What stands right after the day of a date; of `12th` its ending. */
const DAY_ENDS = /[\s/.\-snrtSNRT]/;
const MONTH = /^[JFMASOND][A-Za-z]{2,8}$/;

/** Cuts a text into words, figures, symbols, dates and marks. White space stands in none. */
export function tokenize(text: string, language: Language): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 160) {
      at++;
      continue;
    }
    const token = isDigit(code) ? figureAt(text, at) : wordAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return Object.assign(tokens, { language });
}

function figureAt(text: string, at: number): Token {
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  const after = text.charAt(end);
  const mayBeSymbol = after === '-' || after === '/' || LETTERED_NUMBER.test(text.slice(end, end + 2));
  const symbol = mayBeSymbol ? symbolAt(text, at) : null;
  if (symbol !== null) return make('symbol', at, at + symbol.length, symbol);
  const date = end - at <= 2 && DAY_ENDS.test(after) ? dateAt(text, at) : null;
  if (date !== null) return make('date', at, at + date.length, date.value);
  NUMBER.lastIndex = at;
  const figure = NUMBER.exec(text)?.[0] ?? text.charAt(at);
  return make('number', at, at + figure.length, figure);
}

function wordAt(text: string, at: number): Token {
  let end = at;
  while (end < text.length && isSmallLetter(text.charCodeAt(end))) end++;
  if (end === text.length || !goesOn(text.charCodeAt(end), end > at)) {
    if (end === at) return markAt(text, at);
    const word = text.slice(at, end);
    return { kind: 'word', start: at, end, text: word, lower: word };
  }
  while (end < text.length && goesOn(text.charCodeAt(end), end > at)) end++;
  const word = text.slice(at, end);
  // A month is looked for only before a figure: “June 12, 2021”, “Sept. 6, 2021”.
  const figure = text.charCodeAt(end) === FULL_STOP ? end + 2 : end + 1;
  const date = isDigit(text.charCodeAt(figure)) && MONTH.test(word) ? dateAt(text, at) : null;
  if (date !== null) return make('date', at, at + date.length, date.value);
  return { kind: 'word', start: at, end, text: word, lower: word.toLowerCase() };
}

function markAt(text: string, at: number): Token {
  const mark = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { kind: 'mark', start: at, end: at + mark.length, text: mark, lower: mark };
}

/** Whether a word goes on with a letter of any kind; with a figure too, which is not its first. */
function goesOn(code: number, isInside: boolean): boolean {
  if (code < 128) {
    const small = code | 32;
    return (small >= 97 && small <= 122) || (isInside && isDigit(code));
  }
  return isSmallLetter(code) || LETTER.test(String.fromCharCode(code));
}

const FULL_STOP = 46;

/** The small letters of the two languages, told by their codes: it is all text there is. */
function isSmallLetter(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  if (code >= 0x1ea0) return code <= 0x1ef9 && (code & 1) === 1;
  if (code <= 0xff) return code >= 0xdf && code !== 0xf7;
  // ă, đ, ĩ, ũ, ơ, ư
  return (
    code === 0x103 || code === 0x111 || code === 0x129 || code === 0x169 || code === 0x1a1 || code === 0x1b0
  );
}

function make(kind: 'number' | 'symbol' | 'date', start: number, end: number, text: string): Token {
  return { kind, start, end, text, lower: text };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
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
