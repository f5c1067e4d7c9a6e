import { type Figure, type FigureKind, keyOf } from './figure.ts';
import type { Language, Localized } from './language.ts';
import { readLooseFigures } from './loose-figures.ts';

/**
 * Leaves of the figures of a text in two languages those that the other language has not got, both in order. Order
 * does not count, how often does. Words may answer a figure (`readLooseFigures`).
 */
export function unmatchedFigures(
  texts: Localized,
  figures: Localized<readonly Figure[]>,
): Localized<readonly Figure[]> {
  const same = pairOff(figures, (a, b) => a.kind === b.kind && a.value === b.value);
  if (isEmpty(same)) return same;
  const open = pairOff(same, haveOneReading);
  const crossed = isEmpty(open) ? open : pairAcrossKinds(open);
  if (isEmpty(crossed)) return crossed;
  return {
    vi: withoutWords(crossed.vi, texts.en, figures.en, 'en'),
    en: withoutWords(crossed.en, texts.vi, figures.vi, 'vi'),
  };
}

function isEmpty({ vi, en }: Localized<readonly Figure[]>): boolean {
  return vi.length === 0 && en.length === 0;
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

/** Leaves out the figures that the other language, of which `known` are the figures, says in words. */
function withoutWords(
  figures: readonly Figure[],
  text: string,
  known: readonly Figure[],
  language: Language,
): readonly Figure[] {
  if (figures.length === 0) return figures;
  const words = readLooseFigures(text, language).filter(
    (loose) => !known.some((one) => overlaps(one, loose)),
  );
  return figures.filter((figure) => {
    const at = words.findIndex((loose) => haveOneReading(figure, loose));
    if (at !== -1) words.splice(at, 1);
    return at === -1;
  });
}

function overlaps(a: Figure, b: Figure): boolean {
  return a.index < b.index + b.length && b.index < a.index + a.length;
}
