/** A line of a text: its number from 1, and where it begins. */
export interface Line {
  readonly number: number;
  readonly start: number;
}

/** Where the lines of the last text begin. It is kept, since findings come file by file, thousands in one. */
let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

/** The line that holds the letter at an offset. */
export function lineAt(text: string, offset: number): Line {
  if (text !== last.text) last = { text, starts: startsOfLines(text) };
  const { starts } = last;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { number: low + 1, start: starts[low] ?? 0 };
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}
