import type { Language } from '../../src/language/language.ts';
import { foldVietnamese } from '../../src/search/shared/folding.ts';

/** A question as people ask it, with the records that answer it, written from the content by somebody who did not know the search. */
export interface LabelledQuestion {
  readonly q: string;
  readonly lang: Language;
  readonly kind: string;
  /** Each is right as the first result; empty where nothing answers. */
  readonly best: readonly string[];
  /** Right among the first three. */
  readonly good: readonly string[];
  /** Words that stand nowhere: at least one of them must be told. */
  readonly absent?: readonly string[];
}

/** What search said: keys of records, best first, and words that stand nowhere. */
export interface LabelledAnswer {
  readonly keys: readonly string[];
  readonly absent: readonly string[];
}

interface Counts {
  all: number;
  first: number;
  firstThree: number;
}

/** Counts right answers, in all and by kind. */
export function score(questions: readonly LabelledQuestion[], answers: readonly LabelledAnswer[]) {
  const sum = { all: 0, first: 0, firstThree: 0 };
  const byKind = new Map<string, Counts>();
  let [empty, told, tellable] = [0, 0, 0];
  for (const [place, { kind, best, good, absent = [] }] of questions.entries()) {
    const { keys, absent: said } = answers[place] ?? { keys: [], absent: [] };
    if (absent.length > 0) {
      tellable++;
      told += Number(absent.some((word) => isTold(word, said)));
    }
    if (best.length === 0) continue;
    if (keys.length === 0) empty++;
    const counts = byKind.get(kind) ?? { all: 0, first: 0, firstThree: 0 };
    byKind.set(kind, counts);
    for (const group of [sum, counts]) {
      group.all++;
      group.first += Number(best.includes(keys[0] ?? ''));
      group.firstThree += Number(keys.slice(0, 3).some((key) => best.includes(key) || good.includes(key)));
    }
  }
  const line = ([kind, { all, first, firstThree }]: readonly [string, Counts]): string =>
    `  ${kind}: ${first} and ${firstThree} of ${all}`;
  return {
    first: sum.first / sum.all,
    firstThree: sum.firstThree / sum.all,
    told: tellable === 0 ? 1 : told / tellable,
    empty,
    report: [
      ...[...byKind].map(line),
      line(['all', sum]),
      `  empty: ${empty}; absent words told: ${told} of ${tellable}`,
    ].join('\n'),
  };
}

/** Whether a word, or each of its parts, is among those said to stand nowhere. */
function isTold(word: string, said: readonly string[]): boolean {
  const parts = new Set(said.flatMap((text) => [foldVietnamese(text), ...foldVietnamese(text).split(' ')]));
  const folded = foldVietnamese(word);
  return parts.has(folded) || folded.split(' ').every((part) => parts.has(part));
}
