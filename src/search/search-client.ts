import type { Language } from '../model/language.ts';
import type { Bundle, BundleOptions, Hit } from './bundle.ts';
import { fromIndexed } from './indexed-record.ts';
import { answersAllWords, excerptOf, markText, type Part } from './marking.ts';
import { type Question, readQuestion } from './question.ts';
import { type Ask, rank } from './ranking.ts';
import type { SearchRecord } from './record.ts';

export interface SearchClientOptions {
  /** Address of the bundle's `pagefind.js`. */
  readonly bundleUrl: string;
  readonly language: Language;
  /** Changes with the edition, so that a browser does not go on with an older bundle that it has kept. */
  readonly cacheTag: string;
}

export interface SearchFilters {
  readonly document?: string;
  readonly status?: string;
}

/** A found record; heading and excerpt are its own wording, marked where they answer the question. */
export interface SearchResult extends Omit<SearchRecord, 'heading' | 'text'> {
  readonly heading: readonly Part[] | null;
  readonly excerpt: readonly Part[];
}

export interface SearchAnswer {
  /** `all`: the results hold every word asked for. `nearest`: only some of them. `none`: nothing holds any. */
  readonly match: 'all' | 'nearest' | 'none';
  /** How many records there are in all, best first. */
  readonly total: number;
  /** The first of them. */
  readonly results: readonly SearchResult[];
  /** Loads the next ones; none when all are shown. */
  more(): Promise<readonly SearchResult[]>;
}

export interface SearchClient {
  search(query: string, filters?: SearchFilters): Promise<SearchAnswer>;
}

const RESULTS_AT_ONCE = 10;
const RANKING: BundleOptions['ranking'] = { diacriticSimilarity: 2, termSimilarity: 3 };

/** Loads the search bundle of one language: call it when somebody is about to search. Rejects if it cannot. */
export async function openSearch(options: SearchClientOptions): Promise<SearchClient> {
  const bundle = (await import(/* @vite-ignore */ options.bundleUrl)) as Bundle;
  await bundle.options({ baseUrl: '/', metaCacheTag: options.cacheTag, ranking: RANKING });
  await bundle.init();
  return new BundleClient(bundle, options.language);
}

class BundleClient implements SearchClient {
  readonly #bundle: Bundle;
  readonly #language: Language;
  #exactly = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(bundle: Bundle, language: Language) {
    this.#bundle = bundle;
    this.#language = language;
  }

  /** One search after another: telling marks apart is a switch of the whole bundle. */
  search(query: string, filters: SearchFilters = {}): Promise<SearchAnswer> {
    const answer = this.#turn.then(() => this.#answer(readQuestion(query, this.#language), filters));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #answer(question: Question, filters: SearchFilters): Promise<SearchAnswer> {
    if (question.words.length === 0) return { match: 'none', total: 0, results: [], more: async () => [] };
    const ask: Ask = (query, exactly) => this.#ask(query, filters, exactly);
    const numbered = await this.#numbered(question, filters);
    const { full, any } = await rank(ask, question);
    const ids = new Set(numbered.map((hit) => hit.id));
    const pages = new ResultPages(
      [...numbered, ...(any.length > 0 ? any : full).filter((hit) => !ids.has(hit.id))],
      question,
    );
    const results = await pages.next();
    if (numbered.length > 0 || pages.first) {
      if (any.length === 0) return pages.answer('all', results);
      const p2 = new ResultPages([...numbered, ...full.filter((hit) => !ids.has(hit.id))], question);
      return p2.answer('all', await p2.next());
    }
    return pages.answer(results.length === 0 ? 'none' : 'nearest', results);
  }

  /** The provisions of every document that carry the number asked for. */
  async #numbered(question: Question, filters: SearchFilters): Promise<readonly Hit[]> {
    if (question.provision === null) return [];
    return this.#ask(null, { ...filters, provision: question.provision }, false);
  }

  async #ask(
    query: string | null,
    filters: SearchFilters & { readonly provision?: string },
    exactly: boolean,
  ): Promise<readonly Hit[]> {
    if (exactly !== this.#exactly) await this.#bundle.options({ exactDiacritics: exactly });
    this.#exactly = exactly;
    const wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
    return (await this.#bundle.search(query, { filters: wanted })).results;
  }
}

/** Hits in their order, loaded and marked a page at a time. */
class ResultPages {
  readonly #hits: readonly Hit[];
  readonly #question: Question;
  #shown = 0;
  /** Whether a result loaded so far holds every word of the question. */
  holdAllWords = false;
  first = false;

  constructor(hits: readonly Hit[], question: Question) {
    this.#hits = hits;
    this.#question = question;
  }

  async next(): Promise<readonly SearchResult[]> {
    const hits = this.#hits.slice(this.#shown, this.#shown + RESULTS_AT_ONCE);
    this.#shown += hits.length;
    const records = (await Promise.all(hits.map((hit) => hit.data()))).map(fromIndexed);
    this.first ||=
      this.#shown <= 10 &&
      records
        .slice(0, 1)
        .some(({ label, heading, text }) => answersAllWords(this.#question, [label, heading ?? '', text]));
    this.holdAllWords ||= records.some(({ label, heading, text }) =>
      answersAllWords(this.#question, [label, heading ?? '', text]),
    );
    return records.map((record) => resultOf(record, this.#question));
  }

  answer(match: SearchAnswer['match'], results: readonly SearchResult[]): SearchAnswer {
    return { match, total: this.#hits.length, results, more: () => this.next() };
  }
}

function resultOf({ heading, text, ...rest }: SearchRecord, question: Question): SearchResult {
  return {
    ...rest,
    heading: heading === null ? null : markText(heading, question),
    excerpt: excerptOf(text, question),
  };
}
