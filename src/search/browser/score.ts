import type { Language } from '../../language/language.ts';
import type { RecordKind } from '../../model/search-words.ts';
import { type Word, wordsOf } from '../shared/folding.ts';
import type { SearchRecord } from '../shared/record.ts';
import { type Match, MEANT, matchWord } from '../shared/word-match.ts';

/** A record with its words, cut once. */
export interface OpenRecord {
  readonly record: SearchRecord;
  /** Label, heading, text. */
  readonly parts: readonly Part[];
  /** Other names of a body, folded. */
  readonly names: readonly string[];
}

interface Part {
  readonly length: number;
  /** Its words with their places, by their first letter, folded. */
  readonly words: ReadonlyMap<string, readonly { readonly word: Word; readonly place: number }[]>;
}

/** Words that are looked for, and how much each of them tells. */
export interface Asked {
  readonly words: readonly Word[];
  /** Their sum is 1. */
  readonly weights: readonly number[];
  readonly kind: RecordKind | null;
  /** Places of words that no document has: what has them is what is looked for. */
  readonly outside: readonly number[];
  readonly language: Language;
}

export interface Score {
  readonly value: number;
  /** Whether the record has every word as it is meant. */
  readonly holdsAll: boolean;
  /** How much of the question it has, 0 to 1. */
  readonly share: number;
  /** Whether it has the question as one. */
  readonly isRow: boolean;
}

/** What each sign counts for: all words there, neighbours together, in a heading, and being nothing but the name. */
const WEIGHT = {
  share: 1.8,
  near: 1.3,
  row: 0.4,
  title: 0.4,
  name: 1.6,
  wholeName: 0.3,
  termName: 0.45,
  kind: 1.6,
  length: 0.08,
};
/** Of records that answer alike: the issued wording, then a digest, then what only speaks of them. */
const PRIOR: Readonly<Record<SearchRecord['kind'], number>> = {
  provision: 0.2,
  document: 0.1,
  body: -0.4,
  term: -0.4,
  task: -0.9,
  note: -0.4,
  guide: -0.6,
};
const VERBATIM = 0.5;
/** For a record that has a word which no document has, with the better part of the question. */
const OUTSIDE = 0.8;
const SHARE_OUTSIDE = 0.5;
/** Words so near each other still belong together. */
const WINDOW = 5;
/** What a question is worth that is one of a body's other names. */
const OTHER_NAME = 0.8;
/** Further than this no text gets a smaller value for its length. */
const USUAL_LENGTH = 40;

export function openRecord(record: SearchRecord): OpenRecord {
  const names = record.kind === 'body' ? (record.heading ?? '').split('; ').map(foldedWords) : [];
  return { record, names, parts: [record.label, record.heading ?? '', record.text].map(cut) };
}

function foldedWords(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}

function cut(text: string): Part {
  const words = wordsOf(text).map((word, place) => ({ word, place }));
  return { length: words.length, words: Map.groupBy(words, ({ word }) => word.folded.charAt(0)) };
}

/** How well a record answers, by its words alone. */
export function scoreRecord({ record, parts, names }: OpenRecord, asked: Asked): Score {
  const { words, weights, language } = asked;
  const last = words.length - 1;
  const best: Match[] = words.map(() => 0);
  const inTitle: Match[] = words.map(() => 0);
  let [near, row, name, isNamed] = [0, 0, 0, false];
  for (const [place, part] of parts.entries()) {
    const places = words.map((word, i) => matchesIn(part, word, i === last, language));
    for (const [i, list] of places.entries()) {
      const most = Math.max(0, ...list.values());
      best[i] = Math.max(best[i] ?? 0, most);
      if (place < 2) inTitle[i] = Math.max(inTitle[i] ?? 0, most);
    }
    near = Math.max(near, nearness(places, weights));
    const isRow = hasRow(places);
    row = Math.max(row, Number(isRow));
    if (place === 0) {
      if (Math.min(...inTitle) >= MEANT) name = Math.min(1, words.length / part.length);
      const held = new Set(
        places.flatMap((list) => [...list].flatMap(([at, match]) => (match >= MEANT ? at : []))),
      );
      isNamed = part.length > 0 && held.size >= part.length;
    }
  }
  // Another name of a body is its name as well.
  if (names.includes(words.map(({ folded }) => folded).join(' '))) name = Math.max(name, OTHER_NAME);
  const sum = (list: readonly Match[]): number =>
    list.reduce((all, match, i) => all + match * (weights[i] ?? 0), 0);
  const share = sum(best.map((match) => (match >= MEANT ? match : match * 0.5)));
  const length = Math.log(1 + parts.reduce((all, part) => all + part.length, 0) / USUAL_LENGTH);
  const value =
    WEIGHT.share * share +
    WEIGHT.near * near +
    WEIGHT.row * row +
    WEIGHT.title * sum(inTitle) +
    (record.kind === 'body' || record.kind === 'document' ? WEIGHT.name : 0) * name +
    (name === 1 ? WEIGHT.wholeName + (record.kind === 'term' ? WEIGHT.termName : 0) : 0) -
    WEIGHT.length * length +
    (record.kind === asked.kind ? WEIGHT.kind + Number(isNamed) : 0) +
    PRIOR[record.kind] +
    (record.textStatus === 'verbatim' && record.kind === 'provision' ? VERBATIM : 0) +
    (share >= SHARE_OUTSIDE && asked.outside.some((i) => (best[i] ?? 0) >= MEANT) ? OUTSIDE : 0);
  return { value, holdsAll: best.every((match) => match >= MEANT), share, isRow: row > 0 };
}

/** Places of a part that answer a word, each with how well. */
function matchesIn(part: Part, asked: Word, isLast: boolean, language: Language): ReadonlyMap<number, Match> {
  const found = new Map<number, Match>();
  for (const { word, place } of part.words.get(asked.folded.charAt(0)) ?? []) {
    const match = matchWord(word, asked, isLast, language);
    if (match > 0) found.set(place, match);
  }
  return found;
}

/** How far neighbours of the question are neighbours in a part: 1 where each pair stands together, in order. */
function nearness(places: readonly ReadonlyMap<number, Match>[], weights: readonly number[]): number {
  if (places.length === 1) return Math.max(0, ...(places[0]?.values() ?? []));
  let [all, held] = [0, 0];
  for (let i = 0; i + 1 < places.length; i++) {
    const weight = (weights[i] ?? 0) + (weights[i + 1] ?? 0);
    all += weight;
    let best = 0;
    for (const [at, match] of places[i] ?? []) {
      for (const [other, otherMatch] of places[i + 1] ?? []) {
        const distance = other - at;
        const together = distance === 1 ? 1 : Math.abs(distance) <= WINDOW ? 0.35 : 0;
        best = Math.max(best, together * Math.min(match, otherMatch));
      }
    }
    held += weight * best;
  }
  return all === 0 ? 0 : held / all;
}

/** Whether the whole question stands in a part as one. */
function hasRow(places: readonly ReadonlyMap<number, Match>[]): boolean {
  return [...(places[0]?.keys() ?? [])].some((start) =>
    places.every((list, i) => (list.get(start + i) ?? 0) >= MEANT),
  );
}
