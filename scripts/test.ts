import { spawn } from 'node:child_process';
import { resolve as resolvePath } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { findBrowser } from './browser/chromium.ts';
import { CliError, runIfStarted } from './cli-error.ts';
import { STEPS, type Step } from './test/steps.ts';
import { formatSummary, type StepResult, type Verdict } from './test/summary.ts';

/** The tests are about the real site, whatever the terminal they are started from has set. */
const REAL_SITE = {
  CONTENT_DIR: undefined,
  OUT_DIR: undefined,
  SITE_URL: undefined,
  BASE_PATH: undefined,
  PORT: undefined,
};

/** The steps whose names stand on the command line, in their own order; all if none does. */
function chooseSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) {
    const known = STEPS.map(({ name }) => name).join(', ');
    const vi = `Không có bước "${unknown}": chọn trong ${known}.`;
    throw new CliError({ vi, en: `There is no step "${unknown}": choose among ${known}.` }, 2);
  }
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => names.includes(name));
}

/** Code that one process of Node has compiled is kept for the next: the tests start more than thirty of them. */
const COMPILED = { NODE_COMPILE_CACHE: resolvePath('node_modules/.cache/node') };

/**
 * Runs a command with its output going straight to the terminal, or after its end where another command is writing
 * there. True if it exited with 0.
 */
function runCommand(args: readonly string[], waits: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const output = waits ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...REAL_SITE, ...COMPILED, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const written: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => written.push(part));
    const stop = (): boolean => child.kill();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.once('error', reject).once('close', (exitCode) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      process.stdout.write(Buffer.concat(written));
      resolve(exitCode === 0);
    });
  });
}

/** Why a step is left out, if it is: the reader asked for it, or what it reads was not built. */
function reasonToSkip(step: Step, results: readonly StepResult[]): string | undefined {
  const skipBrowser = process.env.SKIP_BROWSER ?? '';
  if (step.name === 'browser' && !['', '0'].includes(skipBrowser)) return 'SKIPPED: SKIP_BROWSER';
  const build = results.find(({ name }) => name === 'build');
  return step.needsBuild && build?.verdict === 'failed' ? 'SKIPPED: build FAILED' : undefined;
}

async function runCommandOf({ name, command }: Step, waits: boolean): Promise<Verdict> {
  try {
    // Asked here, where the answer is one sentence and not a test run that cannot begin.
    if (name === 'browser') await findBrowser();
    return (await runCommand(command, waits)) ? 'passed' : 'failed';
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    console.error(error.message);
    return 'failed';
  }
}

/** Runs a step and tells how it ended. */
async function runStep(step: Step, results: readonly StepResult[], waits: boolean): Promise<StepResult> {
  const { name, proves, budget } = step;
  console.log(`▸ ${name}: ${proves.vi}\n  ${proves.en} (${budget} s)`);
  const reason = reasonToSkip(step, results);
  if (reason !== undefined) console.log(`  ${reason}`);
  const start = performance.now();
  const verdict = reason === undefined ? await runCommandOf(step, waits) : 'skipped';
  const seconds = (performance.now() - start) / 1000;
  console.log(`  ${name}: ${verdict}, ${seconds.toFixed(1)} s / ${budget} s\n`);
  return { name, verdict, seconds, budget };
}

/** Steps one after another, with those that run beside the one before them in its group. */
function groupSteps(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.beside && last !== undefined) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function runSteps(steps: readonly Step[]): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const group of groupSteps(steps)) {
    const ended = await Promise.all(group.map((step, index) => runStep(step, results, index > 0)));
    results.push(...ended);
  }
  return results;
}

await runIfStarted(import.meta.filename, async () => {
  const start = performance.now();
  const results = await runSteps(chooseSteps(process.argv.slice(2)));
  console.log(formatSummary(results, (performance.now() - start) / 1000));
  process.exitCode = results.some(({ verdict }) => verdict === 'failed') ? 1 : 0;
});
