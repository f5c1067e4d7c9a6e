import { performance } from 'node:perf_hooks';
import { findCitations } from '../../src/citations/find-citations.ts';
import { type CitationScore, formatScore, scoreSets } from '../../tests/citations/score.ts';
import { type Report, type Row, row } from './report.ts';

/** One paragraph of five million letters, some of them citations: reading time is to grow with length and no faster. */
const LONG_TEXT =
  'Theo các khoản 2 và 3, mục III, Nghị quyết số 02-NQ/TW, ngày 12/6/2021, ý 1, ý 2, cấp ủy chỉ đạo. ';
const LENGTH = 5_000_000;

/** Scores the grammar of citations on each set of labelled sentences and prints every miss and false find. */
export async function benchCitations(): Promise<Report> {
  const scores = scoreSets();
  for (const score of scores) console.log(`${formatScore(score)}\n`);
  const text = LONG_TEXT.repeat(LENGTH / LONG_TEXT.length);
  const start = performance.now();
  findCitations(text, 'vi');
  const duration = performance.now() - start;
  return [
    ...scores.map((score) => ({ heading: headingOf(score), rows: rowsOf(score) })),
    {
      heading: 'Reading time',
      rows: [row('a paragraph of 5 MB', duration, 'ms', 10_000)],
    },
  ];
}

function headingOf({ set, isHoldOut }: CitationScore): string {
  const origin = isHoldOut ? 'written without reading the grammar' : 'written before there was a grammar';
  return `Citations of ${set}, ${origin}: found with their very words and meaning`;
}

function rowsOf({ total, misses, falseFinds }: CitationScore): readonly Row[] {
  return [
    row('labelled citations', total.labelled),
    row('not found', misses.length, '', Math.floor(total.labelled * 0.05)),
    row('false finds', falseFinds.length, '', Math.floor(total.found * 0.02)),
  ];
}
