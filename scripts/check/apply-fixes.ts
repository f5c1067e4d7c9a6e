import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runRules } from '../../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import type { Localized } from '../../src/language/language.ts';
import { type ContentFiles, filesInFolder } from '../../src/load/content-files.ts';
import { makeLoader } from '../../src/load/load-corpus.ts';
import { compareDiagnostics, type Diagnostic } from '../../src/model/diagnostic.ts';
import { replaceInContent } from '../replace-file.ts';
import { applyEdits, openForEdits } from './file-edits.ts';
import { type DecidedFix, type Fix, fixOf, overlap, REASONS, reasonAgainst } from './select-fixes.ts';
import { type CheckedContent, reasonAgainstResult } from './verify-fixes.ts';

/** Contents of files by path. */
type Files = ReadonlyMap<string, Uint8Array>;

export interface FixOrder {
  readonly content: ContentFiles;
  /** Rules whose findings are fixed; all if none is named. */
  readonly only: readonly string[];
  /** Whether the fixes are only shown. */
  readonly isDryRun: boolean;
  /** Whether a file lies in the content folder itself and is not reached through a link. */
  readonly isOwnFile: (file: string) => boolean;
}

export interface FixResult {
  /** What was fixed, and what is suggested and left, in the order of files and places. */
  readonly fixes: readonly DecidedFix[];
  /** Files as they were read, and those to be written in their place. */
  readonly originals: Files;
  readonly fixed: Files;
  /** The content with the fixes; without them in a dry run. */
  readonly checked: CheckedContent;
}

/** Fixes in a content folder what is certain. Throws a CliError where a file cannot be written. */
export function fixContent(folder: string, only: readonly string[], isDryRun: boolean): FixResult {
  const isOwnFile = (file: string): boolean => isPlainFile(folder, file);
  const result = applyFixes({ content: filesInFolder(folder), only, isDryRun, isOwnFile });
  if (!isDryRun) writeFixes(folder, result);
  return result;
}

/**
 * Writes the fixed files, each whole or not at all. Throws a CliError where a file was changed since it was read
 * or cannot be written; the files before it are fixed then.
 */
export function writeFixes(
  folder: string,
  { originals, fixed }: Pick<FixResult, 'originals' | 'fixed'>,
): void {
  for (const [file, bytes] of fixed) {
    const before = isPlainFile(folder, file) ? originals.get(file) : undefined;
    replaceInContent(folder, file, before, bytes);
  }
}

/** Neither the file nor a folder on the way to it is a link. */
function isPlainFile(folder: string, file: string): boolean {
  const steps = file.split('/');
  return steps.every((_, index) => {
    const stats = lstatSync(join(folder, ...steps.slice(0, index + 1)), { throwIfNoEntry: false });
    return index === steps.length - 1 ? stats?.isFile() : stats?.isDirectory();
  });
}

/**
 * Fixes in memory, pass by pass: takes all fixes that do not overlap, checks the content with them, and looks for
 * fixes again until none is left. This ends, since every pass that takes a fix leaves fewer findings or fewer wrong
 * letters.
 */
export function applyFixes({ content, only, isDryRun, isOwnFile }: FixOrder): FixResult {
  const originals = new Map<string, Uint8Array>();
  const taken: DecidedFix[] = [];
  const refused = new Map<string, Localized>();
  let files: Files = new Map();
  const read: ContentFiles['read'] = (path) => {
    const known = files.get(path) ?? originals.get(path);
    if (known !== undefined) return known;
    const bytes = content.read(path);
    if (typeof bytes !== 'string') originals.set(path, bytes);
    return bytes;
  };
  const load = makeLoader({ ...content, read });
  const check = (changed: Files): CheckedContent => {
    const paths = [...files.keys(), ...changed.keys()];
    files = changed;
    const corpus = load(paths);
    return { corpus, result: runRules(corpus, CORPUS_RULES) };
  };

  /** The fixes to be tried in the next pass, and those left with the reason. */
  const select = ({ corpus, result }: CheckedContent) => {
    const open: Fix[] = [];
    const left: DecidedFix[] = [];
    for (const finding of result.diagnostics) {
      if (only.length > 0 && !only.includes(finding.rule)) continue;
      const bytes = read(finding.file);
      const file = typeof bytes === 'string' ? null : openForEdits(bytes);
      const fix = file && fixOf(finding, file);
      if (fix === null) continue;
      const reason = refused.get(identityOf(finding)) ?? reasonAgainst(corpus, fix, isOwnFile);
      if (reason !== null) left.push({ ...fix, reason });
      // Places are counted in NFC: a file is brought to it before its other fixes.
      else if (fix.edit !== null && !fix.file.isNfc) left.push({ ...fix, reason: REASONS.normalForm });
      else if (!open.some((other) => overlap(other, fix))) open.push(fix);
    }
    return { open, left };
  };

  /** Takes as many of the fixes as the check allows: all at once, else by halves, at last one by one. */
  const take = (before: CheckedContent, open: readonly Fix[]): void => {
    const base = files;
    let kept: readonly Fix[] = [];
    const attempt = (groups: readonly (readonly Fix[])[]): void => {
      const fixes = [...kept, ...groups.flat()];
      const reason = reasonAgainstResult(before, check(withFixes(base, fixes)), fixes);
      const [first = []] = groups;
      const half = Math.ceil(groups.length / 2);
      if (reason === null) kept = fixes;
      else if (groups.length > 1) [groups.slice(0, half), groups.slice(half)].forEach(attempt);
      else if (first.length > 1) attempt(first.map((fix) => [fix]));
      else for (const { finding } of first) refused.set(identityOf(finding), reason);
    };
    attempt(sameInBothLanguages(open));
    taken.push(...kept.map((fix) => ({ ...fix, reason: null })));
    check(withFixes(base, kept));
  };

  for (;;) {
    const now = check(files);
    const { open, left } = select(now);
    if (open.length > 0) {
      take(now, open);
      continue;
    }
    const fixes = [...taken, ...left].sort((a, b) => compareDiagnostics(a.finding, b.finding));
    const fixed = files;
    return { fixes, originals, fixed, checked: isDryRun ? check(new Map()) : now };
  }
}

/** Files with fixes made in them. */
function withFixes(files: Files, fixes: readonly Fix[]): Files {
  const fixed = new Map(files);
  for (const [path, own] of Map.groupBy(fixes, ({ finding }) => finding.file)) {
    const edits = own.flatMap(({ edit }) => edit ?? []);
    for (const { file } of own.slice(0, 1)) fixed.set(path, applyEdits(file, edits));
  }
  return fixed;
}

/** Groups the same change of one folder: what stands in both languages is taken in both or in none. */
function sameInBothLanguages(fixes: readonly Fix[]): readonly (readonly Fix[])[] {
  const changeOf = ({ finding, edit, file }: Fix): string =>
    [dirname(finding.file), edit && file.text.slice(edit.start, edit.end), edit?.text].join('\n');
  return [...Map.groupBy(fixes, changeOf).values()];
}

/** A finding, whatever changes before it on its line. */
function identityOf({ rule, file, line, message, suggestion }: Diagnostic): string {
  return JSON.stringify([rule, file, line, message.vi, suggestion]);
}
