/**
 * What a step of a citation names. `number` is a number without the word of its level, the last of `III.2.2`;
 * `passage` an `ý` or `đoạn`, which is a dash where the text has dashes.
 */
export type Level =
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'clause'
  | 'point'
  | 'number'
  | 'dash'
  | 'passage'
  | 'sentence'
  | 'heading'
  | 'preamble'
  | 'closing'
  | 'recipients'
  | 'signature';

/** A part of a text: UTF-16 offsets from 0, `end` excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface UnitStep extends TextRange {
  readonly level: Level;
  /** As printed: `III`, `2`, `2.1`, `đ`; of an ordinal its value in digits; `last`; null for what carries no number. */
  readonly number: string | null;
  /** Whether the words call a section “phần”: it is a part where the paper has parts. */
  readonly isPart?: true;
}

/** The way to a unit, outermost step first. */
export type UnitPath = readonly UnitStep[];

/** A value of a text with the place of its words. */
export interface SpannedValue extends TextRange {
  readonly value: string;
}

export interface CitedDocument extends TextRange {
  /** The kind of document in full: `Nghị quyết` also where the text has `NQ`. */
  readonly type: SpannedValue | null;
  readonly symbol: SpannedValue;
  /** The day in ISO 8601. */
  readonly date: SpannedValue | null;
}

/** The unit or document in which the words stand: `Điều này`, `khoản này`, `Nghị định này`, `this Article`. */
export interface OwnUnit extends TextRange {
  readonly level: Level | 'document';
  /** The kind of document: `Nghị định`. */
  readonly kind: string | null;
}

/** A citation in running text, from its first unit to the end of its document. */
export interface FoundCitation extends TextRange {
  readonly document: CitedDocument | null;
  readonly units: readonly UnitPath[];
  /** What the words behind the units say of where these are, if they say “này”, “this”; it is no part of the citation. */
  readonly within: OwnUnit | null;
}
