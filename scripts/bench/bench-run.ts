import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

/** What every mode is given. */
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

/** Runs a script in a process of its own, with the flags of Node in package.json, and returns what it printed. */
export async function runScript(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const running = promisify(execFile)(process.execPath, ['--max-semi-space-size=16', ...args], {
    env: { ...process.env, NODE_OPTIONS: undefined, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  process.once('exit', () => running.child.kill());
  const { stdout } = await running.catch(({ code, stdout: printed = '', stderr = '' }): never => {
    throw new Error(`${args.join(' ')} ended with ${code}:\n${`${printed}${stderr}`.slice(-4000)}`);
  });
  return stdout;
}
