import { describe, expect, it } from 'vitest';
import { formatReport, isMissed } from './report.ts';

describe('a budget', () => {
  it.each([
    ['reached', 46, 46, false],
    ['passed', 46.1, 46, true],
    ['none', 99, undefined, false],
    ['not measured', null, 46, true],
    ['not measured and none', null, undefined, false],
  ])('%s', (_case, value, limit, missed) => {
    expect(isMissed({ what: 'whole build', value, unit: 's', limit })).toBe(missed);
  });
});

describe('the report', () => {
  const time = { what: 'whole build', value: 51.24, unit: 's', limit: 46, note: 'aim 31 s' } as const;
  const pages = { what: 'pages', value: 2004, unit: '' } as const;

  it('aligns its columns and lists the missed budgets', () => {
    const report = [
      { heading: 'Time', rows: [time] },
      { heading: 'Output', rows: [pages] },
    ];
    expect(formatReport(['bench documents'], report)).toBe(
      [
        'bench documents',
        '',
        'Time',
        '  whole build  51.2 s  ≤ 46.0 s  MISSED  aim 31 s',
        '',
        'Output',
        '  pages         2,004',
        '',
        '0 of 1 budgets met, missed: whole build',
      ].join('\n'),
    );
  });

  it('marks what was not measured', () => {
    const report = [{ heading: 'Peak memory', rows: [{ ...time, value: null, note: 'needs /proc' }] }];
    expect(formatReport([], report)).toContain('not measured  ≤ 46.0 s  MISSED  needs /proc');
  });
});
