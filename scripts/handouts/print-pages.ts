import type { BrowserContext, Page } from 'playwright-core';
import { PAGE_FITS } from '../../src/components/handouts/page-fits.ts';
import type { Print } from '../../src/model/site/handout-manifest.ts';
import { openBrowser } from '../browser/chromium.ts';
import { makeBooklet } from './booklet.ts';
import { countPages, withoutClock } from './pdf-file.ts';

/** A page to be printed. */
export interface PrintJob {
  /** Its path on the site. */
  readonly page: string;
  readonly print: Print;
  /** What leads from the paper back to the page: a picture, and the words with it. */
  readonly code: SheetCode | null;
  /** What stands at the foot of each sheet beside its number. */
  readonly foot: { readonly address: string; readonly edition: string | null };
}

interface SheetCode {
  /** SVG. */
  readonly picture: string;
  readonly words: string;
}

/** As many pages of A5 as one leaf has: no more make no booklet. */
const FEWEST_IN_BOOKLET = 4;

/** Pages that are printed at once: more wait for the one process that draws them. */
const TABS = 3;

/** A page of a booklet. */
const BOOKLET = `@page { size: A5; margin: 14mm 12mm 16mm 14mm; }
@media print {
  :root[data-print=booklet] { --text-size: 11pt; --gutter: 7mm; font-size: 9.5pt; }
  :root[data-print=booklet] body { page: auto; }
  :root[data-print=booklet] main > article > h1 { font-size: 12pt; }
}`;

/**
 * Fonts that only the margins of a sheet use are not there when it is printed: each is asked for by name. The style
 * sheet sets large print by the mark on the root.
 */
const PREPARE = `async ({ print, fit, booklet, code, foot }) => {
  const { style, dataset } = document.documentElement;
  if (print === 'normal') delete dataset.print;
  else dataset.print = print;
  if (fit === null) style.removeProperty('--fit-size');
  else style.setProperty('--fit-size', fit.size + 'pt');
  if (fit?.isTight) dataset.tight = '';
  else delete dataset.tight;
  document.adoptedStyleSheets = [];
  if (print === 'booklet') {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(booklet);
    document.adoptedStyleSheets = [sheet];
  }
  dataset.sheetFoot = '';
  style.setProperty('--sheet-address', JSON.stringify(foot.address));
  style.setProperty('--sheet-edition', JSON.stringify(foot.edition ?? ''));
  if (code && !document.querySelector('.sheet-code')) {
    const figure = document.createElement('figure');
    figure.className = 'sheet-code';
    figure.innerHTML = code.picture;
    figure.firstElementChild.setAttribute('role', 'img');
    figure.firstElementChild.setAttribute('aria-label', code.words);
    figure.append(Object.assign(document.createElement('figcaption'), { textContent: code.words }));
    document.querySelector('main article')?.prepend(figure);
  }
  await Promise.all(['12px Tinos', 'bold 12px Tinos', 'italic 12px Tinos'].map((font) => document.fonts.load(font)));
  await document.fonts.ready;
}`;

/**
 * Prints pages of a served site, several at once in one browser, and hands each file over as it comes: its error where it
 * cannot be printed, null where it gains nothing by its print (`fit`, `booklet`). `day` is what the files say in place of the clock.
 *
 * @throws CliError if there is no browser
 */
export async function printPages<Job extends PrintJob>(
  origin: string,
  jobs: readonly Job[],
  day: string | null,
  done: (job: Job, printed: Uint8Array | Error | null) => void,
): Promise<void> {
  const browser = await openBrowser(['--font-render-hinting=none']);
  try {
    // The sheet of a reader without scripts is the same, and comes sooner.
    const reader = await browser.newContext({ serviceWorkers: 'block', javaScriptEnabled: false });
    const waiting = Map.groupBy(jobs, ({ page }) => page).entries();
    await Promise.all(Array.from({ length: TABS }, () => printInTab(reader, origin, waiting, day, done)));
  } finally {
    await browser.close();
  }
}

/** Opens one page after the other and prints each in all that is asked of it. */
async function printInTab<Job extends PrintJob>(
  reader: BrowserContext,
  origin: string,
  waiting: MapIterator<[string, Job[]]>,
  day: string | null,
  done: (job: Job, printed: Uint8Array | Error | null) => void,
): Promise<void> {
  const tab = await reader.newPage();
  for (const [path, jobs] of waiting) {
    const opened = await tab
      .goto(origin + path, { waitUntil: 'load' })
      .then((answer) => (answer?.ok() ? null : new Error(`${path}: ${answer?.status()}`)), asError);
    let normal: Uint8Array | null = null;
    for (const job of jobs) {
      const printed: Uint8Array | Error | null =
        opened ?? (await print(tab, job, normal, day).catch(asError));
      if (job.print === 'normal' && printed instanceof Uint8Array) normal = printed;
      done(job, printed);
    }
  }
  await tab.close();
}

/** `normal`: the page in normal print, where it was printed before. */
async function print(
  tab: Page,
  job: PrintJob,
  normal: Uint8Array | null,
  day: string | null,
): Promise<Uint8Array | null> {
  if (job.print === 'fit') return printOnOnePage(tab, job, normal, day);
  const printed = await printAs(tab, job, null, day);
  if (job.print !== 'booklet') return printed;
  return countPages(printed) > FEWEST_IN_BOOKLET ? makeBooklet(printed, day) : null;
}

/** In the largest letters in which it fits on one page; null where it does in normal print, or in none. */
async function printOnOnePage(
  tab: Page,
  job: PrintJob,
  normal: Uint8Array | null,
  day: string | null,
): Promise<Uint8Array | null> {
  const [usual, ...smaller] = PAGE_FITS;
  if (countPages(normal ?? (await printAs(tab, job, usual, day))) !== 2) return null;
  for (const fit of smaller) {
    const printed = await printAs(tab, job, fit, day);
    if (countPages(printed) === 1) return printed;
  }
  return null;
}

async function printAs(
  tab: Page,
  { print, code, foot }: PrintJob,
  fit: (typeof PAGE_FITS)[number] | null,
  day: string | null,
): Promise<Uint8Array> {
  const words = { print, fit, booklet: BOOKLET, code, foot };
  await tab.evaluate(`(${PREPARE})(${JSON.stringify(words)})`);
  return withoutClock(await tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true }), day);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
