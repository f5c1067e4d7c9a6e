/**
 * A paper as it was read from a file, before anything in it is understood: what the readers of formats hand to
 * the reading of the text. Every text is Unicode NFC, in Unicode letters whatever the file's encoding was.
 */
export interface Paper {
  blocks: PaperBlock[];
  /** Footnotes by the number that the text prints. */
  footnotes: ReadonlyMap<string, string>;
  /** What was changed on the way, each with its place in the paper. */
  mends: PaperMend[];
  /** What was taken out as no part of the text: page numbers, running heads. */
  leftOut: LeftOut[];
}

export type PaperBlock = PaperParagraph | PaperTable;

export interface PaperParagraph {
  kind: 'paragraph';
  /** Number of the block in the file, from 1: the place that a report names. */
  place: number;
  /** The text; a break inside the paragraph is a line feed, the sign of a footnote is `[^n]`. */
  text: string;
  /** How the file shows it; absent where the format does not say (plain text). */
  bold?: boolean;
  centred?: boolean;
}

export interface PaperTable {
  kind: 'table';
  place: number;
  rows: PaperCell[][];
}

export interface PaperCell {
  text: string;
  /** How many columns and rows it takes; 1 where it is not merged. */
  columns: number;
  rows: number;
  bold?: boolean;
}

export interface PaperMend {
  kind: string;
  place: number;
  before: string;
  after: string;
}

export interface LeftOut {
  place: number;
  text: string;
  reason: 'page-number' | 'running-head';
}
