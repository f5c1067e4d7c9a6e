import { describe, expect, it } from 'vitest';
import { STEPS, WHOLE_BUDGET } from './test-steps.ts';
import { formatSummary, judgeStep, judgeWhole, tallyVitest } from './test-tally.ts';

const CLEAN = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

describe('counting a Vitest run', () => {
  it.each([
    ['all passed', CLEAN, true, [7, 0, 0]],
    ['skipped and planned tests', { ...CLEAN, numPendingTests: 2, numTodoTests: 1 }, true, [7, 0, 3]],
    [
      'failed tests, once each',
      {
        ...CLEAN,
        numFailedTests: 2,
        testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'failed' }] }],
      },
      false,
      [7, 2, 0],
    ],
    [
      'a file that could not be loaded',
      { ...CLEAN, testResults: [{ status: 'failed', assertionResults: [] }] },
      false,
      [7, 1, 0],
    ],
    ['an error outside the tests', CLEAN, false, [7, 1, 0]],
    ['no report', undefined, false, [0, 1, 0]],
  ])('%s', (_name, report, hasPassed, [passed, failed, skipped]) => {
    expect(tallyVitest(report, hasPassed)).toEqual({ passed, failed, skipped });
  });
});

describe('judging a step', () => {
  const lint = { name: 'lint', budget: 10 } as const;

  it.each([
    ['in time', 0, 10, 'passed'],
    ['late', 0, 10.1, 'slow'],
    ['failed', 1, 9, 'failed'],
    ['failed and late', 1, 99, 'failed'],
  ] as const)('%s', (_name, failed, seconds, verdict) => {
    const tally = { passed: 9, failed, skipped: 0 };
    expect(judgeStep(lint, tally, seconds)).toEqual({ ...lint, verdict, tally, seconds });
  });
});

const tally = { passed: 12, failed: 0, skipped: 0 };
const passed = { name: 'unit', verdict: 'passed', tally, seconds: 3.14, budget: 110 } as const;
const slow = { ...passed, name: 'build', verdict: 'slow', seconds: 200 } as const;
const failed = { ...passed, name: 'site', verdict: 'failed', tally: { ...tally, failed: 2 } } as const;
const skipped = {
  ...passed,
  name: 'browser',
  verdict: 'skipped',
  seconds: 0,
  tally: { passed: 0, failed: 0, skipped: 1 },
} as const;

describe('judging the whole', () => {
  it.each([
    ['one slow step in time', [passed, slow, skipped], 203.14, 'passed', 0],
    ['a failure', [passed, failed], 6.28, 'failed', 0],
    ['five minutes and more', [slow, slow], 400, 'over budget', 1],
  ] as const)('%s', (_name, results, seconds, verdict, late) => {
    const whole = judgeWhole(results);
    expect(whole).toMatchObject({ name: 'whole', verdict, tally: { failed: late }, budget: 300 });
    expect(whole.seconds).toBeCloseTo(seconds);
  });
});

describe('the summary', () => {
  it('ends with the count alone on its line', () => {
    const lastLine = (...results: Parameters<typeof formatSummary>[0]) =>
      formatSummary(results).split('\n').at(-1);
    expect(lastLine(passed)).toBe('12 passed, 0 failed');
    expect(lastLine(passed, failed, skipped)).toBe('24 passed, 2 failed, 1 skipped');
    expect(lastLine(slow, slow)).toBe('24 passed, 1 failed');
  });

  it('shows each step with its verdict, time and share, and the whole', () => {
    const lines = formatSummary([passed, slow, skipped]).split('\n');
    expect(lines[1]).toMatch(/^unit +đạt · passed +12 +0 +0 +3\.1 s +110 s$/);
    expect(lines[2]).toMatch(/^build +đạt, chậm · passed, slow /);
    expect(lines[3]).toMatch(/^browser +BỎ QUA · SKIPPED /);
    expect(lines[4]).toMatch(/^whole +đạt · passed +0 +0 +0 +203\.1 s +300 s$/);
  });
});

it('gives each step its share of the whole', () => {
  expect(STEPS.reduce((total, { budget }) => total + budget, 0)).toBe(WHOLE_BUDGET);
});
