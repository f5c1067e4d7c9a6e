import type { Inline, TextRun } from '../model/wording/wording.ts';

const UNFOLDED = /[\t\n\r\f]| {2}/;

/** Folds white space to single spaces, across the borders of elements too. Notes count for themselves. */
export function folded(inlines: readonly Inline[]): Inline[] {
  let afterSpace = false;
  const walk = (list: readonly Inline[]): Inline[] =>
    list.map((inline) => {
      if (inline.type === 'note') return inline;
      if (inline.type !== 'text') return { ...inline, children: walk(inline.children) };
      // Nearly every run is folded as it stands; looking is cheaper than replacing.
      let value = UNFOLDED.test(inline.value) ? inline.value.replace(/[ \t\n\r\f]+/g, ' ') : inline.value;
      const dropsFirst = afterSpace && value.startsWith(' ');
      if (dropsFirst) value = value.slice(1);
      if (value !== '') afterSpace = value.endsWith(' ');
      return value === inline.value ? inline : withValue(inline, value, dropsFirst);
    });
  return walk(inlines);
}

function withValue(run: TextRun, value: string, dropsFirst: boolean): TextRun {
  const raw = run.raw ?? run.value;
  if (!dropsFirst) return { type: 'text', value, offset: run.offset, raw };
  const skipped = raw.length - raw.trimStart().length;
  return { type: 'text', value, offset: run.offset + skipped, raw: raw.slice(skipped) };
}

/** Takes the space off both ends of a paragraph. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  return trimEdge(trimEdge(inlines, 'start'), 'end');
}

function trimEdge(inlines: readonly Inline[], edge: 'start' | 'end'): Inline[] {
  const result = [...inlines];
  const isStart = edge === 'start';
  const hasWords = ({ type }: Inline): boolean => type !== 'note';
  for (;;) {
    const index = isStart ? result.findIndex(hasWords) : result.findLastIndex(hasWords);
    const inline = result[index];
    if (inline === undefined || inline.type === 'note') return result;
    if (inline.type !== 'text') {
      result[index] = { ...inline, children: trimEdge(inline.children, edge) };
      return result;
    }
    if (!(isStart ? inline.value.startsWith(' ') : inline.value.endsWith(' '))) return result;
    const value = isStart ? inline.value.trimStart() : inline.value.trimEnd();
    if (value !== '') {
      result[index] = withValue(inline, value, isStart);
      return result;
    }
    result.splice(index, 1);
  }
}
