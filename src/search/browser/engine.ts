import { LANGUAGES, type Language } from '../../language/language.ts';
import type { FilterCounts } from './bundle.ts';
import { openSearch, type SearchAnswer, type SearchClient, type SearchFilters } from './search-client.ts';

/** The search program of the page, shared by all that search on it; loaded when it is first needed. */
export class Engine {
  readonly #language: Language;
  readonly #base: string;
  readonly #clients = new Map<Language, Promise<SearchClient>>();
  #attempts = 0;

  constructor({ lang, dataset }: HTMLElement) {
    this.#language = lang as Language;
    this.#base = dataset.base ?? '';
  }

  /** Begins to load the program, so that the first answer comes sooner. */
  prepare(): void {
    void this.#open(this.#language).catch(() => undefined);
  }

  /**
   * Answers a question. A tab that was open while a new edition was published holds a program whose files are gone: it
   * is loaded once more before anything is said to have failed.
   */
  async search(query: string, filters: SearchFilters = {}, literally = false): Promise<SearchAnswer> {
    try {
      return await (await this.#open(this.#language)).search(query, filters, literally);
    } catch (error) {
      console.warn(error);
      this.#clients.clear();
      this.#attempts++;
      return (await this.#open(this.#language)).search(query, filters, literally);
    }
  }

  /** How many of an answer's results have each value of each filter; null where that is not counted. */
  async count(answer: SearchAnswer): Promise<FilterCounts | null> {
    return (await this.#open(this.#language)).count(answer);
  }

  #open(language: Language): Promise<SearchClient> {
    const known = this.#clients.get(language);
    if (known !== undefined) return known;
    const [other = language] = LANGUAGES.filter((one) => one !== language);
    const client = openSearch({
      folder: `${this.#base}/pagefind/${language}/`,
      language,
      other: () => this.#open(other),
      attempt: this.#attempts,
    });
    this.#clients.set(language, client);
    client.catch(() => this.#clients.delete(language));
    return client;
  }
}

let shared: Engine | undefined;

/** The one engine of this page. */
export function pageEngine(): Engine {
  shared ??= new Engine(document.documentElement);
  return shared;
}
