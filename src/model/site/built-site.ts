import type { Localized } from '../../language/language.ts';
import type { FileDigest } from './site-manifest.ts';

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

/** Script or style that stands in the page itself, a page within it, or another address to start from. */
export interface InlineCode {
  readonly what: 'script' | 'style' | 'style-attribute' | 'handler' | 'frame' | 'base';
  readonly offset: number;
}

/** An HTML file of the finished site, as far as the rules need it. */
export interface BuiltPage {
  /** Path below the site folder, with forward slashes. */
  readonly file: string;
  /** Path on the site's origin: `/so-tay/en/kh-mau/`. */
  readonly address: string;
  /** `lang` of `<html>`, empty without one, and the place of the element. */
  readonly html: { readonly language: string; readonly offset: number };
  readonly ids: ReadonlySet<string>;
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
  readonly inlineCode: readonly InlineCode[];
  /** Every `lang` of an element below `<html>`, as written. */
  readonly languages: ReadonlySet<string>;
  /** Where a redirect page leads to. */
  readonly redirect: LinkTarget | null;
  /** Whether search engines are asked not to index it. */
  readonly hidden: boolean;
  /** Text of `<title>`, white space folded; null without one. */
  readonly title: string | null;
  /** Its `<h1>` elements. */
  readonly headings: readonly BuiltText[];
  /** What the page lets a browser load (Content-Security-Policy); null if it says nothing. */
  readonly policy: string | null;
}

/** A place of a page as a reader finds it; each text is empty where there is none. */
export interface PagePlace {
  /** The heading above it. */
  readonly heading: string;
  /** The id of the element that it stands in, or of the nearest round it. */
  readonly id: string;
  /** The first words there. */
  readonly words: string;
}

/** The finished files, before they are published. */
export interface BuiltSite {
  /** Every file below the site folder but the manifest, by path, sorted. */
  readonly files: ReadonlyMap<string, FileDigest>;
  /** What the build wrote, by the site's own manifest; null if that is missing or cannot be read. */
  readonly manifest: ReadonlyMap<string, FileDigest> | null;
  /** By address. */
  readonly pages: ReadonlyMap<string, BuiltPage>;
  /** What the style sheets load. */
  readonly styleLinks: readonly { readonly file: string; readonly link: BuiltLink }[];
  /** Where an offset of a page stands for its reader; null in its head. */
  placeOf(file: string, at: number): PagePlace | null;
  /** Number of records in the search index of a language; null if there is no index that says so. */
  readonly searchRecords: Localized<number | null>;
  /** The text of a file once more, for the places of findings. Empty if there is no such file. */
  readonly read: (file: string) => string;
}

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
