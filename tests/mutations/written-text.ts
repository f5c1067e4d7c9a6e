import { mdxToMdast } from 'satteri';
import type { Language } from './languages.ts';

/** A stretch of a file: offsets from 0, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Attribute {
  readonly text: string;
  /** From the space before the name to the closing quotation mark. */
  readonly whole: Range;
  readonly name: Range;
  readonly value: Range;
}

/** An element with its tags. */
export interface Element {
  readonly name: string;
  readonly file: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly open: Range;
  readonly inner: Range;
  readonly close: Range;
  readonly whole: Range;
}

/** A run of letters of the wording. */
export interface Run extends Range {
  readonly text: string;
  readonly linked: boolean;
}

export interface WrittenRef extends Element {
  readonly words: string;
}

/** A provision as one language file writes it. */
export interface WrittenProvision extends Element {
  readonly document: string;
  readonly language: Language;
  readonly id: string;
  /** The printed number; null where it has none. */
  readonly number: string | null;
  readonly parent: WrittenProvision | null;
  readonly children: readonly WrittenProvision[];
  /** Itself among those that stand beside it. */
  readonly siblings: readonly WrittenProvision[];
  readonly place: number;
  /** Its own paragraphs, tables and lists. */
  readonly blocks: readonly Range[];
  readonly runs: readonly Run[];
  readonly refs: readonly WrittenRef[];
}

export interface WrittenText {
  readonly file: string;
  readonly text: string;
  readonly document: string;
  readonly language: Language;
  /** In the order of the text. */
  readonly provisions: readonly WrittenProvision[];
}

export interface WrittenGuide {
  readonly file: string;
  readonly text: string;
  readonly language: Language;
  readonly refs: readonly WrittenRef[];
  readonly runs: readonly Run[];
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly children?: readonly Node[];
  readonly position: {
    readonly start: { readonly offset: number };
    readonly end: { readonly offset: number };
  };
}

/** The elements of provisions, with the own part of the id where the kind carries no number. */
const PROVISIONS: Readonly<Record<string, string | null>> = {
  Preamble: 'mo-dau',
  Section: null,
  Clause: null,
  Point: null,
  Closing: 'ket',
  Recipients: 'noi-nhan',
  Signature: 'ky-ten',
  Provision: null,
};

/** Reads a language file of a document. */
export function readText(file: string, text: string, document: string, language: Language): WrittenText {
  const provisions: WrittenProvision[] = [];
  const read = (nodes: readonly Node[], parent: WrittenProvision | null): WrittenProvision[] => {
    const siblings: WrittenProvision[] = [];
    let dash = 0;
    for (const node of nodes) {
      if (!isProvision(node)) continue;
      const element = elementOf(file, text, node);
      const number = element.attributes.get('n')?.text ?? null;
      if (element.name === 'Point' && number === null) dash++;
      const own = number === null ? (PROVISIONS[element.name] ?? String(dash)) : ownPart(number);
      const id = element.attributes.get('id')?.text ?? (parent === null ? own : `${parent.id}-${own}`);
      const blocks = (node.children ?? []).filter(
        (child) => !isProvision(child) && text.slice(startOf(child), endOf(child)).trim() !== '',
      );
      const children: WrittenProvision[] = [];
      const provision: WrittenProvision = {
        ...element,
        document,
        language,
        id,
        number,
        parent,
        children,
        siblings,
        place: siblings.length,
        blocks: blocks.map((block) => ({ start: startOf(block), end: endOf(block) })),
        runs: blocks.flatMap((block) => runsOf(text, block, false)),
        refs: blocks.flatMap((block) => refsOf(file, text, block)),
      };
      siblings.push(provision);
      provisions.push(provision);
      children.push(...read(node.children ?? [], provision));
    }
    return siblings;
  };
  read(parse(text).children ?? [], null);
  return { file, text, document, language, provisions };
}

/** Reads a guide page: its references and its letters. */
export function readGuide(file: string, text: string, language: Language): WrittenGuide {
  const tree = parse(text);
  return { file, text, language, refs: refsOf(file, text, tree), runs: runsOf(text, tree, false) };
}

function parse(text: string): Node {
  return mdxToMdast(text, { features: { frontmatter: true, gfm: { footnotes: false } } }) as unknown as Node;
}

function isProvision(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' && Object.hasOwn(PROVISIONS, node.name ?? '');
}

function ownPart(number: string): string {
  return number
    .slice(number.lastIndexOf('.') + 1)
    .toLowerCase()
    .replace('đ', 'dd');
}

function startOf(node: Node): number {
  return node.position.start.offset;
}

function endOf(node: Node): number {
  return node.position.end.offset;
}

function elementOf(file: string, text: string, node: Node): Element {
  const whole = { start: startOf(node), end: endOf(node) };
  const name = node.name ?? '';
  const openEnd =
    whole.start + (/^<(?:"[^"]*"|[^">])*>/.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0);
  const closeStart = Math.max(openEnd, text.lastIndexOf(`</${name}`, whole.end));
  const attributes = new Map<string, Attribute>();
  for (const match of text.slice(whole.start, openEnd).matchAll(/\s+([A-Za-z]+)="([^"]*)"/g)) {
    const start = whole.start + match.index;
    const end = start + match[0].length;
    const [, key = '', value = ''] = match;
    const nameStart = start + match[0].indexOf(key);
    attributes.set(key, {
      text: value,
      whole: { start, end },
      name: { start: nameStart, end: nameStart + key.length },
      value: { start: end - 1 - value.length, end: end - 1 },
    });
  }
  return {
    name,
    file,
    attributes,
    open: { start: whole.start, end: openEnd },
    inner: { start: openEnd, end: closeStart },
    close: { start: closeStart, end: whole.end },
    whole,
  };
}

function runsOf(text: string, node: Node, linked: boolean): Run[] {
  if (node.type === 'text') {
    const [start, end] = [startOf(node), endOf(node)];
    return [{ start, end, text: text.slice(start, end), linked }];
  }
  return (node.children ?? []).flatMap((child) => runsOf(text, child, linked || node.name === 'Ref'));
}

function refsOf(file: string, text: string, node: Node): WrittenRef[] {
  const own =
    node.name === 'Ref'
      ? [
          {
            ...elementOf(file, text, node),
            words: runsOf(text, node, true)
              .map((run) => run.text)
              .join(''),
          },
        ]
      : [];
  return [...own, ...(node.children ?? []).flatMap((child) => refsOf(file, text, child))];
}
