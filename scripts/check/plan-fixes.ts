import { dirname } from 'node:path';
import { makeRunner } from '../../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import type { Localized } from '../../src/language/language.ts';
import type { ContentFiles } from '../../src/load/content-files.ts';
import { makeLoader } from '../../src/load/load-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { compareDiagnostics, type Diagnostic } from '../../src/model/diagnostic.ts';
import { type Checked } from './checked.ts';
import { REASONS, reasonAgainst } from './fix-rules.ts';
import { judgeFixes } from './judge-fixes.ts';
import { canBeMended, type Fix, isInTheWay, mendFiles, readFix } from './mend-files.ts';

/** What became of a finding that says what to put in its place. */
export interface PlannedFix extends Fix {
  /** Why the change is not made; null where it is. */
  readonly reason: Localized | null;
}

export interface FixPlan {
  /** In the order of files and places. */
  readonly fixes: readonly PlannedFix[];
  /** The bytes of the files to be written, and those they were made from. */
  readonly files: ReadonlyMap<string, { readonly from: Uint8Array | undefined; readonly to: Uint8Array }>;
  /** Checks the folder as it is now, without the changes that were tried. */
  readonly checkAgain: () => Checked;
}

export interface FixOrder {
  readonly content: ContentFiles;
  /** Rules whose findings are to be mended; all if none is named. */
  readonly only: readonly string[];
  /** Whether a file stands in the folder itself and is no link. */
  readonly isWritable: (file: string) => boolean;
}

/**
 * Finds out which findings can be mended safely. Every change is tried in memory: the content is read and checked
 * with it, and it is taken only if its finding is gone and nothing new is found.
 */
export function planFixes(order: FixOrder): FixPlan {
  return new Planner(order).plan();
}

class Planner {
  readonly #order: FixOrder;
  readonly #load: (changed?: readonly string[]) => Corpus;
  readonly #run = makeRunner(CORPUS_RULES);
  /** What is read in place of files of the folder. */
  #files: ReadonlyMap<string, Uint8Array> = new Map();
  /** The files of the folder that changes are made from. */
  readonly #originals = new Map<string, Uint8Array>();
  readonly #planned: PlannedFix[] = [];
  readonly #decided = new Set<string>();

  constructor(order: FixOrder) {
    this.#order = order;
    const { content } = order;
    this.#load = makeLoader({ ...content, read: (path) => this.#files.get(path) ?? content.read(path) });
  }

  plan(): FixPlan {
    for (let now = this.#check(this.#files); ; ) {
      const open = this.#openFixes(now);
      if (open.length === 0) break;
      now = this.#check(this.#take(now, open));
    }
    const files = new Map(
      [...this.#files].map(([file, to]) => [file, { from: this.#originals.get(file), to }]),
    );
    const fixes = this.#planned.sort((a, b) => compareDiagnostics(a.finding, b.finding));
    return { fixes, files, checkAgain: () => this.#check(new Map()) };
  }

  #check(files: ReadonlyMap<string, Uint8Array>): Checked {
    const changed = [...new Set([...this.#files.keys(), ...files.keys()])];
    this.#files = files;
    const corpus = this.#load(changed);
    return { corpus, result: this.#run(corpus) };
  }

  /** The changes to be tried next, none in the way of another. What cannot be tried is decided here. */
  #openFixes({ corpus, result }: Checked): readonly Fix[] {
    const { only } = this.#order;
    const open: Fix[] = [];
    const waiting: Fix[] = [];
    for (const finding of result.diagnostics) {
      if (only.length > 0 && !only.includes(finding.rule)) continue;
      if (this.#decided.has(identityOf(finding))) continue;
      const fix = readFix(finding, this.#bytesOf(finding.file, this.#files));
      if (fix === null) continue;
      const reason = this.#reasonAgainst(corpus, fix);
      if (reason !== null) this.#decide(fix, reason);
      else if (fix.needsNormalForm) waiting.push(fix);
      else if (!open.some((other) => isInTheWay(other, fix))) open.push(fix);
    }
    // A file that is brought to NFC now has its other changes afterwards.
    if (open.length === 0) for (const fix of waiting) this.#decide(fix, REASONS.normalForm);
    return open;
  }

  #reasonAgainst(corpus: Corpus, { finding, written }: Fix): Localized | null {
    const { file } = finding;
    if (!canBeMended(corpus, file) || !this.#order.isWritable(file)) return REASONS.file;
    return reasonAgainst(corpus, finding, written);
  }

  /** Takes as many changes as hold together: all at once if possible, else part by part. Gives the files with them. */
  #take(now: Checked, open: readonly Fix[]): ReadonlyMap<string, Uint8Array> {
    const base = this.#files;
    const read = (file: string) => this.#bytesOf(file, base);
    let taken: readonly Fix[] = [];
    const tryToTake = (fixes: readonly Fix[]): void => {
      const all = [...taken, ...fixes];
      const reason = judgeFixes(now, this.#check(mendFiles(base, read, all)), all);
      if (reason === null) {
        taken = all;
        for (const fix of fixes) this.#decide(fix, null);
      } else if (fixes.length > 1) splitFixes(fixes).forEach(tryToTake);
      else for (const fix of fixes) this.#decide(fix, reason);
    };
    tryToTake(open);
    return mendFiles(base, read, taken);
  }

  #bytesOf(file: string, changed: ReadonlyMap<string, Uint8Array>): Uint8Array | string {
    const known = changed.get(file) ?? this.#originals.get(file);
    if (known !== undefined) return known;
    const bytes = this.#order.content.read(file);
    if (typeof bytes !== 'string') this.#originals.set(file, bytes);
    return bytes;
  }

  #decide(fix: Fix, reason: Localized | null): void {
    this.#decided.add(identityOf(fix.finding));
    this.#planned.push({ ...fix, reason });
  }
}

/**
 * Parts of several changes that do not hold together, each to be tried by itself: halves of the documents; in one
 * document what is the same change, since both languages have it; at last each change.
 */
function splitFixes(fixes: readonly Fix[]): readonly (readonly Fix[])[] {
  const folders = [...Map.groupBy(fixes, ({ finding }) => dirname(finding.file)).values()];
  const half = Math.ceil(folders.length / 2);
  if (folders.length > 1) return [folders.slice(0, half).flat(), folders.slice(half).flat()];
  const same = Map.groupBy(fixes, ({ finding, written }) => `${written} ${finding.suggestion}`);
  return same.size > 1 ? [...same.values()] : fixes.map((fix) => [fix]);
}

/** A finding whatever changes before it on its line. */
function identityOf({ rule, file, line, message, suggestion }: Diagnostic): string {
  return JSON.stringify([rule, file, line, message.vi, suggestion ?? null]);
}
