import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compareText } from '../language/compare-text.ts';
import type { UnreadableReason } from '../model/parse-issue.ts';

/** A content folder, on disk or in memory: what `loadCorpus` reads from. Paths use forward slashes. */
export interface ContentFiles {
  /**
   * Names of the entries directly in a folder, sorted; empty if there is no such folder. What systems and editors
   * leave behind is not among them.
   */
  list(folder: string): readonly string[];
  /** Whether it is a folder that can be looked into. */
  isFolder(path: string): boolean;
  /** The bytes of a file, or why they cannot be had. */
  read(path: string): Uint8Array | UnreadableReason;
}

/** Longest file that is read, in bytes; an issued text of a hundred pages has well under one million. */
const LARGEST_FILE = 4 * 1024 * 1024;

/** The same of the ledger and of lists of other sites, which no author writes: about a kilobyte of each document. */
const LARGEST_LIST = 4 * LARGEST_FILE;

/**
 * Names that no author wrote: hidden files, what the systems put into a folder that was opened, the locks and
 * backups of editors. A copy that an author made (`vi - Copy.mdx`, `vi.mdx.bak`) is not among them.
 */
const LEFT_BEHIND = /^\.|^~\$|~$|^#.*#$|^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$/is;

/** Whether a name is of what systems and editors leave behind, which is not read. */
export function isLeftBehind(name: string): boolean {
  return LEFT_BEHIND.test(name);
}

/** Content on disk. Nothing outside the folder is read: neither by a link, of a file or folder, nor by a path. */
export function filesInFolder(root: string): ContentFiles {
  const realRoot = realpathSync.native(root);
  const locate = (path: string): { readonly real: string } | 'outside' | 'missing' => {
    try {
      const real = realpathSync.native(join(realRoot, path));
      return real === realRoot || real.startsWith(realRoot + sep) ? { real } : 'outside';
    } catch {
      return 'missing';
    }
  };
  const isOpenFolder = (real: string): boolean => {
    try {
      if (!statSync(real).isDirectory()) return false;
      accessSync(real, constants.R_OK | constants.X_OK);
      return true;
    } catch {
      // It may have gone since it was listed, or nobody may look into it.
      return false;
    }
  };
  return {
    list(folder) {
      const place = locate(folder);
      return typeof place !== 'string' && isOpenFolder(place.real) ? sorted(readdirSync(place.real)) : [];
    },
    isFolder(path) {
      const place = locate(path);
      return typeof place !== 'string' && isOpenFolder(place.real);
    },
    read(path) {
      const place = locate(path);
      if (typeof place === 'string') return place;
      try {
        const facts = statSync(place.real);
        if (facts.isDirectory()) return isOpenFolder(place.real) ? 'folder' : 'missing';
        if (!facts.isFile()) return 'special';
        if (facts.size > (path.endsWith('.json') ? LARGEST_LIST : LARGEST_FILE)) return 'too-large';
        return readFileSync(place.real);
      } catch {
        return 'missing';
      }
    },
  };
}

function sorted(names: readonly string[]): readonly string[] {
  return names.filter((name) => !isLeftBehind(name)).sort(compareText);
}

/** Content held in memory, by path: for examples, tests and generated corpora. */
export function filesInMemory(files: Readonly<Record<string, string | Uint8Array>>): ContentFiles {
  const folders = new Map<string, Set<string>>();
  for (const path of Object.keys(files)) {
    const steps = path.split('/');
    for (let i = 0; i < steps.length; i++) {
      const folder = steps.slice(0, i).join('/');
      const names = folders.get(folder) ?? new Set();
      names.add(steps[i] ?? '');
      folders.set(folder, names);
    }
  }
  return {
    list: (folder) => sorted([...(folders.get(folder) ?? [])]),
    isFolder: (path) => folders.has(path),
    read(path) {
      const content = files[path];
      if (content === undefined) return folders.has(path) ? 'folder' : 'missing';
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
}
