/** A part of a handout, as its page names it. */
export interface ChosenPart {
  /** Its path below the site, the same in both languages. */
  readonly key: string;
  readonly name: string;
  readonly href: string;
  /** The page with both languages side by side; null where there is none. */
  readonly parallel: string | null;
}

/** A sentence for the reader, with its places filled. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;
