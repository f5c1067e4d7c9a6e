import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import { BUDGETS } from './budgets.ts';
import { measureBuild, memoryRows, sizeRows, timeRows } from './measured-build.ts';
import { type PageWeight, weighPage } from './page-weight.ts';
import type { Report, Row } from './report.ts';

/** Document pages, check, data and index; then the weight of one such page. */
export async function benchDocuments({ documents, folder }: BenchOptions): Promise<Report> {
  const budget = BUDGETS.documents;
  const build = await measureBuild(folder, documents, 'documents');
  const isJudged = documents === budget.documents;
  const aim = isJudged
    ? `aim ${budget.aimedSeconds} s`
    : `budget ${budget.seconds} s at ${budget.documents} documents`;
  const pages = documentPages(build.site, join(folder, `content-${documents}`));
  const typical = pages[Math.floor(pages.length / 2)] ?? '';
  return [
    {
      heading: `Time, ${documents} documents in two languages`,
      rows: timeRows(build, isJudged ? budget.seconds : undefined, aim),
    },
    { heading: 'Peak memory', rows: memoryRows(build, isJudged ? budget.peakMegabytes : undefined) },
    { heading: 'Output', rows: sizeRows(build) },
    {
      heading: `The document page of middle size, ${typical}`,
      rows: weightRows(weighPage(build.site, typical)),
    },
    {
      heading: `The largest document page, ${pages.at(-1)}`,
      rows: [{ what: 'html', value: weighPage(build.site, pages.at(-1) ?? '').html / 1000, unit: 'KB' }],
    },
  ];
}

/** The Vietnamese pages of all documents, the smallest first. */
function documentPages(site: string, content: string): readonly string[] {
  const pages = readdirSync(join(content, 'documents')).map((id) => `${id}/index.html`);
  const sizes = new Map(pages.map((page) => [page, statSync(join(site, page)).size]));
  return pages.sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
}

function weightRows({ html, css, blocking, deferred, fonts }: PageWeight): Row[] {
  const budget = BUDGETS.page;
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const kilobytes = (what: string, bytes: number): Row => ({ what, value: bytes / 1000, unit: 'KB' });
  const scripts = blocking + sum(deferred);
  return [
    kilobytes('html', html),
    kilobytes('css', css),
    kilobytes('js that holds up the page', blocking),
    { ...kilobytes('js deferred', sum(deferred)), limit: budget.deferredKilobytes },
    { what: 'deferred modules', value: deferred.length, unit: '', limit: budget.deferredModules },
    { ...kilobytes('all but fonts', html + css + scripts), limit: budget.kilobytes },
    { ...kilobytes('fonts named', sum(fonts)), limit: budget.fontKilobytes, note: `${fonts.length} files` },
    kilobytes('all', html + css + scripts + sum(fonts)),
  ];
}
