import type { FilterCounts } from './bundle.ts';
import { pageEngine } from './engine.ts';
import { ResultList } from './result-list.ts';
import { type FILTERS, readAddress, readValues, type SearchRequest, writeAddress } from './search-address.ts';
import type { SearchAnswer } from './search-client.ts';

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
  readonly #engine = pageEngine();
  readonly #title = document.title;
  #pause = 0;
  /** The latest request not yet taken; older ones are dropped. */
  #waiting: SearchRequest | null = null;
  #working = false;
  /** What the results on the page answer. */
  #answered = '';
  /** What the filters count once somebody turns to them: it takes files of its own. */
  #toCount: { readonly request: SearchRequest; readonly answer: SearchAnswer } | null = null;
  #isCounting = false;
  /** The question whose numbers stand in the filters. */
  #counted = '';
  /** Where the reader had come to when a result was opened. */
  #place = readPlace(history.state);

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = requireElement(root, 'form', HTMLFormElement);
    this.#box = requireElement(root, '[data-search-box]', HTMLInputElement);
    this.#filters = [...root.querySelectorAll('select')];
    this.#list = new ResultList(root);
  }

  start(): void {
    this.#box.addEventListener('focus', () => this.#engine.prepare(), { once: true });
    this.#box.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = window.setTimeout(() => this.#request(), PAUSE);
    });
    for (const filter of this.#filters) filter.addEventListener('change', () => this.#request());
    this.#root.addEventListener('click', (event) => this.#keepPlace(event));
    for (const type of ['pointerover', 'focusin', 'touchstart'])
      this.#root
        .querySelector('.search-filters')
        ?.addEventListener(type, () => this.#count(), { passive: true });
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

  #fill(request: SearchRequest): void {
    // Somebody may be typing: a space at the end of what stands there belongs to the next word.
    if (this.#box.value.trim() !== request.query) this.#box.value = request.query;
    for (const select of this.#filters) {
      const wanted = request[select.name as (typeof FILTERS)[number]];
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
      const more = select.closest('details');
      if (more !== null && select.value !== '') more.open = true;
    }
  }

  #read(): SearchRequest {
    const request = readValues(new FormData(this.#form));
    const { literally, query } = readAddress(location.search);
    return { ...request, literally: literally && query === request.query };
  }

  #request(): void {
    const request = this.#read();
    writeAddress(request);
    document.title = request.query === '' ? this.#title : `“${request.query}” – ${this.#title}`;
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
      else {
        await this.#list.showAnswer(request, answer, this.#place?.shown);
        this.#returnToPlace();
        this.#toCount = { request, answer };
        if (this.#isCounting) void this.#showCounts(request, answer);
      }
    }
    clearTimeout(slow);
    this.#working = false;
  }

  #take(): SearchRequest | null {
    const request = this.#waiting;
    this.#waiting = null;
    return request;
  }

  async #answer({ query, literally, ...filters }: SearchRequest): Promise<SearchAnswer | 'idle' | 'failed'> {
    if (query === '') return 'idle';
    try {
      return await this.#engine.search(query, filters, literally);
    } catch (error) {
      console.warn(error);
      return 'failed';
    }
  }

  #count(): void {
    if (this.#isCounting) return;
    this.#isCounting = true;
    if (this.#toCount !== null) void this.#showCounts(this.#toCount.request, this.#toCount.answer);
  }

  /** Writes into each filter how many results a choice leaves; a filter that is set keeps the numbers from before. */
  async #showCounts({ query }: SearchRequest, answer: SearchAnswer): Promise<void> {
    const counts = await this.#engine.count(answer).catch((): FilterCounts | null => null);
    const isNew = this.#counted !== query;
    this.#counted = query;
    for (const select of this.#filters) {
      if (select.value !== '' && !isNew) continue;
      for (const option of select.options) {
        option.dataset.name ??= option.text;
        const count =
          counts === null || option.value === '' ? undefined : (counts[select.name]?.[option.value] ?? 0);
        option.text = count === undefined ? option.dataset.name : `${option.dataset.name} (${count})`;
      }
    }
  }

  /** Keeps in the history how many results were shown and which one is being opened: Back leads there. */
  #keepPlace({ target }: MouseEvent): void {
    const link = (target as Element).closest<HTMLAnchorElement>('[data-search-result] a');
    if (link === null) return;
    const place: Place = { shown: this.#list.shown, key: link.dataset.provision ?? '' };
    history.replaceState({ ...history.state, search: place }, '');
  }

  #returnToPlace(): void {
    const place = this.#place;
    this.#place = null;
    if (place === null) {
      // Enter in the head's box leads here: the question can be typed on. On a phone the keyboard would cover the answer.
      if (document.activeElement === document.body && matchMedia('(pointer: fine)').matches)
        this.#box.focus({ preventScroll: true });
      return;
    }
    const link = this.#list.links().find(({ dataset }) => dataset.provision === place.key);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
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

interface Place {
  readonly shown: number;
  readonly key: string;
}

function readPlace(state: { search?: Partial<Place> } | null): Place | null {
  const { shown, key } = state?.search ?? {};
  return typeof shown === 'number' && typeof key === 'string' ? { shown, key } : null;
}

/** @throws if the page's markup has no such element: then it does not match this script */
function requireElement<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The search page has no ${selector}`);
  return element;
}
