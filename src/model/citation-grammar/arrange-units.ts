import type { UnitPath } from './found-citation.ts';
import type { UnitGroup } from './read-units.ts';

/** A group with what joins it to the one before. */
export interface JoinedGroup {
  readonly group: UnitGroup;
  /** Whether “and” or “or” stands before it: then it begins another unit and is no step of the last. */
  readonly isOther: boolean;
}

interface Chain {
  /** As printed. */
  readonly groups: UnitGroup[];
  direction: 'inward' | 'outward' | null;
}

const MOST_PATHS = 100;

/** The units of a row of groups, and which of its groups they take. */
export interface ArrangedUnits {
  readonly units: readonly UnitPath[];
  readonly from: number;
  readonly to: number;
}

/**
 * The units that a row of groups names, in the order of the words: `khoản 1, mục II và khoản 2, mục III` two of two
 * steps; `khoản 2 và khoản 3, mục III` two that share their parent; `mục III, khoản 2` one, outermost first. A
 * part that belongs to nothing in the row is left out at either end: `tiêu đề và mục IV`.
 */
export function arrangeUnits(row: readonly JoinedGroup[]): ArrangedUnits {
  const chains = cutIntoChains(row);
  const ordered = orderChains(chains);
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
  return {
    units: ordered
      .slice(first, last + 1)
      .flatMap(pathsOf)
      .slice(0, MOST_PATHS),
    from,
    to: from + groupsIn(first, last + 1),
  };
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
  for (const { group, isOther } of row) {
    const chain = chains.at(-1);
    const last = chain?.groups.at(-1);
    const direction =
      last === undefined || last.rank === group.rank ? null : group.rank < last.rank ? 'outward' : 'inward';
    const continues =
      chain !== undefined &&
      direction !== null &&
      !isOther &&
      (chain.direction === null || chain.direction === direction);
    if (continues) {
      chain.groups.push(group);
      chain.direction = direction;
    } else chains.push({ groups: [group], direction: null });
  }
  return chains;
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
  for (const { items } of others) {
    if (paths.length * items.length > MOST_PATHS) return [];
    paths = paths.flatMap((path) => items.map((item) => [...path, ...item]));
  }
  return paths;
}
