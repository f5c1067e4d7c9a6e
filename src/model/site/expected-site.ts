import type { Language, Localized } from '../../language/language.ts';

export type LinksByWords = ReadonlyMap<string, ReadonlySet<string>>;

/** What a page says of itself and of what it leads to. */
export interface ExpectedFacts {
  /** Text of `<title>`. */
  readonly title: string;
  /** Text of its one `<h1>`; white space folded. */
  readonly heading: string;
  /** Where the heading is in another language than the page. */
  readonly headingLang?: Language | undefined;
  /** Citations to copy, by the form that `data-citation` names; white space folded. */
  readonly citations: ReadonlyMap<string, string>;
  /** The addresses that words on its links stand for; white space folded. Gathered when it is asked for. */
  readonly links: () => LinksByWords;
}

/** What the corpus promises of a page. */
export interface ExpectedPage {
  readonly language: Language;
  /** Address of the same page in the other language. */
  readonly alternate: string;
  /** The languages in which it shows wording: its own, side by side both. */
  readonly shownLanguages: readonly Language[];
  /** Keys of the provisions that stand on it. */
  readonly shows: readonly string[];
  /** Addresses of all entries that a list shows; of a term listed here its place on this page. */
  readonly lists: readonly string[];
  /** Made when it is asked for. */
  readonly facts: () => ExpectedFacts;
}

/** What the corpus promises of a provision. */
export interface ExpectedProvision {
  readonly id: string;
  /** As printed: `III.`, `2.`, `-`; empty where there is none. */
  readonly number: Localized;
  /** Null where a language has none. */
  readonly heading: Localized<string | null>;
  /** Empty where a language has no wording; null where it lacks the provision. */
  readonly text: Localized<string | null>;
  /** `text` with white space folded: what a page shows. */
  readonly folded: Localized<string | null>;
}

/** What the corpus promises of the finished site. */
export interface ExpectedSite {
  /** Base path: empty, or `/so-tay`. */
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
  /**
   * Pages that no list of pages names, below the site folder: what readers see at a wrong address,
   * or at one of something that was withdrawn.
   */
  readonly errorPages: readonly string[];
  /** The address of a document or a provision by its key. */
  readonly addressOf: (key: string, language: Language) => string;
  /** Where the references in the wording of a provision lead to, in order; `of` is the language of the wording. */
  readonly leadsFrom: (key: string, of: Language, language: Language) => readonly string[];
  /** Where each term has its place. */
  readonly termAddress: (term: string, language: Language) => string | null;
  /** By key, `{doc}#{provision}`. */
  readonly provisions: ReadonlyMap<string, ExpectedProvision>;
  /** How many records search has. Counted when it is asked for. */
  readonly searched: (language: Language) => number;
  /** Origins that pages may link to: of the site and of its sources. */
  readonly origins: ReadonlySet<string>;
}

/** Kinds of things on the finished site that site rules look at. */
export const SITE_SUBJECTS = {
  pages: { vi: 'trang', en: 'pages' },
  provisions: { vi: 'đoạn', en: 'provisions' },
  texts: { vi: 'văn bản và đoạn', en: 'documents and provisions' },
  formerAddresses: { vi: 'địa chỉ cũ', en: 'former addresses' },
  files: { vi: 'tệp HTML', en: 'HTML files' },
} as const satisfies Record<string, Localized>;

export type SiteSubject = keyof typeof SITE_SUBJECTS;

/** How many of each the corpus promises: as many must be looked at, or one is missed. */
export type PromisedCounts = Readonly<Record<SiteSubject, number>>;

/** How many things of each kind there are in what the corpus promises. */
export function countPromised(expected: ExpectedSite): PromisedCounts {
  const { pages, documents, provisions, redirects, errorPages } = expected;
  return {
    pages: pages.size,
    provisions: provisions.size,
    texts: documents.length + provisions.size,
    formerAddresses: redirects.size,
    files: pages.size + redirects.size + errorPages.length,
  };
}

/** The language of an address: what stands below `/en/` is English. */
export function languageOfAddress(base: string, address: string): Language {
  return address.startsWith(`${base}/en/`) ? 'en' : 'vi';
}
