import type { Language } from '../../language/language.ts';
import { oneLine } from '../../model/citation.ts';
import { type Document, provisionOf } from '../../model/document.ts';
import { type Provision, printedNumber } from '../../model/provision.ts';
import type { ProvisionId } from '../../model/provision-id.ts';
import { type Block, inlineText, plainText } from '../../model/wording/wording.ts';
import { viewDocumentHead } from '../documents/document-page.ts';
import type { SiteSource } from '../page-kind.ts';

/** A document as plain text: its title, what its text is, then each provision on lines of its own, letter for letter. */
export function documentAsText(source: SiteSource, document: Document, language: Language): string {
  const lines = [...headLines(source, document, language), ''];
  for (const provision of inOrder(document)) {
    const wording = provision.wording[language];
    if (wording === null) continue;
    const number = printedNumber(provision, language);
    const text = [wording.heading, wording.text].filter((part) => part).join('\n');
    lines.push(`${number} ${text}`.trim(), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A document in Markdown (CommonMark with tables): headings by depth, each number leading to the provision's address. */
export function documentAsMarkdown(source: SiteSource, document: Document, language: Language): string {
  const { addresses } = source;
  const [title = '', ...standing] = headLines(source, document, language);
  const parts = [`# ${escapeMarkdown(title)}`, ...standing.map((line) => `> ${escapeMarkdown(line)}`)];
  for (const provision of inOrder(document)) {
    const wording = provision.wording[language];
    if (wording === null) continue;
    const number = printedNumber(provision, language) || '§';
    const address = addresses.absolute(addresses.provision(language, document.id, provision.id));
    const link = `[${escapeMarkdown(number)}](${address})`;
    const level = '#'.repeat(Math.min(provision.depth + 2, 6));
    const heading =
      wording.heading === null ? [] : [`${level} ${link} ${escapeMarkdown(oneLine(wording.heading))}`];
    const [first = '', ...rest] = wording.blocks.map(blockAsMarkdown);
    parts.push(...heading, heading.length > 0 ? first : `${link} ${first}`, ...rest);
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The title, then what a reader has to know of the text. */
function headLines(source: SiteSource, document: Document, language: Language): readonly string[] {
  const { status, translation, statusNote } = viewDocumentHead({ ...source, language }, document);
  const remarks = [status.label, translation, statusNote?.text].filter((line) => line != null);
  return [oneLine(document.facts.title[language]), ...remarks];
}

function* inOrder(document: Document, ids: readonly ProvisionId[] = document.children): Generator<Provision> {
  for (const id of ids) {
    const provision = provisionOf(document, id);
    yield provision;
    yield* inOrder(document, provision.children);
  }
}

function blockAsMarkdown(block: Block): string {
  if (block.type === 'paragraph') return escapeMarkdown(inlineText(block.children));
  if (block.type === 'quote') return block.blocks.map((one) => `> ${blockAsMarkdown(one)}`).join('\n>\n');
  const rows = block.rows.map(
    (row) =>
      `| ${row.map((cell) => escapeMarkdown(plainText([{ type: 'paragraph', children: cell }]))).join(' | ')} |`,
  );
  const columns = block.rows[0]?.length ?? 1;
  const head = block.head > 0 ? [] : [`|${'  |'.repeat(columns)}`];
  const rule = `|${' --- |'.repeat(columns)}`;
  const [first = '', ...others] = [...head, ...rows];
  return [first, rule, ...others].join('\n');
}

/** Signs that would be read as markup; a dash or a number at the head of a line would make it a list. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/^(\d*)([-+#.)])/gm, '$1\\$2')
    .replaceAll('\n', '  \n');
}
