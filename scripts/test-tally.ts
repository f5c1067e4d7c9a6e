import type { Step, StepName } from './test-steps.ts';

/** Tests counted: each test of a Vitest run, and one for each other step. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export type Verdict = 'passed' | 'failed' | 'over budget' | 'skipped';

/** How one step ended. */
export interface StepResult {
  readonly name: StepName;
  readonly verdict: Verdict;
  readonly tally: Tally;
  readonly seconds: number;
  readonly budget: number;
}

/**
 * Counts a Vitest run. A file that failed without a failed test in it (it could not be loaded) counts as one failure, and
 * so does a run that failed without any (its set-up failed, or no test was found).
 *
 * @param report `undefined` if the run wrote none
 */
export function tallyVitest(report: VitestReport | undefined, hasPassed: boolean): Tally {
  const isFailed = ({ status }: { readonly status: string }): boolean => status === 'failed';
  const brokenFiles = report?.testResults.filter(
    (file) => isFailed(file) && !file.assertionResults.some(isFailed),
  );
  const failed = (report?.numFailedTests ?? 0) + (brokenFiles?.length ?? 0);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: failed === 0 && !hasPassed ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/**
 * The verdict of a step that ran. A missed budget turns the one of a plain step into a failure; beside the tests of a
 * Vitest run, which have passed, it is one failure more.
 */
export function judgeStep(
  { name, budget, isVitest }: Pick<Step, 'name' | 'budget' | 'isVitest'>,
  tally: Tally,
  seconds: number,
): StepResult {
  if (tally.failed > 0) return { name, verdict: 'failed', tally, seconds, budget };
  if (seconds <= budget) return { name, verdict: 'passed', tally, seconds, budget };
  const counted = { ...tally, passed: isVitest ? tally.passed : 0, failed: 1 };
  return { name, verdict: 'over budget', tally: counted, seconds, budget };
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  passed: 'đạt · passed',
  failed: 'HỎNG · FAILED',
  'over budget': 'QUÁ GIỜ · OVER BUDGET',
  skipped: 'BỎ QUA · SKIPPED',
};

/** A line for each step under a head, and alone on the last line the count of all of them. */
export function formatSummary(results: readonly StepResult[]): string {
  const rows = results.map(({ name, verdict, tally, seconds, budget }) => [
    name,
    VERDICT_WORDS[verdict],
    `${tally.passed}`,
    `${tally.failed}`,
    `${tally.skipped}`,
    `${seconds.toFixed(1)} s`,
    `${budget} s`,
  ]);
  const table = [['step', 'result', 'passed', 'failed', 'skipped', 'time', 'budget'], ...rows];
  const widths = table.reduce<number[]>(
    (widest, row) => row.map((cell, i) => Math.max(widest[i] ?? 0, cell.length)),
    [],
  );
  const lines = table.map((row) =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, '', countLine(results.map(({ tally }) => tally))].join('\n');
}

function countLine(tallies: readonly Tally[]): string {
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
