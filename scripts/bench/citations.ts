import process from 'node:process';
import { findCitations } from '../../src/citations/find-citations.ts';
import { type CitationScore, formatScore, scoreSets } from '../../tests/citations/score.ts';
import { BUDGETS } from './budgets.ts';
import { type Report, type Row, row } from './report.ts';

/** What one paragraph of five million letters repeats, some of them citations: reading time is to grow with length and no faster. */
const LONG_TEXT =
  'Theo các khoản 2 và 3, mục III, Nghị quyết số 02-NQ/TW, ngày 12/6/2021, ý 1, ý 2, cấp ủy chỉ đạo. ';
const LENGTH = 5_000_000;

/** Scores the grammar of citations on each set of labelled sentences and prints every miss and false find. */
export async function benchCitations(): Promise<Report> {
  const scores = scoreSets();
  for (const score of scores) console.log(`${formatScore(score)}\n`);
  // The first time the engine only learns the code.
  timeToRead(LENGTH / 10);
  const tenth = timeToRead(LENGTH / 10);
  const whole = timeToRead(LENGTH);
  return [
    ...scores.map((score) => ({ heading: headingOf(score), rows: rowsOf(score) })),
    {
      heading: 'Reading time',
      rows: [
        row('a paragraph of 5 MB', whole, 'ms', BUDGETS.paragraph.processorMilliseconds, 'processor time'),
        row('a letter of it, against one of a tenth', whole / tenth / 10, 'times', BUDGETS.paragraphGrowth),
      ],
    },
  ];
}

/** Milliseconds of processor time, which hardly depend on other work of the machine. */
function timeToRead(length: number): number {
  const text = LONG_TEXT.repeat(length / LONG_TEXT.length);
  const start = process.cpuUsage();
  findCitations(text, 'vi');
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function headingOf({ set, isHoldOut }: CitationScore): string {
  const origin = isHoldOut
    ? 'written without reading the grammar'
    : 'written before the grammar was made for them';
  return `Citations of ${set}, ${origin}: found with their very words and meaning`;
}

function rowsOf({ total, misses, falseFinds }: CitationScore): readonly Row[] {
  return [
    row('labelled citations', total.labelled),
    row('not found', misses.length, '', Math.floor(total.labelled * 0.05)),
    row('false finds', falseFinds.length, '', Math.floor(total.found * 0.02)),
  ];
}
