import type { MeetingForm } from '../../views/handouts/handout-choice.ts';
import { PAGE_FITS } from './page-fits.ts';
import { holdPrintRules, releasePrintRules } from './print-rules.client.ts';
import { drawSheetCode } from './sheet-code.ts';
import type { ChosenPart, Say } from './sheet-part.ts';

export interface Wanted {
  readonly form: MeetingForm;
  /** Name, time and place of the meeting; empty where they are left to be filled in by hand. */
  readonly meeting: string;
  readonly say: Say;
}

/** Millimetres of a sheet between its margins. */
const SHEET = { height: 257, width: 165 };
const MILLIMETRE = 96 / 25.4;

/** Words that are read aloud in a minute: slow enough for a meeting to follow. */
const READING_RATE = 150;

/** Lines for notes: as many as a hand needs below a clause. */
const NOTE_LINES = 8;

const parser = new DOMParser();
const pages = new Map<string, Promise<Document | null>>();

/**
 * Lays the sheets of other pages behind this one, in order, as they are printed there. Returns what could not be laid
 * out, in sentences, and about how many pages it will print.
 */
export async function layOut(
  parts: readonly ChosenPart[],
  wanted: Wanted,
): Promise<{ readonly problems: readonly string[]; readonly pages: string }> {
  const { form, say } = wanted;
  const problems: string[] = [];
  const sheets: HTMLElement[] = [];
  const opened = new Set<string>();
  for (const part of parts) {
    const sheet = await takeSheet(part, form === 'song-ngu');
    if (sheet === null) {
      problems.push(say('notLoaded', { part: part.name }));
      continue;
    }
    if (form === 'song-ngu' && !sheet.querySelector('.parallel-row')) {
      problems.push(say('notBilingual', { part: part.name }));
    }
    // Of which document it is stands once above all that is taken from it.
    const [document = ''] = part.key.split('/');
    if (opened.has(document))
      for (const line of sheet.querySelectorAll('.document-sheet, .text-date')) line.remove();
    opened.add(document);
    sheets.push(sheet);
  }
  for (const old of document.querySelectorAll('.handout-sheet')) old.remove();
  document.querySelector('main')?.append(...sheets);
  const { dataset } = document.documentElement;
  dataset.print = form === 'co-lon' ? 'large' : form === 'mot-to' ? 'fit' : 'normal';
  addFrame(sheets, wanted);
  const height = measure(sheets, form === 'mot-to');
  const count = Math.max(1, Math.ceil(height / SHEET.height));
  if (form === 'mot-to' && count > 1) {
    // A second page with three lines on it looks like a mistake: it is for notes.
    const left = count * SHEET.height - height;
    sheets.at(-1)?.append(lines(say('notes'), Math.floor((left - 20) / 9)));
  }
  return { problems, pages: count === 1 ? say('aboutOnePage') : say('aboutPages', { n: count }) };
}

/** What a page prints; null where it cannot be loaded. Its style sheet comes with it. */
async function takeSheet(part: ChosenPart, isBilingual: boolean): Promise<HTMLElement | null> {
  const page = await open(part.href);
  const own = page?.querySelector('main')?.firstElementChild;
  if (!page || !own) return null;
  const parallel = isBilingual && part.parallel !== null ? await open(part.parallel) : null;
  const rows = parallel?.querySelector('main')?.firstElementChild;
  const sheet = document.importNode(rows ?? own, true) as HTMLElement;
  if (rows) {
    const wanted = new Set(
      [...own.querySelectorAll<HTMLElement>('[data-provision]')].map((one) => one.dataset.provision),
    );
    for (const row of sheet.querySelectorAll<HTMLElement>('[data-provision]')) {
      if (!wanted.has(row.dataset.provision)) row.remove();
    }
  }
  for (const node of sheet.querySelectorAll('.screen-only, script, template, [popover]')) node.remove();
  // Here a clause is quoted: its own place is on its page.
  for (const node of sheet.querySelectorAll<HTMLElement>('[id], [data-provision]')) {
    node.removeAttribute('id');
    const { provision } = node.dataset;
    if (provision !== undefined) node.dataset.quotes = provision;
    delete node.dataset.provision;
  }
  sheet.classList.add('handout-sheet');
  return sheet;
}

async function open(href: string): Promise<Document | null> {
  const page = pages.get(href) ?? load(href);
  pages.set(href, page);
  // Asked again, it may be there.
  if ((await page) === null) pages.delete(href);
  return page;
}

async function load(href: string): Promise<Document | null> {
  try {
    const answer = await fetch(href);
    if (!answer.ok) return null;
    const page = parser.parseFromString(await answer.text(), 'text/html');
    const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
    await Promise.all(
      links.map((link) => addStyles(new URL(link.getAttribute('href') ?? '', answer.url).href)),
    );
    return page;
  } catch {
    return null;
  }
}

function addStyles(href: string): Promise<void> {
  const known = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  if (known.some((link) => link.href === href)) return Promise.resolve();
  return new Promise((done, failed) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.onload = () => done();
    link.onerror = () => failed(new Error(href));
    document.head.append(link);
  });
}

