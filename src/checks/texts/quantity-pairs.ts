import { LANGUAGES, type Localized, localize } from '../../language/language.ts';
import type { Quantity } from '../../language/quantities/quantity.ts';
import type { DocumentFacts } from '../../model/schema.ts';

/** Words of both languages whose quantities rightly differ. */
export type QuantityPair = Pick<DocumentFacts['figurePairs'][number], 'vi' | 'en'>;

/** Whether the words of a pair stand in the texts of one provision. */
export function hasPair(texts: Localized, pair: QuantityPair): boolean {
  return LANGUAGES.every((language) => texts[language].includes(pair[language]));
}

/** Leaves out the quantities inside words that are declared to differ. */
export function withoutPairs(
  texts: Localized,
  quantities: Localized<readonly Quantity[]>,
  pairs: readonly QuantityPair[],
): Localized<readonly Quantity[]> {
  const declared = pairs.filter((pair) => hasPair(texts, pair));
  if (declared.length === 0) return quantities;
  return localize((language) =>
    quantities[language].filter(
      (quantity) => !declared.some((pair) => standsInside(quantity, texts[language], pair[language])),
    ),
  );
}

/** Whether a quantity lies in one of the places where words stand in a text, whole or in part. */
function standsInside({ index, length }: Quantity, text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    if (index < at + words.length && at < index + length) return true;
  }
  return false;
}
