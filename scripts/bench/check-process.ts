import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runRules } from '../../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { type WatchedCheck, watchContent } from '../check/watch.ts';
import { runIfStarted } from '../cli-error.ts';
import { runScript } from './bench-run.ts';
import { ownDocuments } from './own-documents.ts';

const MEASURES = { check: measureCheck, watch: measureWatch, rules: measureRules } as const;
type Measure = keyof typeof MEASURES;
export type Measured<T extends Measure> = Awaited<ReturnType<(typeof MEASURES)[T]>>;

/** Measures a content folder in a process of its own that does nothing else. */
export async function measureInProcess<T extends Measure>(measure: T, content: string): Promise<Measured<T>> {
  return JSON.parse(await runScript([import.meta.filename, measure, content]));
}

/** Times in milliseconds. */
function measureCheck(content: string) {
  const before = liveHeap();
  const processorBefore = process.cpuUsage();
  const start = performance.now();
  const corpus = loadCorpus(filesInFolder(content));
  const loaded = performance.now();
  const findings = runRules(corpus, CORPUS_RULES).diagnostics.length;
  const checked = performance.now();
  const { user, system } = process.cpuUsage(processorBefore);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return {
    load: loaded - start,
    rules: checked - loaded,
    // Unlike the times by the clock it hardly depends on other work of the machine.
    processor: (user + system) / 1000,
    findings,
    references: corpus.references.length,
    // What the corpus keeps in memory once read and checked.
    heapBytes: liveHeap() - before,
    peakBytes,
  };
}

/** Milliseconds by rule. */
function measureRules(content: string): Readonly<Record<string, number>> {
  const corpus = loadCorpus(filesInFolder(content));
  const time = (rules: typeof CORPUS_RULES): number => {
    const start = performance.now();
    runRules(corpus, rules);
    return performance.now() - start;
  };
  // Going through the documents costs something too; the first time it is only learnt.
  time(CORPUS_RULES);
  return Object.fromEntries(CORPUS_RULES.map((rule) => [rule.id, time([rule])]));
}

/** Edits of the project's own content, each a fault. */
function listFaults(content: string): readonly (readonly [file: string, make: (text: string) => string])[] {
  const { main, digest, tasks } = ownDocuments(content);
  return [
    [`documents/${main}/vi.mdx`, (text) => text.replace(/ to="/, ' to="khong-co-')],
    [`documents/${main}/vi.mdx`, (text) => text.replace(/\n<\/Clause>/, ' thêm\n</Clause>')],
    [`documents/${main}/en.mdx`, (text) => text.replace(/\n<\/Clause>/, ' 12\n</Clause>')],
    [`documents/${main}/en.mdx`, (text) => text.replace('</Clause>', '')],
    [`documents/${main}/document.yaml`, (text) => text.replace(/sha256: .{8}/, 'sha256: 00000000')],
    [`documents/${digest}/vi.mdx`, (text) => text.replace(/ evidence="/, ' evidence="khong-co ')],
    [tasks, (text) => text.replace(/ to: /, ' to: khong-co-')],
    ['terms.yaml', (text) => text.replace(/^ {2}kind: term$/m, '  kind: khac')],
  ];
}

/** How often each edit is made and undone. */
const ROUNDS = 3;

/** Makes faults in watch mode, each undone again. Times from the save to the findings, the quickest first. */
async function measureWatch(content: string) {
  let next = Promise.withResolvers<WatchedCheck>();
  const nextCheck = (): Promise<WatchedCheck> => {
    next = Promise.withResolvers();
    return next.promise;
  };
  const onCheck = (check: WatchedCheck): void => next.resolve(check);
  const stop = watchContent(content, CORPUS_RULES, onCheck, (error) => next.reject(error));
  await next.promise;
  const edits: number[] = [];
  // Not found, or still found after it was undone.
  let missed = 0;
  for (const [name, make] of Array.from({ length: ROUNDS }, () => listFaults(content)).flat()) {
    const file = join(content, name);
    const text = readFileSync(file, 'utf8');
    const wrong = make(text);
    if (wrong === text) throw new Error(`no fault to make in ${file}`);
    const made = nextCheck();
    const start = performance.now();
    writeFileSync(file, wrong);
    const { result } = await made;
    edits.push(performance.now() - start);
    const undone = nextCheck();
    writeFileSync(file, text);
    const after = await undone;
    if (result.diagnostics.length === 0 || after.result.diagnostics.length > 0) missed++;
  }
  await stop();
  return { edits: edits.sort((a, b) => a - b), missed };
}

/** Bytes of the heap in use after a garbage collection. */
function liveHeap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

await runIfStarted(import.meta.filename, async () => {
  const [measure, content = ''] = process.argv.slice(2);
  const measured = await MEASURES[measure as Measure](content);
  process.stdout.write(JSON.stringify(measured));
});
