import process from 'node:process';
import type { CorpusRule } from '../../src/checks/engine/rule.ts';
import type { Language } from '../../src/language/language.ts';
import { type ReportOrder, takesColours, writeReport } from './report.ts';
import { type WatchedCheck, watchContent } from './watch.ts';
import type { Change } from './watch-folder.ts';

/** Changes that are named; the rest are counted. */
const MOST_NAMED = 3;

const CLEAR_SCREEN = '\u001b[2J\u001b[H';
const SEPARATOR = `${'─'.repeat(60)}\n`;

/**
 * Checks a folder and watches it until the process is told to stop, and prints every report: as text one below the
 * other, or on a clean screen; as JSON one a line. `folder` is the whole path of the one that `order` names.
 */
export function watchAndReport(
  folder: string,
  rules: readonly CorpusRule[],
  order: ReportOrder,
): Promise<void> {
  return new Promise((done, fail) => {
    const isClearing = takesColours(process.stdout);
    let isFirst = true;
    const tell = (check: WatchedCheck): void => {
      const report = writeReport({ result: check.result, textOf: check.corpus.textOf }, order);
      if (order.format === 'json') {
        process.stdout.write(`${JSON.stringify(JSON.parse(report))}\n`);
        return;
      }
      const lead = isClearing ? CLEAR_SCREEN : isFirst ? '' : SEPARATOR;
      const { language, content } = order;
      process.stdout.write(
        `${lead}${report}${sayCheck(check, isFirst, language)}\n${sayWaiting(content, language)}\n`,
      );
      isFirst = false;
    };
    const stop = watchContent(folder, rules, tell, fail);
    const end = (): void => {
      stop();
      done();
    };
    // Whoever reads the reports may leave first.
    process.stdout.once('error', end);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  });
}

function sayCheck({ changes, milliseconds }: WatchedCheck, isFirst: boolean, language: Language): string {
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

/** The changes by name, a folder only where nothing in it is named. */
export function listChanges(changes: readonly Change[], language: Language): string {
  const own = changes.filter(({ path }) => !changes.some((other) => other.path.startsWith(`${path}/`)));
  const named = own.slice(0, MOST_NAMED).map(({ kind, path }) => `${KINDS[language][kind]} ${path}`);
  const more = own.length - named.length;
  if (more > 0) named.push(language === 'vi' ? `và ${more} thay đổi khác` : `and ${more} more`);
  return named.join(', ');
}

function sayWaiting(content: string, language: Language): string {
  return language === 'vi'
    ? `Đang theo dõi ${content}; nhấn Ctrl+C để dừng.`
    : `Watching ${content}; press Ctrl+C to stop.`;
}
