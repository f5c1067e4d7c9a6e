import type { WordPrint } from '../model/site/handout-manifest.ts';

/** Units of Word: twentieths of a point for lengths, half points for letters. */
export function millimetres(value: number): number {
  return Math.round((value * 1440) / 25.4);
}

export function points(value: number): number {
  return value * 20;
}

/** Sizes of letters in points. */
export interface LetterSizes {
  /** The wording, and titles with it. */
  readonly text: number;
  /** What stands around it. */
  readonly small: number;
  readonly table: number;
  /** Running head and foot. */
  readonly edge: number;
}

export const LETTERS: Readonly<Record<WordPrint, LetterSizes>> = {
  normal: { text: 14, small: 12, table: 12, edge: 11 },
  large: { text: 18, small: 14, table: 16, edge: 12 },
};

interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A4 with the margins of official papers; a table that needs the width lies on its side. */
const PORTRAIT: PageBox = { width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30 };
const LANDSCAPE: PageBox = { width: 297, height: 210, top: 15, right: 15, bottom: 20, left: 20 };

export function pageBox(isLandscape: boolean): PageBox {
  return isLandscape ? LANDSCAPE : PORTRAIT;
}

/** What the margins leave for the text, in units of Word. */
export function textWidth(isLandscape: boolean): number {
  const { width, left, right } = pageBox(isLandscape);
  return millimetres(width - left - right);
}
