import type { Language } from '../language/language.ts';
import type { Span } from '../model/diagnostic.ts';
import type { DuplicateProvision, Reference } from '../model/document.ts';
import { DOCUMENT, type ParseGaps } from '../model/parse-gaps.ts';
import type { ProvisionWording } from '../model/provision.ts';
import type { DocumentId, ProvisionId } from '../model/provision-id.ts';
import { kindOfElement, kindsInside, PROVISION_KINDS, type ProvisionKind } from '../model/provision-kind.ts';
import { flatten } from '../model/wording/flat-text.ts';
import { type Block, plainText, visitInlines } from '../model/wording/wording.ts';
import { MDX_LIMITS } from './mdx-limits.ts';
import { type MdxNode, parseMdx, spanOfNode, spanOfTag } from './mdx-tree.ts';
import { ATTRIBUTES, idOfProvision, type Place, readEvidence } from './provision-attributes.ts';
import { readAttributes } from './read-attributes.ts';
import type { Source } from './read-text.ts';
import { isBlockElement, isInlineElement, WordingReader } from './read-wording.ts';

/** A provision as one language file writes it. */
export interface WrittenProvision {
  readonly id: ProvisionId;
  readonly dash: number | null;
  readonly parent: ProvisionId | null;
  readonly children: readonly WrittenProvision[];
  readonly wording: ProvisionWording;
}

export interface WrittenDocument {
  readonly children: readonly WrittenProvision[];
  readonly references: readonly Reference[];
  readonly duplicates: readonly DuplicateProvision[];
  readonly unread: ParseGaps;
}

/** Reads one language file of a document. Null after a syntax error; the faults in `source` say what is wrong. */
export function readProvisions(
  source: Source,
  document: DocumentId,
  language: Language,
): WrittenDocument | null {
  const tree = parseMdx(source.file, source.text, source.parseIssues, isElementName);
  if (tree === null) return null;
  return new DocumentReader(source, document, language).read(tree);
}

interface Container {
  readonly id: ProvisionId | null;
  readonly kind: ProvisionKind | null;
  /** The annex around it. */
  readonly annex: ProvisionId | null;
}

class DocumentReader {
  readonly #source: Source;
  readonly #document: DocumentId;
  readonly #language: Language;
  readonly #wording: WordingReader;
  readonly #references: Reference[] = [];
  readonly #duplicates: DuplicateProvision[] = [];
  readonly #seen = new Map<string, Span>();
  /** What could not be read, by the provision that holds it. */
  readonly #unread = { wording: new Set<string>(), children: new Map<string, number>() };

  constructor(source: Source, document: DocumentId, language: Language) {
    this.#source = source;
    this.#document = document;
    this.#language = language;
    this.#wording = new WordingReader(source);
  }

