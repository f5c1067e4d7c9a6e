import type { IndexedRecord } from '../shared/indexed-record.ts';

/** The part of Pagefind's browser module that this site uses. */
export interface Bundle {
  options(options: BundleOptions): Promise<void>;
  init(): Promise<void>;
  search(
    query: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<BundleAnswer>;
  destroy(): Promise<void>;
}

export interface BundleOptions {
  readonly baseUrl?: string;
  readonly metaCacheTag?: string;
  readonly exactDiacritics?: boolean;
  readonly ranking?: {
    readonly diacriticSimilarity?: number;
    readonly termSimilarity?: number;
    readonly metaWeights?: Readonly<Record<string, number>>;
  };
}

export interface BundleAnswer {
  /** Best first. */
  readonly results: readonly Hit[];
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
