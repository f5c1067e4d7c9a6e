import type { Part } from './marking.ts';
import type { SearchResult } from './result-pages.ts';
import { type SearchRequest, searchOf } from './search-address.ts';
import type { SearchAnswer } from './search-client.ts';
import { keepSearchedWords } from './searched-words.ts';

/** The part of the search page that shows answers. Its sentences stand in the `data-*` attributes of the page. */
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
      label: this.#sentence('marked'),
      clear: this.#sentence('unmark'),
    });
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
    this.#announce(this.#sentence('loading'));
  }

  showFailed(): void {
    this.#show([], 'contents');
    this.#announce(this.#sentence('failed'));
  }

  showAnswer(request: SearchRequest, answer: SearchAnswer): void {
    const { match, results, suggestions, offers } = answer;
    this.#part('showing').textContent = this.#sentence('showing').replace('{q}', () => request.query);
    const waysOn = [...offers, ...suggestions].map((result) => this.#itemOf(result, 'searchSuggestion'));
    const items = results.map((result) => this.#itemOf(result, 'searchResult'));
    // Offers for a wrong number stand above the results.
    this.#show(match === 'none' ? [] : [...waysOn, ...items], match === 'none' ? 'empty' : null);
    this.#answer = match === 'none' ? null : answer;
    this.#updateMore();
    this.#part('suggestions').replaceChildren(...(match === 'none' ? waysOn : []));
    const unfiltered = this.#part('unfiltered') as HTMLAnchorElement;
    unfiltered.hidden = request.document === '' && request.status === '';
    unfiltered.toggleAttribute('data-search-suggestion', !unfiltered.hidden);
    unfiltered.search = searchOf({ ...request, document: '', status: '' });
    this.#announce(this.#outcome(answer));
  }

  #outcome({ match, total, suggestions, sayings, offers, otherForms }: SearchAnswer): string {
    const lines = [...sayings];
    if (match === 'nearest' || suggestions.length > 0) lines.push(this.#sentence('nearest'));
    else if (match === 'all') {
      const found = offers.length > 0 ? 'below' : total === 1 ? 'foundOne' : 'found';
      lines.push(this.#sentence(found).replace('{n}', String(total)));
    }
    // Messages about a wrong number already say that nothing was found.
    if (lines.length === 0) return this.#sentence('none');
    if (otherForms.length > 0) {
      const forms = [...new Set(otherForms)].map((form) => `“${form}”`).join(', ');
      lines.push(this.#sentence('textSays').replace('{t}', () => forms));
    }
    return lines.join('\n');
  }

  async #showMore(): Promise<void> {
    const answer = this.#answer;
    if (answer === null) return;
    const items = (await answer.more()).map((result) => this.#itemOf(result, 'searchResult'));
    // The answer may have been replaced while these were loading.
    if (answer !== this.#answer) return;
    this.#part('results').append(...items);
    items[0]?.querySelector('a')?.focus();
    this.#updateMore();
  }

  #updateMore(): void {
    const shown = this.#part('results').querySelectorAll('[data-search-result]').length;
    this.#part('more').hidden = this.#answer === null || shown >= this.#answer.total;
  }

  /** Shows results, and below them the contents or what belongs to an empty answer. */
  #show(items: readonly HTMLElement[], waysOn: 'contents' | 'empty' | null): void {
    this.#part('results').replaceChildren(...items);
    this.#answer = null;
    this.#part('more').hidden = true;
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
      if (result.jump === null) link.append(...nodesOf(result.name));
      else if (mark === 'searchResult') link.append(...this.#jumpOf(item, result.jump));
      else link.append(result.jump);
    }
    if (result.kind === 'document') slot('document')?.remove();
    else slot('document')?.append(result.documentName);
    const status = slot('status');
    status?.classList.add('status', `status-${result.textStatus}`);
    status?.append(this.#root.querySelector(`option[value="${result.textStatus}"]`)?.textContent ?? '');
    for (const name of ['heading', 'excerpt'] as const) {
      const parts = result[name] ?? [];
      if (parts.length === 0) slot(name)?.remove();
      else slot(name)?.append(...nodesOf(parts));
    }
    const quote = slot('quote');
    if (quote !== null) quote.dataset.quotes = result.key;
    return item;
  }

  /** “Đến thẳng: khoản 2, mục III”: the words before the citation in a plainer hand. */
  #jumpOf(item: HTMLElement, citation: string): readonly (string | HTMLElement)[] {
    item.classList.add('search-jump');
    const [before = '', behind = ''] = this.#sentence('goTo').split('{citation}');
    const lead = document.createElement('span');
    lead.append(before.trim());
    return [lead, ' ', citation, behind];
  }

  /** The element is a live region: screen readers read the sentence out. */
  #announce(sentence: string): void {
    this.#part('status').textContent = sentence;
  }

  #sentence(name: string): string {
    return this.#root.dataset[name] ?? '';
  }

  #part(name: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(`[data-search-part="${name}"]`);
    if (part === null) throw new Error(`The search page has no part ${name}`);
    return part;
  }
}

function nodesOf(parts: readonly Part[]): readonly (string | HTMLElement)[] {
  return parts.map(({ text, marked }) =>
    marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
  );
}
