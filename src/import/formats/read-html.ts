import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { PaperBlock, PaperCell, RawPaper } from '../paper.ts';

const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'section',
  'article',
  'center',
  'ul',
  'ol',
]);
const UNREAD = new Set(['script', 'style', 'head', 'template', 'noscript', 'iframe', 'object', 'svg', 'img']);
const HOLDS_BLOCKS = new Set([
  'div',
  'section',
  'article',
  'blockquote',
  'li',
  'center',
  'ul',
  'ol',
  'td',
  'th',
]);

/** Deepest nesting that is read: a page of a person has a few dozens. */
const DEEPEST = 200;

/** The paragraphs and tables of a page. Nothing in it is fetched or run; of a picture nothing is read. */
export function readHtml(html: string): RawPaper {
  const blocks: PaperBlock[] = [];
  const footnotes = new Map<string, string>();
  const add = (text: string, bold: boolean): void => {
    const folded = foldLines(text);
    if (folded !== '') blocks.push({ kind: 'paragraph', place: blocks.length + 1, text: folded, bold });
  };
  const walk = (nodes: readonly ChildNode[], depth: number): void => {
    let loose: ChildNode[] = [];
    const flush = (): void => {
      add(textOf(loose), isBold(loose));
      loose = [];
    };
    for (const node of nodes) {
      if (!isTag(node)) {
        loose.push(node);
        continue;
      }
      if (UNREAD.has(node.name) || depth > DEEPEST) continue;
      const note = footnoteOf(node);
      if (note !== null) {
        footnotes.set(note.num, note.text);
        continue;
      }
      if (node.name === 'table') {
        flush();
        const rows = readRows(node);
        if (rows.length > 0) blocks.push({ kind: 'table', place: blocks.length + 1, rows });
      } else if (
        HOLDS_BLOCKS.has(node.name) &&
        node.children.some((child) => isTag(child) && (BLOCKS.has(child.name) || child.name === 'table'))
      ) {
        flush();
        walk(node.children, depth + 1);
      } else if (BLOCKS.has(node.name)) {
        flush();
        add(textOf(node.children), isBold(node.children));
      } else if (['html', 'body', 'main', 'tbody'].includes(node.name)) {
        flush();
        walk(node.children, depth + 1);
      } else loose.push(node);
    }
    flush();
  };
  walk(parseDocument(html).children, 0);
  return { blocks, footnotes, isInLines: false, besides: [] };
}

/** A note of Word as mammoth writes it: a list item whose id ends in `footnote-1`. */
function footnoteOf(node: Element): { readonly num: string; readonly text: string } | null {
  const id = node.name === 'li' ? /footnote-(\d+)$/.exec(node.attribs.id ?? '') : null;
  return id?.[1] === undefined
    ? null
    : { num: id[1], text: foldLines(textOf(node.children)).replace(/\s*↑$/, '') };
}

function readRows(table: Element): readonly (readonly PaperCell[])[] {
  const rows: PaperCell[][] = [];
  const walk = (nodes: readonly ChildNode[], isHead: boolean): void => {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      if (['thead', 'tbody', 'tfoot'].includes(node.name)) walk(node.children, node.name === 'thead');
      else if (node.name === 'tr') {
        const cells = node.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
        rows.push(
          cells.map((cell) => ({
            text: cellText(cell),
            columns: spanOf(cell.attribs.colspan),
            rows: spanOf(cell.attribs.rowspan),
            isHead: isHead || cell.name === 'th',
          })),
        );
      }
    }
  };
  walk(table.children, false);
  return rows.filter((row) => row.length > 0);
}

/** More columns than a sheet can have are a mistake of the file. */
const MOST_SPANNED = 500;

function spanOf(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_SPANNED) : 1;
}

/** The paragraphs of a cell, a line each. A table in a cell is read row by row. */
function cellText(cell: Element): string {
  return readHtmlLines(cell.children).join('\n');
}

function readHtmlLines(nodes: readonly ChildNode[]): readonly string[] {
  const lines: string[] = [];
  let loose: ChildNode[] = [];
  const flush = (): void => {
    lines.push(
      ...foldLines(textOf(loose))
        .split('\n')
        .filter((line) => line !== ''),
    );
    loose = [];
  };
  for (const node of nodes) {
    if (
      isTag(node) &&
      (BLOCKS.has(node.name) || ['table', 'tbody', 'thead', 'tr', 'td', 'th'].includes(node.name))
    ) {
      flush();
      lines.push(...readHtmlLines(node.children));
    } else if (!isTag(node) || !UNREAD.has(node.name)) loose.push(node);
  }
  flush();
  return lines;
}

/** The letters of some nodes: `<br>` is a line feed, the mark of a note `[^1]`. */
function textOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node): string => {
      if (isText(node)) return node.data.replace(/[\t\n\r ]+/g, ' ');
      if (!isTag(node) || UNREAD.has(node.name)) return '';
      if (node.name === 'br') return '\n';
      const note = node.name === 'sup' ? /footnote-ref-(\d+)/.exec(idIn(node))?.[1] : undefined;
      return note === undefined ? textOf(node.children) : `[^${note}]`;
    })
    .join('');
}

function idIn({ children }: Element): string {
  return children
    .filter(isTag)
    .map(({ attribs }) => attribs.id ?? '')
    .join(' ');
}

/** Whether all its letters are bold. */
function isBold(nodes: readonly ChildNode[], around = false): boolean {
  return nodes.every((node) => {
    if (isText(node)) return around || node.data.trim() === '';
    return (
      !isTag(node) ||
      isBold(
        node.children,
        around || node.name === 'strong' || node.name === 'b' || /^h[1-6]$/.test(node.name),
      )
    );
  });
}

/** Each line without white space at its ends, and none that is empty. */
function foldLines(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .split('\n')
    .map((line) => line.replace(/[\t ]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
