import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { damageBytes } from '../../tests/import/damage-bytes.ts';
import type { BenchOptions } from './bench-run.ts';
import { BUDGETS } from './budgets.ts';
import { makePdfPaper, makeWordPaper } from './import-papers.ts';
import { type measureDamaged, measureImport } from './import-process.ts';
import { type Report, row } from './report.ts';

const { import: BUDGET } = BUDGETS;
/** Pages of the papers that are damaged: as long as most are. */
const DAMAGED_PAGES = 3;
/** Of the damaged files so many of each kind go through the command itself. */
const COMMANDS = 3;

/** Makes papers, imports them, and then damages them. */
export async function benchImport({ folder }: BenchOptions): Promise<Report> {
  const write = (name: string, bytes: Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const paper = await makePdfPaper(BUDGET.pdfPages);
  const pdf = await measureImport('whole', [write('long.pdf', paper.bytes)]);
  const words = await measureImport(
    'whole',
    Array.from({ length: BUDGET.wordFiles }, (_, index) =>
      write(`paper-${index + 1}.docx`, makeWordPaper(BUDGET.wordPages, index + 1)),
    ),
  );
  const short = {
    'short.docx': makeWordPaper(DAMAGED_PAGES, 1),
    'short.pdf': (await makePdfPaper(DAMAGED_PAGES)).bytes,
  };
  const half = BUDGET.damaged / 2;
  const damaged: Awaited<ReturnType<typeof measureDamaged>>[] = [];
  for (const [name, bytes] of Object.entries(short))
    damaged.push(await measureImport('damaged', [write(name, bytes), '1', String(half)]));
  const results = Map.groupBy(
    damaged.flatMap((one) => Object.entries(one.results)),
    ([kind]) => kind,
  );
  const sum = (of: (one: (typeof damaged)[number]) => number): number =>
    damaged.reduce((all, one) => all + of(one), 0);
  const commands = runCommands(folder, short);
  return [
    {
      heading: 'A long PDF',
      rows: [
        row('pages', paper.pages),
        row('provisions', pdf.provisions),
        row('words lost', pdf.lost, '', 0),
        row('processor time', pdf.processor, 's', BUDGET.pdfSeconds),
        row('by the clock', pdf.seconds, 's'),
        row('peak memory', pdf.peakMegabytes, 'MB', BUDGET.pdfMegabytes),
      ],
    },
    {
      heading: `${BUDGET.wordFiles} Word files of ${BUDGET.wordPages} pages`,
      rows: [
        row('provisions', words.provisions),
        row('words lost', words.lost, '', 0),
        row('processor time', words.processor, 's', BUDGET.wordSeconds),
        row('by the clock', words.seconds, 's'),
        row('peak memory', words.peakMegabytes, 'MB'),
      ],
    },
    {
      heading: 'Files damaged at random places',
      rows: [
        ...[...results].map(([kind, counts]) =>
          row(
            kind,
            counts.reduce((all, [, count]) => all + count, 0),
          ),
        ),
        row(
          'errors that a reader left unawaited',
          sum(({ unawaited }) => unawaited),
        ),
        row('slowest', Math.max(...damaged.map(({ slowest }) => slowest)), 'ms'),
        row(
          'crashes',
          sum(({ crashes }) => crashes),
          '',
          BUDGET.crashes,
        ),
        row(
          'hangs',
          sum(({ hangs }) => hangs),
          '',
          BUDGET.hangs,
        ),
        row('ended by the command without a reason', commands.wordless, '', BUDGET.crashes),
        row('written in spite of an error', commands.written, '', BUDGET.written),
      ],
    },
  ];
}

/** Runs the command on damaged files: what it says of each, and whether it wrote where it said that it did not. */
function runCommands(folder: string, short: Readonly<Record<string, Uint8Array>>) {
  let wordless = 0;
  let written = 0;
  for (const [name, whole] of Object.entries(short)) {
    for (let seed = 1; seed <= COMMANDS; seed++) {
      const content = join(folder, `content-${name}-${seed}`);
      const documents = join(content, 'documents');
      mkdirSync(documents, { recursive: true });
      const file = join(folder, `damaged-${seed}-${name}`);
      writeFileSync(file, damageBytes(whole, seed * 4));
      const command = ['scripts/import.ts', file, '--content', content];
      const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
      const isDone = status === 0 && stdout.includes('documents/');
      if (!isDone && (status !== 1 || stderr === '' || stderr.includes('    at '))) wordless++;
      if (!isDone && readdirSync(documents).length > 0) written++;
    }
  }
  return { wordless, written };
}
