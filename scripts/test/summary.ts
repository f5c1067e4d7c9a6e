export type Verdict = 'passed' | 'failed' | 'skipped';

/** How one step of `npm test` ended; times in seconds. */
export interface StepResult {
  readonly name: string;
  readonly verdict: Verdict;
  readonly seconds: number;
  readonly budget: number;
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  passed: 'đạt · passed',
  failed: 'HỎNG · FAILED',
  skipped: 'BỎ QUA · SKIPPED',
};

const SLOW = 'chậm · slow';

/**
 * A table with a line for each step and one for the whole, whose `seconds` are fewer than their sum where two ran side
 * by side; alone on the last line, the count of steps.
 */
export function formatSummary(results: readonly StepResult[], seconds: number): string {
  const budget = results.reduce((total, step) => total + step.budget, 0);
  const rows = results.map((step) => formatRow(step.name, VERDICT_WORDS[step.verdict], step));
  const whole = formatRow('whole', '', { seconds, budget });
  const count = (verdict: Verdict): number => results.filter((step) => step.verdict === verdict).length;
  const skipped = count('skipped') === 0 ? '' : `, ${count('skipped')} skipped`;
  return [
    formatRow('step', 'result'),
    ...rows,
    whole,
    '',
    `${count('passed')} passed, ${count('failed')} failed${skipped}`,
  ].join('\n');
}

function formatRow(name: string, verdict: string, time?: Pick<StepResult, 'seconds' | 'budget'>): string {
  const head = `${name.padEnd(9)}${verdict.padEnd(20)}`;
  if (time === undefined) return `${head}${'time'.padStart(9)}${'budget'.padStart(9)}`;
  const { seconds, budget } = time;
  const cells = `${seconds.toFixed(1)} s`.padStart(9) + `${budget} s`.padStart(9);
  return seconds > budget ? `${head}${cells}  ${SLOW}` : head + cells;
}
