import type { UnitPath, UnitStep } from './found-citation.ts';
import type { UnitGroup } from './read-units.ts';

/** A group with what joins it to the one before. */
export interface JoinedGroup {
  readonly group: UnitGroup;
  /** Whether “and” or “or” stands before it: then it begins another unit and is no step of the last. */
  readonly isOther: boolean;
  /** Whether it follows the group before it with nothing between them, or with “of”. */
  readonly isTight: boolean;
  /** Units of it in brackets, outermost first. */
  readonly inside: readonly UnitGroup[];
  /** Index of the token after it and its brackets. */
  readonly next: number;
}

interface Chain {
  /** As printed. */
  readonly groups: UnitGroup[];
  /** What stands in brackets is the innermost, wherever it stands. */
  readonly inside: UnitGroup[];
  direction: 'inward' | 'outward' | null;
}

const MOST_PATHS = 100;

/**
 * The units that a row of groups names, in the order of the words: `khoản 1, mục II và khoản 2, mục III` two of two
 * steps; `khoản 2 và khoản 3, mục III` two that share their parent; `mục III, khoản 2` one, outermost first. A
 * part that belongs to nothing in the row is left out at either end, before `from` and from `to` on: `tiêu đề và mục IV`.
 */
export function arrangeUnits(row: readonly JoinedGroup[]) {
  const chains = cutIntoChains(row);
  const ordered = orderChains(chains).map((groups, index) => [...groups, ...(chains[index]?.inside ?? [])]);
  if (chains.length === 1) return { units: pathsOf(ordered[0] ?? []), from: 0, to: row.length };
  const isLoose = (index: number): boolean =>
    ordered[index]?.every(({ needs }) => needs !== 'number') ?? false;
  let [first, last] = [0, chains.length - 1];
  const isAllLoose = chains.every((_, index) => isLoose(index));
  while (!isAllLoose && isLoose(last)) last--;
  while (!isAllLoose && isLoose(first)) first++;
  const groupsIn = (from: number, to: number): number =>
    chains.slice(from, to).reduce((sum, { groups }) => sum + groups.length, 0);
  const from = groupsIn(0, first);
  const paths = ordered.slice(first, last + 1).flatMap(pathsOf);
  return { units: paths.slice(0, MOST_PATHS), from, to: from + groupsIn(first, last + 1) };
}

/**
 * Where, behind “and”, a unit is told from its outermost step on and in another number of steps than the one before it:
 * `mục I.2 và mục III.5, gạch đầu dòng thứ nhất`. The two share nothing; null if there is none.
 */
export function separateFrom(row: readonly JoinedGroup[]): number | null {
  let place = 0;
  const chains = cutIntoChains(row);
  for (const [index, { groups, direction }] of chains.entries()) {
    const before = chains[index - 1];
    const isAnew =
      before !== undefined && before.direction !== 'outward' && before.groups[0]?.rank === groups[0]?.rank;
    const isOtherWay = direction === 'inward' && row[place]?.isOther === true;
    if (isAnew && isOtherWay && groups.length !== before.groups.length) return place;
    place += groups.length;
  }
  return null;
}

/** The groups of each chain outermost first, with the parents that it shares with its neighbours. */
function orderChains(chains: readonly Chain[]): UnitGroup[][] {
  const ordered = chains.map(({ groups, direction }) =>
    direction === 'outward' ? groups.toReversed() : [...groups],
  );
  // A parent named once counts for all before it (outward) or after it (inward).
  for (let index = chains.length - 2; index >= 0; index--) {
    if (chains[index]?.direction !== 'inward' && chains[index + 1]?.direction === 'outward') {
      inherit(ordered, chains, index, index + 1);
    }
  }
  for (let index = 1; index < chains.length; index++) {
    if (chains[index]?.direction !== 'outward' && chains[index - 1]?.direction === 'inward') {
      inherit(ordered, chains, index, index - 1);
    }
  }
  return ordered;
}

