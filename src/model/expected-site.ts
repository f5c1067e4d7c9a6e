import type { Language, Localized } from './language.ts';

/** What the corpus promises of a page. */
export interface ExpectedPage {
  readonly language: Language;
  /** Address of the same page in the other language. */
  readonly twin: string;
  /** The languages in which it shows wording: its own, side by side both. */
  readonly shownLanguages: readonly Language[];
  /** Keys of the provisions that stand on it. */
  readonly shows: readonly string[];
}

/** What the corpus promises of a provision. */
export interface ExpectedProvision {
  readonly document: string;
  readonly id: string;
  /** As printed: `III.`, `2.`, `-`; empty where there is none. */
  readonly number: string;
  /** Null where a language has none. */
  readonly heading: Localized<string | null>;
  /** Empty where a language has no wording; null where it lacks the provision. */
  readonly text: Localized<string | null>;
  /** `text` with white space folded: what a page shows. */
  readonly folded: Localized<string | null>;
  /** The full address of the provision. */
  readonly url: Localized;
}

/** What the corpus promises of the finished site. */
export interface ExpectedSite {
  /** Origin of the published site. */
  readonly url: string;
  /** Base path: empty, or `/nq02`. */
  readonly base: string;
  /** By address. */
  readonly pages: ReadonlyMap<string, ExpectedPage>;
  /** Addresses of former ids, each with the address that it leads to. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Former ids that still have their place on a page. */
  readonly formerPlaces: readonly {
    readonly address: string;
    readonly id: string;
    /** The provision that had the id, `{doc}#{provision}`. */
    readonly key: string;
  }[];
  readonly documents: readonly string[];
  /** What stands in the data files of tasks, bodies and terms, by path. */
  readonly data: ReadonlyMap<string, string>;
  /** By key, `{doc}#{provision}`. */
  readonly provisions: ReadonlyMap<string, ExpectedProvision>;
  /** Origins that pages may link to: of the site and of its sources. */
  readonly origins: ReadonlySet<string>;
}

/** Kinds of things on the finished site that site rules look at. */
export const SITE_SUBJECTS = {
  pages: { vi: 'trang', en: 'pages' },
  provisions: { vi: 'đoạn', en: 'provisions' },
  texts: { vi: 'văn bản và đoạn', en: 'documents and provisions' },
  formerAddresses: { vi: 'địa chỉ cũ', en: 'former addresses' },
} as const satisfies Record<string, Localized>;

export type SiteSubject = keyof typeof SITE_SUBJECTS;

/** How many of each the corpus promises: as many must be looked at, or one is missed. */
export type PromisedCounts = Readonly<Record<SiteSubject, number>>;

/** How many things of each kind there are in what the corpus promises. */
export function countPromised(expected: ExpectedSite): PromisedCounts {
  const { pages, documents, provisions, redirects } = expected;
  return {
    pages: pages.size,
    provisions: provisions.size,
    texts: documents.length + provisions.size,
    formerAddresses: redirects.size,
  };
}

/** The language of an address: what stands below `/en/` is English. */
export function languageOfAddress(base: string, address: string): Language {
  return address.startsWith(`${base}/en/`) ? 'en' : 'vi';
}
