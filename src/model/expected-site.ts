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
  readonly documents: readonly string[];
  /** By key, `{doc}#{provision}`. */
  readonly provisions: ReadonlyMap<string, ExpectedProvision>;
  /** Origins that pages may link to: of the site and of its sources. */
  readonly origins: ReadonlySet<string>;
}

/** The language of an address: what stands below `/en/` is English. */
export function languageOfAddress(base: string, address: string): Language {
  return address.startsWith(`${base}/en/`) ? 'en' : 'vi';
}
