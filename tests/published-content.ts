import { runRules } from '../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../src/checks/rules/index.ts';
import { type ContentFiles, filesInFolder } from '../src/load/content-files.ts';
import { makeLoader } from '../src/load/load-corpus.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';

/** Paths of files and folders with what stands there now; null where it is taken out, a text or another path. */
export type Changes = Readonly<Record<string, string | { readonly as: string } | null>>;

export const published = filesInFolder('content');

/** A file's text as it is published. */
export function publishedText(file: string): string {
  const bytes = published.read(file);
  return typeof bytes === 'string' ? '' : new TextDecoder().decode(bytes);
}

let changed: Changes = {};

function original(path: string): string {
  for (const [now, change] of Object.entries(changed)) {
    const moved = change !== null && typeof change === 'object' && `${path}/`.startsWith(`${now}/`);
    if (moved) return change.as + path.slice(now.length);
  }
  return path;
}

/** The published content with some files changed, and folders and files taken out or given another name. */
const content: ContentFiles = {
  list: (folder) => {
    const below = folder === '' ? '' : `${folder}/`;
    const added = Object.keys(changed).filter(
      (path) => path.startsWith(below) && !path.slice(below.length).includes('/'),
    );
    const names = new Set([
      ...published.list(original(folder)),
      ...added.map((path) => path.slice(below.length)),
    ]);
    return [...names].filter((name) => changed[below + name] !== null).toSorted();
  },
  isFolder: (path) => published.isFolder(original(path)),
  read: (path) => {
    const change = changed[path];
    return typeof change === 'string' ? new TextEncoder().encode(change) : published.read(original(path));
  },
};

const load = makeLoader(content);
load();

/**
 * What the rules find in the published content with these changes and no others. It is read once: after that only what
 * changed, or changed before, is read again, as `npm run check -- --watch` does.
 */
export function checkPublished(changes: Changes): readonly Diagnostic[] {
  const touched = [...Object.keys(changed), ...Object.keys(changes)];
  changed = changes;
  return runRules(load(touched), CORPUS_RULES).diagnostics;
}
