import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../language/compare-text.ts';

/** The files of a finished site, on disk or in memory. Paths use forward slashes. */
export interface SiteFiles {
  /** Every file, sorted; what lies inside a folder of Pagefind's bundles is left to `names`. */
  all(): readonly string[];
  /** Names of the entries directly in a folder; empty if there is no such folder. */
  names(folder: string): readonly string[];
  /** The bytes of a file; null if there is none. */
  read(file: string): Uint8Array | null;
}

/** Folders with thousands of files that nothing links to: `pagefind/vi/fragment`. */
const INDEX_FOLDER = /^pagefind\/[^/]+\/[^/]+$/;

/** A finished site on disk. */
export function siteInFolder(root: string): SiteFiles {
  const files: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) files.push(path);
      else if (!INDEX_FOLDER.test(path)) walk(path);
    }
  };
  return {
    all() {
      files.length = 0;
      walk('');
      return files.sort(compareText);
    },
    names(folder) {
      try {
        return readdirSync(join(root, folder));
      } catch {
        return [];
      }
    },
    read(file) {
      try {
        return readFileSync(join(root, file));
      } catch {
        return null;
      }
    },
  };
}

/** A finished site held in memory, by path: for examples and tests. */
export function siteInMemory(files: Readonly<Record<string, string>>): SiteFiles {
  return {
    all: () => Object.keys(files).sort(compareText),
    names: (folder) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''),
    read(file) {
      const text = files[file];
      return text === undefined ? null : new TextEncoder().encode(text);
    },
  };
}
