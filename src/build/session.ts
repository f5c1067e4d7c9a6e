import { resolve } from 'node:path';
import { runRules } from '../checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../checks/rules/index.ts';
import { filesInFolder } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import type { CheckResult } from '../model/report/check-result.ts';
import { readVariable } from './environment.ts';

/** What one process reads and checks once. */
interface Session {
  /** By content folder. */
  readonly corpora: Map<string, Corpus>;
  readonly results: WeakMap<Corpus, CheckResult>;
}

// Kept outside the module: a build has several copies of it, the scripts' own and the one that Astro bundles.
const KEY = Symbol.for('so-tay.session');
const holder = globalThis as { [KEY]?: Session };
holder[KEY] ??= { corpora: new Map(), results: new WeakMap() };
const session = holder[KEY];

/** The content folder of this process: `CONTENT_DIR`, or `content` in the working directory. */
export function contentFolder(): string {
  return resolve(readVariable('CONTENT_DIR') ?? 'content');
}

/** The corpus of a folder, read on first use. Throws if there is no such folder. */
export function openCorpus(folder: string = contentFolder()): Corpus {
  const corpus = session.corpora.get(folder) ?? loadCorpus(filesInFolder(folder));
  session.corpora.set(folder, corpus);
  return corpus;
}

/** Makes the next `openCorpus` read again; for the development server, after an edit. */
export function forgetCorpora(): void {
  session.corpora.clear();
}

/** The result of all corpus rules, run on first use. */
export function checkOnce(corpus: Corpus): CheckResult {
  const result = session.results.get(corpus) ?? runRules(corpus, CORPUS_RULES);
  session.results.set(corpus, result);
  return result;
}
