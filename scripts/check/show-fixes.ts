import { makePaint } from '../../src/checks/reporters/paint.ts';
import { formatCount } from '../../src/language/count.ts';
import type { Language } from '../../src/language/language.ts';
import type { DecidedFix } from './select-fixes.ts';

/** Letters shown on each side of a change. */
const CONTEXT = 40;

const WORDS = {
  vi: { made: 'đã sửa', wouldBe: 'sẽ sửa', left: 'chưa sửa' },
  en: { made: 'corrected', wouldBe: 'would be corrected', left: 'not corrected' },
} as const;

/** Every fix, made or not, as the line before and after with the reason against it, then the count. */
export function showFixes(
  fixes: readonly DecidedFix[],
  language: Language,
  isDryRun: boolean,
  colours: boolean,
): string {
  const words = WORDS[language];
  const paint = makePaint(colours);
  const blocks = fixes.map((fix) => {
    const { file, line, column, rule } = fix.finding;
    const made = paint('green', isDryRun ? words.wouldBe : words.made);
    const [before, after] = linesOf(fix);
    return [
      `${paint('bold', `${file}:${line}:${column}`)}  ${paint('dim', rule)}`,
      paint('red', `  - ${before}`),
      paint('green', `  + ${after}`),
      `  ${fix.reason === null ? made : `${words.left}: ${fix.reason[language]}`}`,
    ].join('\n');
  });
  return `${[...blocks, countLine(fixes, language, isDryRun)].join('\n\n')}\n\n`;
}

function countLine(fixes: readonly DecidedFix[], language: Language, isDryRun: boolean): string {
  const taken = fixes.filter(({ reason }) => reason === null);
  const files = new Set(taken.map(({ finding }) => finding.file));
  const [made, inFiles, left] = [taken.length, files.size, fixes.length - taken.length].map((count) =>
    formatCount(count, language),
  );
  if (language === 'vi') {
    if (fixes.length === 0) return 'Không có lỗi nào có gợi ý để sửa.';
    const rest = `${made} chỗ trong ${inFiles} tệp, để lại ${left} chỗ.`;
    return isDryRun ? `Sẽ sửa ${rest} Chưa ghi tệp nào.` : `Đã sửa ${rest}`;
  }
  if (fixes.length === 0) return 'No finding has a suggested correction.';
  const places = `${made} ${taken.length === 1 ? 'place' : 'places'} in ${inFiles} ${files.size === 1 ? 'file' : 'files'}`;
  return isDryRun
    ? `Would correct ${places}, leaving ${left}. Nothing was written.`
    : `Corrected ${places}, left ${left}.`;
}

/** The line before and after a fix, cut to its context. */
function linesOf({
  edit,
  file: { text, written },
  finding,
}: DecidedFix): readonly [before: string, after: string] {
  if (edit !== null) return cut(text, edit.start, edit.end, edit.text);
  // Only the first word that differs is shown.
  const start = finding.span?.start ?? 0;
  const word = /^\S*/.exec(written.slice(start))?.[0] ?? '';
  return cut(written, start, start + word.length, word.normalize('NFC'));
}

function cut(text: string, start: number, end: number, by: string): readonly [before: string, after: string] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = /\n|$/.exec(text.slice(end))?.index ?? 0;
  const lead =
    (start - CONTEXT > lineStart ? '…' : '') + text.slice(Math.max(lineStart, start - CONTEXT), start);
  const tail = text.slice(end, end + Math.min(CONTEXT, lineEnd)) + (lineEnd > CONTEXT ? '…' : '');
  return [visible(lead + text.slice(start, end) + tail), visible(lead + by + tail)];
}

/** Letters that cannot be seen, and marks without a letter, by their numbers. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{M}]|(?! )\p{Zs}/gu;

function visible(text: string): string {
  return text.replace(UNSEEN, (letter) => {
    const number = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `‹U+${number}›`;
  });
}
