import type { Figure } from '../../language/figures/figure.ts';
import { MANY, unmatchedFigures } from '../../language/figures/figure-difference.ts';
import { groupOf, type WrittenFigure, writeInEnglish } from '../../language/figures/figure-form.ts';
import { readFigures } from '../../language/figures/figures.ts';
import { type Localized, localize } from '../../language/language.ts';
import { type FigurePair, withoutPairs } from './figure-pairs.ts';

/** One figure that the languages do not share: of one language alone, or of both where one stands for the other. */
export interface FigureDifference {
  readonly vi: WrittenFigure | null;
  readonly en: WrittenFigure | null;
  /** What to write in place of the English figure; only where no other figure of its group is in doubt. */
  readonly suggestion: string | null;
}

export interface FigureComparison {
  /** How many figures the two texts hold together. */
  readonly count: number;
  readonly differences: readonly FigureDifference[];
  /** How many figures each language has for itself, where they are too many to be told one by one. */
  readonly many: Localized<number> | null;
}

/** Holds the figures of a text in two languages against each other, but for those inside words declared to differ. */
export function compareFigures(texts: Localized, pairs: readonly FigurePair[] = []): FigureComparison {
  const figures = localize((language) => readFigures(texts[language], language));
  const count = figures.vi.length + figures.en.length;
  if (count === 0) return NO_FIGURES;
  const left = unmatchedFigures(texts, pairs.length === 0 ? figures : withoutPairs(texts, figures, pairs));
  const total = left.vi.length + left.en.length;
  if (total === 0) return { count, differences: [], many: null };
  if (total > MANY) return { count, differences: [], many: localize((language) => left[language].length) };
  const written = localize((language) =>
    left[language].map((figure) => ({ figure, words: wordsOf(texts[language], figure) })),
  );
  return { count, differences: pairUp(texts, written, pairs), many: null };
}

const NO_FIGURES: FigureComparison = { count: 0, differences: [], many: null };

function wordsOf(text: string, { index, length }: Figure): string {
  return text.slice(index, index + length);
}

/** Puts each English figure beside the first Vietnamese one of its group that is left. */
function pairUp(
  texts: Localized,
  { vi, en }: Localized<readonly WrittenFigure[]>,
  pairs: readonly FigurePair[],
): readonly FigureDifference[] {
  const rest = [...vi];
  const differences = en.map((english): FigureDifference => {
    const group = groupOf(english.figure);
    const same = rest.findIndex(({ figure }) => groupOf(figure) === group);
    const at = same === -1 ? rest.findIndex((other) => isBegunBy(other, english)) : same;
    const vietnamese = at === -1 ? null : (rest.splice(at, 1)[0] ?? null);
    const isSure = [vi, en].every(
      (list) => list.filter(({ figure }) => groupOf(figure) === group).length === 1,
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
function isBegunBy({ figure, words }: WrittenFigure, english: WrittenFigure): boolean {
  return (
    figure.kind === 'symbol' &&
    english.figure.kind === 'number' &&
    words.startsWith(english.words) &&
    !/^\d/.test(words.slice(english.words.length))
  );
}

/** The Vietnamese figure in English, if no more than `left` figures differ once it stands in the translation. */
function suggest(
  texts: Localized,
  vietnamese: WrittenFigure,
  english: WrittenFigure,
  pairs: readonly FigurePair[],
  left: number,
): string | null {
  const suggestion = writeInEnglish(vietnamese, english);
  if (suggestion === null) return null;
  const { index, length } = english.figure;
  const mended = { vi: texts.vi, en: texts.en.slice(0, index) + suggestion + texts.en.slice(index + length) };
  const figures = localize((language) => readFigures(mended[language], language));
  const still = unmatchedFigures(mended, withoutPairs(mended, figures, pairs));
  return still.vi.length + still.en.length <= left ? suggestion : null;
}
