import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { importPaper } from '../../src/import/import-paper.ts';
import { readApart } from '../../src/import/read-apart.ts';
import { readPaper } from '../../src/import/read-paper.ts';
import { filesInMemory } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { damageBytes } from '../../tests/import/damage-bytes.ts';
import { runIfStarted } from '../cli-error.ts';
import { runScript } from './bench-run.ts';

const MEASURES = { whole: measureWhole, damaged: measureDamaged } as const;
type Measure = keyof typeof MEASURES;
type Measured<T extends Measure> = Awaited<ReturnType<(typeof MEASURES)[T]>>;

/** A file that takes longer than this, in milliseconds, is read again in a thread, which ends what does not end. */
const LONG = 20_000;
/** A thread that has not ended after this hangs: more than its own limit, which stands in `read-apart.ts`. */
const HANGS = 150_000;

/** Measures in a process of its own that does nothing else. `given`: files, or seeds and a file. */
export async function measureImport<T extends Measure>(
  measure: T,
  given: readonly string[],
): Promise<Measured<T>> {
  return JSON.parse(await runScript([import.meta.filename, measure, ...given]));
}

const EMPTY = loadCorpus(filesInMemory({}));
const OPTIONS = { into: null, language: 'vi', isSkeleton: false } as const;

/** Reads and understands the files one after the other, as the command does. */
async function measureWhole(...files: readonly string[]) {
  const start = performance.now();
  const processor = process.cpuUsage();
  let provisions = 0;
  let lost = 0;
  for (const file of files) {
    const read = await readApart(readFileSync(file), basename(file), { allowed: [] });
    if ('refusal' in read) throw new Error(`${file}: ${read.refusal.message.en}`);
    const imported = importPaper(read.paper, EMPTY, OPTIONS);
    for (const count of imported.counts.values()) provisions += count;
    lost += imported.lost.length;
  }
  const { user, system } = process.cpuUsage(processor);
  return {
    processor: (user + system) / 1e6,
    seconds: (performance.now() - start) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
    provisions,
    lost,
  };
}

/** Reads a file that is damaged at random, once for each seed; what runs long or is rejected unawaited, again in a thread. */
export async function measureDamaged(file: string, first: string, last: string) {
  const whole = readFileSync(file);
  const results: Record<string, number> = {};
  let crashes = 0;
  let hangs = 0;
  let slowest = 0;
  let unawaited = 0;
  process.on('unhandledRejection', () => {
    unawaited++;
  });
  for (let seed = Number(first); seed <= Number(last); seed++) {
    const bytes = damageBytes(whole, seed);
    const before = unawaited;
    let result = await timed(readPaper(bytes, basename(file), { allowed: [] }), LONG);
    slowest = Math.max(slowest, result.milliseconds);
    if (result.milliseconds > LONG || unawaited > before) {
      result = await timed(readApart(bytes, basename(file), { allowed: [] }), HANGS);
      if (result.milliseconds > HANGS) hangs++;
    }
    const { came } = result;
    if (came === null) crashes++;
    else if ('paper' in came) importPaper(came.paper, EMPTY, OPTIONS);
    const kind = came === null ? 'neither read nor refused' : 'paper' in came ? 'read' : came.refusal.kind;
    results[kind] = (results[kind] ?? 0) + 1;
  }
  return { results, crashes, hangs, slowest, unawaited };
}

/** What came of some work and how long it took; null if it failed, or did not come within the time. */
async function timed<T>(work: Promise<T>, most: number) {
  const start = performance.now();
  const { promise, resolve } = Promise.withResolvers<null>();
  const clock = setTimeout(resolve, most + 1, null);
  const came = await Promise.race([work, promise]).catch(() => null);
  clearTimeout(clock);
  return { came, milliseconds: performance.now() - start };
}

await runIfStarted(import.meta.filename, async () => {
  const [measure = '', ...given] = process.argv.slice(2);
  const run = MEASURES[measure as Measure] as (...given: readonly string[]) => Promise<object>;
  console.log(JSON.stringify(await run(...given)));
  // A reader that hangs would keep the process.
  process.exit();
});
