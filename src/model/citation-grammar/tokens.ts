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

/** The tokens of a line, from which any place can be asked: past the end stands `END`. */
export type Tokens = readonly Token[];

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\d]*/uy;
const NUMBER = /\d+(?:\.\d+)*/y;
const MONTH = /^[JFMASOND][a-z]+$/;

/** Cuts a line into words, figures, symbols, dates and marks. White space stands in none. */
export function tokenize(line: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const code = line.charCodeAt(at);
    if (code === 32 || code === 9 || code === 160) {
      at++;
      continue;
    }
    const token = isDigit(code) ? figureAt(line, at) : wordAt(line, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function figureAt(line: string, at: number): Token {
  const symbol = symbolAt(line, at);
  if (symbol !== null) return make('symbol', at, at + symbol.length, symbol.value);
  const date = dateAt(line, at);
  if (date !== null) return make('date', at, at + date.length, date.value);
  NUMBER.lastIndex = at;
  const text = NUMBER.exec(line)?.[0] ?? line.charAt(at);
  return make('number', at, at + text.length, text);
}

function wordAt(line: string, at: number): Token {
  WORD.lastIndex = at;
  const text = WORD.exec(line)?.[0];
  if (text === undefined) {
    const mark = String.fromCodePoint(line.codePointAt(at) ?? 0);
    return make('mark', at, at + mark.length, mark);
  }
  const date = MONTH.test(text) ? dateAt(line, at) : null;
  return date === null
    ? make('word', at, at + text.length, text)
    : make('date', at, at + date.length, date.value);
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
