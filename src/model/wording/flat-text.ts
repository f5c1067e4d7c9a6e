import type { Span } from '../diagnostic.ts';
import { offsetInRun } from './run-offsets.ts';
import { type Block, type Inline, isAside, stretchesOf, type TextRun } from './wording.ts';

/** The plain text of a stretch of wording together with the way back to the file. */
export interface FlatText {
  readonly text: string;
  readonly runs: readonly {
    readonly start: number;
    readonly run: TextRun;
    /** Whether the run stands inside a `<Ref>`. */
    readonly referenced: boolean;
  }[];
}

/** Lays the runs of a paragraph or cell end to end, notes and footnotes left out. */
export function flatten(inlines: readonly Inline[]): FlatText {
  const runs: { start: number; run: TextRun; referenced: boolean }[] = [];
  let text = '';
  const walk = (list: readonly Inline[], referenced: boolean): void => {
    for (const inline of list) {
      if (inline.type === 'text') {
        runs.push({ start: text.length, run: inline, referenced });
        text += inline.value;
      } else if (!isAside(inline)) walk(inline.children, referenced || inline.type === 'reference');
    }
  };
  walk(inlines, false);
  return { text, runs };
}

/** The run that holds the letter at `index` of a flat text; undefined past its end. */
export function runAt({ runs }: FlatText, index: number): FlatText['runs'][number] | undefined {
  let low = 0;
  let high = runs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) <= index) low = middle;
    else high = middle;
  }
  // Runs without letters begin where the next one does.
  while (low > 0 && runs[low]?.run.value === '') low--;
  const found = runs[low];
  return found !== undefined && index < found.start + found.run.value.length ? found : undefined;
}

/** The stretch of a file that `length` letters from `index` of a flat text cover, up to the end of their first run. */
export function spanInFlat(file: string, flat: FlatText, index: number, length: number): Span {
  const found = runAt(flat, index);
  if (found === undefined) return { file, start: 0, end: 0 };
  const start = offsetInRun(found.run, index - found.start);
  return { file, start, end: start + Math.min(length, found.start + found.run.value.length - index) };
}

/** The stretch of a file that `length` letters from `index` of `plainText(blocks)` cover, up to the end of a run. */
export function spanInBlocks(file: string, blocks: readonly Block[], index: number, length: number): Span {
  return spanInLines(file, stretchesOf(blocks).values().map(flatten), index, length);
}

/** The same of texts that are laid out in lines. */
export function spanInLines(file: string, lines: Iterable<FlatText>, index: number, length: number): Span {
  let start = 0;
  for (const flat of lines) {
    if (index < start + flat.text.length) return spanInFlat(file, flat, index - start, length);
    // Whatever joins two stretches is one letter long.
    start += flat.text.length + 1;
  }
  return { file, start: 0, end: 0 };
}
