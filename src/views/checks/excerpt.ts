import type { Language } from '../../language/language.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { CheckedExample, ExampleFile } from '../../model/report/check-report.ts';

/** A part of a source line. */
export interface SourcePiece {
  readonly text: string;
  /** Whether a finding is here. */
  readonly marked: boolean;
}

export interface SourceLine {
  readonly number: number;
  readonly pieces: readonly SourcePiece[];
}

/** What is shown of a file of an example: lines, `gap` for lines left out. */
export interface Excerpt {
  readonly path: string;
  /** The language that the file is written in; of a file in both, that of the originals. */
  readonly language: Language;
  readonly state: 'present' | 'empty' | 'absent' | 'folder';
  readonly lines: readonly (SourceLine | 'gap')[];
  readonly findings: readonly Diagnostic[];
}

/** Longest file that is shown whole, in lines. */
const WHOLE_FILE = 12;
/** The same for a file that only the example has: all of it is new. */
const WHOLE_NEW_FILE = 24;
/** Lines shown above and below what matters. */
const CONTEXT = 2;

/** What of an example is shown: files with findings first. */
export function excerptsOf({ files, findings }: CheckedExample): readonly Excerpt[] {
  const byFile = Map.groupBy(findings, ({ file }) => file);
  const rank = ({ path }: ExampleFile): number => (byFile.has(path) ? 0 : 1);
  return [...files]
    .sort((a, b) => rank(a) - rank(b))
    .map((file) => {
      const here = byFile.get(file.path) ?? [];
      const isFolder = files.some(({ path }) => path.startsWith(`${file.path}/`));
      return isFolder ? withoutLines(file.path, 'folder', here) : excerptOf(file, here);
    });
}

/** For a passing example that changes nothing: the base file at the place where the failing example is wrong. */
export function counterpartOf(failing: CheckedExample | undefined): readonly Excerpt[] {
  const place = failing?.findings[0];
  const file = failing?.files.find(({ path }) => path === place?.file);
  if (file?.base == null) return [];
  const lines = file.text === null ? [] : changedLines(file.base, file.text);
  return [showLines(file.path, file.base, lines, [])];
}

function excerptOf({ path, text, base }: ExampleFile, findings: readonly Diagnostic[]): Excerpt {
  if (text === null) return withoutLines(path, 'absent', findings);
  if (text.trim() === '') return withoutLines(path, 'empty', findings);
  const matters =
    findings.length > 0
      ? findings.map(({ line }) => line)
      : base === null || base === text
        ? []
        : changedLines(text, base);
  return showLines(path, text, matters, findings, base === null ? WHOLE_NEW_FILE : WHOLE_FILE);
}

function showLines(
  path: string,
  text: string,
  matters: readonly number[],
  findings: readonly Diagnostic[],
  whole: number = WHOLE_FILE,
): Excerpt {
  const source = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const near = new Set(
    matters.flatMap((line) => Array.from({ length: 2 * CONTEXT + 1 }, (_, i) => line - CONTEXT + i)),
  );
  const isShown = (number: number): boolean =>
    source.length <= whole || (near.size === 0 ? number <= whole : near.has(number));
  const lines: (SourceLine | 'gap')[] = [];
  for (const [index, line] of source.entries()) {
    const number = index + 1;
    if (isShown(number)) {
      const here = findings.filter((finding) => finding.line === number);
      lines.push({ number, pieces: cutLine(line, here) });
    } else if (lines.at(-1) !== 'gap') lines.push('gap');
  }
  return { path, language: languageOfFile(path), state: 'present', lines, findings };
}

function withoutLines(
  path: string,
  state: Exclude<Excerpt['state'], 'present'>,
  findings: readonly Diagnostic[],
): Excerpt {
  return { path, language: languageOfFile(path), state, lines: [], findings };
}

/** Numbers of the lines of a text that are not those of another, between what both begin and end with. */
function changedLines(text: string, other: string): readonly number[] {
  const lines = text.split('\n');
  const others = other.split('\n');
  let start = 0;
  while (start < lines.length && lines[start] === others[start]) start++;
  let end = 0;
  while (end < lines.length - start && lines.at(-1 - end) === others.at(-1 - end)) end++;
  const count = Math.max(1, lines.length - end - start);
  return Array.from({ length: count }, (_, index) => Math.min(start + index, lines.length - 1) + 1);
}

function cutLine(line: string, findings: readonly Diagnostic[]): readonly SourcePiece[] {
  const pieces: SourcePiece[] = [];
  let from = 0;
  const push = (to: number, marked: boolean): void => {
    if (to > from || marked) pieces.push({ text: showHidden(line.slice(from, to)), marked });
    from = Math.max(from, to);
  };
  for (const { column, length } of [...findings].sort((a, b) => a.column - b.column)) {
    const start = Math.min(column - 1, line.length);
    if (start < from) continue;
    push(start, false);
    push(Math.min(start + length, line.length), true);
  }
  push(line.length, false);
  return pieces;
}

/** Letters that cannot be seen are shown by their number. */
function showHidden(text: string): string {
  return text.replace(/[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Zs}\uFE00-\uFE0F]/gu, (letter) =>
    letter === ' ' || letter === '\t'
      ? letter
      : `⟨U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

function languageOfFile(path: string): Language {
  return /(^|\/)en(\/|\.mdx$)/.test(path) ? 'en' : 'vi';
}
