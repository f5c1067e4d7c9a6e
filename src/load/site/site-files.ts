import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareText } from '../../language/compare-text.ts';

/** The files of a finished site, on disk or in memory. Paths use forward slashes. */
export interface SiteFiles {
  /** Every file, sorted. */
  all(): readonly string[];
  /** The bytes of a file; null if there is none. */
  read(file: string): Uint8Array | null;
}

/** A finished site on disk. */
export function siteInFolder(root: string): SiteFiles {
  return {
    all() {
      return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .sort(compareText);
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
    read(file) {
      const text = files[file];
      return text === undefined ? null : new TextEncoder().encode(text);
    },
  };
}
