import { SEARCH_SENTENCES } from '../shared/search-sentences.ts';
import { nodesOf } from './marking.ts';
import { outcomeOf } from './outcome.ts';
import type { SearchResult } from './result.ts';
import { pageLanguage, say } from './say.ts';
import { type SearchRequest, searchOf, unfilteredOf } from './search-address.ts';
import type { SearchAnswer } from './search-client.ts';
import { keepSearchedWords } from './searched-words.ts';

/** The part of the search page that shows answers. */
export class ResultList {
  readonly #root: HTMLElement;
  /** The answer that is shown, if it has results. */
  #answer: SearchAnswer | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#part('more').addEventListener('click', () => void this.#showMore());
    root.addEventListener('click', (event) => this.#passOnWords(event.target as Element));
  }

  /** The visible links of results and suggestions, in order. */
  links(): readonly HTMLAnchorElement[] {
    const links = this.#root.querySelectorAll<HTMLAnchorElement>(
      '[data-search-result] a, a[data-search-suggestion], [data-search-suggestion] a',
    );
    return [...links].filter((link) => link.checkVisibility?.() ?? link.offsetParent !== null);
  }

  /** The page that a result leads to marks the same words. */
  #passOnWords(target: Element): void {
    const item = target.closest('a') && target.closest('[data-search-result]');
    const path = item?.querySelector('a')?.pathname;
    const words = [...(item?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent);
    if (path === undefined || words.length === 0) return;
    const unique = [...new Set(words)];
    keepSearchedWords({
      path,
      words: unique,
      label: say('marked'),
      clear: say('unmark'),
    });
  }

  /** How many results are on the page. */
  get shown(): number {
    return this.#part('results').querySelectorAll('[data-search-result]').length;
  }

  /** Follows the first result; false if there is none. */
  openFirst(): boolean {
    const link = this.#root.querySelector<HTMLAnchorElement>('[data-search-result] a');
    link?.click();
    return link !== null;
  }

  showNothing(): void {
    this.#show([], 'contents');
    this.#announce('');
  }

  /** Before the first answer: shows nothing that would move when it comes. */
  showWaiting(): void {
    this.#show([], null);
  }

  showLoading(): void {
    this.#announce(say('loading'));
  }

  showFailed(): void {
    this.#show([], 'contents');
    this.#announce(say('failed'));
  }

  /** `shown`: how many results there were when the reader left, if it was here before. */
  async showAnswer(request: SearchRequest, answer: SearchAnswer, shown = 0): Promise<void> {
    const { match, results, offers } = answer;
    this.#part('showing').textContent = say('showing', { q: request.query });
    const waysOn = offers.map((result) => this.#itemOf(result, 'searchSuggestion'));
    const items = results.map((result) => this.#itemOf(result, 'searchResult'));
    // Offers for a wrong number stand above the results.
    this.#show(match === 'none' ? [] : [...waysOn, ...items], match === 'none' ? 'empty' : null);
    this.#answer = match === 'none' ? null : answer;
    while (this.shown < shown && (await this.#append()) !== undefined);
    this.#updateMore();
    this.#part('suggestions').replaceChildren(...(match === 'none' ? waysOn : []));
    const unfiltered = this.#part('unfiltered') as HTMLAnchorElement;
    unfiltered.hidden = Object.values(unfilteredOf(request)).join() === Object.values(request).join();
    unfiltered.toggleAttribute('data-search-suggestion', !unfiltered.hidden);
    unfiltered.search = searchOf(unfilteredOf(request));
    this.#announce(outcomeOf(answer, pageLanguage()));
    this.#showReading(request, answer);
    const other = this.#part('other');
    other.hidden = answer.inOther === null;
    const link = other.querySelector('a');
    if (link !== null) link.search = searchOf(request);
  }

  /** The question as it was read, with the way to the very letters that were typed. */
  #showReading(request: SearchRequest, { readAs }: SearchAnswer): void {
    const reading = this.#part('reading');
    reading.hidden = readAs === null;
    if (readAs === null) return;
    const literal = reading.querySelector('a');
    if (literal === null) return;
    const words = say('showing', { q: readAs });
    literal.search = searchOf({ ...request, literally: true });
    literal.textContent = say('literally', { q: request.query });
    reading.replaceChildren(`${words} `, literal);
  }

  async #showMore(): Promise<void> {
    (await this.#append())?.querySelector('a')?.focus();
    this.#updateMore();
  }

  /** Appends the next results; the first of them, if there are more. */
  async #append(): Promise<HTMLElement | undefined> {
    const answer = this.#answer;
    const items = ((await answer?.more()) ?? []).map((result) => this.#itemOf(result, 'searchResult'));
    // The answer may have been replaced while these were loading.
    if (answer !== this.#answer) return undefined;
    this.#part('results').append(...items);
    return items[0];
  }

  #updateMore(): void {
    this.#part('more').hidden = this.#answer === null || this.shown >= this.#answer.total;
  }

  /** Shows results, and below them the contents or what belongs to an empty answer. */
  #show(items: readonly HTMLElement[], waysOn: 'contents' | 'empty' | null): void {
    this.#part('results').replaceChildren(...items);
    this.#answer = null;
    for (const name of ['more', 'reading', 'other']) this.#part(name).hidden = true;
    this.#part('results').hidden = items.length === 0;
    const empty = this.#part('empty');
    const contents = this.#part('contents');
    empty.hidden = waysOn !== 'empty';
    contents.hidden = waysOn === null;
    if (waysOn === 'empty') empty.append(contents);
    else empty.after(contents);
  }

  #itemOf(result: SearchResult, mark: 'searchResult' | 'searchSuggestion'): HTMLElement {
    const template = this.#part('template') as HTMLTemplateElement;
    const item = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    item.dataset[mark] = '';
    const slot = (name: string): HTMLElement | null => item.querySelector(`[data-slot="${name}"]`);
    const link = item.querySelector('a');
    if (link !== null) {
      link.href = result.url;
      link.dataset.provision = result.key;
      link.replaceChildren();
      if (result.jump === null) link.append(...nodesOf(result.name));
      else if (mark === 'searchResult') link.append(...this.#jumpOf(item, result.jump));
      else link.append(result.jump);
    }
    if (result.kind === 'document' || result.documentName === '') slot('document')?.remove();
    else slot('document')?.append(result.documentName);
    const status = slot('status');
    const nameOf = (select: string, value: string): string => {
      const option = this.#root.querySelector<HTMLOptionElement>(
        `[name="${select}"] option[value="${value}"]`,
      );
      return option?.dataset.name ?? option?.text ?? '';
    };
    if (result.textStatus === null) status?.append(nameOf('kind', result.kind));
    else {
      status?.classList.add('status', `status-${result.textStatus}`);
      status?.append(nameOf('status', result.textStatus));
    }
    for (const name of ['heading', 'excerpt'] as const) {
      const parts = result[name] ?? [];
      if (parts.length === 0) slot(name)?.remove();
      else slot(name)?.append(...nodesOf(parts));
    }
    const quote = slot('quote');
    if (quote !== null && (result.kind === 'provision' || result.kind === 'document'))
      quote.dataset.quotes = result.key;
    return item;
  }

  /** “Đến thẳng: khoản 2, mục III”: the words before the citation in a plainer hand. */
  #jumpOf(item: HTMLElement, citation: string): readonly (string | HTMLElement)[] {
    item.classList.add('search-jump');
    const [before = '', behind = ''] = SEARCH_SENTENCES.goTo[pageLanguage()].split('{citation}');
    const lead = document.createElement('span');
    lead.append(before.trim());
    return [lead, ' ', citation, behind];
  }

  /** The element is a live region: screen readers read the sentence out. */
  #announce(sentence: string): void {
    this.#part('status').textContent = sentence;
  }

  #part(name: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(`[data-search-part="${name}"]`);
    if (part === null) throw new Error(`The search page has no part ${name}`);
    return part;
  }
}
