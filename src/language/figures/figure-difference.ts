import { type Language, type Localized, localize, otherLanguage } from '../language.ts';
import { type Figure, type FigureKind, keyOf } from './figure.ts';
import { withOpenReadings } from './figure-rows.ts';
import { readLooseFigures } from './loose-figures.ts';

/** More figures than this left over are no slip; what may answer them is not looked for. */
export const MANY = 40;

/** Longer texts, in letters of both languages, are no provision; their words are not looked through. */
const LONGEST = 200_000;

/**
 * Leaves of the figures of a text in two languages those that the other language has not got, both in order. Order
 * does not count, how often does. Words may answer a figure (`readLooseFigures`).
 */
export function unmatchedFigures(
  texts: Localized,
  figures: Localized<readonly Figure[]>,
): Localized<readonly Figure[]> {
  if (areSame(figures.vi, figures.en)) return NONE;
  const same = withoutSame(figures);
  if (isEmpty(same) || same.vi.length + same.en.length > MANY) return same;
  const open = pairOff(
    localize((language) => readAsRows(texts[language], language, figures[language], same[language])),
    haveOneReading,
  );
  const crossed = isEmpty(open) ? open : pairAcrossKinds(open);
  if (isEmpty(crossed)) return crossed;
  if (texts.vi.length + texts.en.length > LONGEST) return crossed;
  return localize((language) => withoutWords(crossed[language], texts, figures, otherLanguage(language)));
}

/** Of the figures of a text those in `some`, each with what its neighbours let it say. */
function readAsRows(
  text: string,
  language: Language,
  figures: readonly Figure[],
  some: readonly Figure[],
): readonly Figure[] {
  if (some.length === 0) return some;
  const wanted = new Set(some);
  return withOpenReadings(text, language, figures).filter((_, at) => wanted.has(figures[at] as Figure));
}

function isEmpty({ vi, en }: Localized<readonly Figure[]>): boolean {
  return vi.length === 0 && en.length === 0;
}

const NONE: Localized<readonly Figure[]> = { vi: [], en: [] };

/** Whether two short lists say the same, in whatever order: nearly every provision, so nothing is made for it. */
function areSame(vi: readonly Figure[], en: readonly Figure[]): boolean {
  if (vi.length !== en.length || vi.length > 30) return false;
  let taken = 0;
  for (const figure of vi) {
    let at = 0;
    while (at < en.length && ((taken >> at) & 1 || !isSame(figure, en[at] as Figure))) at++;
    if (at === en.length) return false;
    taken |= 1 << at;
  }
  return true;
}

function isSame(a: Figure, b: Figure): boolean {
  return a.kind === b.kind && a.value === b.value;
}

/** Takes out pairs that say the very same. */
function withoutSame(figures: Localized<readonly Figure[]>): Localized<readonly Figure[]> {
  if (figures.vi.length * figures.en.length <= MANY * MANY) {
    return pairOff(figures, isSame);
  }
  const counts = new Map<string, number>();
  for (const figure of figures.en) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) + 1);
  const take = (figure: Figure): boolean => {
    const count = counts.get(keyOf(figure)) ?? 0;
    if (count > 0) counts.set(keyOf(figure), count - 1);
    return count === 0;
  };
  const vi = figures.vi.filter(take);
  // What is left of each count belongs to the last ones.
  const en = figures.en.toReversed().filter((figure) => !take(figure));
  return { vi, en: en.toReversed() };
}

type Same = (vi: Figure, en: Figure) => boolean;

/** Takes out pairs of equal figures, each figure once. */
function pairOff({ vi, en }: Localized<readonly Figure[]>, same: Same): Localized<readonly Figure[]> {
  if (vi.length === 0 || en.length === 0) return { vi, en };
  const restOfEn = [...en];
  const restOfVi = vi.filter((figure) => {
    const at = restOfEn.findIndex((other) => same(figure, other));
    if (at !== -1) restOfEn.splice(at, 1);
    return at === -1;
  });
  return { vi: restOfVi, en: restOfEn };
}

function readingsOf(figure: Figure): readonly string[] {
  return [keyOf(figure), ...figure.others];
}

function haveOneReading(a: Figure, b: Figure): boolean {
  const readings = readingsOf(b);
  return readingsOf(a).some((reading) => readings.includes(reading));
}

/** Kinds that write one number in different ways: `khóa XIII`, `13th tenure`, `khóa 13`. */
const CROSSINGS: readonly (readonly [FigureKind, FigureKind])[] = [
  ['roman', 'ordinal'],
  ['roman', 'number'],
  ['ordinal', 'number'],
  ['roman-unit', 'roman'],
  ['roman-unit', 'ordinal'],
];

/**
 * Pairs figures of one value that the languages write in different ways. Where two pairs cross in opposite ways,
 * `khoản 3, mục II` against `clause 2, section III`, figures have changed places and none is taken.
 */
function pairAcrossKinds(figures: Localized<readonly Figure[]>): Localized<readonly Figure[]> {
  let rest = figures;
  for (const [one, other] of CROSSINGS) {
    const there = pairOff(rest, (a, b) => a.kind === one && b.kind === other && a.value === b.value);
    const back = pairOff(rest, (a, b) => a.kind === other && b.kind === one && a.value === b.value);
    if (there.vi.length < rest.vi.length && back.vi.length < rest.vi.length) continue;
    rest = there.vi.length < rest.vi.length ? there : back;
  }
  return rest;
}

/**
 * Leaves out the figures that words of the other language, `of`, say. Number words that both languages have answer
 * each other and no figure beside them: `hai phần` and `two parts`.
 */
function withoutWords(
  figures: readonly Figure[],
  texts: Localized,
  all: Localized<readonly Figure[]>,
  of: Language,
): readonly Figure[] {
  if (figures.length === 0) return figures;
  const wordsOf = (language: Language): readonly Figure[] =>
    readLooseFigures(texts[language], language).filter(
      (loose) => !all[language].some((figure) => overlaps(figure, loose)),
    );
  const words = wordsOf(of);
  const left = withoutAnswered(figures, words);
  if (left.length === figures.length || !words.some(({ kind }) => kind === 'number')) return left;
  const others = wordsOf(otherLanguage(of));
  const both = of === 'vi' ? { vi: words, en: others } : { vi: others, en: words };
  return withoutAnswered(
    figures,
    pairOff(both, (vi, en) => isSameNumber(vi, en) && isNumberWord(texts.vi, vi))[of],
  );
}

function isSameNumber(vi: Figure, en: Figure): boolean {
  return vi.kind === 'number' && en.kind === 'number' && vi.value === en.value;
}

/** Whether Vietnamese words are surely a number: `một` may be an article, `năm` a year, `tư` something private. */
function isNumberWord(text: string, { index, length }: Figure): boolean {
  return !/^(?:một|năm|tư)$/i.test(text.slice(index, index + length));
}

function withoutAnswered(figures: readonly Figure[], words: readonly Figure[]): readonly Figure[] {
  const left = [...words];
  return figures.filter((figure) => {
    const at = left.findIndex((loose) => haveOneReading(figure, loose));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function overlaps(a: Figure, b: Figure): boolean {
  return a.index < b.index + b.length && b.index < a.index + a.length;
}
