import { join } from 'node:path';
import type { BenchOptions } from './bench-run.ts';
import { BUDGETS } from './budgets.ts';
import { ARTICLES, LAW, writeArticles } from './law-content.ts';
import { measureBuild, measureBuildOf, memoryRow, sizeRows, timeRows } from './measured-build.ts';
import { ownDocuments } from './own-documents.ts';
import { type PageWeight, weighPage } from './page-weight.ts';
import { type Report, type Row, row } from './report.ts';

/** Document pages, check, data and index; then the weight of one such page. */
export async function benchDocuments({ documents, folder }: BenchOptions): Promise<Report> {
  const budget = BUDGETS.documents;
  // A digest, and the document with the most provisions and all the tasks.
  const { main, digest } = ownDocuments('content');
  const [middlePage, largestPage] = [`${digest}/index.html`, `${main}/index.html`];
  const build = await measureBuild(folder, documents, 'documents');
  const isJudged = documents === budget.documents;
  const aim = isJudged
    ? `aim ${budget.aimedSeconds} s`
    : `budget ${budget.seconds} s at ${budget.documents} documents`;
  return [
    {
      heading: `Time, ${build.documents} documents in two languages`,
      rows: timeRows(build, isJudged ? budget.seconds : undefined, aim),
    },
    { heading: 'Peak memory', rows: [memoryRow(build, isJudged ? budget.peakMegabytes : undefined)] },
    { heading: 'Output', rows: sizeRows(build) },
    {
      heading: `A document page of middle size, ${middlePage}`,
      rows: weightRows(weighPage(build.site, middlePage)),
    },
    {
      heading: `The largest document page, ${largestPage}`,
      rows: [row('html', weighPage(build.site, largestPage).html / 1000, 'KB')],
    },
    { heading: `A law of ${ARTICLES} articles, every page`, rows: await lawRows(folder) },
  ];
}

/** The same clauses in one law and in small papers, built in the same run. */
async function lawRows(folder: string): Promise<readonly Row[]> {
  const { againstPapers, pageKilobytes } = BUDGETS.law;
  const measure = async (kind: 'law' | 'papers') => {
    const content = join(folder, kind);
    return measureBuildOf(content, join(folder, `site-${kind}`), writeArticles(content, kind), 'all');
  };
  const [papers, law] = [await measure('papers'), await measure('law')];
  return [
    row('processor time', law.processorSeconds, 's'),
    row(`the same in ${papers.documents} papers`, papers.processorSeconds, 's'),
    row('a law against papers', law.processorSeconds / papers.processorSeconds, 'times', againstPapers),
    row('its page', weighPage(law.site, `${LAW}/index.html`).html / 1000, 'KB', pageKilobytes),
    row('a chapter', weighPage(law.site, `${LAW}/chuong-i/index.html`).html / 1000, 'KB', pageKilobytes),
  ];
}

function weightRows({ html, css, blocking, deferred, fonts }: PageWeight): Row[] {
  const budget = BUDGETS.page;
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const kilobytes = (what: string, bytes: number, limit?: number, note?: string): Row =>
    row(what, bytes / 1000, 'KB', limit, note);
  const text = html + css + blocking + sum(deferred);
  return [
    kilobytes('html', html),
    kilobytes('css', css),
    kilobytes('js that holds up the page', blocking),
    kilobytes('js deferred', sum(deferred), budget.deferredKilobytes),
    row('deferred modules', deferred.length, '', budget.deferredModules),
    kilobytes('all but fonts', text, budget.kilobytes),
    kilobytes('fonts named', sum(fonts), budget.fontKilobytes, `${fonts.length} files`),
    kilobytes('all', text + sum(fonts)),
  ];
}
