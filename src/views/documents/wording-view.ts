import { findSymbols } from '../../citations/symbols.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';
import { citeDocument, citeProvision, nameDocument } from '../../model/citation.ts';
import { resolveTarget } from '../../model/corpus.ts';
import type { Provision } from '../../model/provision.ts';
import { resolveNeighbour } from '../../model/references/neighbour-target.ts';
import type { OutsideDocument } from '../../model/references/outside.ts';
import {
  type Block,
  type Inline,
  inlineText,
  plainText,
  type TableBlock,
} from '../../model/wording/wording.ts';
import { targetAddress } from '../addresses.ts';
import type { ViewContext } from '../view-context.ts';
import type { TermMark } from './term-marks.ts';

/** A run of wording as a component places it. */
export type InlineView =
  /** No line end may break the symbol of a document. */
  | { readonly type: 'text' | 'symbol'; readonly value: string }
  | {
      readonly type: 'link';
      readonly href: string;
      readonly title: string;
      /** Whether the words alone lead to a unit of their own document. */
      readonly isInternal: boolean;
      /** What it cites at another site, `{site}:{doc}#{provision}`. */
      readonly neighbour?: string;
      readonly children: readonly InlineView[];
    }
  /** A citation of a document that the site does not hold. */
  | {
      readonly type: 'outside';
      readonly symbol: string;
      readonly title: string;
      readonly children: readonly InlineView[];
    }
  /** A word that leads to the glossary. */
  | {
      readonly type: 'term';
      readonly id: string;
      readonly href: string;
      readonly children: readonly InlineView[];
    }
  | { readonly type: 'sic' | 'emphasis' | 'strong'; readonly children: readonly InlineView[] }
  /** The mark of a footnote: drawn, not written, so that the text stays letter for letter. */
  | { readonly type: 'footnote'; readonly num: string };

interface CellView {
  readonly children: readonly InlineView[];
  readonly columns: number;
  readonly rows: number;
  /** What stands above it in the head, for a card on a phone. */
  readonly label: string;
}

export type BlockView =
  | { readonly type: 'paragraph'; readonly children: readonly InlineView[] }
  | {
      readonly type: 'table';
      /** Rows of the head, then those of the body. */
      readonly head: readonly (readonly CellView[])[];
      readonly rows: readonly (readonly CellView[])[];
      /** Whether each row makes a card on a phone: where one row names the columns and no cell is joined. */
      readonly asCards: boolean;
      /** Whether a sheet must lie on its side for it. */
      readonly isWide: boolean;
    }
  | { readonly type: 'quote'; readonly blocks: readonly BlockView[] };

/** A table with more columns is printed on a sheet that lies on its side. */
const PORTRAIT_COLUMNS = 6;

/** A footnote of the paper, below the text that it belongs to. */
export interface FootnoteView {
  readonly num: string;
  readonly children: readonly InlineView[];
}

/** An editors' remark on a provision: on an oddity of the original, or a note of their own. */
export interface RemarkView {
  /** The words of the original that are meant, null for a note of its own. */
  readonly words: string | null;
  readonly text: string;
}

/** The wording of a provision in a language, or in the prevailing one where that language lacks it. */
export function wordingIn(provision: Provision, language: Language) {
  for (const of of [language, ...LANGUAGES]) {
    const wording = provision.wording[of];
    if (wording !== null) return { wording, language: of };
  }
  return null;
}

/**
 * Resolves a wording's references and terms to addresses and takes the remarks out of the text. `marks` are the places
 * in its plain text that lead to the glossary besides, in order, each within one plain run of a paragraph.
 */
export function viewWording(context: ViewContext, blocks: readonly Block[], marks: readonly TermMark[] = []) {
  const { corpus, addresses, language } = context;
  const remarks: RemarkView[] = [];
  const footnotes: FootnoteView[] = [];
  let at = 0;
  const inline = (item: Inline): InlineView[] => {
    switch (item.type) {
      case 'text':
        return splitSymbols(item.value);
      case 'note':
        remarks.push({ words: null, text: item.children.map(textOf).join('') });
        return [];
      case 'footnote':
        footnotes.push({ num: item.num, children: item.children.flatMap(inline) });
        return [{ type: 'footnote', num: item.num }];
      case 'sic':
        remarks.push({ words: item.children.map(textOf).join(''), text: item.note });
        return [{ type: 'sic', children: item.children.flatMap(inline) }];
      case 'emphasis':
        return [{ type: item.strong ? 'strong' : 'emphasis', children: item.children.flatMap(inline) }];
      case 'term': {
        const children = item.children.flatMap(inline);
        if (!corpus.termsById.has(item.id)) return children;
        return [{ type: 'term', id: item.id, href: addresses.term(language, item.id), children }];
      }
      case 'reference': {
        const children = item.children.flatMap(inline);
        const link = viewTarget(context, item.to);
        const isInternal = item.written === 'words';
        return link === null ? children : [{ type: 'link', ...link, isInternal, children }];
      }
      case 'outside': {
        const title = nameOutside(item.entry, language);
        return [
          { type: 'outside', symbol: item.entry.symbol, title, children: item.children.flatMap(inline) },
        ];
      }
    }
  };
  const viewBlock = (block: Block): BlockView => {
    const start = at;
    // Blocks are joined by one letter.
    if (block.type !== 'quote') at += plainText([block]).length + 1;
    if (block.type === 'quote') return { type: 'quote', blocks: block.blocks.map(viewBlock) };
    if (block.type === 'table') return viewTable(block, inline);
    return { type: 'paragraph', children: markRuns(block.children, start, marks, inline) };
  };
  return { blocks: blocks.map(viewBlock), remarks, footnotes };
}

