import { mdxToMdast } from 'satteri';
import type { Span } from '../model/diagnostic.ts';
import type { Fault, MdxSyntaxDetail } from '../model/fault.ts';

/** The parts of a syntax tree that documents use, whatever the node's type. */
export interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
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

/**
 * Parses MDX with the parser that Astro's MDX integration uses. Null after a syntax error; the fault says where.
 * Footnotes are off: an official text numbers its own.
 */
export function parseMdx(file: string, text: string, faults: Fault[]): MdxNode | null {
  try {
    return mdxToMdast(text, { features: { gfm: { footnotes: false } } }) as unknown as MdxNode;
  } catch (error) {
    faults.push(syntaxFault(file, text, error instanceof Error ? error.message : String(error)));
    return null;
  }
}

/** The stretch of its file that a node covers. */
export function spanOfNode(file: string, node: MdxNode): Span {
  return { file, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The opening tag's name: `<Clause`. */
export function spanOfTag(file: string, node: MdxNode): Span {
  const start = node.position?.start.offset ?? 0;
  return { file, start, end: start + 1 + (node.name?.length ?? 0) };
}

/**
 * The spans of an element's attributes, found in its opening tag since the parser gives them none: of the name
 * and of the value between its quotes.
 */
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

function syntaxFault(file: string, text: string, message: string): Fault {
  const place = /^(\d+):(\d+)/.exec(message);
  // An unclosed element is mended where it opens, not where the parser noticed.
  const opening = /closing tag for `<[^`]*>` \((\d+):(\d+)\)/.exec(message);
  const start = offsetOf(text, opening ?? place);
  const detail = syntaxDetail(message);
  const length = /^[^\s>]+/.exec(text.slice(start))?.[0].length ?? 1;
  return { type: 'mdx-syntax', span: { file, start, end: start + length }, detail };
}

/** Offset of a `line:column` that a message names; 0 if it names none. */
function offsetOf(text: string, place: RegExpExecArray | null): number {
  if (place === null) return 0;
  let start = 0;
  for (let line = 1; line < Number(place[1]); line++) start = text.indexOf('\n', start) + 1;
  return start + Number(place[2]) - 1;
}

function syntaxDetail(message: string): MdxSyntaxDetail {
  const unclosed = /closing tag for `<([^`>]*)>`/.exec(message);
  if (unclosed) {
    const element = unclosed[1] ?? '';
    return { type: message.includes('end of `paragraph`') ? 'several-paragraphs' : 'unclosed', element };
  }
  const stray = /Unexpected closing tag `<\/([^`>]*)>`/.exec(message);
  if (stray) return { type: 'stray-close', element: stray[1] ?? '' };
  if (message.includes('Unexpected character `!`')) return { type: 'comment' };
  return { type: 'other', parser: message.replace(/^\d+:\d+:\s*/, '').replace(/\s*\(mdx[^)]*\)$/, '') };
}
