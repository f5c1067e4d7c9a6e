import { inflateRawSync } from 'node:zlib';
import { type Element, isTag, isText } from 'domhandler';
import { findAll } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { foldSpace } from '../../src/language/fold-space.ts';

/** The parts of a Word file by name, read by the list at its end, as every program reads it. */
export function readParts(file: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const size = bytes.readUInt32LE(at + 20);
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + length);
    const start = bytes.readUInt32LE(at + 42);
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    parts.set(name, inflateRawSync(bytes.subarray(content, content + size)).toString('utf8'));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** What is wrong with the tags of an XML text; null where nothing is. */
export function findXmlFault(xml: string): string | null {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml [^>]*\?>\n/, '');
  for (const [, text = '', tag = ''] of body.matchAll(/([^<]*)(<[^>]*>|$)/g)) {
    if (/&(?!(amp|lt|gt|quot);)/.test(text + tag) || text.includes('>')) return `${text}${tag}`;
    const [, close, name = '', self] = /^<(\/?)([\w:]+)(?: [\w:]+="[^"<]*")*(\/?)>$/.exec(tag) ?? [];
    if (tag === '') break;
    if (name === '') return tag;
    if (close) {
      if (open.pop() !== name) return tag;
    } else if (!self) open.push(name);
  }
  return open.length === 0 ? null : `${open.join(' ')} left open`;
}

export interface WordParagraph {
  readonly style: string;
  readonly text: string;
}

/** The paragraphs of a part in order, those of tables too; without the marks of footnotes. */
export function readParagraphs(xml: string): readonly WordParagraph[] {
  const root = parseDocument(xml, { xmlMode: true });
  return findAll(({ name }) => name === 'w:p', root.children).map((element) => {
    const [style] = findAll(({ name }) => name === 'w:pStyle', [element]);
    return { style: style?.attribs['w:val'] ?? 'Normal', text: textOf(element) };
  });
}

/** The words of the first table's two columns, below its head; white space is folded. */
export function readColumns(xml: string): readonly [string, string] {
  const root = parseDocument(xml, { xmlMode: true });
  const [table] = findAll(({ name }) => name === 'w:tbl', root.children);
  const rows = table?.children.filter((child) => isTag(child) && child.name === 'w:tr').slice(1) ?? [];
  const column = (index: number): string =>
    foldSpace(
      rows
        .flatMap((row) =>
          isTag(row) ? row.children.filter((cell) => isTag(cell) && cell.name === 'w:tc') : [],
        )
        .filter((_, place) => place % 2 === index)
        .flatMap((cell) => findAll(({ name }) => name === 'w:p', [cell]).map(textOf))
        .join('\n'),
    );
  return [column(0), column(1)];
}

function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (!isTag(child)) return '';
      if (child.name === 'w:r' && findAll(({ name }) => name === 'w:footnoteReference', [child]).length > 0)
        return '';
      if (child.name === 'w:t') return child.children.map((one) => (isText(one) ? one.data : '')).join('');
      if (child.name === 'w:tab') return '\t';
      return child.name === 'w:br' ? '\n' : textOf(child);
    })
    .join('');
}
