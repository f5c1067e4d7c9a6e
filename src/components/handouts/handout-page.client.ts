import { fillPlaces } from '../../language/fill-places.ts';
import {
  formatChoice,
  type MeetingForm,
  MOST_PARTS,
  readChoice,
} from '../../views/handouts/handout-choice.ts';
import { closePreview, layOut, openPreview } from './handout-sheets.client.ts';
import type { ChosenPart, Say } from './sheet-part.ts';

/** The page on which a handout is put together. The choice stands in the address, in its order. */
export function serveHandouts(): void {
  const page = document.querySelector<HTMLElement>('[data-handout-page]');
  if (page !== null) new HandoutPage(page).start();
}

class HandoutPage {
  readonly #page: HTMLElement;
  readonly #messages: Readonly<Record<string, string>>;
  readonly #boxes: ReadonlyMap<string, HTMLInputElement>;
  #parts: readonly string[] = [];
  #problems: readonly string[] = [];

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#messages = JSON.parse(page.dataset.messages ?? '{}');
    const boxes = page.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    this.#boxes = new Map([...boxes].map((box) => [box.value, box]));
  }

  start(): void {
    this.#read();
    addEventListener('popstate', () => this.#read());
    this.#page.addEventListener('change', (event) => this.#changed(event.target as HTMLInputElement));
    document.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-do]');
      if (button) void this.#act(button);
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
  }

  readonly #say: Say = (key, values = {}) => fillPlaces(this.#messages[key] ?? '', values);

  #find<E extends HTMLElement>(selector: string): E | null {
    return this.#page.querySelector<E>(selector);
  }

  get #form(): MeetingForm {
    return (this.#find<HTMLInputElement>('input[name=mau]:checked')?.value ?? 'thuong') as MeetingForm;
  }

  #nameOf(part: string): string {
    return this.#boxes.get(part)?.getAttribute('aria-label') ?? part;
  }

  /** Takes over what the address says, and tells what of it cannot be followed. */
  #read(): void {
    const choice = readChoice(location.search, (part) => this.#boxes.has(part));
    const say = this.#say;
    this.#parts = choice.parts;
    const radio = this.#find<HTMLInputElement>(`input[name=mau][value="${choice.form}"]`);
    if (radio) radio.checked = true;
    this.#problems = [
      ...choice.unknownParts.slice(0, 5).map((part) => say('unknownPart', { part })),
      ...choice.repeated.slice(0, 5).map((part) => say('repeatedPart', { part: this.#nameOf(part) })),
      ...(choice.unknownForm === null ? [] : [say('unknownForm', { form: choice.unknownForm })]),
      ...(choice.tooMany === 0 ? [] : [say('tooManyParts', { n: choice.tooMany, most: MOST_PARTS })]),
    ];
    this.#show();
    this.#tell(this.#problems);
  }

  #changed(input: HTMLInputElement): void {
    if (input.type === 'checkbox') {
      const others = this.#parts.filter((part) => part !== input.value);
      this.#choose(input.checked ? [...others, input.value] : others);
    } else if (input.type === 'radio') this.#choose(this.#parts);
  }

  #choose(parts: readonly string[]): void {
    const surplus = parts.length - MOST_PARTS;
    this.#parts = parts.slice(0, MOST_PARTS);
    history.replaceState(
      null,
      '',
      location.pathname + formatChoice({ parts: this.#parts, form: this.#form }),
    );
    this.#show();
    this.#tell(surplus > 0 ? [this.#say('tooManyParts', { n: surplus, most: MOST_PARTS })] : []);
  }

  /** Lists what is chosen, and marks it in the list of all. */
  #show(): void {
    for (const [part, box] of this.#boxes) box.checked = this.#parts.includes(part);
    for (const group of this.#page.querySelectorAll('details')) {
      const n = group.querySelectorAll('input:checked').length;
      const count = group.querySelector('[data-chosen-count]');
      if (count) count.textContent = n === 0 ? '' : `(${this.#say('partsChosen', { n })})`;
    }
    const none = this.#find('[data-none]');
    if (none) none.hidden = this.#parts.length > 0;
    this.#find('[data-chosen]')?.replaceChildren(...this.#parts.map((part) => this.#lineOf(part)));
    const ready = this.#find('[data-ready]');
    const lists = this.#parts.flatMap((part) => this.#filesOf(part));
    if (ready) {
      ready.replaceChildren(...[ready.firstElementChild ?? '', ...lists]);
      ready.hidden = lists.length === 0;
    }
    const twin = document.querySelector<HTMLAnchorElement>('[data-twin]');
    if (twin) twin.search = location.search;
  }

  #lineOf(part: string): HTMLLIElement {
    const line = document.createElement('li');
    const steps = (['moveUp', 'moveDown', 'takeOut'] as const).map((key) => {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', className: 'link-button', textContent: this.#say(key) });
      button.ariaLabel = `${this.#say(key)}: ${this.#nameOf(part)}`;
      Object.assign(button.dataset, { do: key, part });
      return button;
    });
    line.append(this.#nameOf(part), ...steps.flatMap((step) => [' ', step]));
    return line;
  }

  /** The ready files of a part, under its name. */
  #filesOf(part: string): readonly Element[] {
    const files = this.#boxes.get(part)?.parentElement?.querySelector('.handout-files ul');
    if (!files) return [];
    const name = Object.assign(document.createElement('p'), { textContent: this.#nameOf(part) });
    return [name, files.cloneNode(true) as Element];
  }

  #tell(sentences: readonly string[]): void {
    const lines = sentences.map((textContent) => Object.assign(document.createElement('p'), { textContent }));
    this.#find('[data-told]')?.replaceChildren(...lines);
  }

  async #act({ dataset }: HTMLElement): Promise<void> {
    const { do: action, part = '' } = dataset;
    if (action === 'moveUp' || action === 'moveDown') this.#move(part, action);
    else if (action === 'takeOut') this.#takeOut(part);
    else if (action === 'clear') this.#choose([]);
    else if (action === 'copy') await this.#copy();
    else if (action === 'close') this.#close();
    else if (action === 'print' || action === 'preview') await this.#make(action);
  }

  #move(part: string, action: 'moveUp' | 'moveDown'): void {
    const parts = [...this.#parts];
    const at = parts.indexOf(part);
    const to = Math.min(Math.max(at + (action === 'moveUp' ? -1 : 1), 0), parts.length - 1);
    parts.splice(to, 0, ...parts.splice(at, 1));
    this.#choose(parts);
    this.#find(`[data-chosen] li:nth-child(${to + 1}) [data-do=${action}]`)?.focus();
  }

  #takeOut(part: string): void {
    const at = this.#parts.indexOf(part);
    this.#choose(this.#parts.filter((one) => one !== part));
    const next = this.#find(
      `[data-chosen] li:nth-child(${Math.min(at + 1, this.#parts.length)}) [data-do=takeOut]`,
    );
    (next ?? this.#find('summary'))?.focus();
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      this.#tell([this.#say('copied')]);
    } catch {
      this.#tell([this.#say('copyFailed'), location.href]);
      const words = this.#find('[data-told] p:last-child');
      if (words) getSelection()?.selectAllChildren(words);
    }
  }

  async #make(action: 'print' | 'preview'): Promise<void> {
    if (this.#parts.length === 0) {
      this.#tell([this.#say('chooseFirst')]);
      return;
    }
    const parts = this.#parts.map((part): ChosenPart => {
      const box = this.#boxes.get(part);
      const href = box?.parentElement?.querySelector('a')?.href ?? '';
      return { key: part, name: this.#nameOf(part), href, parallel: box?.dataset.parallel ?? null };
    });
    const meeting = this.#find<HTMLInputElement>('#hop')?.value.trim() ?? '';
    const { problems, pages } = await layOut(parts, { form: this.#form, meeting, say: this.#say });
    this.#tell([...this.#problems, ...problems]);
    if (action === 'preview') openPreview(pages);
    // A chat app's browser has the order and does nothing, or has it not at all.
    else if (typeof print === 'function') print();
    else this.#tell([this.#say('cannotPrint')]);
  }

  #close(): void {
    if (closePreview()) this.#find('[data-do=preview]')?.focus();
  }
}
