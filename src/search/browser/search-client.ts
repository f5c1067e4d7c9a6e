import type { Language } from '../../language/language.ts';
import type { CitationTable } from '../shared/citation-table.ts';
import { fromIndexed } from '../shared/indexed-record.ts';
import { mayCite, type Question, readQuestion } from '../shared/question.ts';
import type { SynonymTable } from '../shared/synonym-table.ts';
import { TableFile } from '../shared/table-file.ts';
import type { Bundle, Hit } from './bundle.ts';
import type { Ask } from './ranking.ts';
import type { JumpReader, Jumps, Lead } from './read-jumps.ts';
import { resultOf, type SearchResult } from './result-pages.ts';
import { Synonyms } from './synonyms.ts';
import { NOTHING, searchTexts, type TextAnswer } from './text-search.ts';
import { widen } from './widen.ts';

interface SearchClientOptions {
  /** Addresses of `pagefind.js`, one a part of the index. */
  readonly bundleUrls: readonly string[];
  /** Addresses of the tables: other forms of words, and what citations lead to. */
  readonly synonymsUrl: string;
  readonly citationsUrl: string;
  readonly language: Language;
  /** Changes with what is indexed, so that browsers do not use an older cached bundle. */
  readonly cacheTag: string;
}

export interface SearchFilters {
  readonly document?: string;
  readonly status?: string;
}

/** The first results are those that the question cites; they have a `jump`. */
export interface SearchAnswer extends TextAnswer {
  /** Alternatives to a cited number that does not exist. */
  readonly offers: readonly SearchResult[];
  /** Messages about the cited numbers, in whole sentences. */
  readonly sayings: readonly string[];
}

/** Labels are indexed for their numbers; their other words (“đoạn cuối”) get little weight. */
const RANKING = {
  diacriticSimilarity: 2,
  termSimilarity: 3,
  metaWeights: { title: 0.5 },
};

/** Loads the search bundle of one language; rejects if it cannot be loaded. */
export async function openSearch(options: SearchClientOptions): Promise<SearchClient> {
  const bundles = await Promise.all(options.bundleUrls.map((url) => openBundle(url, options.cacheTag)));
  return new SearchClient(bundles, options);
}

async function openBundle(url: string, cacheTag: string): Promise<Bundle> {
  const bundle = (await import(/* @vite-ignore */ url)) as Bundle;
  await bundle.options({ baseUrl: '/', metaCacheTag: cacheTag, ranking: RANKING });
  await bundle.init();
  return bundle;
}

/** Answers questions from the bundles of one language. */
export class SearchClient {
  readonly #bundles: readonly Bundle[];
  readonly #language: Language;
  readonly #synonyms: TableFile<SynonymTable, Synonyms>;
  readonly #jumps: TableFile<CitationTable, JumpReader>;
  #exactly = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(bundles: readonly Bundle[], { language, synonymsUrl, citationsUrl }: SearchClientOptions) {
    this.#bundles = bundles;
    this.#language = language;
    this.#synonyms = new TableFile(synonymsUrl, (table) => new Synonyms(table));
    // The grammar of citations is loaded for questions that may be one.
    this.#jumps = new TableFile(citationsUrl, async (table) => {
      const { JumpReader } = await import('./read-jumps.ts');
      return new JumpReader(table, language);
    });
    void this.#synonyms.read();
  }

  /** Searches run one after another, because `exactDiacritics` is an option of the whole bundle. */
  search(query: string, filters: SearchFilters = {}): Promise<SearchAnswer> {
    const answer = this.#turn.then(() => this.#answer(readQuestion(query, this.#language), filters));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #answer(question: Question, filters: SearchFilters): Promise<SearchAnswer> {
    if (question.words.length === 0) return { ...NOTHING, offers: [], sayings: [] };
    const reader = mayCite(question.text) ? await this.#jumps.read() : null;
    const jumps = reader?.read(question.text, filters.document || undefined) ?? null;
    const leads = await this.#follow(jumps?.leads ?? [], filters);
    const offers = (await this.#follow(jumps?.offers ?? [], filters)).map(({ result }) => result);
    const shown = new Set(leads.map(({ hit }) => hit.id));
    const text = await this.#searchBeside(question, jumps, filters, shown);
    if (leads.length === 0)
      return { ...text, offers, sayings: jumps?.leads.length === 0 ? jumps.sayings : [] };
    const results = [...leads.map(({ result }) => result), ...text.results];
    const total = leads.length + text.total;
    return { ...text, match: 'all', total, results, suggestions: [], offers, sayings: jumps?.sayings ?? [] };
  }

  /** Text matches. Beside a citation, near matches are dropped unless they hold all other words of the question. */
  async #searchBeside(
    question: Question,
    jumps: Jumps | null,
    filters: SearchFilters,
    shown: ReadonlySet<string>,
  ): Promise<TextAnswer> {
    const text = await this.#search(question, filters, shown);
    const cites = jumps !== null && jumps.leads.length + jumps.offers.length > 0;
    if (!cites || text.match === 'all') return text;
    const rest = readQuestion(jumps.rest, this.#language);
    if (rest.words.length === 0) return NOTHING;
    const beside = await this.#search(rest, filters, shown);
    return beside.match === 'all' ? beside : NOTHING;
  }

  async #search(question: Question, filters: SearchFilters, shown: ReadonlySet<string>): Promise<TextAnswer> {
    const ask: Ask = (query, exactly) => this.#ask(query, filters, exactly);
    const synonyms = await this.#synonyms.read();
    const widened =
      synonyms === null ? { question, replaced: [], alternatives: [] } : await widen(ask, question, synonyms);
    return searchTexts(ask, widened, shown);
  }

  /** The records that a citation leads to, as far as the filters let them through. */
  async #follow(
    leads: readonly Lead[],
    filters: SearchFilters,
  ): Promise<readonly { readonly hit: Hit; readonly result: SearchResult }[]> {
    const nothing = readQuestion('', this.#language);
    const found = [];
    for (const { document, provision, label } of leads) {
      if (filters.document && filters.document !== document) continue;
      const wanted = provision === null ? { document, kind: 'document' } : { document, provision };
      const [hit] = await this.#ask(null, { ...filters, ...wanted }, false);
      if (hit === undefined) continue;
      found.push({ hit, result: resultOf(fromIndexed(await hit.data()), nothing, label) });
    }
    return found;
  }

  async #ask(
    query: string | null,
    filters: SearchFilters & { readonly provision?: string; readonly kind?: string },
    exactly: boolean,
  ): Promise<readonly Hit[]> {
    if (exactly !== this.#exactly)
      await Promise.all(this.#bundles.map((bundle) => bundle.options({ exactDiacritics: exactly })));
    this.#exactly = exactly;
    const wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
    const answers = await Promise.all(
      this.#bundles.map((bundle) => bundle.search(query, { filters: wanted })),
    );
    return answers.flatMap(({ results }) => results).sort((a, b) => b.score - a.score);
  }
}
