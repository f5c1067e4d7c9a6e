import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { watch } from 'chokidar';
import type { CorpusRule } from '../../src/checks/engine/rule.ts';
import { runRules } from '../../src/checks/engine/run-rules.ts';
import { compareText } from '../../src/language/compare-text.ts';
import type { Language } from '../../src/language/language.ts';
import { filesInFolder, isLeftBehind } from '../../src/load/content-files.ts';
import { makeLoader } from '../../src/load/load-corpus.ts';
import { CliError } from '../cli-error.ts';
import { findContent } from './content-folder.ts';
import { type CheckOptions, chooseRules } from './options.ts';
import { type ReportOrder, takesColours, writeReport } from './report.ts';
import type { CheckedContent } from './verify-fixes.ts';

/** A changed file or folder; `path` is below the watched folder, with forward slashes. */
export interface Change {
  readonly path: string;
  readonly kind: 'added' | 'edited' | 'gone';
}

/** One check of a folder that is being watched. */
export interface WatchedCheck extends CheckedContent {
  /** What changed since the last one; nothing the first time. */
  readonly changes: readonly Change[];
  /** How long reading and checking took. */
  readonly milliseconds: number;
}

/** Changes that are named; the rest are counted. */
const MOST_NAMED = 3;

const CLEAR_SCREEN = '\u001b[2J\u001b[H';
const SEPARATOR = `${'─'.repeat(60)}\n`;

const TOO_MANY_FOLDERS = {
  vi: 'Hệ điều hành không cho theo dõi thêm thư mục. Trên Linux, tăng giới hạn fs.inotify (max_user_watches, max_user_instances).',
  en: 'The system does not allow more folders to be watched. On Linux, raise the limits of fs.inotify (max_user_watches, max_user_instances).',
};

/** Changes are checked together once nothing has changed for so long, in milliseconds. */
const QUIET = 40;

const KINDS = { add: 'added', addDir: 'added', change: 'edited', unlink: 'gone', unlinkDir: 'gone' } as const;

/**
 * Checks a content folder after every change until the process is stopped, and prints each report: text on a clean
 * screen or after a separator, JSON as one line. Throws a CliError if watching fails.
 */
export async function watchAndReport(options: CheckOptions): Promise<void> {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  // The reader of the output may close it first.
  process.stdout.once('error', () => resolve());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  const print = (check: WatchedCheck): void => void process.stdout.write(formatCheck(check, options));
  const stop = watchContent(findContent(options.content), chooseRules(options.only), print, reject);
  await ended.finally(stop);
}

function formatCheck(check: WatchedCheck, order: ReportOrder): string {
  const { changes, milliseconds } = check;
  const { format, language, content } = order;
  const report = writeReport({ result: check.result, textOf: check.corpus.textOf }, order);
  if (format === 'json') return `${JSON.stringify(JSON.parse(report))}\n`;
  const isFirst = changes.length === 0;
  const lead = takesColours(process.stdout) ? CLEAR_SCREEN : isFirst ? '' : SEPARATOR;
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const seconds = (milliseconds / 1000).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', digits);
  const changed = listChanges(changes, language);
  const end =
    language === 'vi'
      ? [
          isFirst ? `Kiểm tra trong ${seconds} giây.` : `Vừa ${changed}; kiểm tra lại trong ${seconds} giây.`,
          `Đang theo dõi ${content}; nhấn Ctrl+C để dừng.`,
        ]
      : [
          isFirst ? `Checked in ${seconds} s.` : `Just ${changed}; checked again in ${seconds} s.`,
          `Watching ${content}; press Ctrl+C to stop.`,
        ];
  return `${lead}${report}${end.join('\n')}\n`;
}

const KIND_WORDS = {
  vi: { added: 'thêm', edited: 'sửa', gone: 'xóa' },
  en: { added: 'added', edited: 'edited', gone: 'removed' },
} as const;

/** The changes by name; a folder only where no change in it is named. */
export function listChanges(changes: readonly Change[], language: Language): string {
  const own = changes.filter(({ path }) => !changes.some((other) => other.path.startsWith(`${path}/`)));
  const named = own.slice(0, MOST_NAMED).map(({ kind, path }) => `${KIND_WORDS[language][kind]} ${path}`);
  const more = own.length - named.length;
  if (more > 0) named.push(language === 'vi' ? `và ${more} thay đổi khác` : `and ${more} more`);
  return named.join(', ');
}

/**
 * Checks a content folder, then again after every change of it: only what changed is read again. Returns a function
 * that ends it. Where watching cannot go on, `fail` is called: with a CliError if the folder is gone or the system
 * cannot watch so many folders.
 */
export function watchContent(
  folder: string,
  rules: readonly CorpusRule[],
  tell: (check: WatchedCheck) => void,
  fail: (error: unknown) => void,
): () => Promise<void> {
  const load = makeLoader(filesInFolder(folder));
  const changed = new Map<string, Change['kind']>();
  let timer: NodeJS.Timeout | undefined;
  const check = (): void => {
    const start = performance.now();
    const changes = [...changed].map(([path, kind]) => ({ path, kind }));
    changed.clear();
    const corpus = load(changes.map(({ path }) => path));
    const result = runRules(corpus, rules);
    changes.sort((a, b) => compareText(a.path, b.path));
    tell({ corpus, result, changes, milliseconds: performance.now() - start });
  };
  const watcher = watch('.', {
    cwd: folder,
    ignored: (path) => path !== folder && isLeftBehind(basename(path)),
    ignoreInitial: true,
    followSymlinks: false,
    // A file that is replaced by another is joined to one change below.
    atomic: false,
  });
  watcher.on('all', (event, written) => {
    const path = written.replaceAll('\\', '/');
    const [before, kind] = [changed.get(path), KINDS[event as keyof typeof KINDS]];
    if (before === 'added' && kind === 'gone') changed.delete(path);
    else if (before === 'gone' && kind === 'added') changed.set(path, 'edited');
    else if (before !== 'added') changed.set(path, kind);
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (existsSync(folder)) {
        if (changed.size > 0) check();
        return;
      }
      fail(
        new CliError({
          vi: `Thư mục nội dung ${folder} không còn nữa.`,
          en: `The content folder ${folder} is gone.`,
        }),
      );
    }, QUIET);
  });
  watcher.on('error', (error) => fail(isOutOfWatches(error) ? new CliError(TOO_MANY_FOLDERS) : error));
  // Read only when all is watched, so that no change falls between.
  watcher.once('ready', check);
  return () => {
    clearTimeout(timer);
    return watcher.close();
  };
}

function isOutOfWatches(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EMFILE'].includes(String(error.code));
}
