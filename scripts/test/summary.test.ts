import { describe, expect, it } from 'vitest';
import { STEPS } from './steps.ts';
import { formatSummary } from './summary.ts';

describe('the summary of npm test', () => {
  it('reports what is slow, and counts it as passed', () => {
    const summary = formatSummary(
      [
        { name: 'lint', verdict: 'passed', seconds: 3.25, budget: 10 },
        { name: 'unit', verdict: 'passed', seconds: 750, budget: 110 },
        { name: 'build', verdict: 'failed', seconds: 8, budget: 25 },
        { name: 'site', verdict: 'skipped', seconds: 0, budget: 40 },
      ],
      758.5,
    );
    expect(summary).toBe(
      [
        'step     result                   time   budget',
        'lint     đạt · passed            3.3 s     10 s',
        'unit     đạt · passed          750.0 s    110 s  chậm · slow',
        'build    HỎNG · FAILED           8.0 s     25 s',
        'site     BỎ QUA · SKIPPED        0.0 s     40 s',
        'whole                          758.5 s    185 s  chậm · slow',
        '',
        '2 passed, 1 failed, 1 skipped',
      ].join('\n'),
    );
  });

  it('has a name and a budget for every step', () => {
    expect(new Set(STEPS.map(({ name }) => name)).size).toBe(STEPS.length);
    expect(STEPS.every(({ budget }) => budget > 0)).toBe(true);
  });
});