/** What a meeting needs around the text: its line at the head, the code on the first sheet, room to write. */
function addFrame(sheets: readonly HTMLElement[], { form, meeting, say }: Wanted): void {
  const [first] = sheets;
  const last = sheets.at(-1);
  if (first === undefined || last === undefined) return;
  const isForMeeting = form === 'chi-bo' || form === 'chuyen-de';
  if (meeting !== '' || isForMeeting) {
    const text = meeting === '' ? say('meetingDotted') : say('meetingTyped', { meeting });
    const line = paragraph(text, 'handout-meeting-line');
    const opening = first.querySelector('.document-sheet');
    if (opening) opening.after(line);
    else first.prepend(line);
  }
  first.classList.add('handout-first');
  const article = first.querySelector('article') ?? first;
  article.prepend(drawCode(say));
  if (form === 'chi-bo') {
    const words = sheets
      .flatMap((sheet) => [...sheet.querySelectorAll('[data-text]')])
      .map((one) => one.textContent ?? '');
    const n = Math.max(1, Math.round((words.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0) / READING_RATE));
    last.append(
      paragraph(say('readingTime', { n, rate: READING_RATE }), 'handout-meeting-line'),
      lines(say('notes'), NOTE_LINES),
    );
  }
  if (form === 'chuyen-de')
    last.append(lines(say('discussion'), NOTE_LINES), lines(say('conclusionOnly'), NOTE_LINES / 2));
  const { documentElement: root } = document;
  root.dataset.sheetFoot = '';
  root.style.setProperty('--sheet-edition', JSON.stringify(say('edition')));
  root.style.setProperty('--sheet-address', JSON.stringify(canonicalAddress().replace(/^https?:\/\//, '')));
}

function paragraph(textContent: string, className: string): HTMLElement {
  return Object.assign(document.createElement('p'), { textContent, className });
}

/** A heading above dotted lines. */
function lines(heading: string, count: number): HTMLElement {
  const block = Object.assign(document.createElement('section'), { className: 'handout-lines' });
  const title = Object.assign(document.createElement('h2'), { textContent: heading });
  block.append(title, ...Array.from({ length: Math.max(count, 3) }, () => document.createElement('p')));
  return block;
}

function canonicalAddress(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
}

/** Leads from the paper back to this choice, and says whether the sheet is still current. */
function drawCode(say: Say): HTMLElement {
  const address = new URL(canonicalAddress());
  const { edition = '' } = document.documentElement.dataset;
  address.search = `${location.search}${location.search === '' ? '?' : '&'}ban=${edition}`;
  const figure = Object.assign(document.createElement('figure'), { className: 'sheet-code' });
  const drawn = parser.parseFromString(drawSheetCode(address.href), 'image/svg+xml').documentElement;
  drawn.role = 'img';
  drawn.ariaLabel = say('scan');
  figure.append(
    document.importNode(drawn, true),
    Object.assign(document.createElement('figcaption'), { textContent: say('scan') }),
  );
  return figure;
}

/** The height of the sheets in millimetres as they will be printed; where they are to fit, in the largest size that fits. */
function measure(sheets: readonly HTMLElement[], isToFit: boolean): number {
  const { style, dataset } = document.documentElement;
  holdPrintRules();
  for (const sheet of sheets) sheet.style.width = `${SHEET.width}mm`;
  const heightIn = ({ size, isTight }: (typeof PAGE_FITS)[number]): number => {
    style.setProperty('--fit-size', `${size}pt`);
    if (isTight) dataset.tight = '';
    else delete dataset.tight;
    const boxes = sheets.map((sheet) => sheet.getBoundingClientRect());
    const top = Math.min(...boxes.map((box) => box.top));
    return (Math.max(...boxes.map(({ bottom }) => bottom)) - top) / MILLIMETRE;
  };
  let height = heightIn(PAGE_FITS[0]);
  for (const fit of isToFit ? PAGE_FITS.slice(1) : []) {
    if (height <= SHEET.height) break;
    height = heightIn(fit);
  }
  for (const sheet of sheets) sheet.style.removeProperty('width');
  releasePrintRules();
  return height;
}

/** Shows the page as it will be printed. */
export function openPreview(length: string): void {
  holdPrintRules();
  document.documentElement.dataset.preview = '';
  const bar = document.querySelector<HTMLElement>('[data-preview-bar]');
  if (!bar) return;
  bar.hidden = false;
  const said = bar.querySelector('[data-length]');
  if (said) said.textContent = length;
  bar.querySelector('button')?.focus();
  scrollTo(0, 0);
}

/** @returns whether there was one to close */
export function closePreview(): boolean {
  const { dataset } = document.documentElement;
  if (dataset.preview === undefined) return false;
  delete dataset.preview;
  releasePrintRules();
  const bar = document.querySelector<HTMLElement>('[data-preview-bar]');
  if (bar) bar.hidden = true;
  return true;
}
