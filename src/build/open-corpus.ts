import { resolve } from 'node:path';
import { filesInFolder } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { readVariable } from './environment.ts';

/**
 * Kept outside the module, since a build holds several copies of it: the scripts' own and the one that Astro
 * bundles. One process parses a folder once.
 */
const OPENED = Symbol.for('so-tay-nq02.opened-corpora');
const holder = globalThis as { [OPENED]?: Map<string, Corpus> };

/** The content folder of this process: `CONTENT_DIR`, or `content` in the working directory. */
export function contentFolder(): string {
  return resolve(readVariable('CONTENT_DIR') ?? 'content');
}

/** The corpus of a folder, read on first use. Throws if there is no such folder. */
export function openCorpus(folder: string = contentFolder()): Corpus {
  holder[OPENED] ??= new Map();
  const opened = holder[OPENED];
  let corpus = opened.get(folder);
  if (corpus === undefined) {
    corpus = loadCorpus(filesInFolder(folder));
    opened.set(folder, corpus);
  }
  return corpus;
}

/** Makes the next `openCorpus` read again; for the development server, after an edit. */
export function forgetCorpora(): void {
  holder[OPENED]?.clear();
}
