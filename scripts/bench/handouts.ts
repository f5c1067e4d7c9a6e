import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { readVariable } from '../../src/build/environment.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { readSitePlace } from '../../src/load/site/built-site.ts';
import { makeSite } from '../../src/site/site.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import { hasWordFile, listHandouts } from '../../src/views/handouts/handout-list.ts';
import { writeWordFile } from '../../src/word/word-file.ts';
import { openContent } from '../check/content-folder.ts';
import { CliError } from '../cli-error.ts';
import { listPrintJobs } from '../handouts/make-handouts.ts';
import { countPages } from '../handouts/pdf-file.ts';
import { printPages } from '../handouts/print-pages.ts';
import { startServer } from '../serve/local-server.ts';
import { BUDGETS } from './budgets.ts';
import { type Report, row } from './report.ts';

const { handouts: BUDGET } = BUDGETS;

/** Makes all files of the built site in memory: Word files, then PDF files with one browser. */
export async function benchHandouts(): Promise<Report> {
  const folder = resolve(readVariable('OUT_DIR') ?? 'dist');
  const place = readSitePlace(folder);
  if (place === null) {
    throw new CliError({
      vi: `Chưa có trang dựng sẵn trong ${folder}: chạy npm run build trước.`,
      en: `There is no built site in ${folder}: run npm run build first.`,
    });
  }
  const site = makeSite({ siteUrl: place.url, basePath: place.base });
  const corpus = openContent(readVariable('CONTENT_DIR') ?? 'content');
  const addresses = makeAddresses(site);
  const handouts = LANGUAGES.flatMap((language) => listHandouts({ corpus, site, addresses, language }));

  const wordStart = performance.now();
  const words = handouts.filter(hasWordFile).map(({ view, print }) => writeWordFile(view(), print).length);
  const wordTime = performance.now() - wordStart;

  const jobs = listPrintJobs(handouts, corpus, site);
  const printed: { readonly bytes: number; readonly sheets: number }[] = [];
  const server = await startServer({ folder, port: 0, base: site.base });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryBelow(process.pid));
  }, 500);
  const pdfStart = performance.now();
  await printPages(new URL(server.url).origin, jobs, null, (job, file) => {
    if (file instanceof Error) throw new Error(`${job.page}: ${file.message}`);
    if (file === null) return;
    printed.push({ bytes: file.length, sheets: countPages(file) });
  });
  const pdfTime = performance.now() - pdfStart;
  clearInterval(watch);
  await server.close();

  const sheets = printed.reduce((sum, one) => sum + one.sheets, 0);
  const short = printed.filter((one) => one.sheets <= BUDGET.shortSheets);
  return [
    {
      heading: 'Word files',
      rows: [
        row('files', words.length),
        row('a file', wordTime / words.length, 'ms each', 1000 / BUDGET.wordFilesASecond),
        row('largest file', Math.max(...words) / 1000, 'KB'),
      ],
    },
    {
      heading: 'PDF files',
      rows: [
        row('files', printed.length),
        row('sheets', sheets),
        row('a sheet', pdfTime / sheets, 'ms each', 1000 / BUDGET.sheetsASecond, 'by the clock'),
        row('peak memory of the browser', peak / 1e6, 'MB', BUDGET.browserMegabytes),
        row(
          `largest file of up to ${BUDGET.shortSheets} sheets`,
          Math.max(...short.map(({ bytes }) => bytes)) / 1000,
          'KB',
          BUDGET.shortKilobytes,
        ),
      ],
    },
  ];
}

/** Memory of the processes that a process has started, in bytes: what several share is counted once. Linux only. */
function memoryBelow(root: number): number {
  if (process.platform !== 'linux') return 0;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const [, parent] = /\) \S (\d+)/.exec(readProcess(`${name}/stat`)) ?? [];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && (id === root || isBelow(parents.get(id)));
  return [...parents.keys()]
    .filter((id) => id !== root && isBelow(id))
    .reduce((sum, id) => {
      const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(readProcess(`${id}/smaps_rollup`)) ?? [];
      return sum + Number(kilobytes) * 1024;
    }, 0);
}

/** A process may end at any time. */
function readProcess(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}
