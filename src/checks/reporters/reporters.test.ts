import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { CheckResult, RuleCount } from '../../model/report/check-result.ts';
import { checkReportSchema } from '../../model/report/report-schema.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import type { ReportInput, ReportOptions } from './report-input.ts';
import { reportText, verdictLine } from './text.ts';

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
const count = (more: Partial<RuleCount> = {}): RuleCount => ({
  rule: 'unknown-target',
  severity: 'error',
  lookedAt: 40,
  found: 0,
  accepted: 0,
  ...more,
});
const input = (...diagnostics: Diagnostic[]): ReportInput => ({
  result: {
    diagnostics,
    counts: [count({ found: diagnostics.length }), count({ rule: 'numbering', lookedAt: 1202 })],
    unread: [],
    translated: [],
  },
  textOf: () => 'Thực hiện Nghị quyết.\nMột dòng khác.\n',
  pageOfRule: (rule, language) => `https://so-tay.example${language === 'en' ? '/en' : ''}/${rule}/`,
});
const options = (language: 'vi' | 'en', colours = false): ReportOptions => ({
  language,
  colours,
  contentFolder: 'content/',
  siteFolder: 'dist/',
});

describe('the text report', () => {
  it('shows place, rule, message, the line with carets under the marked part, and a link to the rule', () => {
    expect(reportText(input(finding(1)), options('vi'))).toBe(
      [
        'documents/kh-mau/vi.mdx:1:5  lỗi  unknown-target',
        '  Không có văn bản.',
        '  1 │ Thực hiện Nghị quyết.',
        '          ^^^^^^^',
        '  Xem: https://so-tay.example/unknown-target/',
        '',
        'Lỗi là chỗ có thể làm người đọc hiểu sai hoặc làm hỏng một liên kết; còn lỗi thì không đăng.',
        'Kiểm tra xong: đạt 1/2 quy tắc, 1.242 lượt xem xét, 1 lỗi, không có cảnh báo.',
        '',
      ].join('\n'),
    );
  });

  it('counts what it does not show', () => {
    const many = Array.from({ length: 25 }, (_, index) => finding(index + 1));
    const report = reportText(input(...many), options('en'));
    expect(report.match(/unknown-target\n/g)).toHaveLength(20);
    expect(report.match(/See: https/g)).toHaveLength(1);
    expect(report).toContain('… and 5 more of unknown-target');
    expect(report).toContain('Checked: 1 of 2 rules met, 1,242 items examined, 25 errors, no warnings.');
  });

  it('keeps a long line to a window round the place', () => {
    const long = { ...input(finding(1, { column: 500 })), textOf: () => 'ă'.repeat(1000) };
    const lines = reportText(long, options('vi')).split('\n');
    expect(lines[2]?.length).toBeLessThan(120);
    expect(lines[2]).toContain('…');
  });

  it.each([
    ['vi', ['terms.yaml'], '1 tệp chưa đọc được trọn vẹn: những gì dựa vào tệp đó chưa được kiểm tra.'],
    [
      'vi',
      ['bodies.yaml', 'documents/kh-mau/vi.mdx', 'terms.yaml'],
      '3 tệp chưa đọc được trọn vẹn: những gì dựa vào các tệp đó chưa được kiểm tra.',
    ],
    ['en', ['terms.yaml'], '1 file could not be read in full: what depends on it was not checked.'],
    [
      'en',
      ['bodies.yaml', 'terms.yaml'],
      '2 files could not be read in full: what depends on them was not checked.',
    ],
  ] as const)('ends with what was left unchecked, in %s: %j', (language, unread, line) => {
    const sound = input(finding(1));
    const partly = { ...sound, result: { ...sound.result, unread } };
    const report = reportText(sound, options(language));
    expect(reportText(partly, options(language))).toBe(`${report}${line}\n`);
  });

  it('is coloured only where that is asked for', () => {
    const ESC = String.fromCharCode(27);
    expect(reportText(input(finding(1)), options('vi'))).not.toContain(ESC);
    expect(reportText(input(finding(1)), options('vi', true))).toContain(`${ESC}[31m`);
  });
});

