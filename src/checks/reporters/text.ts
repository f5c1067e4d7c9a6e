import { formatCount } from '../../language/count.ts';
import type { Language } from '../../language/language.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  type CheckResult,
  summarize,
  tellFindings,
  tellMeaning,
  tellTranslated,
  tellUnread,
} from '../../model/report/check-result.ts';
import { makePaint } from './paint.ts';
import type { ReportInput, ReportOptions } from './report-input.ts';
import { visibleText } from './visible-text.ts';

/** Findings of one rule that are shown in full; the rest are counted, so that the last ones stay in sight. */
const SHOWN_OF_A_RULE = 20;

/** Longest part of a source line that a frame shows, in letters. */
const FRAME_WIDTH = 100;

const SEVERITY_WORDS = {
  vi: { error: 'lỗi', warning: 'cảnh báo' },
  en: { error: 'error', warning: 'warning' },
} as const;

const READ_MORE = { vi: 'Xem', en: 'See' } as const;

/** The report for a terminal: each finding with its place and source line, then the count. */
export function reportText(input: ReportInput, { language, colours }: ReportOptions): string {
  const paint = makePaint(colours);
  const { shown, left } = firstOfEachRule(input.result.diagnostics);
  const explained = new Set<string>();
  const blocks = shown.map((diagnostic) => {
    const { file, line, column, length, rule, severity, message } = diagnostic;
    const head = [
      paint('bold', `${visibleText(file)}:${line}:${column}`),
      paint(severity === 'error' ? 'red' : 'yellow', SEVERITY_WORDS[language][severity]),
      paint('dim', rule),
    ].join('  ');
    const frame = codeFrame(input.textOf(file), line, column, length);
    const lines = [head, `  ${visibleText(message[language])}`];
    if (frame !== null) lines.push(...frame.map((row, index) => (index === 1 ? paint('red', row) : row)));
    if (!explained.has(rule)) {
      explained.add(rule);
      lines.push(paint('dim', `  ${READ_MORE[language]}: ${input.pageOfRule(rule, language)}`));
    }
    return lines.join('\n');
  });
  for (const [rule, count] of left) blocks.push(moreLine(rule, count, language));
  const tells = [tellMeaning, tellTranslated, verdictLine, tellUnread];
  const end = tells.map((tell) => tell(input.result, language));
  blocks.push(end.filter((line) => line !== null).join('\n'));
  return [...blocks, ''].join('\n\n').replace(/\n\n$/, '\n');
}

/** The findings that are shown, and of how many more the rules have. */
function firstOfEachRule(diagnostics: readonly Diagnostic[]) {
  const byRule = [...Map.groupBy(diagnostics, ({ rule }) => rule)];
  const first = new Set(byRule.flatMap(([, own]) => own.slice(0, SHOWN_OF_A_RULE)));
  const left = byRule.map(([rule, own]) => [rule, own.length - SHOWN_OF_A_RULE] as const);
  return {
    shown: diagnostics.filter((diagnostic) => first.has(diagnostic)),
    left: left.filter(([, count]) => count > 0),
  };
}

function moreLine(rule: string, count: number, language: Language): string {
  return language === 'vi'
    ? `… và ${count} kết quả nữa của ${rule}; xem đủ: npm run check -- --format json`
    : `… and ${count} more of ${rule}; to see all: npm run check -- --format json`;
}

/** One line: how many rules are met, how much was checked, what was found. */
export function verdictLine(result: CheckResult, language: Language): string {
  const summary = summarize(result);
  const [kept, rules, lookedAt] = [summary.kept, summary.rules.length, summary.lookedAt].map((count) =>
    formatCount(count, language),
  );
  const [head, ...parts] =
    language === 'vi'
      ? ['Kiểm tra xong', `đạt ${kept}/${rules} quy tắc`, `${lookedAt} lượt xem xét`]
      : [
          'Checked',
          `${kept} of ${rules} ${summary.rules.length === 1 ? 'rule' : 'rules'} met`,
          `${lookedAt} ${summary.lookedAt === 1 ? 'item' : 'items'} examined`,
        ];
  return `${head}: ${[...parts, ...tellFindings(summary, language)].join(', ')}.`;
}

/** The line of a finding with carets under the marked part; long lines are cut to a window around it. */
function codeFrame(
  text: string | undefined,
  line: number,
  column: number,
  length: number,
): [string, string] | null {
  const source = text?.split('\n', line)[line - 1];
  if (source === undefined || source.trim() === '') return null;
  const from = column - 1 > FRAME_WIDTH * 0.6 ? column - 1 - Math.floor(FRAME_WIDTH * 0.4) : 0;
  const shown = visibleText(source.slice(from, from + FRAME_WIDTH).replaceAll('\t', ' '));
  const lead = from > 0 ? '…' : '';
  const tail = from + FRAME_WIDTH < source.length ? '…' : '';
  const gutter = `  ${line} │ `;
  const indent = ' '.repeat(gutter.length - 2 + lead.length + widthOf(shown.slice(0, column - 1 - from)));
  const marked = shown.slice(column - 1 - from, column - 1 - from + length);
  return [`${gutter}${lead}${shown}${tail}`, `${indent}  ${'^'.repeat(Math.max(1, widthOf(marked)))}`];
}

/** Columns that a text takes on a terminal: marks that combine with a letter take none. */
function widthOf(text: string): number {
  return [...text.normalize('NFC')].filter((letter) => !/\p{M}/u.test(letter)).length;
}
