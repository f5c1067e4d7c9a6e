import type { Level, UnitPath, UnitStep } from '../../citations/found-citation.ts';
import { memoize } from '../../language/memoize.ts';
import { numberValue } from '../../language/number.ts';
import { isCitedAs, isInAnnex, stepsToProvision } from '../cited-provision.ts';
import { ancestorsOf, type Document, provisionOf } from '../document.ts';
import type { Provision } from '../provision.ts';
import type { ProvisionKind } from '../provision-kind.ts';

/** Where a way to a unit leads: to a provision; nowhere; or, of several that fit, to none that is surely meant. */
export type FoundUnit = Provision | 'missing' | 'several';

/** The level that a citation names a provision by, for those that are counted from. */
const LEVELS: Partial<Record<ProvisionKind, Level>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'clause',
  article: 'article',
  clause: 'clause',
  point: 'point',
};

/** The unit that steps from an anchor (null: the document) lead to; null if they name no provision. */
export function findUnit(
  document: Document,
  place: Provision,
  anchor: Provision | null,
  path: UnitPath,
): FoundUnit | null {
  const steps = stepsToProvision(path);
  if (steps.length === 0) return null;
  const way = [...stepsTo(anchor), ...steps];
  const isInAnnexes = way[0]?.level === 'appendix';
  const fit = candidates(document, anchor, way).filter(
    (unit) =>
      isCitedAs(document, unit, way) &&
      (anchor === null ? isInAnnexes || !isInAnnex(document, unit) : isBelow(document, unit, anchor)),
  );
  const [first, second] = fit;
  if (first === undefined) return 'missing';
  return second === undefined ? first : nearest(document, place, fit);
}

/** A step to the anchor itself, so that what is looked for stands directly in it. */
function stepsTo(anchor: Provision | null): readonly UnitStep[] {
  const level = anchor === null ? undefined : LEVELS[anchor.kind];
  if (anchor === null || level === undefined || anchor.num === null || anchor.dash !== null) return [];
  return [{ level, number: anchor.num, start: 0, end: 0 }];
}

/** Provisions by kind and the value of their number: a law has thousands of clauses 2, and one article 2. */
const byNumber = memoize((document: Document) =>
  Map.groupBy(document.provisions.values(), ({ kind, num, dash }) =>
    num === null || dash !== null ? '' : keyOf(kind === 'article' || kind === 'annex' ? kind : '', num),
  ),
);

function keyOf(kind: string, number: string): string {
  const value = numberValue(number);
  return `${kind} ${Number.isNaN(value) ? number : value}`;
}

/** Those that steps may lead to: all below the article or annex that they name, all below the anchor, or all of a number. */
function candidates(document: Document, anchor: Provision | null, steps: UnitPath): readonly Provision[] {
  const gate = steps.findIndex(({ level }) => level === 'article');
  const { level, number } = steps[gate] ?? {};
  if (level === 'article' && number != null) {
    const articles = byNumber(document).get(keyOf('article', number)) ?? [];
    return gate === steps.length - 1 ? articles : articles.flatMap((article) => allBelow(document, article));
  }
  if (anchor !== null && anchor.kind !== 'annex') return allBelow(document, anchor);
  const last = steps.at(-1);
  const isCounted =
    last?.number == null || last.level === 'dash' || last.level === 'passage' || last.level === 'number';
  if (isCounted) return [...document.provisions.values()];
  return byNumber(document).get(keyOf(last.level === 'appendix' ? 'annex' : '', last.number ?? '')) ?? [];
}

function allBelow(document: Document, { children }: Provision): readonly Provision[] {
  return children.flatMap((id) => {
    const child = provisionOf(document, id);
    return [child, ...allBelow(document, child)];
  });
}

function isBelow(document: Document, unit: Provision, anchor: Provision): boolean {
  return ancestorsOf(document, unit).includes(anchor);
}

/** Of several that fit, the one that shares most of what is around with the place; `several` where that is not one. */
function nearest(document: Document, place: Provision, found: readonly Provision[]): FoundUnit {
  const around = new Set([...ancestorsOf(document, place), place]);
  const shared = (unit: Provision): number =>
    ancestorsOf(document, unit).filter((one) => around.has(one)).length;
  const [first, second] = found.toSorted((a, b) => shared(b) - shared(a));
  if (first === undefined) return 'missing';
  return second !== undefined && shared(first) === shared(second) ? 'several' : first;
}

/** What there is where a way leads to nothing: the last unit that exists (null: the document), and the siblings of the lost one. */
export interface Existing {
  readonly parent: Provision | null;
  readonly kind: ProvisionKind;
  readonly numbers: readonly string[];
}

const KINDS: Partial<Record<Level, ProvisionKind>> = {
  appendix: 'annex',
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  clause: 'clause',
  point: 'point',
};

export function findExisting(
  document: Document,
  place: Provision,
  anchor: Provision | null,
  path: UnitPath,
): Existing | null {
  const steps = stepsToProvision(path);
  for (let length = steps.length - 1; length >= 0; length--) {
    const found = length === 0 ? anchor : findUnit(document, place, anchor, steps.slice(0, length));
    if (typeof found === 'string') continue;
    const kind = KINDS[steps[length]?.level ?? 'dash'];
    if (kind === undefined) return null;
    const isBeneath = (unit: Provision): boolean =>
      found !== null
        ? kind === 'article'
          ? isBelow(document, unit, found)
          : unit.parent === found.id
        : kind === 'annex' || !isInAnnex(document, unit);
    const units = [...document.provisions.values()].filter((unit) => unit.kind === kind && isBeneath(unit));
    return {
      parent: found,
      kind,
      numbers: units.flatMap(({ num, dash }) => (dash === null ? (num ?? []) : [])),
    };
  }
  return null;
}
