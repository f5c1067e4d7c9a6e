/**
 * Which texts of a list have no counterpart in a shorter list of translations, which are in the same order: as the
 * lengths of the others and the numbers in them fit best.
 */
export function itemsLacking(longer: readonly string[], shorter: readonly string[]): readonly number[] {
  // By how many texts of the shorter list have found their counterpart.
  let best: readonly (Way | undefined)[] = [{ cost: 0, left: [] }];
  for (const [index, text] of longer.entries()) {
    const before = best;
    best = ['', ...shorter].map((other, paired): Way | undefined => {
      const [without, one] = [before[paired], before[paired - 1]];
      const left = without && { ...without, left: [...without.left, index] };
      const pair = one && { ...one, cost: one.cost + distance(text, other) };
      return left === undefined || (pair !== undefined && pair.cost < left.cost) ? pair : left;
    });
  }
  return best[shorter.length]?.left ?? [];
}

interface Way {
  readonly cost: number;
  readonly left: readonly number[];
}

/** How unlike a text and a translation are, from what no language changes. */
function distance(a: string, b: string): number {
  const [ours, theirs] = [a, b].map((text) => new Set(text.match(/\d{2,}/g)));
  const numbers = ours?.symmetricDifference(theirs ?? new Set()).size ?? 0;
  return Math.abs(Math.log((a.length + 1) / (b.length + 1))) + numbers;
}
