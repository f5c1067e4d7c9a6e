/** A text of a list, with what it names whatever the language. */
export interface Item {
  readonly text: string;
  readonly named: ReadonlySet<unknown>;
}

/**
 * Which texts of a list have no counterpart in a shorter list of translations, which are in the same order: as the
 * lengths of the others, their common words (numbers, symbols, code) and what they name fit best.
 */
export function itemsLacking(longer: readonly Item[], shorter: readonly Item[]): readonly number[] {
  if (longer.length <= shorter.length) return [];
  // By how many texts of the shorter list have found their counterpart.
  let best: readonly (Way | undefined)[] = [{ cost: 0, left: [] }];
  for (const [index, item] of longer.entries()) {
    const before = best;
    best = [null, ...shorter].map((other, paired): Way | undefined => {
      const [without, one] = [before[paired], before[paired - 1]];
      const left = without && { ...without, left: [...without.left, index] };
      const pair = one && other && { ...one, cost: one.cost + distance(item, other) };
      return left === undefined || (pair != null && pair.cost < left.cost) ? (pair ?? undefined) : left;
    });
  }
  return best[shorter.length]?.left ?? [];
}

interface Way {
  readonly cost: number;
  readonly left: readonly number[];
}

function distance(a: Item, b: Item): number {
  const length = Math.abs(Math.log((a.text.length + 1) / (b.text.length + 1)));
  return length - 3 * (inCommon(wordsOf(a.text), wordsOf(b.text)) + inCommon(a.named, b.named));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}/.#_-]*/gu));
}

/** From 0, nothing, to 1, all; two that have nothing agree. */
function inCommon(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number {
  return a.size + b.size === 0 ? 1 : (2 * a.intersection(b).size) / (a.size + b.size);
}
