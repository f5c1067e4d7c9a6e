import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { watch } from 'chokidar';
import type { CorpusRule } from '../../src/checks/engine/rule.ts';
import { runRules } from '../../src/checks/engine/run-rules.ts';
import { compareText } from '../../src/language/compare-text.ts';
import { filesInFolder, isLeftBehind } from '../../src/load/content-files.ts';
import { makeLoader } from '../../src/load/load-corpus.ts';
import { CliError } from '../cli-error.ts';
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

/** Changes are checked together once nothing has changed for so long, in milliseconds. */
const QUIET = 40;

const KINDS = { add: 'added', addDir: 'added', change: 'edited', unlink: 'gone', unlinkDir: 'gone' } as const;

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
      if (!existsSync(folder)) fail(goneFolder(folder));
      else if (changed.size > 0) check();
    }, QUIET);
  });
  watcher.on('error', (error) => fail(isOutOfWatches(error) ? tooManyFolders() : error));
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

function tooManyFolders(): CliError {
  return new CliError({
    vi: 'Hệ điều hành không cho theo dõi thêm thư mục. Trên Linux, tăng giới hạn fs.inotify (max_user_watches, max_user_instances).',
    en: 'The system lets no more folders be watched. On Linux, raise the limits of fs.inotify (max_user_watches, max_user_instances).',
  });
}

function goneFolder(folder: string): CliError {
  return new CliError({
    vi: `Thư mục nội dung ${folder} không còn nữa.`,
    en: `The content folder ${folder} is gone.`,
  });
}
