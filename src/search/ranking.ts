import { encodeQuery } from './folding.ts';
import type { Hit } from './bundle.ts';
import type { Question } from './marking.ts';

/** Asks the index; `exactly` tells letters with different marks apart. Terms in quotes are a phrase. */
export type Ask = (query: string, exactly: boolean) => Promise<readonly Hit[]>;

/** Words that stand side by side count for more than the same words apart. */
interface Evidence {
  readonly hit: Hit;
  /** The whole question as one phrase: 2 with its very marks, 1 without regard to marks. */
  phrase: number;
  /** Neighbouring words of the question that are neighbours in the text, weighed. */
  pairs: number;
}

/**
 * Orders the records that hold every word of the question: the whole question as one phrase with its marks, then
 * without, then by how many neighbouring words stay neighbours, then by Pagefind's own score (rare words, whole
 * words, right marks).
 */
export async function rankFull(ask: Ask, question: Question, marks: boolean): Promise<readonly Hit[]> {
  const { words } = question;
  const hits = await ask(encodeQuery(words), false);
  if (hits.length < 2) return hits;
  const evidence = new Map<string, Evidence>(hits.map((hit) => [hit.id, { hit, phrase: 0, pairs: 0 }]));
  const note = (found: readonly Hit[], change: (entry: Evidence) => void): void => {
    for (const hit of found) {
      const entry = evidence.get(hit.id);
      if (entry !== undefined) change(entry);
    }
  };
  const whole = `"${encodeQuery(words)}"`;
  note(await ask(whole, false), (entry) => {
    entry.phrase = 1;
  });
  if (marks) {
    note(await ask(whole, true), (entry) => {
      entry.phrase = 2;
    });
  }
  if (words.length > 2) {
    for (let i = 0; i + 1 < words.length; i++) {
      const pair = `"${encodeQuery(words.slice(i, i + 2))}"`;
      note(await ask(pair, marks), (entry) => {
        entry.pairs += 1;
      });
      if (marks) {
        note(await ask(pair, false), (entry) => {
          entry.pairs += 0.5;
        });
      }
    }
  }
  return [...evidence.values()]
    .sort((a, b) => b.phrase - a.phrase || b.pairs - a.pairs || b.hit.score - a.hit.score)
    .map((entry) => entry.hit);
}

/** Orders the records that hold some words of the question: rare words and neighbouring words first. */
export async function rankNearest(ask: Ask, question: Question): Promise<readonly Hit[]> {
  const { words } = question;
  const weights = new Map<string, { hit: Hit; weight: number }>();
  const add = (hits: readonly Hit[], weight: number): void => {
    for (const hit of hits) {
      const entry = weights.get(hit.id);
      if (entry === undefined) weights.set(hit.id, { hit, weight });
      else entry.weight += weight;
    }
  };
  for (const [i] of words.entries()) {
    const word = encodeQuery(words.slice(i, i + 1));
    const whole = await ask(`"${word}"`, false);
    const hits = whole.length > 0 ? whole : await ask(word, false);
    const rarity = 1 / (1 + Math.log(1 + hits.length));
    add(hits, whole.length > 0 ? rarity : rarity / 2);
    if (i + 1 < words.length) {
      const pair = await ask(`"${encodeQuery(words.slice(i, i + 2))}"`, false);
      add(pair, 1.5 / (1 + Math.log(1 + pair.length)));
    }
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight).map((entry) => entry.hit);
}
