import type { Language } from '../model/language.ts';
import type { Bundle, BundleOptions, Hit } from './bundle.ts';
import { hasMarks, wordsOf } from './folding.ts';
import { fromIndexed } from './indexed-record.ts';
import { type Part, type Question, answersAllWords, excerptOf, markText } from './marking.ts';
import { type Ask, rankFull, rankNearest } from './ranking.ts';
import type { SearchRecord } from './record.ts';

export interface SearchClientOptions {
  /** Address of the bundle's `pagefind.js`. */
  readonly bundleUrl: string;
  readonly language: Language;
  /** Changes with the edition: what the browser has kept of an older bundle is not used. */
  readonly cacheTag: string;
}

export interface SearchFilters {
  readonly document?: string;
  readonly status?: string;
}

/** A found record, with its wording cut and marked. */
export interface SearchResult extends Omit<SearchRecord, 'heading' | 'text'> {
  readonly heading: readonly Part[] | null;
  readonly excerpt: readonly Part[];
}

export interface SearchAnswer {
  /** `all`: every word of the question is in each result. `nearest`: only some are. `none`: nothing at all. */
  readonly match: 'all' | 'nearest' | 'none';
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** Loads the next results; empty when there are no more. */
  more(): Promise<readonly SearchResult[]>;
}

const RESULTS_AT_ONCE = 10;
const MOST_WORDS = 12;

/** Tuned on `tests/search/queries.ts`. */
const RANKING: BundleOptions['ranking'] = { diacriticSimilarity: 2, termSimilarity: 3 };

export interface SearchClient {
  search(query: string, filters?: SearchFilters): Promise<SearchAnswer>;
}

/** Loads the search bundle of one language. Call it when somebody is about to search. Rejects if it cannot load. */
export async function openSearch(options: SearchClientOptions): Promise<SearchClient> {
  const bundle = (await import(/* @vite-ignore */ options.bundleUrl)) as Bundle;
  await bundle.options({ baseUrl: '/', metaCacheTag: options.cacheTag, ranking: RANKING });
  await bundle.init();
  return new Client(bundle, options.language);
}

class Client implements SearchClient {
  readonly #bundle: Bundle;
  readonly #language: Language;
  #exactly = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(bundle: Bundle, language: Language) {
    this.#bundle = bundle;
    this.#language = language;
  }

  /** One search after the other: telling marks apart is a switch of the whole bundle. */
  search(query: string, filters: SearchFilters = {}): Promise<SearchAnswer> {
    const answer = this.#turn.then(() => this.#search(query, filters));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #search(query: string, filters: SearchFilters): Promise<SearchAnswer> {
    const question: Question = { words: wordsOf(query).slice(0, MOST_WORDS), language: this.#language };
    const ask = this.#asker(filters);
    if (question.words.length === 0) return answerOf('none', [], question);
    const hits = await rankFull(ask, question, hasMarks(query));
    const answer = await answerOf('all', hits, question);
    if (answer.match === 'all') return answer;
    return answerOf('nearest', await rankNearest(ask, question), question);
  }

  #asker(filters: SearchFilters): Ask {
    const wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
    return async (query, exactly) => {
      if (exactly !== this.#exactly) await this.#bundle.options({ exactDiacritics: exactly });
      this.#exactly = exactly;
      return (await this.#bundle.search(query, { filters: wanted })).results;
    };
  }
}

async function answerOf(match: 'all' | 'nearest' | 'none', hits: readonly Hit[], question: Question): Promise<SearchAnswer> {
  let shown = 0;
  let complete = false;
  const more = async (): Promise<readonly SearchResult[]> => {
    const next = hits.slice(shown, shown + RESULTS_AT_ONCE);
    shown += next.length;
    const records = (await Promise.all(next.map((hit) => hit.data()))).map(fromIndexed);
    complete ||= records.some((r) => answersAllWords(question, [r.label, r.heading ?? '', r.text]));
    return records.map((record) => resultOf(record, question));
  };
  const results = await more();
  const found = results.length === 0 ? 'none' : complete ? 'all' : 'nearest';
  return { match: match === 'nearest' && results.length > 0 ? 'nearest' : found, total: hits.length, results, more };
}

function resultOf(record: SearchRecord, question: Question): SearchResult {
  const { heading, text, ...rest } = record;
  return {
    ...rest,
    heading: heading === null ? null : markText(heading, question),
    excerpt: excerptOf(text, question),
  };
}