function cutIntoChains(row: readonly JoinedGroup[]): Chain[] {
  const chains: Chain[] = [];
  for (const [index, { group, isOther, isTight, inside }] of row.entries()) {
    const chain = chains.at(-1);
    const last = chain?.groups.at(-1);
    const direction = last === undefined ? null : directionOf(last, group);
    const continues =
      chain !== undefined &&
      direction !== null &&
      !isOther &&
      (chain.direction === null || chain.direction === direction);
    if (continues) {
      chain.groups.push(group);
      chain.inside.push(...inside);
      chain.direction = direction;
      continue;
    }
    // “Điều 3, khoản 2 Điều 5”: the clause goes with the article that follows it at once.
    const isOfNext = isTight && direction === 'outward' && row[index - 1]?.isTight === false;
    const above = chain?.groups.at(-2);
    const isAbove = above !== undefined && above.rank <= group.rank;
    if (chain !== undefined && isOfNext && isAbove && chain.inside.length === 0) {
      const moved = chain.groups.splice(-1);
      if (chain.groups.length === 1) chain.direction = null;
      chains.push({ groups: [...moved, group], inside: [...inside], direction });
    } else chains.push({ groups: [group], inside: [...inside], direction: null });
  }
  return chains.flatMap((chain, index) => partFromNext(chain, chains[index + 1], row));
}

/** “Điều 9, khoản 1, khoản 2 Điều 10”: the first clause goes with the second, to which its article follows at once. */
function partFromNext(chain: Chain, next: Chain | undefined, row: readonly JoinedGroup[]): readonly Chain[] {
  const last = chain.groups.at(-1);
  const [first, second] = next?.groups ?? [];
  const isTight = (group: UnitGroup | undefined): boolean =>
    row.some((joined) => joined.group === group && joined.isTight);
  const isOfNext =
    chain.direction === 'inward' && next?.direction === 'outward' && last?.rank === first?.rank;
  if (!isOfNext || last === undefined || isTight(last) || !isTight(second)) return [chain];
  const rest = chain.groups.slice(0, -1);
  return [
    { groups: rest, inside: [], direction: rest.length > 1 ? 'inward' : null },
    { groups: [last], inside: chain.inside, direction: null },
  ];
}

/** Which way one group leads to the next: out to what holds it, or in; null where they stand beside each other. */
function directionOf(last: UnitGroup, next: UnitGroup): Chain['direction'] {
  if (last.rank !== next.rank) return next.rank < last.rank ? 'outward' : 'inward';
  // “mục 1.2, mục 1”
  const [inner, outer] = [last.items[0]?.at(-1)?.number, next.items[0]?.at(-1)?.number];
  return outer && last.items.length === 1 && inner?.startsWith(`${outer}.`) === true ? 'outward' : null;
}

/** Puts the outer groups of one chain before another, where both have a group of the same rank. */
function inherit(ordered: UnitGroup[][], chains: readonly Chain[], to: number, from: number): void {
  const rank = ordered[to]?.[0]?.rank;
  const source = ordered[from] ?? [];
  const place = source.findIndex((group) => group.rank === rank);
  const [own, direction] = [ordered[to], chains[from]?.direction];
  if (place < 1 || own === undefined || direction === undefined) return;
  ordered[to] = [...source.slice(0, place), ...own];
  const chain = chains[to];
  if (chain !== undefined) chain.direction = direction;
}

/** Every way through the groups of a chain, outermost first. */
function pathsOf(groups: readonly UnitGroup[]): readonly UnitPath[] {
  const [first, ...others] = groups;
  let paths: readonly UnitPath[] = first?.items ?? [];
  for (const { items, mayBeClause } of others) {
    if (paths.length * items.length > MOST_PATHS) return [];
    // A number in digits makes the paragraph of an article a clause; “the second paragraph” is a part of its text.
    paths = paths.flatMap((path) =>
      items.map((item) =>
        mayBeClause && path.at(-1)?.level === 'article'
          ? [...path, ...item.map(asClause)]
          : [...path, ...item],
      ),
    );
  }
  return paths;
}

function asClause(step: UnitStep): UnitStep {
  return step.level === 'passage' ? { ...step, level: 'clause' } : step;
}
