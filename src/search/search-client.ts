import type { Language } from '../model/language.ts';
import type { Bundle, BundleOptions, Hit } from './bundle.ts';
import { encodeQuery } from './folding.ts';
import { beginningOf, type Question, readQuestion } from './question.ts';
import { type Ask, rank } from './ranking.ts';
import { ResultPages, type SearchResult } from './result-pages.ts';

export interface SearchClientOptions {
  /** Addresses of `pagefind.js`, one a part of the index. */
  readonly bundleUrls: readonly string[];
  readonly language: Language;
  /** Changes with what is indexed, so that a browser does not go on with an older bundle that it has kept. */
  readonly cacheTag: string;
}

export interface SearchFilters {
  readonly document?: string;
  readonly status?: string;
}

export interface SearchAnswer {
  /** `all`: each result holds every word. `nearest`: none does, these come near. `none`: nothing comes near. */
  readonly match: 'all' | 'nearest' | 'none';
  /** How many results there are in all. */
  readonly total: number;
  /** The first of them, best first. */
  readonly results: readonly SearchResult[];
  /** With `none`: passages that have at least something of the question. */
  readonly suggestions: readonly SearchResult[];
  /** Loads the next results; none when all are loaded. */
  more(): Promise<readonly SearchResult[]>;
}

export interface SearchClient {
  search(query: string, filters?: SearchFilters): Promise<SearchAnswer>;
}

/** Passages that hold less of the question are no results. */
const SHARE_OF_A_RESULT = 0.5;
const MOST_SUGGESTIONS = 5;
/** A label is there to be found by its number; its other words (“đoạn cuối”) count for little. */
const RANKING: BundleOptions['ranking'] = {
  diacriticSimilarity: 2,
  termSimilarity: 3,
  metaWeights: { title: 0.5 },
};
const NOTHING: SearchAnswer = { match: 'none', total: 0, results: [], suggestions: [], more: async () => [] };

/** Loads the search bundle of one language: call it when somebody is about to search. Rejects if it cannot. */
export async function openSearch(options: SearchClientOptions): Promise<SearchClient> {
  const bundles = await Promise.all(options.bundleUrls.map((url) => openBundle(url, options.cacheTag)));
  return new BundleClient(bundles, options.language);
}

async function openBundle(url: string, cacheTag: string): Promise<Bundle> {
  const bundle = (await import(/* @vite-ignore */ url)) as Bundle;
  await bundle.options({ baseUrl: '/', metaCacheTag: cacheTag, ranking: RANKING });
  await bundle.init();
  return bundle;
}

class BundleClient implements SearchClient {
  readonly #bundles: readonly Bundle[];
  readonly #language: Language;
  #exactly = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(bundles: readonly Bundle[], language: Language) {
    this.#bundles = bundles;
    this.#language = language;
  }

  /** One search after another: telling marks apart is a switch of the whole bundle. */
  search(query: string, filters: SearchFilters = {}): Promise<SearchAnswer> {
    const answer = this.#turn.then(() => this.#answer(readQuestion(query, this.#language), filters));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #answer(question: Question, filters: SearchFilters): Promise<SearchAnswer> {
    if (question.words.length === 0) return NOTHING;
    const ask: Ask = (query, exactly) => this.#ask(query, filters, exactly);
    const numbered =
      question.provision === null
        ? []
        : await this.#ask(null, { ...filters, provision: question.provision }, false);
    const { full, near } = await rank(ask, question);
    const pages = new ResultPages([...numbered, ...(near.length > 0 ? near : full)], question);
    const results = await pages.next();
    if (numbered.length > 0 || pages.bestHoldsAll) {
      const all = near.length > 0 ? new ResultPages([...numbered, ...full], question) : pages;
      return this.#found('all', all, all === pages ? results : await all.next());
    }
    if (pages.bestShare >= SHARE_OF_A_RESULT) return this.#found('nearest', pages, results);
    if (pages.partial.length > 0) return this.#nothing(pages.partial);
    const beginning = readQuestion(beginningOf(question), this.#language);
    if (beginning.words.length === 0) return NOTHING;
    const beginnings = new ResultPages(await ask(encodeQuery(beginning.words), false), beginning);
    const suggestions = await beginnings.next();
    // Where no word begins so, Pagefind gives what begins with less.
    return this.#nothing(beginnings.bestHoldsAll ? suggestions : []);
  }

  #found(match: 'all' | 'nearest', pages: ResultPages, results: readonly SearchResult[]): SearchAnswer {
    return { match, total: pages.total, results, suggestions: [], more: () => pages.next() };
  }

  #nothing(suggestions: readonly SearchResult[]): SearchAnswer {
    return { ...NOTHING, suggestions: suggestions.slice(0, MOST_SUGGESTIONS) };
  }

  async #ask(
    query: string | null,
    filters: SearchFilters & { readonly provision?: string },
    exactly: boolean,
  ): Promise<readonly Hit[]> {
    if (exactly !== this.#exactly) {
      await Promise.all(this.#bundles.map((bundle) => bundle.options({ exactDiacritics: exactly })));
    }
    this.#exactly = exactly;
    const wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
    const answers = await Promise.all(
      this.#bundles.map((bundle) => bundle.search(query, { filters: wanted })),
    );
    const [only] = answers;
    if (answers.length === 1 && only) return only.results;
    return answers.flatMap(({ results }) => results).sort((a, b) => b.score - a.score);
  }
}