describe('the verdict', () => {
  const result = (counts: RuleCount[], diagnostics: Diagnostic[] = []): CheckResult => ({
    diagnostics,
    counts,
    unread: [],
    translated: [],
  });
  const warned = finding(1, { severity: 'warning' });
  const cases: readonly (readonly [string, CheckResult, vi: string, en: string])[] = [
    [
      'nothing open',
      result([count(), count({ rule: 'numbering' })]),
      'Kiểm tra xong: đạt 2/2 quy tắc, 80 lượt xem xét, không có lỗi, không có cảnh báo.',
      'Checked: 2 of 2 rules met, 80 items examined, no errors, no warnings.',
    ],
    [
      'a warning leaves its rule open',
      result([count({ severity: 'warning', found: 1 })], [warned]),
      'Kiểm tra xong: đạt 0/1 quy tắc, 40 lượt xem xét, không có lỗi, 1 cảnh báo.',
      'Checked: 0 of 1 rule met, 40 items examined, no errors, 1 warning.',
    ],
    [
      'what was accepted is told',
      result([count({ accepted: 3, lookedAt: 1 })]),
      'Kiểm tra xong: đạt 1/1 quy tắc, 1 lượt xem xét, không có lỗi, không có cảnh báo, 3 trường hợp đã chấp nhận.',
      'Checked: 1 of 1 rule met, 1 item examined, no errors, no warnings, 3 accepted.',
    ],
  ];
  it.each(cases)('%s', (_, told, vi, en) => {
    expect(verdictLine(told, 'vi')).toBe(vi);
    expect(verdictLine(told, 'en')).toBe(en);
  });
});

it('says how much is translated of what is not wholly so, above the verdict', () => {
  const counted = {
    ...input(),
    result: { ...input().result, translated: [{ document: 'luat-mau', translated: 2, of: 40 }] },
  };
  const [before, verdict] = reportText(counted, options('vi')).trimEnd().split('\n').slice(-2);
  expect([before, verdict]).toEqual([
    'luat-mau: 2/40 đoạn đã dịch.',
    expect.stringMatching(/^Kiểm tra xong/),
  ]);
  expect(reportText(counted, options('en'))).toContain('luat-mau: 2 of 40 provisions translated.');
  expect(reportText(input(), options('vi'))).not.toContain('đã dịch');
  const many = Array.from({ length: 6 }, (_, index) => ({
    document: `luat-${index}`,
    translated: 1,
    of: 40,
  }));
  const summed = { ...input(), result: { ...input().result, translated: many } };
  expect(reportText(summed, options('vi'))).toContain('6 văn bản chưa dịch hết: 6/240 đoạn đã dịch.');
});

describe('the report for programs', () => {
  it('has the form of its schema, a suggestion only where there is one', () => {
    const findings = input(finding(1), finding(2, { severity: 'warning', suggestion: '' }));
    const report = checkReportSchema.parse(JSON.parse(reportJson(findings)));
    expect(report.summary).toEqual({
      errors: 1,
      warnings: 1,
      accepted: 0,
      rules: [
        { rule: 'unknown-target', severity: 'error', lookedAt: 40, found: 2, accepted: 0 },
        { rule: 'numbering', severity: 'error', lookedAt: 1202, found: 0, accepted: 0 },
      ],
      unread: [],
      translated: [],
    });
    expect(report.findings.map((entry) => entry.suggestion)).toEqual([undefined, '']);
    expect(Object.keys(report.findings[0] ?? {})).not.toContain('suggestion');
  });
});

describe('the report for GitHub', () => {
  it('is a command a finding, in the folder that the rule speaks of', () => {
    const report = reportGithub(
      input(
        finding(1),
        finding(2, { severity: 'warning' }),
        finding(3, { rule: 'dead-link', file: 'index.html' }),
      ),
      options('en'),
    );
    expect(report.split('\n')).toEqual([
      '::error file=content/documents/kh-mau/vi.mdx,line=1,col=5,title=unknown-target::No such document.',
      '::warning file=content/documents/kh-mau/vi.mdx,line=2,col=5,title=unknown-target::No such document.',
      '::error file=dist/index.html,line=3,col=5,title=dead-link::No such document.',
      '',
    ]);
  });

  it('escapes what GitHub reads as a command', () => {
    const tricky = finding(1, { message: { vi: '50%\nhai', en: '50%\ntwo' } });
    expect(reportGithub(input(tricky), options('en'))).toContain('::50%25%0Atwo');
  });
});
