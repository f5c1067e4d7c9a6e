import type { Localized } from '../../src/language/language.ts';
import { ordinalWord } from '../../src/language/number-words.ts';
import type { Random } from './random.ts';

/** A provision of a generated document before its words: where it stands and what it is called. */
export interface OutlineUnit {
  readonly element: 'Preamble' | 'Section' | 'Clause' | 'Point' | 'Closing';
  readonly id: string;
  /** As printed; null where there is none, as before a dash. */
  readonly number: string | null;
  /** What a citation calls it, smallest unit first; null for a unit that no generated text cites. */
  readonly name: Localized | null;
  readonly hasHeading: boolean;
  readonly hasText: boolean;
  readonly children: readonly OutlineUnit[];
}

export const PROVISIONS_PER_DOCUMENT = 30;

/** Preamble, four sections, closing: the rest are clauses and points. */
const CLAUSES_AND_POINTS = PROVISIONS_PER_DOCUMENT - 6;
const ROMAN = ['I', 'II', 'III', 'IV'];
const LETTERS = ['a', 'b', 'c', 'd', 'đ'];

/** Lays out a document of exactly `PROVISIONS_PER_DOCUMENT` provisions; its third section has clauses with points. */
export function makeOutline(random: Random): readonly OutlineUnit[] {
  const plain = [random.between(3, 5), random.between(2, 4), 0, random.between(2, 4)];
  let left = CLAUSES_AND_POINTS - plain.reduce((sum, count) => sum + count, 0);
  const pointsOfClauses: number[] = [];
  while (left > 0) {
    // A clause and two to four points, so that never one or two are left over.
    const sizes = [3, 4, 5].filter((size) => left === size || left - size >= 3);
    const size = random.pick(sizes);
    pointsOfClauses.push(size - 1);
    left -= size;
  }
  const closesInside = random.below(2) === 0;
  const sections = ROMAN.map((number, index) => {
    const id = number.toLowerCase();
    const name = { vi: `mục ${number}`, en: `section ${number}` };
    const points = index === 2 ? pointsOfClauses : new Array<number>(plain[index] ?? 0).fill(0);
    const children = points.map((count, place) => makeClause(random, { id, name }, place + 1, count));
    const isLast = index === ROMAN.length - 1;
    if (isLast && closesInside) children.push(makeUnit('Closing', `${id}-ket`));
    return { ...makeUnit('Section', id), number, name, hasHeading: true, hasText: false, children };
  });
  return [makeUnit('Preamble', 'mo-dau'), ...sections, ...(closesInside ? [] : [makeUnit('Closing', 'ket')])];
}

/** A unit and everything below it, in document order. */
export function unitsOf(units: readonly OutlineUnit[]): OutlineUnit[] {
  return units.flatMap((unit) => [unit, ...unitsOf(unit.children)]);
}

function makeUnit(element: OutlineUnit['element'], id: string): OutlineUnit {
  return { element, id, number: null, name: null, hasHeading: false, hasText: true, children: [] };
}

interface Above {
  readonly id: string;
  readonly name: Localized;
}

function makeClause(random: Random, section: Above, place: number, points: number): OutlineUnit {
  const id = `${section.id}-${place}`;
  const name = below(section, { vi: `khoản ${place}`, en: `clause ${place}` });
  const isLettered = random.below(3) === 0;
  const children = Array.from({ length: points }, (_, index) =>
    makePoint({ id, name }, index + 1, isLettered),
  );
  const hasPoints = points > 0;
  return {
    ...makeUnit('Clause', id),
    number: String(place),
    name,
    hasHeading: hasPoints,
    hasText: !hasPoints,
    children,
  };
}

function makePoint(clause: Above, place: number, isLettered: boolean): OutlineUnit {
  const letter = isLettered ? (LETTERS[place - 1] ?? null) : null;
  const own =
    letter === null
      ? { vi: `gạch đầu dòng ${ordinalWord(place, 'vi')}`, en: `${ordinalWord(place, 'en')} indent` }
      : { vi: `điểm ${letter}`, en: `point ${letter}` };
  const part = letter === null ? String(place) : letter.replace('đ', 'dd');
  return { ...makeUnit('Point', `${clause.id}-${part}`), number: letter, name: below(clause, own) };
}

function below(above: Above, own: Localized): Localized {
  return { vi: `${own.vi}, ${above.name.vi}`, en: `${own.en}, ${above.name.en}` };
}
