import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compareText } from '../model/diagnostic.ts';
import type { UnreadableReason } from '../model/fault.ts';

/** A content folder, on disk or in memory: what `loadCorpus` reads from. Paths use forward slashes. */
export interface ContentFiles {
  /** Names of the entries directly in a folder, sorted; empty if there is no such folder. */
  list(folder: string): readonly string[];
  isFolder(path: string): boolean;
  /** The bytes of a file, or why they cannot be had. */
  read(path: string): Uint8Array | UnreadableReason;
}

/** Longest file that is read, in bytes; an issued text of a hundred pages has well under one million. */
const LARGEST_FILE = 16 * 1024 * 1024;

/** Content on disk. Links that lead out of the folder are not followed. */
export function filesInFolder(root: string): ContentFiles {
  const realRoot = realpathSync(root);
  const inside = (path: string): boolean => {
    const real = realpathSync(join(root, path));
    return real === realRoot || real.startsWith(realRoot + sep);
  };
  return {
    list(folder) {
      try {
        return readdirSync(join(root, folder)).sort(compareText);
      } catch {
        return [];
      }
    },
    isFolder(path) {
      try {
        return statSync(join(root, path)).isDirectory();
      } catch {
        return false;
      }
    },
    read(path) {
      try {
        const full = join(root, path);
        if (lstatSync(full).isSymbolicLink() && !inside(path)) return 'outside';
        const facts = statSync(full);
        if (facts.isDirectory()) return 'folder';
        if (facts.size > LARGEST_FILE) return 'too-large';
        return readFileSync(full);
      } catch {
        return 'missing';
      }
    },
  };
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
    list: (folder) => [...(folders.get(folder) ?? [])].sort(compareText),
    isFolder: (path) => folders.has(path),
    read(path) {
      const content = files[path];
      if (content === undefined) return folders.has(path) ? 'folder' : 'missing';
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
}
