import { foldSpace } from '../../language/fold-space.ts';
import { type BuiltCitation, type BuiltLink, type WordedLink } from '../../model/site/built-site.ts';
import type { KeepText } from './link-target.ts';

interface OpenLink {
  readonly depth: number;
  readonly link: BuiltLink;
  /** The text of each stretch of it: of an element directly in it, or between two of them. */
  readonly parts: string[];
}

interface OpenCitation {
  readonly depth: number;
  readonly form: string;
  readonly offset: number;
  text: string;
}

/** Follows the words on the links of one page, and its citations to copy, while its tags and texts go by. */
export class WordReader {
  readonly links: WordedLink[] = [];
  readonly citations: BuiltCitation[] = [];
  readonly #keep: KeepText;
  #link: OpenLink | null = null;
  #citation: OpenCitation | null = null;

  constructor(keep: KeepText) {
    this.#keep = keep;
  }

  /** `link` is where an `<a>` leads to whose words are to be kept. */
  openTag(
    attributes: Readonly<Record<string, string>>,
    depth: number,
    offset: number,
    link: BuiltLink | null,
  ): void {
    if (this.#link?.depth === depth - 1) this.#link.parts.push('');
    if (link !== null && this.#link === null) this.#link = { depth, link, parts: [''] };
    const form = attributes['data-citation'];
    if (form !== undefined && this.#citation === null) this.#citation = { depth, form, offset, text: '' };
  }

  text(data: string): void {
    if (this.#citation !== null) this.#citation.text += data;
    if (this.#link !== null) this.#link.parts.push(`${this.#link.parts.pop() ?? ''}${data}`);
  }

  closeTag(depth: number): void {
    if (this.#link?.depth === depth) {
      const { link, parts } = this.#link;
      this.#link = null;
      const words = this.#fold(parts.join(''));
      const own =
        parts.length === 1 ? [] : parts.map((part) => this.#fold(part)).filter((part) => part !== '');
      this.links.push({ link, words, parts: own.length > 1 ? own : [] });
    } else if (this.#link?.depth === depth - 1) this.#link.parts.push('');
    if (this.#citation?.depth === depth) {
      const { form, text, offset } = this.#citation;
      this.#citation = null;
      this.citations.push({ form: this.#keep(form), text: this.#fold(text), offset });
    }
  }

  #fold(text: string): string {
    return this.#keep(foldSpace(text));
  }
}
