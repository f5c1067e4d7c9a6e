import type { ValueMatch } from '../language/dates.ts';
import type { SpannedValue } from './found-citation.ts';

/** A part of a symbol: `NQ`, `CTr`, `QH15`, `VX2`, `ToC`; with what is joined to it, `TH&XH`, `UBND.NC`. */
const PART = String.raw`\p{Lu}\p{L}{0,14}\d{0,4}(?:&\p{Lu}\p{L}*|\.\p{Lu}{2,6}\d?)?`;

/**
 * The number and symbol of a document in running text, Party, State and union forms: `02-NQ/TW`, `57-CTr/TU`,
 * `15a/QĐ-LĐLĐ`, `30/2020/NĐ-CP`, `50/2024/QH15`, `12/2012/L-CTN`, `141-CV/VPTW/nb`. One part is enough after a year.
 */
const SYMBOL = String.raw`(?<![\p{L}\d/]|\d\.)(?:\d{1,5}|\d{1,3}\.\d{1,2}(?=\/\d{4}\/\p{Lu}))(?:[a-e]|[A-E](?=\/\p{Lu}\p{L}))?(?:[-/]${PART}(?:[-/]${PART}){1,4}|\/\d{4}\/(?=\p{L}{2}|\p{L}[-/]\p{Lu})${PART}(?:[-/]${PART}){0,4})(?:\/(?:[a-z]{1,3}|\d{4}))?(?![\p{L}\d])`;

const ALL_SYMBOLS = new RegExp(SYMBOL, 'gu');
const SYMBOL_HERE = new RegExp(SYMBOL, 'uy');

/** The symbols in a text, in order, as written. */
export function findSymbols(text: string): ValueMatch[] {
  return [...text.matchAll(ALL_SYMBOLS)].map(({ 0: value, index }) => ({
    value,
    index,
    length: value.length,
  }));
}

/** The symbol that begins at an index; null if none does. */
export function symbolAt(text: string, index: number): string | null {
  SYMBOL_HERE.lastIndex = index;
  return SYMBOL_HERE.exec(text)?.[0] ?? null;
}

const LIKE_SYMBOL =
  /(?<![\p{L}\d/.,-])(\d{1,3}) ?[-\u2010-\u2015\u2212] ?(\p{Lu}\p{L}{0,5}) ?\/ ?(\p{Lu}\p{L}{1,8})(?![\p{L}\d])/gu;

/** What looks like the symbol of a document but for a space or another dash, `01 – KL/TW`, and as it should be. */
export function findMiswrittenSymbols(text: string) {
  if (!text.includes('/')) return [];
  return [...text.matchAll(LIKE_SYMBOL)].flatMap(({ 0: words, 1: number, 2: kind, 3: issuer, index }) => {
    const symbol = `${number}-${kind}/${issuer}`;
    return words === symbol ? [] : [{ index, words, symbol }];
  });
}

/** A known symbol written with other signs: spaces, a long dash, O for 0, small letters. */
export function findMiswritten(text: string, symbol: string): SpannedValue | null {
  if (!/[-–—/]/u.test(text)) return null;
  const match = looseForm(symbol).exec(text);
  if (match === null || match[0] === symbol) return null;
  const { 0: value, index: start } = match;
  return { value, start, end: start + value.length };
}

const SIGNS: Readonly<Record<string, string>> = {
  '0': '[0OoОо]',
  '1': '[1lI|]',
  '-': '\\s*[-\u2010-\u2015\u2212]\\s*',
  '/': '\\s*[/\u2044\u2215\\\\]\\s*',
};
const looseForms = new Map<string, RegExp>();

function looseForm(symbol: string): RegExp {
  let form = looseForms.get(symbol);
  if (form === undefined) {
    const letters = [...symbol].map((letter) => SIGNS[letter] ?? letter.replace(/[^\p{L}\p{N}]/u, '\\$&'));
    form = new RegExp(`(?<![\\p{L}\\p{N}])${letters.join('')}(?![\\p{L}\\p{N}])`, 'iu');
    looseForms.set(symbol, form);
  }
  return form;
}
