import { type Language, type Localized, localize, otherLanguage } from '../language.ts';
import { readLooseQuantities } from './loose-quantities.ts';
import { keyOf, type Quantity, type QuantityKind } from './quantity.ts';
import { withOpenReadings } from './quantity-rows.ts';

/** More quantities than this left over are no slip; what may answer them is not looked for. */
export const MANY = 40;

/** Longer texts, in letters of both languages, are no provision; their words are not looked through. */
const LONGEST = 200_000;

type Quantities = Localized<readonly Quantity[]>;

/**
 * The quantities of a text in two languages that the other language lacks, both in order. Their order in the text does
 * not count, how often each stands there does. Words may answer a quantity (`readLooseQuantities`).
 */
export function unmatchedQuantities(texts: Localized, all: Quantities): Quantities {
  const same = withoutSame(all);
  if (isEmpty(same) || same.vi.length + same.en.length > MANY) return same;
  const open = pairOff(
    localize((language) => readAsRows(texts[language], language, all[language], same[language])),
    haveOneReading,
  );
  const crossed = isEmpty(open) ? open : pairAcrossKinds(open);
  if (isEmpty(crossed) || texts.vi.length + texts.en.length > LONGEST) return crossed;
  return localize((language) => withoutWords(crossed[language], texts, all, otherLanguage(language)));
}

/** Of the quantities of a text those in `some`, each with what its neighbours let it say. */
function readAsRows(
  text: string,
  language: Language,
  all: readonly Quantity[],
  some: readonly Quantity[],
): readonly Quantity[] {
  if (some.length === 0) return some;
  const wanted = new Set(some);
  return withOpenReadings(text, language, all).filter((_, at) => wanted.has(all[at] as Quantity));
}

function isEmpty({ vi, en }: Quantities): boolean {
  return vi.length === 0 && en.length === 0;
}

/** Takes out pairs that say the very same; counted, since a table may have thousands. */
function withoutSame({ vi, en }: Quantities): Quantities {
  const counts = new Map<string, number>();
  for (const quantity of en) counts.set(keyOf(quantity), (counts.get(keyOf(quantity)) ?? 0) + 1);
  const isLeft = (quantity: Quantity): boolean => {
    const count = counts.get(keyOf(quantity)) ?? 0;
    if (count > 0) counts.set(keyOf(quantity), count - 1);
    return count === 0;
  };
  const restOfVi = vi.filter(isLeft);
  // What is left of each count belongs to the last ones.
  const restOfEn = en.toReversed().filter((quantity) => !isLeft(quantity));
  return { vi: restOfVi, en: restOfEn.toReversed() };
}

/** Takes out pairs of equal quantities, each quantity once. */
function pairOff({ vi, en }: Quantities, same: (vi: Quantity, en: Quantity) => boolean): Quantities {
  const restOfEn = [...en];
  const restOfVi = vi.filter((quantity) => {
    const at = restOfEn.findIndex((other) => same(quantity, other));
    if (at !== -1) restOfEn.splice(at, 1);
    return at === -1;
  });
  return { vi: restOfVi, en: restOfEn };
}

function haveOneReading(a: Quantity, b: Quantity): boolean {
  const readings = [keyOf(b), ...b.others];
  return [keyOf(a), ...a.others].some((reading) => readings.includes(reading));
}

/** Kinds that write one number in different ways: `khóa XIII`, `13th tenure`, `khóa 13`. */
const CROSSINGS: readonly (readonly [QuantityKind, QuantityKind])[] = [
  ['roman', 'ordinal'],
  ['roman', 'number'],
  ['ordinal', 'number'],
  ['roman-unit', 'roman'],
  ['roman-unit', 'ordinal'],
];

/**
 * Pairs quantities of one value that the languages write in different ways. Where two pairs cross in opposite ways,
 * `khoản 3, mục II` against `clause 2, section III`, quantities have changed places and none is taken.
 */
function pairAcrossKinds(quantities: Quantities): Quantities {
  let rest = quantities;
  for (const [one, other] of CROSSINGS) {
    const there = pairOff(rest, (a, b) => a.kind === one && b.kind === other && a.value === b.value);
    const back = pairOff(rest, (a, b) => a.kind === other && b.kind === one && a.value === b.value);
    if (there.vi.length < rest.vi.length && back.vi.length < rest.vi.length) continue;
    rest = there.vi.length < rest.vi.length ? there : back;
  }
  return rest;
}

/**
 * Leaves out the quantities that words of the other language, `of`, say. Number words that both languages have answer
 * each other and no quantity beside them: `hai phần` and `two parts`.
 */
function withoutWords(
  quantities: readonly Quantity[],
  texts: Localized,
  all: Quantities,
  of: Language,
): readonly Quantity[] {
  if (quantities.length === 0) return quantities;
  const wordsOf = (language: Language): readonly Quantity[] =>
    readLooseQuantities(texts[language], language).filter(
      ({ index, length }) =>
        !all[language].some((other) => other.index < index + length && index < other.index + other.length),
    );
  const words = wordsOf(of);
  const answered = (by: readonly Quantity[]): readonly Quantity[] =>
    pairOff({ vi: quantities, en: by }, haveOneReading).vi;
  const left = answered(words);
  if (left.length === quantities.length || !words.some(({ kind }) => kind === 'number')) return left;
  const others = wordsOf(otherLanguage(of));
  const both = of === 'vi' ? { vi: words, en: others } : { vi: others, en: words };
  const isSame = (vi: Quantity, en: Quantity): boolean => keyOf(vi) === keyOf(en) && vi.kind === 'number';
  return answered(pairOff(both, (vi, en) => isSame(vi, en) && isNumberWord(texts.vi, vi))[of]);
}

/** Whether Vietnamese words are surely a number: `một` may be an article, `năm` a year, `tư` something private. */
function isNumberWord(text: string, { index, length }: Quantity): boolean {
  return !/^(?:một|năm|tư)$/i.test(text.slice(index, index + length));
}
