import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** What every mode is told. */
export interface BenchOptions {
  readonly documents: number;
  /** A folder of this run's own. */
  readonly folder: string;
}

/** A new folder for generated corpora and sites, removed when the process ends unless it is to be kept. */
export function makeFolder(keep: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  if (keep) console.error(`kept: ${folder}`);
  else {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  }
  return folder;
}

/** The flags of Node that the scripts of package.json have: a smaller nursery keeps the peak of memory low. */
export const NODE_FLAGS: readonly string[] = ['--max-semi-space-size=16'];
