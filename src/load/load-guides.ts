import type { Guide, Reference } from '../model/corpus.ts';
import { LANGUAGES } from '../model/language.ts';
import { flatten, type Inline, type TextRun } from '../model/wording.ts';
import { type MdxNode, parseMdx, spanOfNode, spanOfTag, spansOfAttributes } from './mdx-tree.ts';
import { type Reading, readText } from './read-text.ts';

/**
 * Reads the references of the guide pages, so that they stand under the same rules as those of documents.
 * Astro's MDX integration renders the pages; here only their `<Ref>` elements matter.
 */
export function loadGuides(reading: Reading): { guides: Guide[]; references: Reference[] } {
  const guides: Guide[] = [];
  const references: Reference[] = [];
  for (const language of LANGUAGES) {
    const folder = `guides/${language}`;
    for (const name of reading.content.list(folder)) {
      if (!name.endsWith('.mdx')) continue;
      const file = `${folder}/${name}`;
      const text = readText(reading, file);
      const tree = text === null ? null : parseMdx(file, text, reading.faults);
      if (text === null || tree === null) continue;
      const stretches = [...stretchNodes(tree)].map((node) => flatten(inlinesOf(file, node)));
      const guide: Guide = { slug: name.slice(0, -'.mdx'.length), language, file, stretches };
      guides.push(guide);
      for (const node of referenceNodes(tree)) references.push(referenceOf(guide, text, node));
    }
  }
  return { guides, references };
}

function* referenceNodes(node: MdxNode): Generator<MdxNode> {
  if (node.name === 'Ref') yield node;
  for (const child of node.children ?? []) yield* referenceNodes(child);
}

function referenceOf(guide: Guide, text: string, node: MdxNode): Reference {
  const to = node.attributes?.find((attribute) => attribute.name === 'to')?.value;
  const tag = spanOfTag(guide.file, node);
  return {
    from: { guide: guide.slug },
    language: guide.language,
    to: typeof to === 'string' ? to : '',
    toSpan: spansOfAttributes(guide.file, text, node).get('to')?.value ?? tag,
    words: flatten(textRuns(node)),
  };
}

function textRuns(node: MdxNode): TextRun[] {
  if (node.type === 'text')
    return [{ type: 'text', value: node.value ?? '', offset: node.position?.start.offset ?? 0 }];
  return (node.children ?? []).flatMap(textRuns);
}

const STRETCHES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** The nodes that hold a line of text each, none of them in a quotation. */
function* stretchNodes(node: MdxNode): Generator<MdxNode> {
  if (node.type === 'blockquote') return;
  if (STRETCHES.has(node.type)) yield node;
  else for (const child of node.children ?? []) yield* stretchNodes(child);
}

/** The words of a stretch; code in it leaves one sign, so that nothing is read across it. */
function inlinesOf(file: string, node: MdxNode): Inline[] {
  return (node.children ?? []).flatMap((child): Inline[] => {
    const { start } = spanOfNode(file, child);
    if (child.type === 'text') return [{ type: 'text', value: child.value ?? '', offset: start }];
    if (child.type === 'inlineCode') return [{ type: 'text', value: '`', offset: start }];
    const children = inlinesOf(file, child);
    return child.name === 'Ref'
      ? [{ type: 'reference', to: '', toSpan: spanOfTag(file, child), children }]
      : children;
  });
}
