import type { BrowserContext, Page } from 'playwright-core';
import type { Print } from '../../src/model/site/handout-manifest.ts';
import { openBrowser } from '../browser/chromium.ts';
import { withoutClock } from './pdf-file.ts';

/** A page to be printed. */
export interface PrintJob {
  /** Its path on the site. */
  readonly page: string;
  readonly print: Print;
}

/** Pages that are printed at once: more wait for the one process that draws them. */
const TABS = 3;

/**
 * Fonts that only the margins of a sheet use are not there when it is printed: each is asked for by name. The style
 * sheet sets large print by the mark on the root.
 */
const PREPARE = `async (print) => {
  if (print === 'large') document.documentElement.dataset.print = print;
  else delete document.documentElement.dataset.print;
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
    const reader = await browser.newContext({ serviceWorkers: 'block' });
    const waiting = [...jobs].values();
    await Promise.all(Array.from({ length: TABS }, () => printInTab(reader, origin, waiting, day, done)));
  } finally {
    await browser.close();
  }
}

async function printInTab<Job extends PrintJob>(
  reader: BrowserContext,
  origin: string,
  waiting: Iterator<Job> & Iterable<Job>,
  day: string | null,
  done: (job: Job, printed: Uint8Array | Error) => void,
): Promise<void> {
  const page = await reader.newPage();
  let opened = '';
  for (const job of waiting) {
    try {
      // The same page in another print need not be opened again.
      if (opened !== job.page) await page.goto(origin + job.page, { waitUntil: 'load' });
      opened = job.page;
      done(job, withoutClock(await print(page, job.print), day));
    } catch (error) {
      opened = '';
      done(job, error instanceof Error ? error : new Error(String(error)));
    }
  }
  await page.close();
}

async function print(page: Page, size: Print): Promise<Uint8Array> {
  await page.evaluate(`(${PREPARE})(${JSON.stringify(size)})`);
  return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
}
