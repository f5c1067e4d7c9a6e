import { type FSWatcher, lstatSync, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { compareText } from '../../src/language/compare-text.ts';
import { UserMistake } from '../user-mistake.ts';

/** What became of a file or folder; `path` is below the watched folder, with forward slashes. */
export interface Change {
  readonly path: string;
  readonly kind: 'added' | 'edited' | 'gone';
}

/** The state of a file, another after every edit; of a folder, another once it has been replaced. */
type State = string;

const FOLDER = 'folder ';

/** A burst has ended when nothing has happened for so long, in milliseconds. */
const QUIET = 40;

/** A burst without an end is told in parts of this length. */
const LONGEST_BURST = 1000;

/** Elsewhere the system itself watches all that is below a folder. */
const WATCHES_EACH_FOLDER = !['darwin', 'win32'].includes(process.platform);

/**
 * Watches a folder with all that is below it and tells what changed: a burst of events once, a burst that leaves
 * everything as it was not at all. Returns a function that ends it. Throws a UserMistake where the system has no
 * more watches to give.
 *
 * The events only say where to look. So a file saved by renaming another, a new folder together with its files and
 * a folder moved away are all seen, which a recursive watch does not manage on every system.
 */
export function watchFolder(root: string, tell: (changes: readonly Change[]) => void): () => void {
  const tree = new WatchedTree(root, (folder) => {
    touched.add(folder);
    first ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(settle, Math.max(0, Math.min(QUIET, first + LONGEST_BURST - Date.now())));
  });
  const touched = new Set<string>();
  let first: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    first = undefined;
    const folders = [...touched];
    touched.clear();
    const changes = tree.look(folders);
    if (changes.length > 0) tell(changes);
  };
  return () => {
    clearTimeout(timer);
    tree.close();
  };
}

/** What stood in each folder when it was last looked at. */
class WatchedTree {
  readonly #root: string;
  readonly #onEvent: (folder: string) => void;
  readonly #folders = new Map<string, { readonly watcher: FSWatcher | null; entries: Map<string, State> }>();
  /** What may have been replaced by another of its name: a folder's watch does not go over to the new one. */
  readonly #renamed = new Set<string>();

  constructor(root: string, onEvent: (folder: string) => void) {
    this.#root = root;
    this.#onEvent = onEvent;
    this.#enter('', new Changes());
  }

  /** Looks at folders again, and at those that appeared in them. */
  look(folders: readonly string[]): readonly Change[] {
    const changes = new Changes();
    for (const folder of folders) this.#compare(folder, changes);
    this.#renamed.clear();
    return changes.list();
  }

  close(): void {
    for (const { watcher } of this.#folders.values()) watcher?.close();
    this.#folders.clear();
  }

  #compare(folder: string, changes: Changes): void {
    const known = this.#folders.get(folder);
    if (known === undefined) return;
    const before = known.entries;
    const now = readStates(join(this.#root, folder));
    known.entries = now;
    for (const name of new Set([...before.keys(), ...now.keys()])) {
      const path = joinPath(folder, name);
      const [was, is] = [before.get(name), now.get(name)];
      if (was === is && !this.#renamed.has(path)) continue;
      changes.note(path, was, is);
      if (was !== undefined && isFolder(was)) this.#leave(path, changes);
      if (is !== undefined && isFolder(is)) this.#enter(path, changes);
    }
  }

  /** Watches a folder first and reads it then, so that nothing is lost between. */
  #enter(folder: string, changes: Changes): void {
    const watcher = folder === '' || WATCHES_EACH_FOLDER ? this.#watch(folder) : null;
    const entries = readStates(join(this.#root, folder));
    this.#folders.set(folder, { watcher, entries });
    for (const [name, state] of entries) {
      const path = joinPath(folder, name);
      changes.note(path, undefined, state);
      if (isFolder(state)) this.#enter(path, changes);
    }
  }

  #leave(folder: string, changes: Changes): void {
    const known = this.#folders.get(folder);
    known?.watcher?.close();
    this.#folders.delete(folder);
    for (const [name, state] of known?.entries ?? []) {
      const path = joinPath(folder, name);
      changes.note(path, state, undefined);
      if (isFolder(state)) this.#leave(path, changes);
    }
  }

  #watch(folder: string): FSWatcher | null {
    try {
      const watcher = watch(join(this.#root, folder), { recursive: !WATCHES_EACH_FOLDER });
      watcher.on('change', (type, name) => {
        if (type === 'rename' && name !== null) this.#renamed.add(joinPath(folder, name.toString()));
        for (const place of this.#placesOf(folder, name)) this.#onEvent(place);
      });
      // A folder that is gone; the one above it tells.
      watcher.on('error', () => this.#onEvent(folder));
      return watcher;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOSPC' && code !== 'EMFILE') return null;
      this.close();
      throw new UserMistake({
        vi: 'Hệ điều hành không cho theo dõi thêm thư mục. Trên Linux, tăng giới hạn fs.inotify (max_user_watches, max_user_instances).',
        en: 'The system lets no more folders be watched. On Linux, raise the limits of fs.inotify (max_user_watches, max_user_instances).',
      });
    }
  }

  /** The known folder in which an event happened; all of them where the system does not say. */
  #placesOf(folder: string, name: string | Buffer | null): readonly string[] {
    if (WATCHES_EACH_FOLDER) return [folder];
    if (name === null) return [...this.#folders.keys()];
    const steps = name.toString().split(/[\\/]/).slice(0, -1);
    while (steps.length > 0 && !this.#folders.has(steps.join('/'))) steps.pop();
    return [steps.join('/')];
  }
}

/** What differs between two looks; what went and came back the same does not. */
class Changes {
  readonly #states = new Map<string, { readonly was: State | undefined; is: State | undefined }>();

  note(path: string, was: State | undefined, is: State | undefined): void {
    const noted = this.#states.get(path);
    if (noted === undefined) this.#states.set(path, { was, is });
    else noted.is = is;
  }

  list(): readonly Change[] {
    const changes: Change[] = [];
    for (const [path, { was, is }] of this.#states) {
      if (was === is) continue;
      if (is === undefined) changes.push({ path, kind: 'gone' });
      else if (was === undefined) changes.push({ path, kind: 'added' });
      else if (!isFolder(was) || !isFolder(is)) changes.push({ path, kind: 'edited' });
    }
    return changes.sort((a, b) => compareText(a.path, b.path));
  }
}

/** The entries directly in a folder with their states; none if there is no such folder. */
function readStates(folder: string): Map<string, State> {
  try {
    return new Map(readdirSync(folder).map((name) => [name, stateOf(join(folder, name))]));
  } catch {
    // It has gone since; the folder above tells.
    return new Map();
  }
}

/** A link is followed to the file it leads to, and not into a folder. */
function stateOf(path: string): State {
  try {
    const own = lstatSync(path);
    if (own.isDirectory()) return FOLDER + own.ino;
    const { ino, size, mtimeMs, ctimeMs } = own.isSymbolicLink() ? statSync(path) : own;
    return [ino, size, mtimeMs, ctimeMs].join(' ');
  } catch {
    return 'missing';
  }
}

function isFolder(state: State): boolean {
  return state.startsWith(FOLDER);
}

function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