  read(tree: MdxNode): WrittenDocument {
    const { children, blocks, firstText } = this.#contents(tree.children ?? [], {
      id: null,
      kind: null,
      annex: null,
    });
    if (blocks.length > 0 && firstText !== null) {
      this.#source.parseIssues.push({ type: 'text-misplaced', span: firstText, inside: null });
    }
    return { children, references: this.#references, duplicates: this.#duplicates, unread: this.#unread };
  }

  /** Reads what stands inside a provision or the document: its own text first, then its children. */
  #contents(nodes: readonly MdxNode[], container: Container) {
    const blocks: Block[] = [];
    const written: MdxNode[] = [];
    const misplaced: MdxNode[] = [];
    let phrasing: MdxNode[] = [];
    let firstText: Span | null = null;
    const faultsBefore = this.#source.parseIssues.length;
    const endParagraph = (): void => {
      const block = phrasing.length > 0 ? this.#wording.paragraph(phrasing) : null;
      if (block !== null) blocks.push(block);
      phrasing = [];
    };
    for (const node of nodes) {
      const kind = isElement(node) ? kindOfElement(node.name ?? '') : undefined;
      if (kind !== undefined) {
        endParagraph();
        if (kindsInside(container.kind).includes(kind)) written.push(node);
        else misplaced.push(node);
        continue;
      }
      if (node.type === 'text' && (node.value ?? '').trim() === '') {
        if (phrasing.length > 0) phrasing.push(node);
        continue;
      }
      // What has no place in any wording is refused as what it is, wherever it stands.
      if (WordingReader.isWording(node)) {
        const span = spanOfNode(this.#source.file, node);
        firstText ??= span;
        if (written.length > 0) {
          this.#source.parseIssues.push({ type: 'text-misplaced', span, inside: elementOf(container.kind) });
          continue;
        }
      }
      if (WordingReader.isPhrasing(node)) phrasing.push(node);
      else {
        endParagraph();
        blocks.push(...this.#block(node, container));
      }
    }
    endParagraph();
    if (this.#source.parseIssues.length > faultsBefore) this.#unread.wording.add(container.id ?? DOCUMENT);
    for (const node of misplaced) this.#misplaced(node, container);
    return { children: this.#provisions(written, container), blocks, firstText };
  }

  #block(node: MdxNode, container: Container): Block[] {
    if (node.type === 'paragraph') {
      const children = node.children ?? [];
      if (container.kind === 'signature' || container.kind === 'head') return this.#wording.lines(children);
      // A provision element that shares its line with words ends up inside the paragraph.
      const stray = children.find(
        (child) => isElement(child) && kindOfElement(child.name ?? '') !== undefined,
      );
      if (stray !== undefined) {
        this.#misplaced(stray, container);
        return [];
      }
      const block = this.#wording.paragraph(children);
      return block === null ? [] : [block];
    }
    if (node.type === 'list' && container.kind === 'recipients') return this.#wording.listLines(node);
    if (node.type === 'table') return [this.#wording.table(node)];
    if (isElement(node) && isBlockElement(node.name ?? '')) return this.#wording.block(node);
    if (isElement(node)) {
      if (!isInlineElement(node.name ?? '')) this.#missChild(container, node);
      const block = this.#wording.paragraph([node]);
      return block === null ? [] : [block];
    }
    this.#missChild(container, node);
    this.#wording.refuse(node);
    return [];
  }

  /** Notes that an element which may be a child was not read: the first such child of a provision counts. */
  #missChild(container: Container, node: MdxNode): void {
    const { children } = this.#unread;
    const parent = container.id ?? DOCUMENT;
    const { start } = spanOfTag(this.#source.file, node);
    children.set(parent, Math.min(children.get(parent) ?? start, start));
  }

  #misplaced(node: MdxNode, container: Container): void {
    this.#missChild(container, node);
    this.#refusePlace(node, container);
  }

  #refusePlace(node: MdxNode, container: Container, because?: 'beside-articles' | 'not-first'): void {
    this.#source.parseIssues.push({
      type: 'element-misplaced',
      span: spanOfTag(this.#source.file, node),
      name: node.name ?? '',
      inside: elementOf(container.kind),
      ...(because === undefined ? {} : { because }),
    });
  }

  #provisions(nodes: readonly MdxNode[], container: Container): WrittenProvision[] {
    const hasNumber = (node: MdxNode): boolean =>
      (node.attributes ?? []).some((attribute) => attribute.name === 'n');
    // Among numbered or lettered siblings a dash is `g1`, so that it cannot take a number's id.
    const prefix = nodes.some(hasNumber) ? 'g' : '';
    let dashes = 0;
    let texts = 0;
    const result: WrittenProvision[] = [];
    const holdsArticles = nodes.some(({ name = '' }) => OF_ARTICLES.has(kindOfElement(name ?? '')));
    for (const [index, node] of nodes.entries()) {
      const kind = kindOfElement(node.name ?? '');
      if (kind === undefined) continue;
      if (kind === 'clause' && holdsArticles) this.#refusePlace(node, container, 'beside-articles');
      if (kind === 'head' && index > 0) this.#refusePlace(node, container, 'not-first');
      const isDash = kind === 'point' && !hasNumber(node);
      const ordinal = isDash ? ++dashes : kind === 'text' ? ++texts : null;
      const place = { parent: container.id, annex: container.annex, ordinal, prefix };
      const provision = this.#provision(node, kind, place);
      if (provision === null) this.#missChild(container, node);
      else result.push(provision);
    }
    return result;
  }

  #provision(node: MdxNode, kind: ProvisionKind, place: Place): WrittenProvision | null {
    const span = spanOfTag(this.#source.file, node);
    const [allowed, required] = ATTRIBUTES[kind];
    const faultsBefore = this.#source.parseIssues.length;
    const attributes = readAttributes(this.#source, node, allowed, required);
    const number = attributes.get('n');
    const id = idOfProvision(this.#source, kind, place, number, attributes.get('id'));
    if (id === null) return null;
    if (id.length > MDX_LIMITS.id) {
      const detail = { type: 'past-limit', limit: 'id', most: MDX_LIMITS.id } as const;
      this.#source.parseIssues.push({ type: 'mdx-syntax', span, detail });
      return null;
    }
    const first = this.#seen.get(id);
    if (first !== undefined) {
      this.#duplicates.push({ document: this.#document, id, span, first });
      return null;
    }
    this.#seen.set(id, span);
    const heading = attributes.get('title');
    const evidence = readEvidence(this.#source, attributes.get('evidence'), attributes.get('confidence'));
    if (this.#source.parseIssues.length > faultsBefore) this.#unread.wording.add(id);
    const { children, blocks } = this.#contents(node.children ?? [], {
      id,
      kind,
      annex: kind === 'annex' ? id : place.annex,
    });
    for (const block of blocks) this.#collectReferences(block, id);
    const sign = attributes.get('sign')?.value ?? null;
    const dash = kind === 'point' ? place.ordinal : null;
    const num = number?.value ?? (dash === null ? null : (sign ?? '-'));
    return {
      id,
      dash,
      parent: place.parent,
      children,
      wording: {
        kind,
        num,
        sign,
        heading: heading?.value ?? null,
        headingSpan: heading?.span ?? null,
        blocks,
        text: plainText(blocks),
        evidence,
        span,
      },
    };
  }

  #collectReferences(block: Block, provision: ProvisionId): void {
    visitInlines([block], (inline) => {
      if (inline.type !== 'reference') return;
      this.#references.push({
        from: { document: this.#document, provision },
        language: this.#language,
        to: inline.to,
        toSpan: inline.toSpan,
        words: flatten(inline.children),
      });
    });
  }
}

/** What stands in a paper that is divided into articles: every clause of it is one of an article. */
const OF_ARTICLES: ReadonlySet<ProvisionKind | undefined> = new Set(['part', 'chapter', 'article']);

function isElement(node: MdxNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isElementName(name: string): boolean {
  return kindOfElement(name) !== undefined || isInlineElement(name) || isBlockElement(name);
}

function elementOf(kind: ProvisionKind | null): string | null {
  return kind === null ? null : PROVISION_KINDS[kind].element;
}
