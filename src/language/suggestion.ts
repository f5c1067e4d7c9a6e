import type { Localized } from './language.ts';

/**
 * The candidate nearest to a mistyped text, or null if none is near enough to be what was meant: at most a
 * third of its letters differ, of two or three letters one. Ties go to the first candidate.
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  // A single letter that is wrong has nothing left to go by.
  let bestDistance = Math.min(Math.floor(Math.max(text.length, 3) / 3) + 1, Math.max(text.length, 1));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue;
    const distance = editDistance(text, candidate, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The nearest candidate as a question after a sentence, empty if there is none. */
export function didYouMean(text: string, candidates: readonly string[]): Localized {
  const near = nearest(text, candidates);
  return near === null ? { vi: '', en: '' } : { vi: ` Có phải là ${near}?`, en: ` Did you mean ${near}?` };
}

/** Damerau-Levenshtein distance (optimal string alignment), cut off at `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(value);
      smallest = Math.min(smallest, value);
    }
    if (smallest >= limit) return limit;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? limit;
}
