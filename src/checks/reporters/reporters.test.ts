import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { summarize } from './summary.ts';
import { reportText } from './text.ts';

const finding = (line: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  file: 'documents/kh-mau/vi.mdx',
  line,
  column: 5,
  length: 7,
  rule: 'unknown-target',
  severity: 'error',
  message: { vi: 'Không có văn bản.', en: 'No such document.' },
  ...more,
});
const input = (...diagnostics: Diagnostic[]) => ({
  diagnostics,
  textOf: () => 'Thực hiện Nghị quyết.\nMột dòng khác.\n',
});

describe('the text report', () => {
  it('shows place, rule, message and the line with carets under the marked stretch', () => {
    expect(reportText(input(finding(1)), 'vi', false)).toBe(
      [
        'documents/kh-mau/vi.mdx:1:5  lỗi  unknown-target',
        '  Không có văn bản.',
        '  1 │ Thực hiện Nghị quyết.',
        '          ^^^^^^^',
        '',
        'Kiểm tra xong: 1 lỗi, 0 cảnh báo.',
        '',
      ].join('\n'),
    );
  });

  it('counts what it does not show', () => {
    const many = Array.from({ length: 25 }, (_, index) => finding(index + 1));
    const report = reportText(input(...many), 'en', false);
    expect(report.match(/unknown-target\n/g)).toHaveLength(20);
    expect(report).toContain('… and 5 more of unknown-target');
    expect(report).toContain('Checked: 25 errors, 0 warnings.');
  });

  it('keeps a long line to a window round the place', () => {
    const long = { ...input(finding(1, { column: 500 })), textOf: () => 'ă'.repeat(1000) };
    const lines = reportText(long, 'vi', false).split('\n');
    expect(lines[2]?.length).toBeLessThan(120);
    expect(lines[2]).toContain('…');
  });
});

describe('all reports', () => {
  it('tell one count', () => {
    const findings = input(finding(1), finding(2, { severity: 'warning', suggestion: 'nq-mau' }));
    expect(summarize(findings.diagnostics)).toEqual({ errors: 1, warnings: 1 });
    const json = JSON.parse(reportJson(findings));
    expect(json.summary).toEqual({ errors: 1, warnings: 1 });
    expect(json.findings).toHaveLength(2);
    expect(json.findings[1].suggestion).toBe('nq-mau');
    expect(Object.keys(json.findings[0])).not.toContain('suggestion');
    const github = reportGithub(findings, 'en', 'content/');
    expect(github.match(/^::error /gm)).toHaveLength(1);
    expect(github.match(/^::warning file=content\/documents/gm)).toHaveLength(1);
  });

  it('escape what GitHub reads as a command', () => {
    const tricky = finding(1, { message: { vi: '50%\nhai', en: '50%\ntwo' } });
    expect(reportGithub(input(tricky), 'en', '')).toContain('::50%25%0Atwo');
  });
});
