import process from 'node:process';
import type { Language } from '../../src/language/language.ts';
import { findContent } from './content-folder.ts';
import type { CheckOptions } from './options.ts';
import { type ReportOrder, takesColours, writeReport } from './report.ts';
import { chooseRules } from './rule-choice.ts';
import { type Change, type WatchedCheck, watchContent } from './watch.ts';

/** Changes that are named; the rest are counted. */
const MOST_NAMED = 3;

const CLEAR_SCREEN = '\u001b[2J\u001b[H';
const SEPARATOR = `${'─'.repeat(60)}\n`;

/**
 * Checks a content folder and watches it until the process is told to stop, and prints every report: as text one below
 * the other, or on a clean screen; as JSON one a line. Throws a CliError where watching cannot go on.
 */
export async function watchAndReport(options: CheckOptions): Promise<void> {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  // Whoever reads the reports may leave first.
  process.stdout.once('error', () => resolve());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  let isFirst = true;
  const tell = (check: WatchedCheck): void => {
    process.stdout.write(formatCheck(check, isFirst, options));
    isFirst = false;
  };
  const stop = watchContent(findContent(options.content), chooseRules(options.only), tell, reject);
  await ended.finally(stop);
}

function formatCheck(check: WatchedCheck, isFirst: boolean, order: ReportOrder): string {
  const { format, language, content } = order;
  const report = writeReport({ result: check.result, textOf: check.corpus.textOf }, order);
  if (format === 'json') return `${JSON.stringify(JSON.parse(report))}\n`;
  const lead = takesColours(process.stdout) ? CLEAR_SCREEN : isFirst ? '' : SEPARATOR;
  return `${lead}${report}${formatCheckMessage(check, isFirst, language)}\n${formatWaitingMessage(content, language)}\n`;
}

function formatCheckMessage(
  { changes, milliseconds }: WatchedCheck,
  isFirst: boolean,
  language: Language,
): string {
  const seconds = (milliseconds / 1000).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  if (language === 'vi') {
    return isFirst
      ? `Kiểm tra trong ${seconds} giây.`
      : `Vừa ${listChanges(changes, language)}; kiểm tra lại trong ${seconds} giây.`;
  }
  return isFirst
    ? `Checked in ${seconds} s.`
    : `Just ${listChanges(changes, language)}; checked again in ${seconds} s.`;
}

const KINDS = {
  vi: { added: 'thêm', edited: 'sửa', gone: 'xóa' },
  en: { added: 'added', edited: 'edited', gone: 'removed' },
} as const;

/** The changes by name; a folder only where no change in it is named. */
export function listChanges(changes: readonly Change[], language: Language): string {
  const own = changes.filter(({ path }) => !changes.some((other) => other.path.startsWith(`${path}/`)));
  const named = own.slice(0, MOST_NAMED).map(({ kind, path }) => `${KINDS[language][kind]} ${path}`);
  const more = own.length - named.length;
  if (more > 0) named.push(language === 'vi' ? `và ${more} thay đổi khác` : `and ${more} more`);
  return named.join(', ');
}

function formatWaitingMessage(content: string, language: Language): string {
  return language === 'vi'
    ? `Đang theo dõi ${content}; nhấn Ctrl+C để dừng.`
    : `Watching ${content}; press Ctrl+C to stop.`;
}
