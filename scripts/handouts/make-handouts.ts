import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { drawSheetCode } from '../../src/components/handouts/sheet-code.ts';
import { compareText } from '../../src/language/compare-text.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { loadBuiltSite } from '../../src/load/site/built-site.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import {
  formatHandoutManifest,
  HANDOUT_FOLDER,
  HANDOUT_MANIFEST_FILE,
  type HandoutFile,
  type HandoutManifest,
} from '../../src/model/site/handout-manifest.ts';
import { formatManifest, MANIFEST_FILE } from '../../src/model/site/site-manifest.ts';
import type { Site } from '../../src/site/site.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import { markEdition, viewEdition } from '../../src/views/data/edition.ts';
import { type Handout, hasWordFile, listHandouts, subjectOf } from '../../src/views/handouts/handout-list.ts';
import { handoutText } from '../../src/views/handouts/handout-strings.ts';
import { writeWordFile } from '../../src/word/word-file.ts';
import { CliError } from '../cli-error.ts';
import { startServer } from '../serve/local-server.ts';
import { countPages } from './pdf-file.ts';
import { printPages } from './print-pages.ts';
import { makeProgress } from './progress.ts';

/** What became of the files. */
export interface MadeHandouts {
  readonly word: number;
  readonly pdf: number;
  readonly sheets: number;
  /** Files that could not be made, each with why. */
  readonly failed: readonly string[];
  /** Why there is no PDF; null where there is. */
  readonly noPdf: string | null;
}

/**
 * Makes all files for meetings of a finished site and puts them into it, in the place of those that were there: Word
 * files from the views, PDF files from its own pages. A file that cannot be made is named; the others are made all the
 * same. The caller holds the lock of the folder.
 */
export async function makeHandouts(folder: string, corpus: Corpus, site: Site): Promise<MadeHandouts> {
  const addresses = makeAddresses(site);
  const handouts = LANGUAGES.flatMap((language) => listHandouts({ corpus, site, addresses, language }));
  const draft = `${folder}.${HANDOUT_FOLDER}`;
  rmSync(draft, { recursive: true, force: true });
  const files: HandoutFile[] = [];
  const failed: string[] = [];
  const keep = (handout: Handout, format: HandoutFile['format'], bytes: Uint8Array): void => {
    const path = `${handout.path}.${format}`;
    // The folder is drafted beside the site, without the name that it will have there.
    const place = join(draft, path.slice(HANDOUT_FOLDER.length + 1));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
    const { language, form, print } = handout;
    const sheets = format === 'pdf' ? countPages(bytes) : null;
    files.push({ path, ...subjectOf(handout), language, form, print, format, bytes: bytes.length, sheets });
  };
  const fail = (path: string, error: unknown): void => {
    failed.push(`${path}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  };
  try {
    writeWordFiles(handouts, keep, fail);
    const noPdf = await printPdfFiles(folder, handouts, site, corpus, keep, fail);
    files.sort((a, b) => compareText(a.path, b.path));
    const manifest: HandoutManifest = { edition: viewEdition(corpus), site: site.url + site.base, files };
    writeFileSync(
      join(draft, HANDOUT_MANIFEST_FILE.slice(HANDOUT_FOLDER.length + 1)),
      formatHandoutManifest(manifest),
    );
    rmSync(join(folder, HANDOUT_FOLDER), { recursive: true, force: true });
    renameSync(draft, join(folder, HANDOUT_FOLDER));
    // The site's own list names every file of it.
    writeFileSync(join(folder, MANIFEST_FILE), formatManifest(loadBuiltSite(folder, site).files));
    const pdf = files.filter(({ format }) => format === 'pdf');
    const sheets = pdf.reduce((sum, one) => sum + (one.sheets ?? 0), 0);
    return { word: files.length - pdf.length, pdf: pdf.length, sheets, failed, noPdf };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

type Keep = (handout: Handout, format: HandoutFile['format'], bytes: Uint8Array) => void;
type Fail = (path: string, error: unknown) => void;

function writeWordFiles(handouts: readonly Handout[], keep: Keep, fail: Fail): void {
  const files = handouts.filter(hasWordFile);
  const progress = makeProgress('Word', files.length);
  for (const handout of files) {
    try {
      keep(handout, 'docx', writeWordFile(handout.view(), handout.print));
    } catch (error) {
      fail(`${handout.path}.docx`, error);
    }
    progress.next();
  }
  progress.end();
}

/** The handouts that have a page, each with the code that leads back to it. */
export function listPrintJobs(handouts: readonly Handout[], corpus: Corpus, site: Site) {
  const addresses = makeAddresses(site);
  const edition = markEdition(corpus);
  return handouts.flatMap(({ page, ...handout }) => {
    if (page === null) return [];
    const picture = drawSheetCode(addresses.onSheet(page, edition));
    const code = { picture, words: handoutText('scan', handout.language) };
    return [{ ...handout, page, code, foot: handout.view().foot }];
  });
}

/** Why nothing was printed, or null. */
async function printPdfFiles(
  folder: string,
  handouts: readonly Handout[],
  site: Site,
  corpus: Corpus,
  keep: Keep,
  fail: Fail,
): Promise<string | null> {
  if (process.env.SKIP_BROWSER === '1') {
    return 'Không có tệp PDF: SKIP_BROWSER=1.\nNo PDF files: SKIP_BROWSER=1.';
  }
  const jobs = listPrintJobs(handouts, corpus, site);
  const server = await startServer({ folder, port: 0, base: site.base });
  const progress = makeProgress('PDF', jobs.length);
  try {
    await printPages(new URL(server.url).origin, jobs, corpus.edition?.date ?? null, (job, printed) => {
      if (printed instanceof Error) fail(`${job.path}.pdf`, printed);
      else if (printed !== null) keep(job, 'pdf', printed);
      progress.next();
    });
    return null;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const [vi = '', en = ''] = error.message.split('\n');
    return `Không có tệp PDF. ${vi}\nNo PDF files. ${en}`;
  } finally {
    progress.end();
    await server.close();
  }
}
