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
