import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { PageSet } from '../../src/site/site.ts';
import { runScript } from './bench-run.ts';
import { copyContent } from './copy-content.ts';
import { type Row, row } from './report.ts';

/** A build of copied content, measured from outside. */
export type MeasuredBuild = Awaited<ReturnType<typeof measureBuild>>;

/** Copies the project's own content until it has so many documents, and builds it. */
export async function measureBuild(folder: string, least: number, pages: PageSet) {
  const content = join(folder, `content-${least}`);
  const documents = copyContent(content, least);
  return measureBuildOf(content, join(folder, `site-${least}`), documents, pages);
}

/** Runs the real build on a content folder, as a process of its own. */
export async function measureBuildOf(content: string, site: string, documents: number, pages: PageSet) {
  console.error(`building ${documents} documents (${pages}) …`);
  const start = performance.now();
  const output = await runScript(
    ['scripts/build.ts', '--content', content, '--out', site, '--pages', pages, '--cards', 'none'],
    {
      SITE_URL: undefined,
      BASE_PATH: undefined,
      PAGES: undefined,
      CARDS: undefined,
      BENCH: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  );
  const milliseconds = performance.now() - start;
  const phases = [...output.matchAll(/^phase (.+) (\d+)$/gm)].map(([, name = '', time]) => ({
    name,
    milliseconds: Number(time),
  }));
  // The indexer of Pagefind, a small process of its own, is not in it.
  const [, peakBytes, microseconds] = /^usage (\d+) bytes (\d+) microseconds$/m.exec(output) ?? [];
  return {
    documents,
    site,
    milliseconds,
    phases,
    peakBytes: Number(peakBytes),
    processorSeconds: Number(microseconds) / 1e6,
    size: measureSite(site),
  };
}

function measureSite(folder: string) {
  const size = { files: 0, bytes: 0, pages: 0, pageBytes: 0, dataBytes: 0, indexBytes: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = statSync(path).size;
    size.files++;
    size.bytes += bytes;
    if (path.startsWith(join(folder, 'pagefind'))) size.indexBytes += bytes;
    else if (extname(path) === '.html') {
      size.pages++;
      size.pageBytes += bytes;
    } else if (path.startsWith(join(folder, 'api'))) size.dataBytes += bytes;
  }
  return size;
}

/** Time by phase, which may overlap, and in all. */
export function timeRows(build: MeasuredBuild, limit?: number, note?: string): Row[] {
  return [
    ...build.phases.map(({ name, milliseconds }) => row(name, milliseconds / 1000, 's')),
    row('whole build', build.milliseconds / 1000, 's', limit, note),
    row('processor time', build.processorSeconds, 's'),
  ];
}

export function memoryRow({ peakBytes }: MeasuredBuild, limit?: number): Row {
  return row('peak of the process', peakBytes / 1e6, 'MB', limit);
}

export function sizeRows({ size }: MeasuredBuild): Row[] {
  return [
    row('files', size.files),
    row('pages', size.pages),
    row('bytes in all', size.bytes / 1e6, 'MB'),
    row('of these pages', size.pageBytes / 1e6, 'MB'),
    row('data', size.dataBytes / 1e6, 'MB'),
    row('search index', size.indexBytes / 1e6, 'MB'),
  ];
}
