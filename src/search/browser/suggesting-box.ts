import { pageEngine } from './engine.ts';
import { nodesOf } from './marking.ts';
import { outcomeOf } from './outcome.ts';
import type { SearchResult } from './result.ts';
import { pageLanguage, say } from './say.ts';
import type { SearchAnswer } from './search-client.ts';

/** Milliseconds without typing before a search starts. */
const PAUSE = 100;
/** Milliseconds after which it is said that the program is still being loaded. */
const PATIENCE = 300;
const FEWEST_LETTERS = 2;
const MOST_OPTIONS = 6;

/** Makes the box of a `SearchForm.astro` a combobox: its first results below it, chosen with arrows, a thumb or a mouse. */
export function suggestResults(form: HTMLFormElement): void {
  new SuggestingBox(form).start();
}

class SuggestingBox {
  readonly #form: HTMLFormElement;
  readonly #box: HTMLInputElement;
  readonly #panel: HTMLElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #engine = pageEngine();
  #pause = 0;
  /** What was typed last: an answer to anything else comes too late. */
  #asked = '';

  constructor(form: HTMLFormElement) {
    const part = <T extends Element>(selector: string): T => {
      const found = form.querySelector<T>(selector);
      if (found === null) throw new Error(`The search box has no ${selector}`);
      return found;
    };
    this.#form = form;
    this.#box = part('input');
    this.#panel = part('.search-panel');
    this.#status = part('[role=status]');
    this.#list = part('.search-panel-list');
  }

  start(): void {
    this.#engine.prepare();
    this.#list.role = 'listbox';
    this.#list.ariaLabel = say('firstResults');
    this.#box.role = 'combobox';
    this.#box.ariaAutoComplete = 'list';
    this.#box.setAttribute('aria-controls', this.#list.id);
    this.#close();
    this.#box.addEventListener('input', () => this.#wait());
    this.#box.addEventListener('keydown', (event) => this.#press(event));
    this.#form.addEventListener('focusin', () => this.#wait());
    this.#form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.#form.contains(relatedTarget as Node | null)) this.#close();
    });
    // A press on the panel must not take the focus from the box before it is a click.
    this.#panel.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#pause);
    const query = this.#box.value.trim();
    if (query === this.#asked && !this.#panel.hidden) return;
    this.#asked = query;
    // What stands there answers another question: nothing of it may be chosen with the keyboard any more.
    this.#list.ariaBusy = 'true';
    this.#select(this.#options(), -1);
    if (query.length < FEWEST_LETTERS) this.#close();
    else this.#pause = window.setTimeout(() => void this.#ask(query), PAUSE);
  }

  async #ask(query: string): Promise<void> {
    const slow = window.setTimeout(() => this.#show(say('loading'), []), PATIENCE);
    const answer = await this.#engine.search(query).catch((): null => null);
    clearTimeout(slow);
    if (query !== this.#asked || !this.#form.contains(document.activeElement)) return;
    if (answer === null) this.#show(say('failed'), []);
    else this.#show(outcomeOf(answer, pageLanguage(), true), this.#optionsOf(answer, query));
  }

  #optionsOf({ results, offers, total }: SearchAnswer, query: string): readonly HTMLElement[] {
    const options = [...offers, ...results].slice(0, MOST_OPTIONS).map((result) => this.#optionOf(result));
    if (total <= options.length) return options;
    const all = this.#linkTo(`${this.#form.action}?${new URLSearchParams({ q: query })}`);
    all.textContent = say('allResults', { n: total });
    return [...options, all];
  }

  #optionOf(result: SearchResult): HTMLElement {
    const link = this.#linkTo(result.url);
    const line = (kind: string, ...content: readonly (string | Node)[]): HTMLElement => {
      const span = Object.assign(document.createElement('span'), { className: `search-option-${kind}` });
      span.append(...content);
      return span;
    };
    const jump = result.jump === null ? null : say('goTo', { citation: result.jump });
    link.append(line('name', ...(jump === null ? nodesOf(result.name) : [jump])));
    const about = result.excerpt.length > 0 ? result.excerpt : (result.heading ?? []);
    link.append(line('about', ...(about.length > 0 ? nodesOf(about) : [result.documentName])));
    return link;
  }

  #linkTo(url: string): HTMLAnchorElement {
    return Object.assign(document.createElement('a'), {
      className: 'search-option',
      href: url,
      role: 'option',
      tabIndex: -1,
      ariaSelected: 'false',
    });
  }

  #show(status: string, options: readonly HTMLElement[]): void {
    for (const [place, option] of options.entries()) option.id = `${this.#list.id}-${place}`;
    this.#list.replaceChildren(...options);
    this.#list.ariaBusy = null;
    this.#list.hidden = options.length === 0;
    this.#status.textContent = status;
    this.#panel.hidden = false;
    this.#box.ariaExpanded = String(options.length > 0);
    this.#box.removeAttribute('aria-activedescendant');
  }

  #close(): void {
    clearTimeout(this.#pause);
    this.#asked = '';
    this.#panel.hidden = true;
    this.#box.ariaExpanded = 'false';
    this.#box.removeAttribute('aria-activedescendant');
  }

  #options(): readonly HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || this.#panel.hidden) return;
    const options = this.#list.ariaBusy === 'true' ? [] : this.#options();
    const at = options.findIndex(({ ariaSelected }) => ariaSelected === 'true');
    const count = options.length + 1;
    // Past either end stands the box itself.
    const steps: Record<string, () => void> = {
      ArrowDown: () => this.#select(options, ((at + 2) % count) - 1),
      ArrowUp: () => this.#select(options, ((at + count) % count) - 1),
      Escape: () => this.#close(),
      ...(at === -1 ? {} : { Enter: () => options[at]?.click() }),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  }

  #select(options: readonly HTMLElement[], chosen: number): void {
    for (const [place, option] of options.entries()) option.ariaSelected = String(place === chosen);
    const option = options[chosen];
    if (option === undefined) this.#box.removeAttribute('aria-activedescendant');
    else this.#box.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  }
}
