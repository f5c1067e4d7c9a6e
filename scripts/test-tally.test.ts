import { describe, expect, it } from 'vitest';
import { STEPS } from './test-steps.ts';
import { formatSummary, judgeStep, tallyVitest } from './test-tally.ts';

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
  const lint = { name: 'lint', budget: 10, isVitest: false } as const;
  const unit = { name: 'unit', budget: 40, isVitest: true } as const;

  it.each([
    ['in time', lint, [1, 0], 10, 'passed', [1, 0]],
    ['failed', lint, [0, 1], 50, 'failed', [0, 1]],
    ['late', lint, [1, 0], 10.1, 'over budget', [0, 1]],
    ['tests in time', unit, [9, 0], 40, 'passed', [9, 0]],
    ['tests late', unit, [9, 0], 40.1, 'over budget', [9, 1]],
    ['tests failed and late', unit, [8, 1], 99, 'failed', [8, 1]],
  ] as const)('%s', (_name, step, [passed, failed], seconds, verdict, counted) => {
    const result = judgeStep(step, { passed, failed, skipped: 0 }, seconds);
    expect(result).toMatchObject({ verdict, tally: { passed: counted[0], failed: counted[1] } });
  });
});

describe('the summary', () => {
  const tally = { passed: 12, failed: 0, skipped: 0 };
  const passed = { name: 'unit', verdict: 'passed', tally, seconds: 3.14, budget: 40 } as const;
  const late = {
    ...passed,
    name: 'build',
    verdict: 'over budget',
    tally: { ...tally, passed: 0, failed: 1 },
  } as const;
  const skipped = {
    ...passed,
    name: 'browser',
    verdict: 'skipped',
    tally: { passed: 0, failed: 0, skipped: 1 },
  } as const;

  it('ends with the count alone on its line', () => {
    expect(formatSummary([passed]).split('\n').at(-1)).toBe('12 passed, 0 failed');
    expect(formatSummary([passed, late]).split('\n').at(-1)).toBe('12 passed, 1 failed');
    expect(formatSummary([passed, late, skipped]).split('\n').at(-1)).toBe('12 passed, 1 failed, 1 skipped');
  });

  it('shows each step with its verdict, time and budget', () => {
    const lines = formatSummary([passed, late, skipped]).split('\n');
    expect(lines[1]).toMatch(/^unit +đạt · passed +12 +0 +0 +3\.1 s +40 s$/);
    expect(lines[2]).toMatch(/^build +QUÁ GIỜ · OVER BUDGET /);
    expect(lines[3]).toMatch(/^browser +BỎ QUA · SKIPPED /);
  });
});

it('has budgets that add up to the 300 seconds of the whole', () => {
  expect(STEPS.reduce((total, { budget }) => total + budget, 0)).toBe(300);
});
