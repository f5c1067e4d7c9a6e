import { performance } from 'node:perf_hooks';
import { findCitations } from '../../src/model/citation-grammar/find-citations.ts';
import { formatScore, scoreCitations } from '../../tests/citations/score.ts';
import type { Report } from './report.ts';

/** One paragraph of five million letters, some of them citations: reading time is to grow with length and no faster. */
const LONG_TEXT =
  'Theo các khoản 2 và 3, mục III, Nghị quyết số 02-NQ/TW, ngày 12/6/2021, ý 1, ý 2, cấp ủy chỉ đạo. ';
const LENGTH = 5_000_000;

/** Scores the grammar of citations on the labelled sentences and prints every miss and false find. */
export async function benchCitations(): Promise<Report> {
  const score = scoreCitations();
  console.log(`${formatScore(score)}\n`);
  const text = LONG_TEXT.repeat(LENGTH / LONG_TEXT.length);
  const start = performance.now();
  findCitations(text, 'vi');
  const duration = performance.now() - start;
  return [
    {
      heading: 'Citations found, with their very words and meaning',
      rows: [
        { what: 'labelled citations', value: score.total.labelled, unit: '' },
        { what: 'not found', value: score.misses.length, unit: '', limit: score.total.labelled * 0.05 },
        { what: 'false finds', value: score.falseFinds.length, unit: '', limit: score.total.found * 0.02 },
        { what: 'a paragraph of 5 MB', value: duration, unit: 'ms', limit: 10_000 },
      ],
    },
  ];
}
