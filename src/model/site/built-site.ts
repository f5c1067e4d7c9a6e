import type { Localized } from '../../language/language.ts';

/** Where an address leads. `written` is the attribute as the file has it. */
export type LinkTarget =
  | {
      readonly kind: 'site';
      readonly written: string;
      /** Path on the site's origin, decoded; of a mere fragment the path of its own page. */
      readonly path: string;
      /** Decoded; null without `#`. */
      readonly fragment: string | null;
    }
  | { readonly kind: 'foreign'; readonly written: string; readonly origin: string }
  /** `mailto:`, `javascript:` and their like. */
  | { readonly kind: 'scheme'; readonly written: string; readonly scheme: string }
  | { readonly kind: 'malformed'; readonly written: string };

/** An address in a file. */
export interface BuiltLink {
  /** A `link` is followed by a reader, a `resource` is loaded by the browser. */
  readonly kind: 'link' | 'resource';
  readonly target: LinkTarget;
  /** Offset of the address in the file. */
  readonly offset: number;
}

/** A stretch of text in the language in force where it stands; white space is folded. */
export interface BuiltText {
  /** The nearest `lang`, as written; empty where there is none. */
  readonly language: string;
  readonly text: string;
  /** Offset of the element's opening tag. */
  readonly offset: number;
}

/** The wording of a provision where it stands on a page. */
export interface BuiltWording extends BuiltText {
  /** The links with `data-reference` in it, in order. */
  readonly references: readonly BuiltLink[];
}

/** A link with the words on it; white space is folded. */
export interface WordedLink {
  readonly link: BuiltLink;
  readonly words: string;
  /** The words of its elements each, where there are several. */
  readonly parts: readonly string[];
}

/** An element with `data-citation`: a citation or an address to copy. */
export interface BuiltCitation {
  /** `full`, `short`, `link`, `text`: as written. */
  readonly form: string;
  /** White space folded. */
  readonly text: string;
  readonly offset: number;
}

/** An element with `data-provision`. */
export interface BuiltProvision {
  /** `{doc}#{provision}`, as written. */
  readonly key: string;
  readonly id: string | null;
  readonly offset: number;
  /** The first visible run of letters that is not wording: the number where there is one. */
  readonly opening: string;
  /** What stands beside the wording and outside provisions below: number, heading, remarks; a text a language. */
  readonly labels: readonly BuiltText[];
  /** Its `[data-text]` elements. */
  readonly texts: readonly BuiltWording[];
  /** The link that it begins with, on its number; null where it begins with something else. */
  readonly numberLink: BuiltLink | null;
}

/** An element with `data-quotes`: words of a provision that stands elsewhere. */
export interface BuiltQuotation {
  /** `{doc}#{provision}`, as written. */
  readonly key: string;
  /** White space folded. */
  readonly text: string;
  readonly offset: number;
}

/** Two visible texts of one provision with no white space between them. */
export interface FusedTexts {
  readonly key: string;
  readonly before: string;
  readonly after: string;
  /** Offset of the second text. */
  readonly offset: number;
}

/** Script or style that stands in the page itself, a page within it, or another address to start from. */
export interface InlineCode {
  readonly what: 'script' | 'style' | 'style-attribute' | 'handler' | 'frame' | 'base';
  readonly offset: number;
}

export interface LanguageMark {
  readonly language: string;
  readonly offset: number;
}

/** An HTML file of the finished site, as far as the rules need it. */
export interface BuiltPage {
  /** Path below the site folder, with forward slashes. */
  readonly file: string;
  /** Path on the site's origin: `/nq02/en/kh-mau/`. */
  readonly address: string;
  /** `lang` of `<html>`, empty without one, and the place of the element. */
  readonly html: LanguageMark;
  /** Where each id stands first. */
  readonly ids: ReadonlyMap<string, number>;
  readonly doubleIds: readonly { readonly id: string; readonly offset: number }[];
  readonly links: readonly BuiltLink[];
  readonly canonical: BuiltLink | null;
  readonly alternates: readonly { readonly language: string; readonly link: BuiltLink }[];
  /** What it names itself by elsewhere (`og:url`); null without one. */
  readonly shareAddress: BuiltLink | null;
  /** Links with words that are not part of a wording. */
  readonly wordedLinks: readonly WordedLink[];
  /** Links with `data-term`, each with the id of its term and the language in force. */
  readonly terms: readonly { readonly id: string; readonly language: string; readonly link: BuiltLink }[];
  /** The addresses that buttons copy (`data-copy-link`). */
  readonly copied: readonly BuiltLink[];
  readonly citations: readonly BuiltCitation[];
  /** Links with `data-twin`: the switch to the other language. They are among `links` too. */
  readonly switches: readonly BuiltLink[];
  readonly provisions: readonly BuiltProvision[];
  readonly quotations: readonly BuiltQuotation[];
  readonly fused: readonly FusedTexts[];
  readonly inlineCode: readonly InlineCode[];
  /** `lang` of elements below `<html>`. */
  readonly languages: readonly LanguageMark[];
  /** Where a page that only sends readers on leads to. */
  readonly redirect: LinkTarget | null;
  /** Whether search machines are asked to pass it by. */
  readonly hidden: boolean;
  /** Text of `<title>`, white space folded; null without one. */
  readonly title: { readonly text: string; readonly offset: number } | null;
  /** What the page lets a browser load (Content-Security-Policy); null if it says nothing. */
  readonly policy: { readonly text: string; readonly offset: number } | null;
  /** Whether the page says that it is UTF-8. */
  readonly isUtf8: boolean;
  /** Whether the file goes on to the end of `<html>`. */
  readonly isWhole: boolean;
}

/** The text of a search record: where it leads to, or what is wrong with its file. */
export type OpenedRecord =
  | { readonly kind: 'read'; readonly url: string; readonly words: number }
  | { readonly kind: 'broken'; readonly file: string };

/** The search index of one language, as its files have it. */
export type BuiltSearch =
  /** Records by key, `{doc}` or `{doc}#{provision}`, with the number of words of each. */
  | {
      readonly kind: 'read';
      readonly records: ReadonlyMap<string, number>;
      /** What the texts that were opened say of themselves, by key: of a large index every so many records. */
      readonly opened: ReadonlyMap<string, OpenedRecord>;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The finished files, before they are published. */
export interface BuiltSite {
  /** Every file below the site folder; of the search index only its uppermost files. */
  readonly files: ReadonlySet<string>;
  /** By address. */
  readonly pages: ReadonlyMap<string, BuiltPage>;
  /** What the style sheets load. */
  readonly styleLinks: readonly { readonly file: string; readonly link: BuiltLink }[];
  /** The addresses in `sitemap.xml`; null if there is no such file. */
  readonly sitemap: readonly BuiltLink[] | null;
  readonly search: Localized<BuiltSearch>;
  /** The text of a file once more: for data, and for the places of findings. Empty if there is no such file. */
  readonly read: (file: string) => string;
}

/** Where a sitemap stands below the site folder. */
export const SITEMAP_FILE = 'sitemap.xml';

/** The file that answers for an address; null for an address outside the base path. */
export function fileOfAddress(base: string, path: string): string | null {
  if (!path.startsWith(`${base}/`)) return null;
  const inside = path.slice(base.length + 1);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

/** The address that a file answers for. */
export function addressOfFile(base: string, file: string): string {
  const isIndex = file === 'index.html' || file.endsWith('/index.html');
  return `${base}/${isIndex ? file.slice(0, -'index.html'.length) : file}`;
}
