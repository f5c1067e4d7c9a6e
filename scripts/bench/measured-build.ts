import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { PageSet } from '../../src/site/site.ts';
import { NODE_FLAGS } from './bench-options.ts';
import { copyContent } from './copy-content.ts';
import type { Row } from './report.ts';
import { measureSite, type SiteSize } from './site-size.ts';

/** A build of copied content, measured from outside. */
export interface MeasuredBuild {
  readonly documents: number;
  /** The site it wrote. */
  readonly site: string;
  readonly milliseconds: number;
  /** Its parts, as the build itself timed them. */
  readonly phases: readonly { readonly name: string; readonly milliseconds: number }[];
  /** The peak of memory of its process; the indexer of Pagefind, a small process of its own, is not in it. */
  readonly peakBytes: number;
  readonly processorSeconds: number;
  readonly size: SiteSize;
}

/** Writes a content folder and runs the real build on it, as a process of its own. */
export async function measureBuild(folder: string, least: number, pages: PageSet): Promise<MeasuredBuild> {
  const content = join(folder, `content-${least}`);
  const site = join(folder, `site-${least}`);
  const documents = copyContent(content, least);
  console.error(`building ${documents} documents (${pages}) …`);
  const start = performance.now();
  const output = await runBuild(['--content', content, '--out', site, '--pages', pages]);
  const milliseconds = performance.now() - start;
  const phases = [...output.matchAll(/^phase (.+) (\d+)$/gm)].map((match) => ({
    name: match[1] ?? '',
    milliseconds: Number(match[2]),
  }));
  const usage = /^usage (\d+) bytes (\d+) microseconds$/m.exec(output);
  const [peakBytes, microseconds] = [Number(usage?.[1]), Number(usage?.[2])];
  const size = measureSite(site);
  return { documents, site, milliseconds, phases, peakBytes, processorSeconds: microseconds / 1e6, size };
}

/** Runs `scripts/build.ts` and gives what it printed. Throws with it if the build fails. */
function runBuild(args: readonly string[]): Promise<string> {
  const unset = { SITE_URL: undefined, BASE_PATH: undefined, PAGES: undefined, NODE_OPTIONS: undefined };
  const flags = [...NODE_FLAGS, '--import', './scripts/bench/report-usage.ts'];
  return new Promise((done, fail) => {
    const build = spawn(process.execPath, [...flags, 'scripts/build.ts', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...unset, BENCH: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    for (const stream of [build.stdout, build.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    process.once('exit', () => build.kill());
    build.once('error', fail).once('close', (exitCode) => {
      if (exitCode === 0) done(output);
      else fail(new Error(`The build ended with ${exitCode}:\n${output.slice(-4000)}`));
    });
  });
}

/** Time by phase, which may overlap, and in all. */
export function timeRows(build: MeasuredBuild, limit: number | undefined, note: string): Row[] {
  const { milliseconds, phases, processorSeconds } = build;
  return [
    ...phases.map((phase): Row => ({ what: phase.name, value: phase.milliseconds / 1000, unit: 's' })),
    { what: 'whole build', value: milliseconds / 1000, unit: 's', limit, note },
    { what: 'processor time', value: processorSeconds, unit: 's' },
  ];
}

export function memoryRow({ peakBytes }: MeasuredBuild, limit: number | undefined): Row {
  return { what: 'peak of the process', value: peakBytes / 1e6, unit: 'MB', limit };
}

export function sizeRows({ size }: MeasuredBuild): Row[] {
  return [
    { what: 'files', value: size.files, unit: '' },
    { what: 'pages', value: size.pages, unit: '' },
    { what: 'bytes in all', value: size.bytes / 1e6, unit: 'MB' },
    { what: 'of these pages', value: size.pageBytes / 1e6, unit: 'MB' },
    { what: 'data', value: size.dataBytes / 1e6, unit: 'MB' },
    { what: 'search index', value: size.indexBytes / 1e6, unit: 'MB' },
  ];
}
