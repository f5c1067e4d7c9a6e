import type { Language } from '../../language/language.ts';
import type { RecordKind } from '../../model/search-words.ts';
import { type Word, wordsOf } from '../shared/folding.ts';
import { fromIndexed } from '../shared/indexed-record.ts';
import { questionOf } from '../shared/question.ts';
import type { Vocabulary } from '../shared/vocabulary.ts';
import type { Ask, Hit } from './bundle.ts';
import { findCandidates, phraseOf } from './candidates.ts';
import { resultOf, type SearchResult } from './result.ts';
import { type Asked, type OpenRecord, openRecord, type Score, scoreRecord } from './score.ts';
import type { WidenedWords } from './widen.ts';

/** What the texts answer to a question. */
export interface TextAnswer {
  /** `all`: each result holds every word. `nearest`: none does, these come near. `none`: nothing comes near. */
  readonly match: 'all' | 'nearest' | 'none';
  /** How many results there are in all. */
  readonly total: number;
  /** What Pagefind calls them. */
  readonly ids: readonly string[];
  /** The first of them, best first. */
  readonly results: readonly SearchResult[];
  /** Forms of the question's words that stand in the texts instead of those that were asked for. */
  readonly otherForms: readonly string[];
  /** Words of the question that stand in no text. */
  readonly absent: readonly string[];
  /** Syllables of it that stand nowhere beside each other: one word that no text has, unless it is still being typed. */
  readonly apart: readonly string[];
  /** Loads the next results; none when all are loaded. */
  more(): Promise<readonly SearchResult[]>;
}

export const NOTHING: TextAnswer = {
  match: 'none',
  total: 0,
  ids: [],
  results: [],
  otherForms: [],
  absent: [],
  apart: [],
  more: async () => [],
};

/** Words in the forms of the texts, and what is wanted of them. */
interface TextQuestion extends WidenedWords {
  readonly kind: RecordKind | null;
  /** Whether it was typed with marks: a word without any is then most likely one. */
  readonly marked: boolean;
  /** Asks everywhere: what a filter leaves out is not absent. */
  readonly askAnywhere: Ask;
  readonly language: Language;
}

const RESULTS_AT_ONCE = 10;
/** Least share of the question's words that a near match must hold. */
const LEAST_SHARE = 0.3;
/** Near matches further behind the best than this say nothing. */
const NEAR_SHARE = 0.55;
/** What another form of a word counts beside the word itself. */
const OTHER_FORM = 0.97;
/** Records read before are not read again; more than these are forgotten. */
const MOST_REMEMBERED = 2000;

const OPENED = new Map<string, Promise<OpenRecord>>();

interface Ranked extends Score {
  readonly hit: Hit;
  readonly opened: OpenRecord;
  readonly words: readonly Word[];
  /** The forms of words that it has instead. */
  readonly forms: readonly string[];
}

/** Searches the texts; records in `shown` are left out. */
export async function searchTexts(
  ask: Ask,
  question: TextQuestion,
  vocabulary: Vocabulary,
  shown: ReadonlySet<string>,
): Promise<TextAnswer> {
  const { language } = question;
  const last = question.words.length - 1;
  const written = question.words.filter((word, at) => vocabulary.isWritten(word, at === last));
  const isMissing = (word: Word): boolean =>
    !vocabulary.isWritten(word, word === question.words.at(-1), true);
  const absent = [...question.absent, ...question.plain.filter(isMissing).map(({ spelled }) => spelled)];
  // Where nothing of the question stands anywhere, what has its letters with other marks comes nearest.
  const own = written.length > 0 ? written : question.words;
  const ranked = new Map<string, Ranked>();
  const rest = new Map<string, Hit>();
  const inOwnWords = new Set<string>();
  for (const { words, forms } of [{ words: own, forms: [] }, ...question.alternatives]) {
    const asked = askedOf(words, question, vocabulary);
    const { full, worthReading } = await findCandidates(ask, words, vocabulary);
    if (forms.length === 0) for (const { id } of full) inOwnWords.add(id);
    const holding = await withForms(ask, forms);
    for (const hit of full) if (holding?.has(hit.id) ?? true) rest.set(hit.id, hit);
    const opened = await Promise.all(worthReading.map(open));
    for (const [place, hit] of worthReading.entries()) {
      const record = opened[place];
      if (record === undefined || holding?.has(hit.id) === false) continue;
      const score = scoreRecord(record, asked);
      const value = score.value * (forms.length > 0 ? OTHER_FORM : 1);
      if (value > (ranked.get(hit.id)?.value ?? 0))
        ranked.set(hit.id, { ...score, value, hit, opened: record, words, forms });
    }
  }
  const sorted = [...ranked.values()].sort((a, b) => b.value - a.value);
  const [best] = sorted;
  const mayBeApart = language === 'vi' && question.marked && best?.isRow !== true;
  const apart = mayBeApart ? await wordsApart(question, vocabulary) : [];
  if (best === undefined || best.share < LEAST_SHARE) return { ...NOTHING, absent, apart };
  const isFull = written.length === question.words.length && best.holdsAll;
  const kept = sorted.filter(({ holdsAll, value }) => (isFull ? holdsAll : value >= best.value * NEAR_SHARE));
  const others = isFull ? await exactOnly(ask, own, vocabulary, [...rest.values()]) : [];
  const pages = new Pages(
    kept.filter(({ hit }) => !shown.has(hit.id)),
    others.filter(({ id }) => !ranked.has(id) && !shown.has(id)),
    questionOf(own, language),
  );
  return {
    match: isFull ? 'all' : 'nearest',
    total: pages.total,
    ids: pages.ids,
    results: await pages.next(),
    otherForms: [
      ...new Set([
        ...question.replaced,
        ...kept.flatMap(({ hit, forms }) => (inOwnWords.has(hit.id) ? [] : forms)),
      ]),
    ],
    absent,
    apart,
    more: () => pages.next(),
  };
}

