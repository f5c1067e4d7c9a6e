import type { BrowserContext, Page } from 'playwright-core';
import type { Print } from '../../src/model/site/handout-manifest.ts';
import { openBrowser } from '../browser/chromium.ts';
import { withoutClock } from './pdf-file.ts';

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

/** Pages that are printed at once: more wait for the one process that draws them. */
const TABS = 3;

/**
 * Fonts that only the margins of a sheet use are not there when it is printed: each is asked for by name. The style
 * sheet sets large print by the mark on the root.
 */
const PREPARE = `async ({ print, code, foot }) => {
  if (print === 'large') document.documentElement.dataset.print = print;
  else delete document.documentElement.dataset.print;
  const { style, dataset } = document.documentElement;
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
 * Prints pages of a served site, several at once in one browser, and hands each file over as it comes; a page that
 * cannot be printed is handed over as its error. `day` is what the files say in place of the clock.
 *
 * @throws CliError if there is no browser
 */
export async function printPages<Job extends PrintJob>(
  origin: string,
  jobs: readonly Job[],
  day: string | null,
  done: (job: Job, printed: Uint8Array | Error) => void,
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
  done: (job: Job, printed: Uint8Array | Error) => void,
): Promise<void> {
  const tab = await reader.newPage();
  for (const [path, jobs] of waiting) {
    const opened = await tab
      .goto(origin + path, { waitUntil: 'load' })
      .then((answer) => (answer?.ok() ? null : new Error(`${path}: ${answer?.status()}`)), asError);
    for (const job of jobs) {
      done(job, opened ?? (await print(tab, job).then((bytes) => withoutClock(bytes, day), asError)));
    }
  }
  await tab.close();
}

async function print(tab: Page, { print: size, code, foot }: PrintJob): Promise<Uint8Array> {
  await tab.evaluate(`(${PREPARE})(${JSON.stringify({ print: size, code, foot })})`);
  return tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
