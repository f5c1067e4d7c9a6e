import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { PageSet } from '../../src/site/site.ts';
import { NODE_FLAGS, SEED } from './bench-options.ts';
import { writeCorpus } from './generate-corpus.ts';
import { type ProcessUse, watchProcesses } from './process-use.ts';
import type { Row } from './report.ts';
import { measureSite, type SiteSize } from './site-size.ts';

/** A build of a generated corpus, measured from outside. */
export interface MeasuredBuild {
  readonly documents: number;
  /** The site it wrote. */
  readonly site: string;
  readonly milliseconds: number;
  /** Its parts, as the build itself timed them. */
  readonly phases: readonly { readonly name: string; readonly milliseconds: number }[];
  /** What each of its processes used, the largest first. */
  readonly processes: readonly ProcessUse[];
  readonly size: SiteSize;
}

/** Writes a corpus and runs the real build on it, as a process of its own. */
export async function measureBuild(
  folder: string,
  documents: number,
  pages: PageSet,
): Promise<MeasuredBuild> {
  const content = join(folder, `content-${documents}`);
  const site = join(folder, `site-${documents}`);
  writeCorpus(content, { documents, seed: SEED });
  console.error(`building ${documents} documents (${pages}) …`);
  const start = performance.now();
  const { output, processes } = await runBuild(['--content', content, '--out', site, '--pages', pages]);
  const milliseconds = performance.now() - start;
  const phases = [...output.matchAll(/^phase (.+) (\d+)$/gm)].map((match) => ({
    name: match[1] ?? '',
    milliseconds: Number(match[2]),
  }));
  return { documents, site, milliseconds, phases, processes, size: measureSite(site) };
}

/** Runs `scripts/build.ts`. Throws with what it printed if it fails. */
function runBuild(args: readonly string[]): Promise<{ output: string; processes: readonly ProcessUse[] }> {
  const unset = { SITE_URL: undefined, BASE_PATH: undefined, PAGES: undefined, NODE_OPTIONS: undefined };
  return new Promise((done, fail) => {
    const build = spawn(process.execPath, [...NODE_FLAGS, 'scripts/build.ts', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...unset, BENCH: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    for (const stream of [build.stdout, build.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    const watch = watchProcesses(build.pid ?? 0);
    process.once('exit', () => build.kill());
    build.once('error', fail).once('close', (exitCode) => {
      const processes = watch.stop();
      if (exitCode === 0) done({ output, processes });
      else fail(new Error(`The build ended with ${exitCode}:\n${output.slice(-4000)}`));
    });
  });
}

/** Time by phase, which may overlap, and in all. */
export function timeRows(build: MeasuredBuild, limit: number | undefined, note: string): Row[] {
  const { milliseconds, phases, processes } = build;
  const seconds = processes.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0);
  return [
    ...phases.map((phase): Row => ({ what: phase.name, value: phase.milliseconds / 1000, unit: 's' })),
    { what: 'whole build', value: milliseconds / 1000, unit: 's', limit, note },
    {
      what: 'processor time',
      value: seconds === 0 ? null : seconds,
      unit: 's',
      note: 'of all its processes',
    },
  ];
}

/** The peak of the largest process, judged, and those of the next. */
export function memoryRows({ processes }: MeasuredBuild, limit: number | undefined): Row[] {
  const [largest, ...others] = processes;
  const row = (what: string, use: ProcessUse | undefined): Row => ({
    what,
    value: use === undefined ? null : use.peakBytes / 1e6,
    unit: 'MB',
    note:
      use === undefined ? 'needs /proc' : `${use.process}, ${use.processorSeconds.toFixed(1)} s of processor`,
  });
  return [
    { ...row('largest process', largest), limit },
    ...others.slice(0, 3).map((use, index) => row(index === 0 ? 'others' : '', use)),
  ];
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
