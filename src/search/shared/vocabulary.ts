import type { Language } from '../../language/language.ts';
import { foldVietnamese, type Word, wordsOf } from './folding.ts';
import type { SearchRecord } from './record.ts';
import { sameStem } from './word-match.ts';

/** So many letters two English words of one stem share. */
const SHORTEST_STEM = 4;

/** Every word of the records of one language, and in how many of them it stands. */
export interface VocabularyTable {
  readonly records: number;
  /** Spelled, in order, separated by spaces. */
  readonly words: string;
  /** Below zero where no document has the word, only what the site says about documents. */
  readonly counts: readonly number[];
}

export function listWords(records: readonly SearchRecord[]): VocabularyTable {
  const counts = new Map<string, number>();
  const inDocuments = new Set<string>();
  for (const { label, heading, text, kind } of records) {
    const own = new Set(
      [label, heading ?? '', text].flatMap((part) => wordsOf(part).map((word) => word.spelled)),
    );
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (kind === 'provision' || kind === 'document') for (const word of own) inDocuments.add(word);
  }
  const words = [...counts.keys()].sort();
  return {
    records: records.length,
    words: words.join(' '),
    counts: words.map((word) => (counts.get(word) ?? 0) * (inDocuments.has(word) ? 1 : -1)),
  };
}

/** Knows which words stand in the texts: what is not among them is nowhere. */
export class Vocabulary {
  readonly language: Language;
  readonly #records: number;
  readonly #counts: ReadonlyMap<string, number>;
  /** Every known word by its folded form, the most frequent first. */
  readonly #folded: ReadonlyMap<string, readonly string[]>;
  readonly #sorted: readonly string[];
  readonly #similar = new Map<string, readonly string[]>();

  /** `asked`: words that are known though no text has them. */
  constructor({ records, words, counts }: VocabularyTable, asked: readonly string[], language: Language) {
    this.language = language;
    this.#records = records;
    const others = asked.flatMap((text) => wordsOf(text).map((word): [string, number] => [word.spelled, 0]));
    const written = words.split(' ').map((word, place): [string, number] => [word, counts[place] ?? 0]);
    this.#counts = new Map([...others, ...written]);
    const byCount = [...this.#counts.keys()].sort((a, b) => this.countOf(b) - this.countOf(a));
    this.#folded = Map.groupBy(byCount, (word) => foldVietnamese(word));
    this.#sorted = [...this.#folded.keys()].sort();
  }

  /** Whether anybody may mean it; it need not stand in a text. */
  has(spelled: string): boolean {
    return this.#counts.has(spelled);
  }

  countOf(spelled: string): number {
    return Math.abs(this.#counts.get(spelled) ?? 0);
  }

  /** The words with these letters, whatever their marks; the most frequent first. */
  foldedLike(folded: string): readonly string[] {
    return this.#folded.get(folded) ?? [];
  }

  /** Known words that a typed one can mean: itself, any marks if it has none, and what it begins, if it may. */
  meantBy(word: Word, mayBegin: boolean): readonly string[] {
    const { spelled, folded } = word;
    const isEnglish = this.language === 'en';
    if (!isEnglish && spelled === folded && this.#folded.has(folded)) return this.foldedLike(folded);
    if (!isEnglish && this.#counts.has(spelled)) return [spelled];
    if (!mayBegin && !isEnglish) return [];
    const start = isEnglish ? folded.slice(0, SHORTEST_STEM) : folded;
    const near = this.#startingWith(start).flatMap((other) => this.foldedLike(other));
    return near.filter(
      (other) =>
        other === spelled ||
        (mayBegin && other.startsWith(spelled)) ||
        (mayBegin && spelled === folded && foldVietnamese(other).startsWith(folded)) ||
        (isEnglish && sameStem({ ...word, folded: other }, word)),
    );
  }

  /** Whether a typed word is that very one, or typed without marks is it rather than any other with its letters. */
  isMostLikely(typed: Word, meant: Word): boolean {
    if (typed.spelled === meant.spelled) return true;
    return typed.spelled === typed.folded && this.foldedLike(typed.folded)[0] === meant.spelled;
  }

  /** Whether a text has a word that may be meant; with `inDocuments` a document's own text. */
  isWritten(word: Word, mayBegin: boolean, inDocuments = false): boolean {
    if (/^\d+$/.test(word.folded)) return true;
    const least = inDocuments ? 1 : Number.NEGATIVE_INFINITY;
    return this.meantBy(word, mayBegin).some((form) => {
      const count = this.#counts.get(form) ?? 0;
      return count !== 0 && count >= least;
    });
  }

  /** How much a word tells: the rarer the more. */
  weightOf(word: Word): number {
    const count = Math.max(1, ...this.meantBy(word, true).map((form) => this.countOf(form)));
    return Math.log(1 + this.#records / count);
  }

  /** Folded words that differ in one letter: a wrong, missing, doubled one, or two that changed places. */
  oneLetterFrom(folded: string): readonly string[] {
    const known = this.#similar.get(folded);
    if (known !== undefined) return known;
    const sign = (word: string): number => Number(word[0] === folded[0]);
    const count = (word: string): number => this.countOf(this.foldedLike(word)[0] ?? '');
    const found = this.#sorted.filter((word) => differsInOneLetter(word, folded));
    const similar = found.sort((a, b) => sign(b) - sign(a) || count(b) - count(a));
    this.#similar.set(folded, similar);
    return similar;
  }

  #startingWith(letters: string): readonly string[] {
    const first = this.#sorted.findIndex((word) => word >= letters);
    if (first === -1) return [];
    const end = this.#sorted.findIndex((word, at) => at >= first && !word.startsWith(letters));
    return this.#sorted.slice(first, end === -1 ? undefined : end);
  }
}

function differsInOneLetter(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  const rest = short.slice(start + 1) === long.slice(start + 1);
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return rest || (swapped && short.slice(start + 2) === long.slice(start + 2));
}
