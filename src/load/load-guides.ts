import { LANGUAGES } from '../language/language.ts';
import { startOf } from '../model/diagnostic.ts';
import type { Guide, GuideWords, Reference } from '../model/document.ts';
import {
  type ExampleKind,
  GUIDE_ELEMENTS,
  type GuideExample,
  type GuidePart,
} from '../model/guide-element.ts';
import { hasIdForm } from '../model/provision-id.ts';
import { type GuideHead, guideSchema } from '../model/schema.ts';
import { flatten } from '../model/wording/flat-text.ts';
import type { Inline, TextRun } from '../model/wording/wording.ts';
import { type MdxNode, parseMdx, spanOfNode, spanOfTag } from './mdx-tree.ts';
import { readAttributes } from './read-attributes.ts';
import { listFolder } from './read-folder.ts';
import { readSamples } from './read-samples.ts';
import { type Reading, readText, type Source } from './read-text.ts';
import { readYamlText } from './read-yaml.ts';
import { refuseInGuide } from './refuse-in-guide.ts';

/**
 * Reads the references of the guide pages, so that they stand under the same rules as those of documents.
 * Astro's MDX integration renders the pages; here only their `<Ref>`, `<Example>` and `<When>` elements matter.
 */
export function loadGuides(reading: Reading): { guides: Guide[]; references: Reference[] } {
  const guides: Guide[] = [];
  const references: Reference[] = [];
  for (const name of listFolder(reading, 'guides')) {
    if (!(LANGUAGES as readonly string[]).includes(name)) unexpected(reading, `guides/${name}`);
  }
  for (const language of LANGUAGES) {
    const folder = `guides/${language}`;
    for (const name of listFolder(reading, folder)) {
      const file = `${folder}/${name}`;
      const slug = name.slice(0, -'.mdx'.length);
      if (!name.endsWith('.mdx') || !hasIdForm(slug)) {
        unexpected(reading, file);
        continue;
      }
      const text = readText(reading, file);
      const tree = text === null ? null : parseMdx(file, text, reading.parseIssues, null);
      // A page that cannot be read is there all the same: the other language does not lack it.
      const head = tree === null ? null : readHead(reading, file, tree);
      const stretches = tree === null ? [] : [...stretchNodes(tree)];
      const texts = stretches.map((node) => flatten(inlinesOf(file, node)));
      const examples: GuideExample[] = [];
      const nodes = tree === null ? [] : [...nodesIn(tree)];
      const wordsOf = (type: string): GuideWords[] =>
        nodes.filter((node) => node.type === type).map((node) => readWords(file, node));
      const headings = nodes.flatMap((node) =>
        node.type === 'heading' ? [{ depth: node.depth ?? 0, span: spanOfNode(file, node) }] : [],
      );
      const [code, quotations] = [wordsOf('inlineCode'), wordsOf('blockquote')];
      guides.push({ slug, language, file, head, stretches: texts, headings, code, quotations, examples });
      if (text === null || tree === null) continue;
      readSamples(reading, file, text, tree);
      const source: Source = { file, text, parseIssues: reading.parseIssues };
      refuseInGuide(source, tree);
      for (const { node, needs } of elementsIn(source, tree)) {
        if (node.name === 'Example') {
          const of = readChoice(source, node);
          if (of !== null) examples.push({ of: of as ExampleKind, needs });
          continue;
        }
        const to = readAttributes(source, node, ['to'], ['to']).get('to');
        if (to === undefined) continue;
        const words = flatten(textRuns(node));
        references.push({ from: { guide: slug, needs }, language, to: to.value, toSpan: to.span, words });
      }
    }
  }
  return { guides, references };
}

/** What stands between the lines `---` at the head of a page is YAML. */
function readHead(reading: Reading, file: string, tree: MdxNode): GuideHead | null {
  const head = tree.children?.[0];
  if (head?.type !== 'yaml' || (head.value ?? '').trim() === '') {
    const problem = { type: 'missing-head', keys: Object.keys(guideSchema.shape) } as const;
    reading.parseIssues.push({ type: 'yaml-shape', span: startOf(file), path: '', problem });
    return null;
  }
  const text = head.value ?? '';
  const start = spanOfNode(file, head).start + '---\n'.length;
  // Astro takes any line that begins so for the end of the head.
  const end = text.search(/^(?:---|\+\+\+)/m);
  if (end !== -1) {
    const span = { file, start: start + end, end: start + end + 3 };
    reading.parseIssues.push({ type: 'yaml-syntax', span, detail: { type: 'several-documents' } });
    return null;
  }
  return readYamlText(reading, { file, text, start }, guideSchema);
}

function* nodesIn(node: MdxNode): Generator<MdxNode> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

/** Code as it is written, a quotation without its marks. */
function readWords(file: string, node: MdxNode): GuideWords {
  const text =
    node.value ??
    textRuns(node)
      .map(({ value }) => value)
      .join('');
  return { text, span: spanOfNode(file, node) };
}

interface GuideNode {
  readonly node: MdxNode;
  readonly needs: readonly GuidePart[];
}

/** References and examples, with what the page asks of a corpus to show them. */
function* elementsIn(source: Source, node: MdxNode, needs: readonly GuidePart[] = []): Generator<GuideNode> {
  if (node.name === 'Ref' || node.name === 'Example') yield { node, needs };
  const part = node.name === 'When' ? readChoice(source, node) : null;
  const inside = part === null ? needs : [...needs, part as GuidePart];
  for (const child of node.children ?? []) yield* elementsIn(source, child, inside);
}

/** The value of the one attribute of an element; null, with a parse issue, where it is none of those that there are. */
function readChoice(source: Source, node: MdxNode): string | null {
  const element = node.name ?? '';
  const { name = '', values = [] } = GUIDE_ELEMENTS[element] ?? {};
  const written = readAttributes(source, node, [name], [name]).get(name);
  if (written === undefined || values.includes(written.value)) return written?.value ?? null;
  source.parseIssues.push({
    type: 'attribute-value',
    span: written.span,
    name,
    element,
    value: written.value,
  });
  return null;
}

function unexpected({ parseIssues }: Reading, file: string): void {
  parseIssues.push({ type: 'unexpected-file', span: startOf(file), known: ['guides/{vi,en}/{name}.mdx'] });
}

function textRuns(node: MdxNode): TextRun[] {
  const offset = node.position?.start.offset ?? 0;
  if (node.type === 'text') return [{ type: 'text', value: node.value ?? '', offset }];
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
