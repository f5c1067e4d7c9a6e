import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runRules } from '../../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import type { Localized } from '../../src/language/language.ts';
import { type ContentFiles, filesInFolder } from '../../src/load/content-files.ts';
import { makeLoader } from '../../src/load/load-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { compareDiagnostics, type Diagnostic } from '../../src/model/diagnostic.ts';
import { replaceInContent } from '../replace-file.ts';
import { applyEdits, openForEdits } from './file-edits.ts';
import { type DecidedFix, type Fix, fixOf, reasonAgainst, withoutOverlaps } from './select-fixes.ts';
import { type CheckedContent, reasonAgainstResult } from './verify-fixes.ts';

/** Contents of files by path. */
type Files = ReadonlyMap<string, Uint8Array>;

/** Fixes in a content folder what is certain, or only shows it. Throws a CliError where a file cannot be written. */
export function fixContent(folder: string, only: readonly string[], isDryRun: boolean) {
  const isOwnFile = (file: string): boolean => isPlainFile(folder, file);
  const result = applyFixes(filesInFolder(folder), only, isOwnFile);
  if (!isDryRun) writeFixes(folder, result);
  return { fixes: result.fixes, checked: isDryRun ? result.checkOriginals() : result.checked };
}

/**
 * Writes the fixed files, each whole or not at all. Throws a CliError where a file was changed since it was read
 * or cannot be written; the files before it are fixed then.
 */
export function writeFixes(
  folder: string,
  { originals, fixed }: { readonly originals: Files; readonly fixed: Files },
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
 *
 * @param only ids of rules whose findings are fixed; all if none is named
 * @param isOwnFile whether a file lies in the content folder itself and is not reached through a link
 * @returns what was fixed, and what is suggested and left, in the order of files and places; the files as they were
 * read, and those to be written in their place; the content with the fixes, and how to check it without
 */
export function applyFixes(
  content: ContentFiles,
  only: readonly string[] = [],
  isOwnFile = (_file: string): boolean => true,
) {
  const originals = new Map<string, Uint8Array>();
  const taken: DecidedFix[] = [];
  const refused = new Map<string, Localized>();
  let fixed: Files = new Map();
  const read: ContentFiles['read'] = (path) => {
    const known = fixed.get(path) ?? originals.get(path);
    if (known !== undefined) return known;
    const bytes = content.read(path);
    if (typeof bytes !== 'string') originals.set(path, bytes);
    return bytes;
  };
  const load = makeLoader({ ...content, read });
  const check = (changed: Files): CheckedContent => {
    const paths = [...fixed.keys(), ...changed.keys()];
    fixed = changed;
    const corpus = load(paths);
    return { corpus, result: runRules(corpus, CORPUS_RULES) };
  };

  const decide = (corpus: Corpus, finding: Diagnostic): DecidedFix | null => {
    const bytes = read(finding.file);
    const fix = typeof bytes === 'string' ? null : fixOf(finding, openForEdits(bytes));
    return (
      fix && { ...fix, reason: refused.get(identityOf(finding)) ?? reasonAgainst(corpus, fix, isOwnFile) }
    );
  };

  /** Takes as many of the fixes as the check allows: all at once, else by halves, at last one by one. */
  const take = (now: CheckedContent, open: readonly Fix[]): CheckedContent => {
    const base = fixed;
    let kept: readonly Fix[] = [];
    const attempt = (groups: readonly (readonly Fix[])[]): void => {
      const fixes = [...kept, ...groups.flat()];
      const reason = reasonAgainstResult(now, check(withFixes(base, fixes)), fixes);
      const [first = []] = groups;
      const half = Math.ceil(groups.length / 2);
      if (reason === null) kept = fixes;
      else if (groups.length > 1) [groups.slice(0, half), groups.slice(half)].forEach(attempt);
      else if (first.length > 1) attempt(first.map((fix) => [fix]));
      else for (const { finding } of first) refused.set(identityOf(finding), reason);
    };
    attempt(sameInBothLanguages(open));
    taken.push(...kept.map((fix) => ({ ...fix, reason: null })));
    return check(withFixes(base, kept));
  };

  for (let now = check(fixed); ; ) {
    const { corpus, result } = now;
    const wanted = result.diagnostics.filter(({ rule }) => only.length === 0 || only.includes(rule));
    const decided = wanted.flatMap((finding) => decide(corpus, finding) ?? []);
    const open = decided.filter(({ reason }) => reason === null);
    if (open.length === 0) {
      const fixes = [...taken, ...decided].sort((a, b) => compareDiagnostics(a.finding, b.finding));
      return { fixes, originals, fixed, checked: now, checkOriginals: () => check(new Map()) };
    }
    now = take(now, withoutOverlaps(open));
  }
}

/** Files with fixes made in them. */
function withFixes(files: Files, fixes: readonly Fix[]): Files {
  const fixed = new Map(files);
  for (const [path, own] of Map.groupBy(fixes, ({ finding }) => finding.file)) {
    const edits = own.flatMap(({ edit }) => edit ?? []);
    if (own[0] !== undefined) fixed.set(path, applyEdits(own[0].file, edits));
  }
  return fixed;
}

/** Groups equal changes in one folder: a change in both languages is made in both or in none. */
function sameInBothLanguages(fixes: readonly Fix[]): readonly (readonly Fix[])[] {
  const changeOf = ({ finding, edit, file }: Fix): string =>
    [dirname(finding.file), edit && file.text.slice(edit.start, edit.end), edit?.text].join('\n');
  return [...Map.groupBy(fixes, changeOf).values()];
}

/** A finding, whatever changes before it on its line. */
function identityOf({ rule, file, line, message, suggestion }: Diagnostic): string {
  return JSON.stringify([rule, file, line, message.vi, suggestion]);
}
