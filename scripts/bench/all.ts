import type { BenchOptions } from './bench-options.ts';
import { BUDGETS } from './budgets.ts';
import { type MeasuredBuild, measureBuild, memoryRow, sizeRows, timeRows } from './measured-build.ts';
import type { Report, Row } from './report.ts';

/** Every page of every provision, at half the size and at the whole, to see that a page does not cost more there. */
export async function benchAll({ documents, folder }: BenchOptions): Promise<Report> {
  const budget = BUDGETS.all;
  const half = await measureBuild(folder, Math.ceil(documents / 2), 'all');
  const whole = await measureBuild(folder, documents, 'all');
  const limit = documents < budget.documents ? undefined : budget.millisecondsAPage;
  const note =
    limit === undefined ? `budget from ${budget.documents} documents on` : 'with check, data and index';
  const growth = pageTime(whole) / pageTime(half);
  return [
    { heading: `Time, ${half.documents} documents in two languages`, rows: timeRows(half, undefined, '') },
    { heading: `Time, ${whole.documents} documents in two languages`, rows: timeRows(whole, undefined, '') },
    {
      heading: 'A page',
      rows: [
        pageRow(half, undefined, ''),
        pageRow(whole, limit, note),
        {
          what: 'each further page',
          value: (whole.milliseconds - half.milliseconds) / (whole.size.pages - half.size.pages),
          unit: 'ms each',
        },
        {
          what: 'a page in twice the site',
          value: growth,
          unit: 'times',
          limit: limit === undefined ? undefined : BUDGETS.growth,
        },
      ],
    },
    { heading: `Peak memory, ${whole.documents} documents`, rows: [memoryRow(whole, undefined)] },
    { heading: `Output, ${whole.documents} documents`, rows: sizeRows(whole) },
  ];
}

function pageTime({ milliseconds, size }: MeasuredBuild): number {
  return milliseconds / size.pages;
}

function pageRow(build: MeasuredBuild, limit: number | undefined, note: string): Row {
  return { what: `of ${build.size.pages} pages`, value: pageTime(build), unit: 'ms each', limit, note };
}
