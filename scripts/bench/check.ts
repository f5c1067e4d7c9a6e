import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { runRules } from '../../src/checks/run-rules.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { type BenchOptions, SEED } from './bench-options.ts';
import { BUDGETS } from './budgets.ts';
import { writeCorpus } from './generate-corpus.ts';
import type { Report } from './report.ts';

interface MeasuredCheck {
  readonly documents: number;
  readonly load: number;
  readonly rules: number;
  readonly findings: number;
  readonly references: number;
  /** What the corpus keeps in memory once read and checked. */
  readonly heapBytes: number;
  /** The peak of this process so far. */
  readonly peakBytes: number;
}

/** Reads and checks a corpus in this process, at half the size and at the whole. */
export async function benchCheck({ documents, folder }: BenchOptions): Promise<Report> {
  const half = measureCheck(folder, Math.ceil(documents / 2));
  const whole = measureCheck(folder, documents);
  return [half, whole].map((measured) => ({
    heading: `${measured.documents} documents in two languages, ${measured.references} references`,
    rows: [
      { what: 'load', value: measured.load, unit: 'ms' },
      { what: 'rules', value: measured.rules, unit: 'ms' },
      {
        what: 'a document',
        value: (measured.load + measured.rules) / measured.documents,
        unit: 'ms each',
        note: 'load and rules',
      },
      { what: 'heap the corpus keeps', value: measured.heapBytes / 1e6, unit: 'MB' },
      {
        what: 'peak of the process',
        value: measured.peakBytes / 1e6,
        unit: 'MB',
        note: 'generator included',
      },
      { what: 'findings', value: measured.findings, unit: '', limit: BUDGETS.findings },
    ],
  }));
}

function measureCheck(folder: string, documents: number): MeasuredCheck {
  const content = join(folder, `content-${documents}`);
  writeCorpus(content, { documents, seed: SEED });
  const before = liveHeap();
  const start = performance.now();
  const corpus = loadCorpus(filesInFolder(content));
  const loaded = performance.now();
  const findings = runRules(corpus, CORPUS_RULES).diagnostics.length;
  const checked = performance.now();
  const heapBytes = liveHeap() - before;
  return {
    documents,
    load: loaded - start,
    rules: checked - loaded,
    findings,
    references: corpus.references.length,
    heapBytes,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** Bytes in use once everything that nobody holds has been let go. */
function liveHeap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
