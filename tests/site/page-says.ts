import { type AnyNode, type ChildNode, hasChildren, isTag, isText } from 'domhandler';
import { foldSpace } from '../../src/language/fold-space.ts';

/** Something that a view has for its page: a text, a number, an address, an id. */
export interface Said {
  /** `tasks.groups.tasks.time.text`: the keys that lead to it, without the places in lists. */
  readonly path: string;
  readonly text: string;
}

/** Everything that a view has for its page, but for what is left out. */
export function saidIn(view: unknown, path: string, isLeftOut: (path: string) => boolean): readonly Said[] {
  if (isLeftOut(path)) return [];
  if (Array.isArray(view)) return view.flatMap((item) => saidIn(item, path, isLeftOut));
  if (typeof view === 'object' && view !== null) {
    return Object.entries(view).flatMap(([key, part]) => saidIn(part, `${path}.${key}`, isLeftOut));
  }
  const text = typeof view === 'string' || typeof view === 'number' ? foldSpace(String(view)) : '';
  return text === '' ? [] : [{ path, text }];
}

/** The titles and quotations in a view that it has in a language each, with the language. */
export function spokenIn(
  view: unknown,
): readonly { readonly language: string; readonly texts: readonly string[] }[] {
  if (typeof view !== 'object' || view === null) return [];
  const { language, text, lines = text }: Readonly<Record<string, unknown>> = { ...view };
  if (typeof language !== 'string' || lines === undefined) return Object.values(view).flatMap(spokenIn);
  return [{ language, texts: saidIn(lines, '', () => false).map((said) => said.text) }];
}

/** Lists of rows in a view, each row with what it says: a list of one row says nothing of what belongs together. */
export function rowsIn(
  view: unknown,
  path: string,
  isLeftOut: (path: string) => boolean,
): readonly { readonly path: string; readonly rows: readonly (readonly string[])[] }[] {
  if (typeof view !== 'object' || view === null || isLeftOut(path)) return [];
  if (!Array.isArray(view)) {
    return Object.entries(view).flatMap(([key, part]) => rowsIn(part, `${path}.${key}`, isLeftOut));
  }
  const rows = view
    .filter((item) => typeof item === 'object' && item !== null)
    .map((item) => saidIn(item, path, isLeftOut).map(({ text }) => text));
  const below = view.flatMap((item) => rowsIn(item, path, isLeftOut));
  return rows.length < 2 ? below : [{ path, rows }, ...below];
}

const UNSAID: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** An element of a page with all that it says: its words, then the values of its attributes and those below. */
export class SayingElement {
  readonly children: readonly SayingElement[];
  readonly words: string;
  readonly text: string;
  /** The nearest `lang`. */
  readonly language: string;

  constructor(node: AnyNode, around = '') {
    this.language = (isTag(node) ? node.attribs.lang : undefined) ?? around;
    const inside: readonly ChildNode[] = hasChildren(node) ? node.children : [];
    const read = inside.map((child) => {
      if (isText(child)) return { text: child.data, element: null };
      const element =
        isTag(child) && !UNSAID.has(child.name) ? new SayingElement(child, this.language) : null;
      return { text: element?.words ?? '', element };
    });
    this.children = read.flatMap(({ element }) => element ?? []);
    this.words = read.map(({ text }) => text).join('');
    const own = isTag(node) ? Object.values(node.attribs) : [];
    this.text = [this.words, ...own, ...this.children.map(({ attributes }) => attributes)]
      .map(foldSpace)
      .join('\n');
    this.attributes = this.text.slice(foldSpace(this.words).length);
  }

  readonly attributes: string;

  says(texts: readonly string[]): boolean {
    return texts.every((text) => this.text.includes(text));
  }

  /** The shortest element that says all of some texts. */
  innermost(texts: readonly string[]): SayingElement {
    return this.children
      .filter((child) => child.says(texts))
      .map((child) => child.innermost(texts))
      .reduce<SayingElement>((best, one) => (one.text.length < best.text.length ? one : best), this);
  }
}

export function countIn(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
