import { dateAt, symbolAt } from '../citation-marks.ts';
import type { Stretch } from './found-citation.ts';

export interface Token extends Stretch {
  /** `number`: figures, with full stops between figures (`2.1`). `mark`: any other sign. */
  readonly kind: 'word' | 'number' | 'symbol' | 'date' | 'mark';
  /** As written; of a date the day in ISO 8601. */
  readonly text: string;
  /** In small letters. */
  readonly lower: string;
}

/** The tokens of a text. Any place can be asked for: where none stands, neither does a word nor a mark. */
export type Tokens = readonly Token[];

const LETTER = /[\p{L}\p{M}]/u;
const NUMBER = /\d+(?:\.\d+)*/y;
/** What stands right after the day of a date; of `12th` its ending. */
const DAY_ENDS = /[\s/.\-snrtSNRT]/;
const MONTH = /^[JFMASOND][A-Za-z]{2,8}$/;

/** Cuts a text into words, figures, symbols, dates and marks. White space stands in none. */
export function tokenize(text: string): Tokens {
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
  return tokens;
}

function figureAt(text: string, at: number): Token {
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  const after = text.charAt(end);
  const symbol = after === '-' || after === '/' ? symbolAt(text, at) : null;
  if (symbol !== null) return make('symbol', at, at + symbol.length, symbol.value);
  const date = end - at <= 2 && DAY_ENDS.test(after) ? dateAt(text, at) : null;
  if (date !== null) return make('date', at, at + date.length, date.value);
  NUMBER.lastIndex = at;
  const figure = NUMBER.exec(text)?.[0] ?? text.charAt(at);
  return make('number', at, at + figure.length, figure);
}

function wordAt(text: string, at: number): Token {
  let end = at;
  while (end < text.length && isWordLetter(text.charCodeAt(end), end > at)) end++;
  if (end === at) {
    const mark = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return make('mark', at, at + mark.length, mark);
  }
  const word = text.slice(at, end);
  // A month is looked for only before a figure: “June 12, 2021”.
  const date = isDigit(text.charCodeAt(end + 1)) && MONTH.test(word) ? dateAt(text, at) : null;
  return date === null ? make('word', at, end, word) : make('date', at, at + date.length, date.value);
}

/** Letters and the marks on them; figures too, but not as the first. Read letter by letter: it is all text there is. */
function isWordLetter(code: number, isInside: boolean): boolean {
  if (code < 128) {
    const small = code | 32;
    return (small >= 97 && small <= 122) || (isInside && isDigit(code));
  }
  if (code >= 0x1ea0 && code <= 0x1ef9) return true;
  return LETTER.test(String.fromCharCode(code));
}

function make(kind: Token['kind'], start: number, end: number, text: string): Token {
  return { kind, start, end, text, lower: kind === 'word' ? text.toLowerCase() : text };
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

/** Whether a mark stands at a place. */
export function isMark(tokens: Tokens, index: number, marks: string): boolean {
  const token = tokens[index];
  return token?.kind === 'mark' && marks.includes(token.text);
}
