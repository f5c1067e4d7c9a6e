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
  return trimEnd(trimStart(inlines));
}

function trimStart(inlines: readonly Inline[]): Inline[] {
  const result = [...inlines];
  for (let i = 0; i < result.length; i++) {
    const inline = result[i];
    if (inline === undefined || inline.type === 'note') continue;
    if (inline.type !== 'text') {
      result[i] = { ...inline, children: trimStart(inline.children) };
      break;
    }
    if (!inline.value.startsWith(' ')) break;
    const value = inline.value.trimStart();
    if (value !== '') {
      result[i] = withValue(inline, value, true);
      break;
    }
    result.splice(i--, 1);
  }
  return result;
}

function trimEnd(inlines: readonly Inline[]): Inline[] {
  const result = [...inlines];
  for (let i = result.length - 1; i >= 0; i--) {
    const inline = result[i];
    if (inline === undefined || inline.type === 'note') continue;
    if (inline.type !== 'text') {
      result[i] = { ...inline, children: trimEnd(inline.children) };
      break;
    }
    if (!inline.value.endsWith(' ')) break;
    const value = inline.value.trimEnd();
    if (value !== '') {
      result[i] = { ...inline, value, raw: inline.raw ?? inline.value };
      break;
    }
    result.splice(i, 1);
  }
  return result;
}
