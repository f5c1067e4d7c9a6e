import type { Unit } from './unit.ts';
import type { UnitSign } from './unit-signs.ts';

/** A unit that may still take others into it. */
export interface Open {
  readonly unit: Unit;
  readonly rank: number;
  /** The number of the last unit that was counted directly in it, by rank. */
  readonly counted: Map<number, number>;
}

/** A number may skip so many, where units were taken out; more is another thing. */
const MOST_SKIPPED = 3;

/** The place in what is open under which a unit goes; null where its number fits nowhere. */
export function depthFor(open: readonly Open[], sign: UnitSign): number | null {
  let depth = open.length - 1;
  const floor = open.findLastIndex(({ unit }) => unit.kind === 'annex');
  while (depth > Math.max(floor, 0) && (open[depth]?.rank ?? -1) >= sign.rank) depth--;
  if (sign.value === null) return depth === 0 && open.length === 1 ? null : depth;
  const holder = open[depth];
  if (holder === undefined) return null;
  const last = lastOf(open, sign, holder);
  if (sign.kind === 'clause' && sign.rank > 5) {
    const above = open.findLast(({ unit }) => unit.kind === 'clause' && unit.num !== null);
    return above === undefined ? null : depth;
  }
  const value = sign.value;
  // 5a after 5, and the same letter again with another figure: a1, a2.
  const isSub =
    (/[a-zđ]$/u.test(sign.num ?? '') && /^\d/.test(sign.num ?? '')) || /^[a-zđ]\d/u.test(sign.num ?? '');
  if (last === null) return value === 1 || sign.rank < 5 || isSub ? depth : null;
  if (isSub && value >= last && value <= last + 1) return depth;
  return value > last && value - last <= MOST_SKIPPED ? depth : null;
}

/** Articles are counted over the chapters; everything else in what holds it. */
export function counterOf(open: readonly Open[], sign: UnitSign, holder: Open): Map<number, number> {
  if (sign.kind !== 'article') return holder.counted;
  return (open.findLast(({ unit }) => unit.kind === 'annex') ?? open[0] ?? holder).counted;
}

export function lastOf(open: readonly Open[], sign: UnitSign, holder: Open): number | null {
  return counterOf(open, sign, holder).get(sign.rank) ?? null;
}
