import './node-version.mjs';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { findBrowser } from '../tests/browser/chromium.ts';
import { STEPS, type Step } from './test-steps.ts';
import {
  formatSummary,
  judgeStep,
  judgeWhole,
  type StepResult,
  type Tally,
  tallyVitest,
  type VitestReport,
} from './test-tally.ts';
import { runIfStarted, UserMistake } from './user-mistake.ts';

/** A step that hangs is stopped after this many times its budget. */
const PATIENCE = 5;

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
    throw new UserMistake({ vi, en: `There is no step "${unknown}": choose among ${known}.` }, 2);
  }
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => names.includes(name));
}

let running: ChildProcess | undefined;

/** Runs a step's command with its output going straight to the terminal. True if it ended well. */
function runCommand(args: readonly string[], budget: number): Promise<boolean> {
  return new Promise((done, fail) => {
    running = spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...REAL_SITE, ASTRO_TELEMETRY_DISABLED: '1' },
      timeout: budget * PATIENCE * 1000,
    });
    running.once('error', fail).once('close', (exitCode) => done(exitCode === 0));
  });
}

/** Runs one step and counts what it proved. */
async function runStep({ command, budget, isVitest }: Step, reportFile: string): Promise<Tally> {
  if (!isVitest) {
    const hasPassed = await runCommand(command, budget);
    return { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, skipped: 0 };
  }
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const hasPassed = await runCommand([...command, ...reporters], budget);
  return tallyVitest(readReport(reportFile), hasPassed);
}

function readReport(reportFile: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}

/** Why a step is left out, if it is: the reader asked for it, or what it reads was not built. */
function reasonToSkip(step: Step, results: readonly StepResult[]): string | undefined {
  const skipBrowser = process.env.SKIP_BROWSER ?? '';
  if (step.name === 'browser' && !['', '0'].includes(skipBrowser)) return 'SKIPPED: SKIP_BROWSER';
  const build = results.find(({ name }) => name === 'build');
  return step.needsBuild && build?.verdict === 'failed' ? 'SKIPPED: build FAILED' : undefined;
}

async function runSteps(steps: readonly Step[], reportFolder: string): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    const { name, proves, budget } = step;
    console.log(`▸ ${name}: ${proves.vi}\n  ${proves.en} (${budget} s)`);
    const reason = reasonToSkip(step, results);
    if (reason !== undefined) {
      console.log(`  ${reason}\n`);
      const tally = { passed: 0, failed: 0, skipped: 1 };
      results.push({ name, verdict: 'skipped', tally, seconds: 0, budget });
      continue;
    }
    const start = performance.now();
    let tally: Tally = { passed: 0, failed: 1, skipped: 0 };
    try {
      // Asked here, where the answer is one sentence and not a test run that cannot begin.
      if (name === 'browser') await findBrowser();
      tally = await runStep(step, join(reportFolder, `${name}.json`));
    } catch (error) {
      if (!(error instanceof UserMistake)) throw error;
      console.error(error.message);
    }
    const result = judgeStep(step, tally, (performance.now() - start) / 1000);
    console.log(`  ${name}: ${result.verdict}, ${result.seconds.toFixed(1)} s / ${budget} s\n`);
    results.push(result);
  }
  return results;
}

await runIfStarted(import.meta.filename, async () => {
  const steps = chooseSteps(process.argv.slice(2));
  const reportFolder = mkdtempSync(join(tmpdir(), 'npm-test-'));
  process.once('exit', () => rmSync(reportFolder, { recursive: true, force: true }));
  const stop = (): void => {
    running?.kill();
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const results = await runSteps(steps, reportFolder);
  console.log(formatSummary(results));
  process.exitCode = [...results, judgeWhole(results)].some(({ tally }) => tally.failed > 0) ? 1 : 0;
});
