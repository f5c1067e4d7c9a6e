import type { IndexedRecord } from '../shared/indexed-record.ts';

/** The part of Pagefind's browser module that this site uses. */
export interface Bundle {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  /** Loads the values of all filters. */
  filters(): Promise<FilterCounts>;
  /** The best result first. */
  search(
    query: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly Hit[] }>;
  destroy(): Promise<void>;
}

/** How many records have each value of each filter. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A record that was found, before anything of it is loaded. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Loads the record's file. */
  data(): Promise<IndexedRecord>;
}

/** Asks the index; `exactly` tells letters with different marks apart. Words in quotes are one phrase. */
export type Ask = (query: string, exactly?: boolean) => Promise<readonly Hit[]>;
