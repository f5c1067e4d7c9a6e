import { encodeQuery, type Word } from '../shared/folding.ts';
import type { Vocabulary } from '../shared/vocabulary.ts';
import type { Ask, Hit } from './bundle.ts';

/** Records that may answer some words. */
interface Candidates {
  /** Those with every word, as far as Pagefind knows: best first. */
  readonly full: readonly Hit[];
  /** Those worth reading, best first. */
  readonly worthReading: readonly Hit[];
}

/** Words in more records than this are not looked up in phrases: it would take a second or more and tell little. */
const COMMON = 10_000;
/** So many records with every word leave no need for those with some. */
const ENOUGH = 12;
/** Words that are looked up one by one: those that tell most. */
const MOST_SINGLE = 4;
/** A word that stands in more than one of so many records tells little by itself. */
const LEAST_RARITY = 6;
/** So many are read to be put in order. */
const MOST_READ = 30;
const WEIGHT_OF_PHRASE = 50;
const WEIGHT_OF_FULL = 20;
const WEIGHT_OF_PAIR = 1.5;

/** Some words as Pagefind takes a phrase. */
export function phraseOf(words: readonly Word[]): string {
  return `"${encodeQuery(words)}"`;
}

/** Asks Pagefind for the records that have the words, together or apart. */
export async function findCandidates(
  ask: Ask,
  words: readonly Word[],
  vocabulary: Vocabulary,
): Promise<Candidates> {
  if (words.length === 0) return { full: [], worthReading: [] };
  const full = await ask(encodeQuery(words));
  const found = new Map<Hit['id'], { readonly hit: Hit; weight: number }>();
  const add = (hits: readonly Hit[], weight: number): void => {
    for (const hit of hits) {
      const entry = found.get(hit.id) ?? { hit, weight: 0 };
      entry.weight += weight;
      found.set(hit.id, entry);
    }
  };
  add(full, WEIGHT_OF_FULL);
  if (words.length > 1 && full.length > MOST_READ && full.length <= COMMON)
    add(await ask(phraseOf(words)), WEIGHT_OF_PHRASE);
  if (words.length > 1 && full.length < ENOUGH) {
    const weights = words.map((word) => vocabulary.weightOf(word));
    const least = weights.toSorted((a, b) => b - a)[MOST_SINGLE - 1] ?? 0;
    const most = Math.max(...weights);
    const telling = Math.log(1 + LEAST_RARITY);
    for (const [at, word] of words.entries()) {
      const [weight = 0, nextWeight = 0] = weights.slice(at);
      const next = words[at + 1];
      if (weight >= least && (weight >= telling || weight === most))
        add(await ask(encodeQuery([word])), weight);
      if (next !== undefined && Math.max(weight, nextWeight) >= least)
        add(await ask(phraseOf([word, next])), WEIGHT_OF_PAIR * Math.max(weight, nextWeight));
    }
  }
  const sorted = [...found.values()].sort((a, b) => b.weight - a.weight || b.hit.score - a.hit.score);
  return { full, worthReading: sorted.slice(0, MOST_READ).map(({ hit }) => hit) };
}
