import { kindOfElement } from '../model/provision-kind.ts';
import {
  type Block,
  type EmphasisRun,
  type Inline,
  inlineText,
  isAside,
  type TextRun,
} from '../model/wording/wording.ts';
import { folded, trimmed } from './fold-white-space.ts';
import { kindOfModuleCode, type MdxNode, spanOfNode, spanOfTag } from './mdx-tree.ts';
import { readAttributes } from './read-attributes.ts';
import type { Source } from './read-text.ts';
import { tableFaults } from './table-faults.ts';

/** The inline elements and their one attribute, if they take one. */
const INLINE_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  Ref: ['to'],
  Term: ['id'],
  Sic: ['note'],
  Note: [],
  Footnote: ['n'],
};

/** The inline elements in which each cannot stand: both would be links, or the remark no part of the words. */
const NOT_INSIDE: Readonly<Record<string, readonly string[]>> = {
  Ref: ['Ref', 'Term'],
  Term: ['Ref', 'Term'],
  Note: ['Ref', 'Term', 'Note', 'Footnote'],
  Footnote: ['Ref', 'Term', 'Note', 'Footnote'],
};

/** Markdown that marks emphasis; everything else of Markdown is refused in a document's wording. */
const PHRASING = new Set(['text', 'emphasis', 'strong', 'mdxJsxTextElement', 'break']);

/** Elements that hold paragraphs and tables and are no provisions. */
const BLOCK_ELEMENTS: readonly string[] = ['Quote', 'Table'];

/** Cells that are joined to another, as authors write them. */
const JOINED: Readonly<Record<string, 'left' | 'above'>> = { '←': 'left', '↑': 'above' };

export function isBlockElement(name: string): boolean {
  return BLOCK_ELEMENTS.includes(name);
}

export function isInlineElement(name: string): boolean {
  return Object.hasOwn(INLINE_ELEMENTS, name);
}

/** Reads wording from syntax nodes and collects the faults. One reader serves one language file. */
export class WordingReader {
  readonly #source: Source;
  /** Whether what is read stands in an element that was refused. */
  #inRefused = false;
  /** The inline elements round the node that is being read, outermost first. */
  readonly #around: string[] = [];

  constructor(source: Source) {
    this.#source = source;
  }

  /** Whether a node is part of a paragraph rather than a block of its own. */
  static isPhrasing(node: MdxNode): boolean {
    return PHRASING.has(node.type) || (node.type === 'mdxJsxFlowElement' && isInlineElement(node.name ?? ''));
  }

  /** Whether a node is wording at all: a paragraph, a part of one, or a table. */
  static isWording(node: MdxNode): boolean {
    const isBlock = node.type === 'paragraph' || node.type === 'table' || isBlockElement(node.name ?? '');
    return isBlock || WordingReader.isPhrasing(node);
  }

