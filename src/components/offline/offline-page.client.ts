import { formatCount, formatMegabytes } from '../../language/count.ts';
import { formatDay } from '../../language/dates.ts';
import { fillPlaces } from '../../language/fill-places.ts';
import type { Language } from '../../language/language.ts';
import {
  bytesOf,
  filesNotIn,
  filesOfChoice,
  type ListedFile,
  type OfflineChoice,
  readFileList,
} from '../../offline/listed-files.ts';
import { StoringError, storeSite } from '../../offline/store-site.ts';
import {
  countLostFiles,
  editionDayOf,
  readStoredFiles,
  readStoredSite,
  removeStoredSite,
  type StoredSite,
  unfinishedCaches,
} from '../../offline/stored-site.ts';
import type { OfflinePageView } from '../../views/offline/offline-page.ts';
import type { OfflineString } from '../../views/offline/offline-strings.ts';

const { lang, dataset } = document.documentElement;
const language: Language = lang === 'en' ? 'en' : 'vi';
const { base = '' } = dataset;

/** The page on which pages are stored for reading without a network. */
export async function serveOfflinePage(): Promise<void> {
  const page = document.querySelector<HTMLElement>('[data-offline-page]');
  if (page !== null) await new OfflinePage(page).start();
}

class OfflinePage {
  readonly #page: HTMLElement;
  readonly #messages: Readonly<Record<string, string>>;
  readonly #places: OfflinePageView['places'];
  /** What is published; null where it cannot be known. */
  #published: readonly ListedFile[] | null = null;
  #stored: StoredSite | null = null;
  #storedFiles: readonly ListedFile[] = [];
  #stopping: AbortController | null = null;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#messages = JSON.parse(page.dataset.messages ?? '{}');
    this.#places = JSON.parse(page.dataset.places ?? '{}');
  }

  async start(): Promise<void> {
    // Shown by the worker in the place of a page that is not stored.
    const isHere = Object.values(this.#places.aboutPages).includes(location.pathname);
    this.#part('not-stored').hidden = isHere;
    this.#part('lead').hidden = !isHere;
    if (location.protocol === 'file:') return this.#cannot('asFile');
    try {
      this.#stored = await readStoredSite(base);
    } catch {
      return this.#cannot('refused');
    }
    if (!('serviceWorker' in navigator)) return this.#cannot('refused');
    this.#chooseAsAsked();
    const form = this.#part('form');
    form.addEventListener('change', () => this.#showSpace());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#store(this.#choice(this.#isWhole));
    });
    this.#part('renew').addEventListener('click', () => {
      if (this.#stored !== null) void this.#store(this.#stored);
    });
    this.#part('stop').addEventListener('click', () => this.#stopping?.abort());
    this.#part('remove').addEventListener('click', () => void this.#remove());
    this.#published = await this.#fetchList();
    await this.#show();
    if (!this.#part('remove').hidden && this.#stored === null) this.#tell(this.#say('unfinished'));
  }

  #part<E extends HTMLElement>(name: string): E {
    const part = this.#page.querySelector<E>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`The page has no part ${name}`);
    return part;
  }

  #say(key: OfflineString, values: Readonly<Record<string, string | number>> = {}): string {
    return fillPlaces(this.#messages[key] ?? '', values);
  }

  #tell(...lines: readonly string[]): void {
    this.#part('told').textContent = lines.join(' ');
  }

  /** A browser or a place in which nothing can be stored. */
  #cannot(why: OfflineString): void {
    const notice = this.#part('unable');
    notice.textContent = this.#say(why);
    notice.hidden = false;
  }

  async #fetchList(): Promise<readonly ListedFile[] | null> {
    // `no-store` asks the server itself: the worker would answer with the list of an edition stored before.
    const answer = await fetch(this.#places.list, { cache: 'no-store' }).catch(() => null);
    return answer?.ok ? readFileList(await answer.text()) : null;
  }

  /** A link on the page of a document leads here with its id. */
  #chooseAsAsked(): void {
    const asked = new URLSearchParams(location.search).get(this.#places.parameter);
    const select = this.#part<HTMLSelectElement>('document');
    if (![...select.options].some(({ value }) => value === asked)) return;
    select.value = asked ?? '';
    const one = this.#page.querySelector<HTMLInputElement>('[value="one"]');
    if (one !== null) one.checked = true;
  }

  get #isWhole(): boolean {
    return this.#page.querySelector<HTMLInputElement>('[value="whole"]')?.checked ?? true;
  }

  /** What is stored whole stays whole; a document comes to those that are stored. */
  #choice(isWhole: boolean): OfflineChoice {
    const { isWhole: wasWhole = false, documents = [] } = this.#stored ?? {};
    if (isWhole || wasWhole) return { isWhole: true, documents: [] };
    return {
      isWhole,
      documents: [...new Set([...documents, this.#part<HTMLSelectElement>('document').value])],
    };
  }

  #filesOf(choice: OfflineChoice): readonly ListedFile[] {
    const toPath = (address: string): string => address.slice(base.length + 1);
    const { ofDocument, aboutPages } = this.#places;
    return filesOfChoice(
      this.#published ?? [],
      choice,
      (id) => ofDocument.map((address) => toPath(fillPlaces(address, { id }))),
      Object.values(aboutPages).map(toPath),
    );
  }

  async #show(): Promise<void> {
    this.#storedFiles = this.#stored === null ? [] : await readStoredFiles(base, this.#stored);
    const { isWhole = false, documents = [] } = this.#stored ?? {};
    const left = await unfinishedCaches(base, this.#stored);
    this.#part('remove').hidden = this.#stored === null && left.length === 0;
    if (this.#stored !== null) await this.#showStored(this.#stored);
    this.#part('stored').hidden = this.#stored === null;
    // Where all of it is stored there is nothing to choose.
    const canChoose = !isWhole && this.#published !== null;
    this.#part('choice').hidden = !canChoose;
    const store = this.#part('store');
    store.hidden = !canChoose;
    store.textContent = this.#say(documents.length > 0 ? 'storeMore' : 'store');
    this.#part('form').hidden = false;
    if (this.#published === null && this.#stored === null) this.#cannot('noList');
    this.#showSpace();
  }

  /** What is stored and how it stands to what is published. */
  async #showStored(stored: StoredSite): Promise<void> {
    const set = (name: string, text: string): void => {
      const place = this.#page.querySelector(`[data-fact="${name}"]`);
      if (place !== null) place.textContent = text;
    };
    const day = editionDayOf(stored);
    set('content', stored.isWhole ? this.#say('whole') : stored.documents.map(this.#nameOf).join('; '));
    set('size', formatMegabytes(stored.bytes, language));
    set('edition', day === null ? stored.edition : formatDay(day, language));
    set('storedAt', this.#timeOf(new Date(stored.storedAt)));
    const lost = await countLostFiles(base, stored, this.#storedFiles);
    const newer = filesNotIn(this.#filesOf(stored), this.#storedFiles);
    const standing = this.#part('standing');
    if (lost > 0) standing.textContent = this.#say('lost', { n: formatCount(lost, language) });
    else if (this.#published === null) standing.textContent = this.#say('notKnown');
    else if (newer.length === 0) standing.textContent = this.#say('current');
    else standing.textContent = this.#say('newer', { size: formatMegabytes(bytesOf(newer), language) });
    this.#part('renewing').hidden = this.#published === null || (lost === 0 && newer.length === 0);
    this.#part('renew').textContent = this.#say(lost > 0 ? 'storeAgain' : 'storeNewer');
  }

  readonly #nameOf = (id: string): string => {
    const options = [...this.#part<HTMLSelectElement>('document').options];
    return options.find(({ value }) => value === id)?.text ?? id;
  };

  #timeOf(at: Date): string {
    const two = (number: number): string => String(number).padStart(2, '0');
    const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
    const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
    return this.#say('timeAndDay', { time, day: formatDay(day, language) });
  }

  #showSpace(): void {
    for (const place of this.#page.querySelectorAll<HTMLElement>('[data-space]')) {
      const files = this.#filesOf(this.#choice(place.dataset.space === 'whole'));
      const more = bytesOf(filesNotIn(files, this.#storedFiles));
      place.textContent = this.#say(this.#stored === null ? 'space' : 'spaceMore', {
        size: formatMegabytes(bytesOf(files), language),
        more: formatMegabytes(more, language),
      });
    }
  }

  async #store({ isWhole, documents }: OfflineChoice): Promise<void> {
    // Meanwhile another edition may have been published.
    this.#published = await this.#fetchList();
    if (this.#published === null) return this.#tell(this.#say('unreachable'));
    const choice = { isWhole, documents };
    const files = this.#filesOf(choice);
    const { worker, aboutPages, notFoundPages } = this.#places;
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#showBusy(true);
    this.#tell('');
    try {
      const plan = { base, choice, files, worker, aboutPages, notFoundPages };
      this.#stored = await storeSite(plan, stopping.signal, (done) => this.#showDone(done, bytesOf(files)));
      this.#tell(this.#say('done'));
    } catch (error) {
      stopping.abort();
      const reason = error instanceof StoringError ? error.reason : 'refused';
      const before = this.#stored === null ? [] : [this.#say('beforeStays')];
      this.#tell(this.#say(reason), ...before);
      console.warn(error);
    }
    this.#showBusy(false);
    await this.#show();
  }

  #showBusy(isBusy: boolean): void {
    this.#part('progress').hidden = !isBusy;
    this.#part('stop').hidden = !isBusy;
    this.#part<HTMLFieldSetElement>('choice').disabled = isBusy;
    this.#part('store').hidden = isBusy;
    for (const name of ['remove', 'renew']) this.#part<HTMLButtonElement>(name).disabled = isBusy;
  }

  #showDone(done: number, all: number): void {
    const bar = this.#part<HTMLProgressElement>('bar');
    bar.max = all;
    bar.value = done;
    this.#part('done-so-far').textContent = this.#say('storing', {
      done: formatMegabytes(done, language),
      all: formatMegabytes(all, language),
    });
  }

  async #remove(): Promise<void> {
    await removeStoredSite(base);
    this.#stored = null;
    this.#tell(this.#say('removed'));
    await this.#show();
  }
}
