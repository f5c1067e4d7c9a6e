/** What could not be read of a language file, by the id of the provision that holds it. */
export interface ParseGaps {
  /** Provisions whose own words, heading or evidence were not read as written. */
  readonly wording: ReadonlySet<string>;
  /** Provisions of which a child was not read, with the offset of the first; `DOCUMENT` for the top level. */
  readonly children: ReadonlyMap<string, number>;
}

/** Stands for the document itself among the ids of its provisions. */
export const DOCUMENT = '';

export const ALL_READ: ParseGaps = { wording: new Set(), children: new Map() };
export const NONE_READ: ParseGaps = { wording: new Set([DOCUMENT]), children: new Map([[DOCUMENT, 0]]) };
