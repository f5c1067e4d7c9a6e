import { type Step, type StepName, WHOLE_BUDGET } from './test-steps.ts';

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

export type Verdict = 'passed' | 'slow' | 'failed' | 'over budget' | 'skipped';

/** How one step ended, or all of them together. */
export interface StepResult {
  readonly name: StepName | 'whole';
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

/** The verdict of a step that ran. One that takes longer than its share is told, and may: the promise is the whole's. */
export function judgeStep(
  { name, budget }: Pick<Step, 'name' | 'budget'>,
  tally: Tally,
  seconds: number,
): StepResult {
  const inTime = seconds <= budget ? 'passed' : 'slow';
  return { name, verdict: tally.failed > 0 ? 'failed' : inTime, tally, seconds, budget };
}

/** All steps together, which count as a failure of their own if they took longer than `npm test` may. */
export function judgeWhole(results: readonly StepResult[]): StepResult {
  const seconds = results.reduce((total, result) => total + result.seconds, 0);
  const isLate = seconds > WHOLE_BUDGET;
  const worst = results.some(({ verdict }) => verdict === 'failed') ? 'failed' : 'passed';
  const tally = { passed: 0, failed: isLate ? 1 : 0, skipped: 0 };
  return { name: 'whole', verdict: isLate ? 'over budget' : worst, tally, seconds, budget: WHOLE_BUDGET };
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  passed: 'đạt · passed',
  slow: 'đạt, chậm · passed, slow',
  failed: 'HỎNG · FAILED',
  'over budget': 'QUÁ GIỜ · OVER BUDGET',
  skipped: 'BỎ QUA · SKIPPED',
};

/** A line for each step and one for the whole under a head, and alone on the last line the count of all of them. */
export function formatSummary(steps: readonly StepResult[]): string {
  const results = [...steps, judgeWhole(steps)];
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