  /** One paragraph of wording; null if nothing is in it. */
  paragraph(nodes: readonly MdxNode[]): Block | null {
    return paragraphOf(trimmed(this.#inlines(nodes)));
  }

  /** One paragraph for each source line: the lines of a signature. */
  lines(nodes: readonly MdxNode[]): Block[] {
    const lines: Inline[][] = [[]];
    for (const inline of this.#inlines(nodes, false)) {
      if (inline.type !== 'text' || !inline.value.includes('\n')) {
        lines.at(-1)?.push(inline);
        continue;
      }
      let offset = inline.offset;
      for (const [index, line] of inline.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        lines.at(-1)?.push({ type: 'text', value: line, offset });
        offset += line.length + 1;
      }
    }
    return lines.map((line) => paragraphOf(trimmed(folded(line)))).filter((block) => block !== null);
  }

  /** The items of a list as printed: each a paragraph that begins with its dash. */
  listLines(list: MdxNode): Block[] {
    const blocks: Block[] = [];
    for (const item of list.children ?? []) {
      const start = item.position?.start.offset ?? 0;
      for (const [index, child] of (item.children ?? []).entries()) {
        const inlines = trimmed(this.#inlines(child.type === 'paragraph' ? (child.children ?? []) : [child]));
        const dash: TextRun = { type: 'text', value: '- ', offset: start };
        const block = paragraphOf(index === 0 ? [dash, ...inlines] : inlines);
        if (block !== null) blocks.push(block);
      }
    }
    return blocks;
  }

  /** A Markdown table; `head` is how many of its rows are the head. A cell `←` or `↑` is joined to the one it points to. */
  table(node: MdxNode, head = 1): Block {
    const written = (node.children ?? []).map((row) =>
      (row.children ?? []).map((cell) => trimmed(this.#inlines(cell.children ?? []))),
    );
    const joined = written.map((row) => row.map((cell) => JOINED[inlineText(cell)] ?? null));
    this.#source.parseIssues.push(...tableFaults(this.#source.file, node, joined));
    const rows = written.map((row, y) => row.map((cell, x) => (joined[y]?.[x] ? [] : cell)));
    return { type: 'table', rows, head, ...(joined.flat().some(Boolean) ? { joined } : {}) };
  }

  /** A `<Quote>` or `<Table>`. */
  block(node: MdxNode): Block[] {
    if (node.name === 'Table') {
      const head = readAttributes(this.#source, node, ['head'], []).get('head');
      if (head !== undefined && !/^[0-5]$/.test(head.value)) {
        this.#source.parseIssues.push({ type: 'attribute-value', name: 'head', element: 'Table', ...head });
      }
      return (node.children ?? []).flatMap((child) => {
        if (child.type === 'table') return [this.table(child, Number(head?.value ?? 1))];
        this.refuse(child);
        return [];
      });
    }
    readAttributes(this.#source, node, [], []);
    const blocks = (node.children ?? []).flatMap((child) => this.#quoted(child));
    if (blocks.length === 0) {
      const { file, parseIssues } = this.#source;
      parseIssues.push({ type: 'element-empty', span: spanOfTag(file, node), name: 'Quote' });
    }
    return [{ type: 'quote', blocks }];
  }

  /** What is quoted keeps its signs as letters: in another paper’s words a number at the head of a line is no list. */
  #quoted(node: MdxNode): Block[] {
    if (node.type === 'table') return [this.table(node)];
    if (node.name === 'Table') return this.block(node);
    if (node.type === 'list' || node.type === 'listItem') {
      return (node.children ?? []).flatMap((child, index) => {
        const blocks = this.#quoted(child);
        const [first] = blocks;
        const start = node.position?.start.offset ?? 0;
        if (node.type === 'list' || index > 0 || first?.type !== 'paragraph') return blocks;
        const sign = this.#source.text.slice(start, child.position?.start.offset ?? start).trim();
        const run: TextRun = { type: 'text', value: `${sign} `, offset: start };
        return [{ type: 'paragraph', children: [run, ...first.children] }, ...blocks.slice(1)];
      });
    }
    if (kindOfElement(node.name ?? '') !== undefined) {
      const { file, parseIssues } = this.#source;
      const span = spanOfTag(file, node);
      parseIssues.push({ type: 'element-misplaced', span, name: node.name ?? '', inside: 'Quote' });
      return (node.children ?? []).flatMap((child) => this.#quoted(child));
    }
    if (node.type !== 'paragraph' && !WordingReader.isPhrasing(node)) {
      this.refuse(node);
      return [];
    }
    const block = this.paragraph(node.type === 'paragraph' ? (node.children ?? []) : [node]);
    return block === null ? [] : [block];
  }

  /** Reports a node that has no place in a document's wording. */
  refuse(node: MdxNode): void {
    const { file, parseIssues } = this.#source;
    const span = spanOfNode(file, node);
    switch (node.type) {
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        parseIssues.push({ type: 'code-not-allowed', span, what: 'expression' });
        return;
      case 'mdxjsEsm':
        parseIssues.push({ type: 'code-not-allowed', span, what: kindOfModuleCode(node) });
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        parseIssues.push({ type: 'element-not-allowed', span: spanOfTag(file, node), name: node.name ?? '' });
        return;
      default:
        parseIssues.push({ type: 'markdown-not-allowed', span, what: node.type });
    }
  }

  #inlines(nodes: readonly MdxNode[], fold = true): Inline[] {
    const inlines = nodes.map((node) => this.#inline(node)).filter((inline) => inline !== null);
    return fold ? folded(inlines) : inlines;
  }

  #inline(node: MdxNode): Inline | null {
    const start = node.position?.start.offset ?? 0;
    switch (node.type) {
      case 'text': {
        const value = node.value ?? '';
        const raw = this.#source.text.slice(start, node.position?.end.offset ?? start);
        return { type: 'text', value, offset: start, ...(raw === value ? {} : { raw }) };
      }
      case 'break':
        return { type: 'text', value: '\n', offset: start };
      case 'emphasis':
      case 'strong':
        return { ...this.#wordsOf(node), strong: node.type === 'strong' };
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        return this.#inlineElement(node);
      case 'paragraph':
        // Words on lines of their own inside an inline element.
        return this.#wordsOf(node);
      default:
        this.refuse(node);
        return node.children === undefined ? null : this.#wordsOf(node);
    }
  }

  /** The words of what is refused are kept, so that one wrong tag or link is one finding. */
  #wordsOf(node: MdxNode): EmphasisRun {
    return { type: 'emphasis', strong: false, children: this.#inlines(node.children ?? [], false) };
  }

  /** A link within a link leads nowhere for certain, and a remark is no part of the words that are explained. */
  #refusesNesting(node: MdxNode, name: string): boolean {
    const inside = this.#around.findLast((outer) => NOT_INSIDE[name]?.includes(outer));
    if (inside === undefined) return false;
    const { file, parseIssues } = this.#source;
    parseIssues.push({ type: 'element-misplaced', span: spanOfTag(file, node), name, inside });
    return true;
  }

  /** Provisions in an element that is refused have lost their place, which is no fault of theirs. */
  #refusedElement(node: MdxNode, name: string): Inline {
    const isInside = this.#inRefused;
    if (!isInside || kindOfElement(name) === undefined) this.refuse(node);
    this.#inRefused = true;
    const words = this.#wordsOf(node);
    this.#inRefused = isInside;
    return words;
  }

  #inlineElement(node: MdxNode): Inline | null {
    const name = node.name ?? '';
    if (!isInlineElement(name)) return this.#refusedElement(node, name);
    const names = INLINE_ELEMENTS[name] ?? [];
    const [value] = readAttributes(this.#source, node, names, names).values();
    const isNested = this.#refusesNesting(node, name);
    this.#around.push(name);
    const children = this.#inlines(node.children ?? [], false);
    this.#around.pop();
    if (!HAS_WORDS.test(inlineText(children))) {
      const { file, parseIssues } = this.#source;
      parseIssues.push({ type: 'element-empty', span: spanOfTag(file, node), name });
    }
    if (name === 'Note') return { type: 'note', children: trimmed(folded(children)) };
    if (name === 'Footnote') {
      return { type: 'footnote', num: value?.value ?? '', children: trimmed(folded(children)) };
    }
    if (value === undefined || isNested) return { type: 'emphasis', strong: false, children };
    switch (name) {
      case 'Ref':
        return { type: 'reference', to: value.value, toSpan: value.span, children };
      case 'Term':
        return { type: 'term', id: value.value, idSpan: value.span, children };
      default:
        return { type: 'sic', note: value.value, children };
    }
  }
}

/** A letter or figure: what words have at least one of. */
const HAS_WORDS = /[\p{L}\p{N}]/u;

function paragraphOf(inlines: readonly Inline[]): Block | null {
  if (inlineText(inlines) === '' && !inlines.some(isAside)) return null;
  return { type: 'paragraph', children: inlines };
}