function askedOf(
  words: readonly Word[],
  { kind, plain, language }: TextQuestion,
  vocabulary: Vocabulary,
): Asked {
  const weights = words.map((word) => vocabulary.weightOf(word));
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const isOutside = (word: Word): boolean => plain.includes(word) && !vocabulary.isWritten(word, false, true);
  const outside = words.flatMap((word, at) => (isOutside(word) ? at : []));
  return { words, weights: weights.map((weight) => weight / all), kind, outside, language };
}

function open(hit: Hit): Promise<OpenRecord> {
  const known = OPENED.get(hit.id);
  if (known !== undefined) return known;
  if (OPENED.size > MOST_REMEMBERED) OPENED.clear();
  const opened = hit.data().then((indexed) => openRecord(fromIndexed(indexed)));
  OPENED.set(hit.id, opened);
  opened.catch(() => OPENED.delete(hit.id));
  return opened;
}

/** The records with all forms as a whole; null where none is asked for. */
async function withForms(ask: Ask, forms: readonly string[]): Promise<ReadonlySet<string> | null> {
  if (forms.length === 0) return null;
  const lists = await Promise.all(forms.map((form) => ask(phraseOf(wordsOf(form)))));
  const sets = lists.map((hits) => new Set(hits.map(({ id }) => id)));
  return new Set([...(sets[0] ?? [])].filter((id) => sets.every((set) => set.has(id))));
}

/**
 * Syllables that stand in texts and never beside a neighbour of the question: two of them in a row are one word that no
 * text has, `phụ cấp`.
 */
async function wordsApart(
  { marked, askAnywhere: ask, words }: TextQuestion,
  vocabulary: Vocabulary,
): Promise<readonly string[]> {
  const isWhole = (word: Word | undefined): word is Word =>
    word !== undefined && /^\p{L}+$/u.test(word.folded) && vocabulary.foldedLike(word.folded).length > 0;
  const joined: boolean[] = [];
  for (const [at, word] of words.slice(0, -1).entries()) {
    const next = words[at + 1] as Word;
    const isAbsent = [word, next].some((one) => one !== words.at(-1) && !vocabulary.isWritten(one, false));
    // A word that is still being typed joins anything.
    const mayJoin = !isWhole(word) || !isWhole(next);
    joined.push(!isAbsent && (mayJoin || (await ask(phraseOf([word, next]))).length > 0));
  }
  const runs: Word[][] = [[]];
  for (const [at, word] of words.entries()) {
    if (joined[at - 1] !== true && joined[at] !== true) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  const isOther = ({ spelled, folded }: Word): boolean =>
    marked && spelled === folded && !/\d/.test(folded) && !vocabulary.has(spelled);
  return runs
    .filter((run) => run.length > 1 || run.some(isOther))
    .map((run) => run.map(({ spelled }) => spelled).join(' '));
}

/** Without records that have a word with other marks only, where it was typed with its marks. */
async function exactOnly(
  ask: Ask,
  words: readonly Word[],
  vocabulary: Vocabulary,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  let kept = hits;
  for (const word of words) {
    if (word.spelled === word.folded || vocabulary.foldedLike(word.folded).length < 2) continue;
    const exact = new Set((await ask(phraseOf([word]), true)).map(({ id }) => id));
    kept = kept.filter(({ id }) => exact.has(id));
  }
  return kept;
}

/** Results a page at a time: those that were read, then others as Pagefind has them. */
class Pages {
  readonly #read: readonly Ranked[];
  readonly #others: readonly Hit[];
  readonly #question: ReturnType<typeof questionOf>;
  #shown = 0;

  constructor(read: readonly Ranked[], others: readonly Hit[], question: ReturnType<typeof questionOf>) {
    this.#read = read;
    this.#others = others;
    this.#question = question;
  }

  get total(): number {
    return this.#read.length + this.#others.length;
  }

  get ids(): readonly string[] {
    return [...this.#read.map(({ hit }) => hit.id), ...this.#others.map(({ id }) => id)];
  }

  async next(): Promise<readonly SearchResult[]> {
    const [from, to] = [this.#shown, this.#shown + RESULTS_AT_ONCE];
    this.#shown = Math.min(to, this.total);
    const read = this.#read
      .slice(from, to)
      .map(({ opened, words }) => resultOf(opened.record, questionOf(words, this.#question.language)));
    const before = this.#read.length;
    const hits = this.#others.slice(Math.max(0, from - before), Math.max(0, to - before));
    const others = await Promise.all(hits.map(open));
    return [...read, ...others.map(({ record }) => resultOf(record, this.#question))];
  }
}
