import type { Hit } from './bundle.ts';
import { encodeQuery } from './folding.ts';
import type { Question } from './question.ts';

/** Asks the index; `exactly` tells letters with different marks apart. Words in quotes are one phrase. */
export type Ask = (query: string, exactly: boolean) => Promise<readonly Hit[]>;

export interface Ranking {
  /** Records that hold every word, as far as Pagefind knows the words, best first. */
  readonly full: readonly Hit[];
  /** Records that hold any of the words, best first; empty where a phrase was found, which settles it. */
  readonly any: readonly Hit[];
}

/** Beyond so many records that hold every word, neighbouring words are not looked up: it would take seconds. */
const MOST_HITS_COMPARED = 3000;

/** What speaks for a record, the strongest first. */
interface Evidence {
  readonly hit: Hit;
  /**
   * The whole question in one stretch: 3 as a phrase with its very marks, 2 without regard to marks, 1 all its
   * words in a row in any order, the last one perhaps half typed.
   */
  stretch: number;
  /** Its words and pairs of neighbours, what is rare counting for more than what is common. */
  weight: number;
}

export async function rank(ask: Ask, question: Question): Promise<Ranking> {
  const { words, marked } = question;
  const evidence = new Map<string, Evidence>();
  const of = (hit: Hit): Evidence => {
    let entry = evidence.get(hit.id);
    if (entry === undefined) evidence.set(hit.id, (entry = { hit, stretch: 0, weight: 0 }));
    return entry;
  };
  const full = await ask(encodeQuery(words), false);
  for (const hit of full) if (longestRow(hit) >= words.length) of(hit).stretch = 1;
  const whole = phraseOf(question, 0, words.length);
  const phrase = await ask(whole, false);
  for (const hit of phrase) of(hit).stretch = 2;
  if (marked && phrase.length > 0) for (const hit of await ask(whole, true)) of(hit).stretch = 3;
  const ids = new Set(full.map((hit) => hit.id));
  if (words.length > 1 && full.length <= MOST_HITS_COMPARED) {
    const add = (hits: readonly Hit[], weight: number): void => {
      for (const hit of hits) of(hit).weight += weight * rarity(hits.length);
    };
    for (const [at] of words.entries()) {
      const word = phraseOf(question, at, 1);
      const hits = await ask(word, false);
      add(hits, 1);
      if (hits.length === 0 && (words[at]?.folded.length??0)>3) add(await ask(encodeQuery(words.slice(at, at + 1)), false), Number(process.env.PF??0.5));
      else if (marked) add(await ask(word, true), 1);
      if (at + 1 === words.length) continue;
      const pair = phraseOf(question, at, 2);
      const neighbours = await ask(pair, false);
      add(neighbours, Number(process.env.PAIR??1.5));
      if (marked && neighbours.length > 0) add(await ask(pair, true), Number(process.env.PAIR??1.5));
    }
  }
  for (const hit of full) of(hit);
  const sorted = [...evidence.values()].sort(compareEvidence).map(({ hit }) => hit);
  return { full: sorted.filter((hit) => ids.has(hit.id)), any: phrase.length > 0 ? [] : sorted };
}

/** Some neighbouring words of the question as Pagefind takes a phrase. */
function phraseOf(question: Question, at: number, length: number): string {
  return `"${encodeQuery(question.words.slice(at, at + length))}"`;
}

function compareEvidence(a: Evidence, b: Evidence): number {
  return b.stretch - a.stretch || b.weight - a.weight || b.hit.score - a.hit.score;
}

/** From 1 for what is found nowhere else, falling slowly. */
function rarity(found: number): number {
  if (process.env.R==='sqrt') return 1/Math.sqrt(Math.max(1,found));
  if (process.env.R==='idf') return Math.log(1+52*Number(process.env.NN??1)/Math.max(1,found))/4;
  return 1 / (1 + Math.log(Math.max(1, found)));
}

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
