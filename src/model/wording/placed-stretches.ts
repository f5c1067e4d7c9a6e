import { type FlatText, flatten } from './flat-text.ts';
import { type Block, plainText } from './wording.ts';

/** A paragraph or cell, and where it begins in the plain text of its wording. */
export interface PlacedStretch {
  readonly flat: FlatText;
  readonly start: number;
}

/** The paragraphs and cells whose words are the document's own: of other kinds of block, such as a quotation, nothing. */
export function* placedStretches(blocks: readonly Block[]): Generator<PlacedStretch> {
  let at = 0;
  for (const block of blocks) {
    if (block.type === 'paragraph') yield { flat: flatten(block.children), start: at };
    else if (block.type === 'table') {
      let start = at;
      for (const cell of block.rows.flat()) {
        const flat = flatten(cell);
        yield { flat, start };
        // Cells and rows are joined by one letter, as blocks are.
        start += flat.text.length + 1;
      }
    }
    at += plainText([block]).length + 1;
  }
}
