import './node-version.mjs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { benchAll } from './bench/all.ts';
import { type BenchOptions, makeFolder } from './bench/bench-run.ts';
import { BUDGETS } from './bench/budgets.ts';
import { benchCards } from './bench/cards.ts';
import { benchCheck } from './bench/check.ts';
import { benchCitations } from './bench/citations.ts';
import { benchDocuments } from './bench/documents.ts';
import { benchHandouts } from './bench/handouts.ts';
import { benchImport } from './bench/import.ts';
import { benchLighthouse } from './bench/lighthouse.ts';
import { benchMutations } from './bench/mutations.ts';
import { benchReading } from './bench/reading.ts';
import { describeMachine, formatReport, isMissed, type Report } from './bench/report.ts';
import { benchSearch } from './bench/search.ts';
import { CliError, runIfStarted } from './cli-error.ts';

interface Mode {
  readonly measures: string;
  /** How many documents it generates unless told otherwise; absent where it generates none. */
  readonly documents?: number;
  readonly run: (options: BenchOptions) => Promise<Report>;
}

/** What can be measured, by name. A new mode is a file in `bench/` and a line here. */
const MODES: Readonly<Record<string, Mode>> = {
  documents: {
    measures: 'document pages, check, data and search index',
    documents: BUDGETS.documents.documents,
    run: benchDocuments,
  },
  all: {
    measures: 'every provision and side-by-side page too',
    documents: BUDGETS.all.documents,
    run: benchAll,
  },
  check: {
    measures: 'reading and checking the content, in one process',
    documents: BUDGETS.documents.documents,
    run: benchCheck,
  },
  cards: {
    measures: 'pictures for chat programs of the whole content, in one process',
    run: benchCards,
  },
  handouts: {
    measures: 'Word and PDF files for meetings of the built site',
    run: benchHandouts,
  },
  import: {
    measures: 'papers in PDF and Word files, and files that are damaged',
    run: benchImport,
  },
  lighthouse: {
    measures: 'Lighthouse on a phone, every kind of page of the built site',
    run: benchLighthouse,
  },
  reading: {
    measures: 'how long a phone waits for the words of a clause of the built site',
    run: benchReading,
  },
  citations: {
    measures: 'which labelled citations the grammar finds',
    run: benchCitations,
  },
  search: {
    measures: 'labelled questions on the search page of the built site',
    run: benchSearch,
  },
  mutations: {
    measures: 'which faults in the real content the check finds',
    run: benchMutations,
  },
};

function readChoice() {
  const names = Object.keys(MODES).join('|');
  const usage = `npm run bench -- ${names} [--documents N] [--keep]`;
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { documents: { type: 'string' }, keep: { type: 'boolean' } },
    });
    const [name = '', ...rest] = positionals;
    const mode = Object.hasOwn(MODES, name) ? MODES[name] : undefined;
    const documents = Number(values.documents ?? mode?.documents ?? 1);
    if (mode !== undefined && rest.length === 0 && Number.isInteger(documents) && documents > 0) {
      return { name, mode, documents, keep: values.keep ?? false };
    }
  } catch {
    // An unknown flag: the same answer as for an unknown mode.
  }
  throw new CliError({ vi: `Lệnh viết chưa đúng: ${usage}`, en: `Wrong use: ${usage}` }, 2);
}

await runIfStarted(import.meta.filename, async () => {
  const { name, mode, documents, keep } = readChoice();
  const head = [`bench ${name}: ${mode.measures}`, describeMachine()];
  const report = await mode.run({ documents, folder: makeFolder(keep) });
  console.log(formatReport(head, report));
  if (report.some(({ rows }) => rows.some(isMissed))) process.exitCode = 1;
});
