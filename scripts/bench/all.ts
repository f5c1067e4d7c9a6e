import type { BenchOptions } from './bench-run.ts';
import { BUDGETS } from './budgets.ts';
import { type MeasuredBuild, measureBuild, memoryRow, sizeRows, timeRows } from './measured-build.ts';
import { type Report, row } from './report.ts';

/** Every page of every provision, at half the size and at the whole, to see that a page does not cost more there. */
export async function benchAll({ documents, folder }: BenchOptions): Promise<Report> {
  const budget = BUDGETS.all;
  const half = await measureBuild(folder, Math.ceil(documents / 2), 'all');
  const whole = await measureBuild(folder, documents, 'all');
  const isJudged = documents >= budget.documents;
  const limit = isJudged ? budget.millisecondsAPage : undefined;
  const note = isJudged ? 'with check, data and index' : `budget from ${budget.documents} documents on`;
  const furtherTime = whole.milliseconds - half.milliseconds;
  const furtherPages = whole.size.pages - half.size.pages;
  const growth = pageTime(whole) / pageTime(half);
  return [
    { heading: `Time, ${half.documents} documents in two languages`, rows: timeRows(half) },
    { heading: `Time, ${whole.documents} documents in two languages`, rows: timeRows(whole) },
    {
      heading: 'A page',
      rows: [
        row(`of ${half.size.pages} pages`, pageTime(half), 'ms each'),
        row(`of ${whole.size.pages} pages`, pageTime(whole), 'ms each', limit, note),
        row('each further page', furtherTime / furtherPages, 'ms each'),
        row('a page in twice the site', growth, 'times', isJudged ? BUDGETS.growth : undefined),
      ],
    },
    { heading: `Peak memory, ${whole.documents} documents`, rows: [memoryRow(whole)] },
    { heading: `Output, ${whole.documents} documents`, rows: sizeRows(whole) },
  ];
}

function pageTime({ milliseconds, size }: MeasuredBuild): number {
  return milliseconds / size.pages;
}
