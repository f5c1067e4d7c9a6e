import { LANGUAGES, type Localized, localize } from '../../language/language.ts';
import type { Quantity } from '../../language/quantities/quantity.ts';
import { MANY, unmatchedQuantities } from '../../language/quantities/quantity-difference.ts';
import { groupOf, type WrittenQuantity, writeInEnglish } from '../../language/quantities/quantity-form.ts';
import { readQuantities } from '../../language/quantities/read-quantities.ts';
import type { DocumentFacts } from '../../model/schema.ts';

/** Words of both languages whose quantities rightly differ. */
type QuantityPair = Pick<DocumentFacts['figurePairs'][number], 'vi' | 'en'>;

/** A quantity of one language alone, or two that take each other’s place. */
export interface QuantityDifference {
  readonly vi: WrittenQuantity | null;
  readonly en: WrittenQuantity | null;
  /** What to write in place of the English quantity; only where no other quantity of its group is in doubt. */
  readonly suggestion: string | null;
}

export interface QuantityComparison {
  /** How many quantities the two texts hold together. */
  readonly count: number;
  readonly differences: readonly QuantityDifference[];
  /** How many quantities each language has alone, if too many to list. */
  readonly many: Localized<number> | null;
}

/** Compares the quantities of a text in two languages, except those inside words declared to differ. */
export function compareQuantities(texts: Localized, pairs: readonly QuantityPair[] = []): QuantityComparison {
  const quantities = localize((language) => readQuantities(texts[language], language));
  const count = quantities.vi.length + quantities.en.length;
  if (count === 0) return NO_QUANTITIES;
  const left = unmatchedQuantities(
    texts,
    pairs.length === 0 ? quantities : withoutPairs(texts, quantities, pairs),
  );
  const total = left.vi.length + left.en.length;
  if (total === 0) return { count, differences: [], many: null };
  if (total > MANY) return { count, differences: [], many: localize((language) => left[language].length) };
  const written = localize((language) =>
    left[language].map((quantity) => ({ quantity, words: wordsOf(texts[language], quantity) })),
  );
  return { count, differences: pairUp(texts, written, pairs), many: null };
}

const NO_QUANTITIES: QuantityComparison = { count: 0, differences: [], many: null };

function wordsOf(text: string, { index, length }: Quantity): string {
  return text.slice(index, index + length);
}

/** Pairs each English quantity with the first remaining Vietnamese one of its group. */
function pairUp(
  texts: Localized,
  { vi, en }: Localized<readonly WrittenQuantity[]>,
  pairs: readonly QuantityPair[],
): readonly QuantityDifference[] {
  const rest = [...vi];
  const differences = en.map((english): QuantityDifference => {
    const group = groupOf(english.quantity);
    const same = rest.findIndex(({ quantity }) => groupOf(quantity) === group);
    const at = same === -1 ? rest.findIndex((other) => isBegunBy(other, english)) : same;
    const vietnamese = at === -1 ? null : (rest.splice(at, 1)[0] ?? null);
    const isSure = [vi, en].every(
      (list) => list.filter(({ quantity }) => groupOf(quantity) === group).length === 1,
    );
    const suggestion =
      isSure && vietnamese !== null
        ? suggest(texts, vietnamese, english, pairs, vi.length + en.length - 2)
        : null;
    return { vi: vietnamese, en: english, suggestion };
  });
  return [...differences, ...rest.map((vietnamese) => ({ vi: vietnamese, en: null, suggestion: null }))];
}

/** Whether a number is all that is left of a symbol: `02` of `02-NQ/TW` where its signs were changed. */
function isBegunBy({ quantity, words }: WrittenQuantity, english: WrittenQuantity): boolean {
  return (
    quantity.kind === 'symbol' &&
    english.quantity.kind === 'number' &&
    words.startsWith(english.words) &&
    !/^\d/.test(words.slice(english.words.length))
  );
}

/** The Vietnamese quantity in English, if no more than `left` quantities differ once it stands in the translation. */
function suggest(
  texts: Localized,
  vietnamese: WrittenQuantity,
  english: WrittenQuantity,
  pairs: readonly QuantityPair[],
  left: number,
): string | null {
  const suggestion = writeInEnglish(vietnamese, english);
  if (suggestion === null) return null;
  const { index, length } = english.quantity;
  const mended = { vi: texts.vi, en: texts.en.slice(0, index) + suggestion + texts.en.slice(index + length) };
  const quantities = localize((language) => readQuantities(mended[language], language));
  const still = unmatchedQuantities(mended, withoutPairs(mended, quantities, pairs));
  return still.vi.length + still.en.length <= left ? suggestion : null;
}

/** Whether the words of a pair stand in the texts of one provision. */
export function hasPair(texts: Localized, pair: QuantityPair): boolean {
  return LANGUAGES.every((language) => texts[language].includes(pair[language]));
}

/** Leaves out the quantities inside words that are declared to differ. */
function withoutPairs(
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
