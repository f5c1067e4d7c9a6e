import { type AnyNode, type ChildNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { innerText } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { foldSpace } from '../../language/fold-space.ts';
import type { PagePlace } from '../../model/site/built-site.ts';

/** Letters of a heading and of the words beside a place that a message shows at most. */
const SHOWN = 48;

/**
 * Tells a place of a finished page as a reader sees it, since its file is one line long: by the heading above it, the
 * nearest id and the words there. Null in the head of a page, or of the page as a whole.
 */
export function placeOnPage(html: string, at: number): PagePlace | null {
  const place = new PlaceReader(at);
  for (const node of parseDocument(html, { withStartIndices: true, withEndIndices: true }).children) {
    if (!place.read(node, '')) break;
  }
  return place.tell();
}

class PlaceReader {
  readonly #at: number;
  #heading = '';
  #id = '';
  #words = '';
  #isInBody = false;

  constructor(at: number) {
    this.#at = at;
  }

  /** Reads on in the order of the file; false once the words behind the place are read. */
  read(node: ChildNode, id: string): boolean {
    const start = node.startIndex ?? 0;
    const isBefore = start <= this.#at;
    if (!isBefore && !this.#isInBody) return false;
    if (isText(node)) {
      if (this.#isInBody && (node.endIndex ?? start) >= this.#at) this.#words += ` ${node.data}`;
      return foldSpace(this.#words).length < SHOWN;
    }
    if (!hasChildren(node)) return true;
    const own = isTag(node) && isBefore ? this.#enter(node, id) : id;
    if (isBefore && (node.endIndex ?? start) >= this.#at) this.#id = own;
    return !isRead(node) || node.children.every((child) => this.read(child, own));
  }

  /** The id that holds within an element. */
  #enter(element: Element, id: string): string {
    const { name, attribs } = element;
    if (name === 'body') this.#isInBody = true;
    if (/^h[1-6]$/.test(name)) this.#heading = shorten(foldSpace(innerText(element)));
    return attribs.id ?? id;
  }

  tell(): PagePlace | null {
    if (!this.#isInBody) return null;
    return { heading: this.#heading, id: this.#id, words: shorten(foldSpace(this.#words)) };
  }
}

function isRead(node: AnyNode): boolean {
  return !isTag(node) || !['script', 'style', 'template'].includes(node.name);
}

function shorten(text: string): string {
  if (text.length <= SHOWN) return text;
  const end = text.lastIndexOf(' ', SHOWN);
  return `${text.slice(0, end > 0 ? end : SHOWN)}…`;
}
