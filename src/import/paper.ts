import type { Localized } from '../language/language.ts';

/**
 * A paper as it was read from a file, before anything in it is understood. Every text is Unicode NFC, in Unicode letters
 * whatever the file's encoding was.
 */
export interface Paper {
  readonly blocks: readonly PaperBlock[];
  /** Footnotes by the number that stands for them in the text as `[^n]`. */
  readonly footnotes: ReadonlyMap<string, string>;
  /** What was changed on the way, each with its place. */
  readonly mends: readonly PaperMend[];
  /** What was taken out as no part of the text. */
  readonly leftOut: readonly LeftOut[];
}

export type PaperBlock = PaperParagraph | PaperTable;

export interface PaperParagraph {
  readonly kind: 'paragraph';
  /** Number of the block or line in the file, from 1: the place that a report names. */
  readonly place: number;
  /** A break inside the paragraph is a line feed. */
  readonly text: string;
  /** How the file shows it; absent where the format does not say (plain text). */
  readonly bold?: boolean;
}

export interface PaperTable {
  readonly kind: 'table';
  readonly place: number;
  readonly rows: readonly (readonly PaperCell[])[];
}

export interface PaperCell {
  /** Paragraphs and line breaks as line feeds. */
  readonly text: string;
  /** How many columns and rows it takes; 1 where it is not merged. */
  readonly columns: number;
  readonly rows: number;
  readonly isHead: boolean;
}

/** A change of letters or white space that the reading made. */
export interface PaperMend {
  readonly kind: 'encoding' | 'letter' | 'symbol' | 'wrap';
  readonly place: number;
  readonly before: string;
  readonly after: string;
}

export interface LeftOut {
  readonly place: number;
  readonly text: string;
  readonly reason: 'page-number' | 'running-head' | 'ornament';
}

/** Why a file is not read: what is wrong and what to do. */
export interface Refusal {
  readonly kind: 'empty' | 'format' | 'damaged' | 'protected' | 'too-large' | 'scan' | 'marked';
  readonly message: Localized;
}

/** What readers of formats give: lines or paragraphs in order, nothing mended yet. */
export interface RawPaper {
  readonly blocks: readonly PaperBlock[];
  readonly footnotes: ReadonlyMap<string, string>;
  /** Whether its paragraphs are lines of a page, to be joined. */
  readonly isInLines: boolean;
  /** What stands in heads, feet and boxes, where a stamp may be. */
  readonly besides: readonly string[];
}

export interface ReadOptions {
  /** Secret marks that the editor has named and answers for. */
  readonly allowed: readonly string[];
  /** Told while a long file is read. */
  readonly tell?: (page: number, of: number) => void;
}

/** What reading a file comes to. */
export type ReadResult = { readonly paper: Paper } | { readonly refusal: Refusal };

export function refuse(kind: Refusal['kind'], vi: string, en: string): { readonly refusal: Refusal } {
  return { refusal: { kind, message: { vi, en } } };
}

/** The largest file that is read, in bytes. */
export const LARGEST = 100 * 1024 * 1024;
export const tooLarge = refuse('too-large', 'Tệp lớn hơn 100 MB.', 'The file is larger than 100 MB.');
