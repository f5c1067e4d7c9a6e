import type { Language } from '../../language/language.ts';
import { ResultList } from './result-list.ts';
import { readAddress, type SearchRequest, writeAddress } from './search-address.ts';
import { openSearch, type SearchAnswer, type SearchClient } from './search-client.ts';

/** Milliseconds without typing before a search starts. */
const PAUSE = 120;
/** Milliseconds after which a running search shows that it is loading. */
const PATIENCE = 400;

/** Starts the search page. `root` is the element with `data-search-page` of `SearchPage.astro`. */
export function enhanceSearchPage(root: HTMLElement): void {
  new SearchPage(root).start();
}

class SearchPage {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #box: HTMLInputElement;
  readonly #filters: readonly HTMLSelectElement[];
  readonly #list: ResultList;
  #client: Promise<SearchClient> | null = null;
  #attempts = 0;
  #pause = 0;
  /** The latest request not yet taken; older ones are dropped. */
  #waiting: SearchRequest | null = null;
  #working = false;
  /** What the results on the page answer. */
  #answered = '';

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = requireElement(root, 'form', HTMLFormElement);
    this.#box = requireElement(root, '[data-search-box]', HTMLInputElement);
    this.#filters = [...root.querySelectorAll('select')];
    this.#list = new ResultList(root);
  }

  start(): void {
    this.#box.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
    this.#box.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = window.setTimeout(() => this.#request(), PAUSE);
    });
    for (const filter of this.#filters) filter.addEventListener('change', () => this.#request());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#pause);
      // Enter on an unchanged request opens the first result.
      if (this.#answered === JSON.stringify(this.#read()) && this.#list.openFirst()) return;
      this.#request();
    });
    this.#root.addEventListener('keydown', (event) => this.#moveByKey(event));
    // Text typed before this script was loaded wins over the address.
    const typed = this.#box.value.trim();
    const asked = readAddress(location.search);
    this.#fill(typed === '' ? asked : { ...asked, query: typed });
    if (this.#box.value.trim() === '') return;
    this.#list.showWaiting();
    this.#request();
  }

  #fill({ query, ...filters }: SearchRequest): void {
    this.#box.value = query;
    for (const select of this.#filters) {
      const wanted = Object.entries(filters).find(([name]) => name === select.name)?.[1] ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
  }

  #read(): SearchRequest {
    const data = new FormData(this.#form);
    const value = (name: string): string => String(data.get(name) ?? '').trim();
    return { query: value('q'), document: value('document'), status: value('status') };
  }

  #request(): void {
    const request = this.#read();
    writeAddress(request);
    this.#waiting = request;
    if (!this.#working) void this.#work();
  }

  /** Answers the latest request, and again as long as a newer one has come in meanwhile. */
  async #work(): Promise<void> {
    this.#working = true;
    const slow = window.setTimeout(() => this.#list.showLoading(), PATIENCE);
    for (let request = this.#take(); request !== null; request = this.#take()) {
      const answer = await this.#answer(request);
      if (this.#waiting !== null) continue;
      clearTimeout(slow);
      this.#answered = JSON.stringify(request);
      if (answer === 'idle') this.#list.showNothing();
      else if (answer === 'failed') this.#list.showFailed();
      else this.#list.showAnswer(request, answer);
    }
    clearTimeout(slow);
    this.#working = false;
  }

  #take(): SearchRequest | null {
    const request = this.#waiting;
    this.#waiting = null;
    return request;
  }

  async #answer({ query, ...filters }: SearchRequest): Promise<SearchAnswer | 'idle' | 'failed'> {
    if (query === '') return 'idle';
    try {
      return await (await this.#open()).search(query, filters);
    } catch (error) {
      console.warn(error);
      this.#client = null;
      return 'failed';
    }
  }

  /** Loads the search program, once. After a failure a browser may go on failing unless the address differs. */
  #open(): Promise<SearchClient> {
    const {
      bundles = '',
      synonyms: synonymsUrl = '',
      citations: citationsUrl = '',
      cacheTag = '',
    } = this.#root.dataset;
    if (this.#client === null) {
      const attempt = this.#attempts === 0 ? '' : `?attempt=${this.#attempts}`;
      const bundleUrls = bundles.split(' ').map((url) => url + attempt);
      this.#attempts++;
      const language = document.documentElement.lang as Language;
      this.#client = openSearch({ bundleUrls, synonymsUrl, citationsUrl, language, cacheTag });
      this.#client.catch(() => {
        this.#client = null;
      });
    }
    return this.#client;
  }

  #moveByKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = this.#list.links();
    const place = links.indexOf(event.target as HTMLAnchorElement);
    const inBox = event.target === this.#box;
    if (!inBox && place === -1) return;
    const steps: Record<string, () => HTMLElement | undefined> = {
      ArrowDown: () => links[place + 1],
      ArrowUp: () => (inBox ? undefined : (links[place - 1] ?? this.#box)),
      Escape: () => (inBox ? undefined : this.#box),
    };
    const goal = steps[event.key]?.();
    if (goal === undefined) return;
    event.preventDefault();
    goal.focus();
  }
}

/** @throws if the page's markup has no such element: then it does not match this script */
function requireElement<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The search page has no ${selector}`);
  return element;
}
