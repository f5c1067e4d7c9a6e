import type { IndexedRecord } from '../shared/indexed-record.ts';

/** The part of Pagefind's browser module that this site uses. */
export interface Bundle {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  /** The best result first. */
  search(
    query: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly Hit[] }>;
  destroy(): Promise<void>;
}

/** A record that was found, before anything of it is loaded. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Places of the matching words in the record, counted in words. */
  readonly words: readonly number[];
  /** Loads the record's file. */
  data(): Promise<IndexedRecord>;
}