/** A cell of a table with how many columns and rows it takes. */
interface JoinedCell {
  readonly cell: readonly Inline[];
  /** Its column, from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** The cells of a table by row, those left out that are joined to another. */
export function joinedCells({ rows, joined }: TableBlock): readonly (readonly JoinedCell[])[] {
  const isJoined = (y: number, x: number, to: 'left' | 'above'): boolean => joined?.[y]?.[x] === to;
  return rows.map((row, y) =>
    row.flatMap((cell, column): JoinedCell[] => {
      if (isJoined(y, column, 'left') || isJoined(y, column, 'above')) return [];
      let columns = 1;
      while (isJoined(y, column + columns, 'left')) columns++;
      let below = 1;
      while (isJoined(y + below, column, 'above')) below++;
      return [{ cell, column, columns, rows: below }];
    }),
  );
}

function viewTable(table: TableBlock, inline: (item: Inline) => InlineView[]): BlockView {
  const { rows, head, joined } = table;
  // One row names the columns; rows below it in the head may number them, as forms do: (1), (2).
  const isNamed = head > 0 && rows.slice(1, head).every((row) => row.every(isColumnNumber));
  const cells = joinedCells(table).map((row) =>
    row.map(({ cell, column, ...size }): CellView => {
      const above = isNamed ? textOfRuns((rows[0]?.[column] ?? []).flatMap(inline)) : '';
      // A column of colons has no name.
      const label = /[\p{L}\p{N}]/u.test(above) ? above : '';
      return { children: cell.flatMap(inline), ...size, label };
    }),
  );
  return {
    type: 'table',
    head: cells.slice(0, head),
    rows: cells.slice(head),
    asCards: isNamed && joined === undefined,
    isWide: (rows[0]?.length ?? 0) > PORTRAIT_COLUMNS,
  };
}

function isColumnNumber(cell: readonly Inline[]): boolean {
  return /^\(?\d{1,2}\)?$/.test(inlineText(cell).trim());
}

/** The runs of a paragraph that begins at `start` of the plain text, with the marked words as terms. */
function markRuns(
  runs: readonly Inline[],
  start: number,
  marks: readonly TermMark[],
  inline: (item: Inline) => InlineView[],
): InlineView[] {
  let at = start;
  return runs.flatMap((run) => {
    const from = at;
    at += inlineText([run]).length;
    if (run.type !== 'text') return inline(run);
    const views: InlineView[] = [];
    let done = 0;
    for (const { id, href, index, length } of marks) {
      if (index < from || index + length > at) continue;
      const [begin, end] = [index - from, index - from + length];
      views.push(...splitSymbols(run.value.slice(done, begin)));
      views.push({
        type: 'term',
        id,
        href,
        children: [{ type: 'text', value: run.value.slice(begin, end) }],
      });
      done = end;
    }
    return [...views, ...splitSymbols(run.value.slice(done))];
  });
}

/** Address and full citation of a target; null if it names nothing, which the check has reported. */
export function viewTarget({ corpus, addresses, language }: ViewContext, to: string) {
  const elsewhere = resolveNeighbour(corpus, to);
  if (elsewhere !== null) {
    return { href: elsewhere.href(language), title: elsewhere.title(language), neighbour: to };
  }
  const target = resolveTarget(corpus, to);
  if (target === null) return null;
  const { document, provision } = target;
  return {
    href: targetAddress(addresses, language, target),
    title:
      provision === null
        ? citeDocument(document.facts, language)
        : citeProvision(document, provision, language, 'full'),
  };
}

/** Kind, number, date and title of a document outside, as far as they are known. */
export function nameOutside(entry: OutsideDocument, language: Language): string {
  const name = nameDocument({ ...entry, date: entry.date ?? null }, language);
  const title = entry.title?.[language] ?? entry.title?.vi;
  return title === undefined ? name : `${name}: ${title}`;
}

/** A plain text as runs, with the symbols set apart from the words around them. */
export function splitSymbols(text: string): InlineView[] {
  const views: InlineView[] = [];
  let from = 0;
  for (const { value, index, length } of findSymbols(text)) {
    if (index > from) views.push({ type: 'text', value: text.slice(from, index) });
    views.push({ type: 'symbol', value });
    from = index + length;
  }
  if (from < text.length) views.push({ type: 'text', value: text.slice(from) });
  return views;
}

/** The letters of some runs, whatever they are set in. */
export function textOfRuns(runs: readonly InlineView[]): string {
  return runs
    .map((run) => {
      if (run.type === 'footnote') return '';
      return 'value' in run ? run.value : textOfRuns(run.children);
    })
    .join('');
}

function textOf(item: Inline): string {
  return item.type === 'text' ? item.value : item.children.map(textOf).join('');
}
