import type { SpannedValue } from './found-citation.ts';

/** A symbol with other signs than its hyphen and slash, `01 – KL/TW`, and as it should be. */
export interface MiswrittenSymbol {
  readonly index: number;
  readonly words: string;
  readonly symbol: string;
}

const LIKE_SYMBOL =
  /(?<![\p{L}\d/.,-])(\d{1,3}) ?[-\u2010-\u2015\u2212] ?(\p{Lu}\p{L}{0,5}) ?\/ ?(\p{Lu}\p{L}{1,8})(?![\p{L}\d])/gu;

/** What looks like the symbol of a document but for a space or another dash. */
export function findMiswrittenSymbols(text: string): readonly MiswrittenSymbol[] {
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

const looseForms = new Map<string, RegExp>();

function looseForm(symbol: string): RegExp {
  let form = looseForms.get(symbol);
  if (form === undefined) {
    const signs: Readonly<Record<string, string>> = {
      '0': '[0OoОо]',
      '1': '[1lI|]',
      '-': '\\s*[-\u2010-\u2015\u2212]\\s*',
      '/': '\\s*[/\u2044\u2215\\\\]\\s*',
    };
    const letters = [...symbol].map((letter) => signs[letter] ?? letter.replace(/[^\p{L}\p{N}]/u, '\\$&'));
    form = new RegExp(`(?<![\\p{L}\\p{N}])${letters.join('')}(?![\\p{L}\\p{N}])`, 'iu');
    looseForms.set(symbol, form);
  }
  return form;
}
