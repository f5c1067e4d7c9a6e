import type { Span } from '../diagnostic.ts';
import type { OutsideDocument } from '../references/outside.ts';

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
  /** Only of words that name a unit of their own document: no author wrote the pointer. */
  readonly written?: 'words';
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
  /** A citation of a document outside, as `linkedBlocks` finds it. */
  | { readonly type: 'outside'; readonly entry: OutsideDocument; readonly children: readonly Inline[] }
  /** A `<Note>`: an editors' remark. It is not part of the wording. */
  | { readonly type: 'note'; readonly children: readonly Inline[] }
  /** A `<Footnote>` of the paper: it stands at its place in the text and is printed below it. */
  | { readonly type: 'footnote'; readonly num: string; readonly children: readonly Inline[] };

export interface TableBlock {
  readonly type: 'table';
  /** Rows of cells; a cell that is joined to another is empty. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** How many rows are the head. */
  readonly head: number;
  /** For each cell whether it is joined to the one at its left or above; absent where none is. */
  readonly joined?: readonly (readonly ('left' | 'above' | null)[])[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | TableBlock
  /** A `<Quote>`: provisions of another paper as an amending one quotes them. Nothing in it is numbered or addressed here. */
  | { readonly type: 'quote'; readonly blocks: readonly Block[] };

/** Whether an inline stands beside the text and is no part of it: the editors' remarks and the paper's footnotes. */
export function isAside({ type }: Inline): boolean {
  return type === 'note' || type === 'footnote';
}

/** The text of a wording, without notes and footnotes. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text') text += inline.value;
    else if (!isAside(inline)) text += inlineText(inline.children);
  }
  return text;
}

/** The plain text of a wording: paragraphs and table rows joined by a line feed, the cells of a row by a tab. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'paragraph') return inlineText(block.children);
      if (block.type === 'quote') return plainText(block.blocks);
      return block.rows.map((row) => row.map(inlineText).join('\t')).join('\n');
    })
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
  for (const stretch of stretchesOf(blocks)) walk(stretch, []);
}

/** The paragraphs and table cells of a wording, each as its inlines. */
export function stretchesOf(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.children];
    return block.type === 'quote' ? stretchesOf(block.blocks) : block.rows.flat();
  });
}

/** A wording without what it quotes from other papers: the words that speak for this one. */
export function withoutQuotes(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ type }) => type !== 'quote');
}

/** The footnotes of a wording, in order. */
export function footnotesIn(
  blocks: readonly Block[],
): readonly Extract<Inline, { readonly type: 'footnote' }>[] {
  const footnotes: Extract<Inline, { readonly type: 'footnote' }>[] = [];
  visitInlines(blocks, (inline) => {
    if (inline.type === 'footnote') footnotes.push(inline);
  });
  return footnotes;
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
