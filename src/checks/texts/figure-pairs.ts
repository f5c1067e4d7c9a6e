import type { Figure } from '../../language/figures/figure.ts';
import { LANGUAGES, type Localized, localize } from '../../language/language.ts';
import type { DocumentFacts } from '../../model/schema.ts';

/** Words of both languages whose figures rightly differ. */
export type FigurePair = Pick<DocumentFacts['figurePairs'][number], 'vi' | 'en'>;

/** Whether the words of a pair stand in the texts of one provision. */
export function hasPair(texts: Localized, pair: FigurePair): boolean {
  return LANGUAGES.every((language) => texts[language].includes(pair[language]));
}

/** Leaves out the figures inside words that are declared to differ. */
export function withoutPairs(
  texts: Localized,
  figures: Localized<readonly Figure[]>,
  pairs: readonly FigurePair[],
): Localized<readonly Figure[]> {
  const declared = pairs.filter((pair) => hasPair(texts, pair));
  if (declared.length === 0) return figures;
  return localize((language) =>
    figures[language].filter(
      (figure) => !declared.some((pair) => standsInside(figure, texts[language], pair[language])),
    ),
  );
}

/** Whether a figure lies in one of the places where words stand in a text, whole or in part. */
function standsInside({ index, length }: Figure, text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    if (index < at + words.length && at < index + length) return true;
  }
  return false;
}
