import type { Span } from '../diagnostic.ts';

/** A run of plain letters; white space is folded to single spaces. */
export interface TextRun {
  readonly type: 'text';
  readonly value: string;
  /** Offset of the run in its file. */
  readonly offset: number;
  /** The run as the file has it, where folding or an escape made it differ from `value`. */
  readonly raw?: string;
}

/** A `<Ref>`: an authored pointer, which may be wrong. */
export interface ReferenceRun {
  readonly type: 'reference';
  /** The `to` attribute as written. */
  readonly to: string;
  readonly toSpan: Span;
  readonly children: readonly Inline[];
}

export interface TermRun {
  readonly type: 'term';
  readonly id: string;
  readonly idSpan: Span;
  readonly children: readonly Inline[];
}

export interface EmphasisRun {
  readonly type: 'emphasis';
  readonly strong: boolean;
  readonly children: readonly Inline[];
}

export type Inline =
  | TextRun
  | ReferenceRun
  | TermRun
  | EmphasisRun
  /** A `<Sic>`: an oddity of the original, kept, with the editors' note on it. */
  | { readonly type: 'sic'; readonly note: string; readonly children: readonly Inline[] }
  /** A `<Note>`: an editors' remark. It is not part of the wording. */
  | { readonly type: 'note'; readonly children: readonly Inline[] };

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  /** Rows of cells; the first row is the head. */
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] };

/** The text of a wording, without notes. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text') text += inline.value;
    else if (inline.type !== 'note') text += inlineText(inline.children);
  }
  return text;
}

/** The plain text of a wording: paragraphs and table rows joined by a line feed, the cells of a row by a tab. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? inlineText(block.children)
        : block.rows.map((row) => row.map(inlineText).join('\t')).join('\n'),
    )
    .join('\n');
}

/** Calls `visit` for every inline of a wording in reading order, with the inlines around it, outermost first. */
export function visitInlines(
  blocks: readonly Block[],
  visit: (inline: Inline, around: readonly Inline[]) => void,
): void {
  const walk = (inlines: readonly Inline[], around: readonly Inline[]): void => {
    for (const inline of inlines) {
      visit(inline, around);
      if (inline.type !== 'text') walk(inline.children, [...around, inline]);
    }
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') walk(block.children, []);
    else for (const row of block.rows) for (const cell of row) walk(cell, []);
  }
}

/** The paragraphs and table cells of a wording, each as its inlines. */
export function stretchesOf(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.children] : block.rows.flat()));
}

/** The words of the notes in a wording, each as its inlines. */
export function notesIn(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  // Hardly any wording has notes, and many rules look for them.
  if (blocks.every((block) => block.type === 'paragraph' && block.children.every(isText))) return [];
  const notes: (readonly Inline[])[] = [];
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'note') notes.push(inline.children);
      else if (inline.type !== 'text') walk(inline.children);
    }
  };
  for (const stretch of stretchesOf(blocks)) walk(stretch);
  return notes;
}

function isText({ type }: Inline): boolean {
  return type === 'text';
}
