import { encodeQuery } from '../shared/folding.ts';
import type { Question } from '../shared/question.ts';
import type { Hit } from './bundle.ts';

/** Asks the index; `exactly` tells letters with different marks apart. Words in quotes are one phrase. */
export type Ask = (query: string, exactly: boolean) => Promise<readonly Hit[]>;

export interface Ranking {
  /** Records that hold every word, as far as Pagefind knows the words, best first. */
  readonly full: readonly Hit[];
  /** Records that hold at least the better part of it, best first; empty where `full` settles it. */
  readonly near: readonly Hit[];
  /** How much of the question a record in `full` has in one place. */
  readonly matchOf: (hit: Hit) => MatchKind;
}

/** From the weakest: its words apart, all of them in a row, the question as a phrase. */
export const MATCH_KINDS = ['none', 'row', 'phrase'] as const;
type MatchKind = (typeof MATCH_KINDS)[number];

/** Words in more records than this are not looked up in phrases: it would take a second or more and tell little. */
const COMMON = 10_000;
/** A shorter word is not taken for the beginning of a longer one, or for a misspelt one. */
const SHORTEST_BEGINNING = 4;
const WEIGHT_OF_PAIR = 1.5;
const WEIGHT_OF_BEGINNING = 0.5;
/** A record that has less than this share of the best one's weight is not near. */
const SHARE_OF_BEST = 0.5;

/**
 * Orders records by what speaks for them. First the whole question in one place: as a phrase with its very
 * marks, as a phrase whatever the marks, or all its words in a row in any order, the last one perhaps half typed.
 * Then its words and its pairs of neighbours, what is rare counting for more than what is common. Then Pagefind's
 * own score.
 */
export async function rank(ask: Ask, question: Question): Promise<Ranking> {
  const { words, marked } = question;
  const full = await ask(encodeQuery(words), false);
  const matches = new Map(full.map((hit) => [hit.id, longestRow(hit) >= words.length ? 1 : 0]));
  let phrase: readonly Hit[] = [];
  if (full.length <= COMMON) {
    const whole = phraseOf(question, 0, words.length);
    phrase = await ask(whole, false);
    for (const hit of phrase) matches.set(hit.id, 2);
    if (marked && phrase.length > 0) for (const hit of await ask(whole, true)) matches.set(hit.id, 3);
  }
  const settled = phrase.length > 0 || words.length < 2 || full.length > COMMON;
  const weights = settled ? new Map<string, Weighed>() : await weigh(ask, question);
  for (const hit of full) if (!weights.has(hit.id)) weights.set(hit.id, { hit, weight: 0 });
  const matchValue = ({ hit }: Weighed): number => matches.get(hit.id) ?? 0;
  const sorted = [...weights.values()].sort(
    (a, b) => matchValue(b) - matchValue(a) || b.weight - a.weight || b.hit.score - a.hit.score,
  );
  const least = Math.max(0, ...sorted.map(({ weight }) => weight)) * SHARE_OF_BEST;
  return {
    full: sorted.filter(({ hit }) => matches.has(hit.id)).map(({ hit }) => hit),
    near: settled
      ? []
      : sorted.filter((entry) => matchValue(entry) > 0 || entry.weight >= least).map(({ hit }) => hit),
    matchOf: ({ id }) => MATCH_KINDS[Math.min(2, matches.get(id) ?? 0)] ?? 'none',
  };
}

interface Weighed {
  readonly hit: Hit;
  weight: number;
}

/** Weighs every record that holds any word of the question. */
async function weigh(ask: Ask, question: Question): Promise<Map<string, Weighed>> {
  const { words, marked } = question;
  const found: { readonly hits: readonly Hit[]; readonly factor: number }[] = [];
  let commonBefore = true;
  for (const [at, { folded }] of words.entries()) {
    const beginning = await ask(encodeQuery(words.slice(at, at + 1)), false);
    const common = beginning.length > COMMON;
    if (!common) {
      const word = phraseOf(question, at, 1);
      const hits = await ask(word, false);
      found.push({ hits, factor: 1 });
      if (hits.length > 0 && marked) found.push({ hits: await ask(word, true), factor: 1 });
      if (hits.length === 0 && folded.length >= SHORTEST_BEGINNING)
        found.push({ hits: beginning, factor: WEIGHT_OF_BEGINNING });
    }
    if (at > 0 && !(common && commonBefore)) {
      const pair = phraseOf(question, at - 1, 2);
      const hits = await ask(pair, false);
      found.push({ hits, factor: WEIGHT_OF_PAIR });
      if (hits.length > 0 && marked) found.push({ hits: await ask(pair, true), factor: WEIGHT_OF_PAIR });
    }
    commonBefore = common;
  }
  const most = Math.max(...found.map(({ hits }) => hits.length));
  const weights = new Map<string, Weighed>();
  for (const { hits, factor } of found) {
    for (const hit of hits) {
      const entry = weights.get(hit.id) ?? { hit, weight: 0 };
      entry.weight += factor * Math.log(1 + most / hits.length);
      weights.set(hit.id, entry);
    }
  }
  return weights;
}

/** Some neighbouring words of the question as Pagefind takes a phrase. */
function phraseOf(question: Question, at: number, length: number): string {
  return `"${encodeQuery(question.words.slice(at, at + length))}"`;
}

/** How many matching words stand side by side in a record at most. */
function longestRow(hit: Hit): number {
  let longest = 0;
  let row = 0;
  let before = Number.NaN;
  for (const place of hit.words) {
    row = place === before + 1 ? row + 1 : 1;
    before = place;
    longest = Math.max(longest, row);
  }
  return longest;
}
