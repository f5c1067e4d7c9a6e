import { mdxToMdast } from 'satteri';
import type { Span } from '../model/diagnostic.ts';
import type { MdxSyntaxDetail, ParseIssue } from '../model/parse-issue.ts';
import { findPassedLimit, MDX_LIMITS, type PassedLimit } from './mdx-limits.ts';
import { MERGE_MARK } from './parse-yaml.ts';

/** The parts of a syntax tree that documents use, whatever the node's type. */
export interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  /** Of an image. */
  readonly url?: string;
  /** Of a block of code. */
  readonly lang?: string | null;
  /** Of a heading. */
  readonly depth?: number;
  readonly children?: readonly MdxNode[];
  readonly attributes?: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
  }[];
  readonly position?: {
    readonly start: { readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
}

/** Whether an element is allowed in a file; null where every element is, as in a guide. */
type KnowsElement = ((name: string) => boolean) | null;

/**
 * Parses MDX with the parser that Astro's MDX integration uses. Null after a syntax error, and where there is too
 * much of something for a reader that calls itself; the fault says where. Footnotes are off: an official text
 * numbers its own.
 */
export function parseMdx(
  file: string,
  text: string,
  parseIssues: ParseIssue[],
  knows: KnowsElement,
): MdxNode | null {
  const passed = findPassedLimit(text, knows === null);
  if (passed !== null) {
    parseIssues.push(pastLimit({ file, start: passed.start, end: passed.end }, passed.limit));
    return null;
  }
  const mark = MERGE_MARK.exec(text);
  if (mark !== null) {
    const span = { file, start: mark.index, end: mark.index + mark[0].length };
    parseIssues.push({ type: 'mdx-syntax', span, detail: { type: 'merge-mark' } });
    return null;
  }
  let tree: MdxNode;
  try {
    tree = mdxToMdast(text, { features: { gfm: { footnotes: false } } }) as unknown as MdxNode;
  } catch (error) {
    parseIssues.push(syntaxFault(file, text, error instanceof Error ? error.message : String(error), knows));
    return null;
  }
  const tooDeep = firstNodeAt(tree, MDX_LIMITS.depth + 1);
  if (tooDeep === null) return tree;
  parseIssues.push(pastLimit(spanOfNode(file, tooDeep), 'depth'));
  return null;
}

function pastLimit(span: Span, limit: PassedLimit['limit']): ParseIssue {
  const detail: MdxSyntaxDetail =
    limit === 'open-brace' ? { type: 'open-brace' } : { type: 'past-limit', limit, most: MDX_LIMITS[limit] };
  return { type: 'mdx-syntax', span, detail };
}

/** The first node at a depth, or null if nothing stands that deep. Level by level, so that no depth is too deep. */
function firstNodeAt(tree: MdxNode, depth: number): MdxNode | null {
  let level: readonly MdxNode[] = [tree];
  for (let at = 0; at < depth && level.length > 0; at++) {
    level = level.flatMap(({ children }) => children ?? []);
  }
  return level[0] ?? null;
}

/** The range of its file that a node covers. */
export function spanOfNode(file: string, node: MdxNode): Span {
  return { file, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** What a line of code at the top of a file is. */
export function kindOfModuleCode({ value = '' }: MdxNode): 'import' | 'export' {
  return value.trimStart().startsWith('export') ? 'export' : 'import';
}

/** Whether an attribute is code, `{…}` or `{...}`, and not a text. */
export function isCodeAttribute({ type, value }: NonNullable<MdxNode['attributes']>[number]): boolean {
  return type !== 'mdxJsxAttribute' || (value !== null && typeof value === 'object');
}

/** The opening tag's name: `<Clause`. */
export function spanOfTag(file: string, node: MdxNode): Span {
  const start = node.position?.start.offset ?? 0;
  return { file, start, end: start + 1 + (node.name?.length ?? 0) };
}

/** The spans of an element's attribute names and values, found in its opening tag: the parser gives none. */
export function spansOfAttributes(
  file: string,
  text: string,
  node: MdxNode,
): ReadonlyMap<string, { readonly name: Span; readonly value: Span }> {
  const spans = new Map<string, { name: Span; value: Span }>();
  const tag = /[^\s"'=/>{}]+|=\s*"[^"]*"|=\s*'[^']*'|=\s*\{|>/y;
  let at = (node.position?.start.offset ?? 0) + 1 + (node.name?.length ?? 0);
  let name: Span | null = null;
  for (;;) {
    while (/[\s/]/.test(text.charAt(at))) at++;
    tag.lastIndex = at;
    const token = tag.exec(text)?.[0];
    if (token === undefined || token === '>' || token.endsWith('{')) return spans;
    if (token.startsWith('=')) {
      const open = token.search(/["']/);
      const value = { file, start: at + open + 1, end: at + token.length - 1 };
      if (name !== null) spans.set(text.slice(name.start, name.end), { name, value });
    } else {
      name = { file, start: at, end: at + token.length };
      spans.set(token, { name, value: name });
    }
    at += token.length;
  }
}

/** Every message of the parser that has a detail of its own, with the name of the element in it. */
const MESSAGES: readonly (readonly [message: RegExp, detail: (element: string) => MdxSyntaxDetail])[] = [
  [/Unexpected closing tag `<\/([^`>]*)>`/, (element) => ({ type: 'stray-close', element })],
  [
    /closing tag for `<([^`>]*)>`.*end of `paragraph`/,
    (element) => ({ type: 'several-paragraphs', element }),
  ],
  [/closing tag for `<([^`>]*)>`/, (element) => ({ type: 'unclosed', element })],
  [/Expected the closing tag `<\/([^`>]*)>` either/, (element) => ({ type: 'closes-elsewhere', element })],
  [/Unexpected character `!`/, () => ({ type: 'comment' })],
  [/Unexpected character after `<`/, () => ({ type: 'bad-tag' })],
  [/Unexpected end of file in expression/, () => ({ type: 'open-brace' })],
  [/with oxc|in spread|Unexpected statement in code|empty expression/, () => ({ type: 'bad-code' })],
];

function syntaxFault(file: string, text: string, message: string, knows: KnowsElement): ParseIssue {
  const place = offsetOf(text, /^(\d+):(\d+)/.exec(message));
  const said = detailOf(message);
  const opening = /closing tag for `<([^`>]*)>` \((\d+):(\d+)\)/.exec(message);
  const detail = withTwin(said, text, place, opening?.[1] ?? null);
  // An unclosed element is mended where it opens, not where the parser noticed.
  const start =
    detail.type === 'stray-close' || opening === null
      ? place
      : offsetOf(text, [opening[0], opening[2], opening[3]]);
  const span = { file, start, end: start + lengthOfTag(text, start) };
  const element = 'element' in detail ? detail.element : null;
  if (element === null || knows === null || knows(element)) return { type: 'mdx-syntax', span, detail };
  return { type: 'element-not-allowed', span, name: element };
}

/** Which of two tags lacks its twin, where the text of the file tells more than the parser says. */
function withTwin(said: MdxSyntaxDetail, text: string, place: number, open: string | null): MdxSyntaxDetail {
  if (open === null) return said;
  // One element is open and another closes: the latter is the wrong one if all of its kind are closed already.
  if (said.type === 'stray-close') {
    return isOpen(text.slice(0, place), said.element) ? { type: 'unclosed', element: open } : said;
  }
  const isClosed = text.includes(`</${open}`, place);
  return said.type === 'several-paragraphs' && !isClosed ? { type: 'unclosed', element: open } : said;
}

/** Whether a text opens more elements of a name than it closes. */
function isOpen(text: string, element: string): boolean {
  let open = 0;
  for (const [tag, name] of text.matchAll(/<\/?([^\s<>/]+)[^<>]*>/g)) {
    if (name !== element || tag.endsWith('/>')) continue;
    open += tag.startsWith('</') ? -1 : 1;
  }
  return open > 0;
}

/** Letters from a place to the end of a tag's name, or of the word. */
function lengthOfTag(text: string, start: number): number {
  const end = /[\s>]/g;
  end.lastIndex = start + 1;
  return Math.min((end.exec(text)?.index ?? text.length) - start, LONGEST_MARK);
}

/** Letters of a wrong sign that a finding marks at most. */
const LONGEST_MARK = 100;

/** Offset of a `line:column` that a message names; 0 if it names none. */
function offsetOf(text: string, place: readonly (string | undefined)[] | null): number {
  if (place === null) return 0;
  let start = 0;
  for (let line = 1; line < Number(place[1]); line++) start = text.indexOf('\n', start) + 1;
  return start + Number(place[2]) - 1;
}

function detailOf(message: string): MdxSyntaxDetail {
  for (const [pattern, detail] of MESSAGES) {
    const found = pattern.exec(message);
    if (found !== null) return detail(found[1] ?? '');
  }
  return { type: 'other', parser: message.replace(/^\d+:\d+:\s*/, '').replace(/\s*\(mdx[^)]*\)$/, '') };
}
