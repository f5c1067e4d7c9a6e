import type { Span } from '../model/diagnostic.ts';
import { GUIDE_ELEMENTS } from '../model/guide-element.ts';
import type { NotInGuide } from '../model/parse-issue.ts';
import {
  isCodeAttribute,
  kindOfModuleCode,
  type MdxNode,
  spanOfNode,
  spanOfTag,
  spansOfAttributes,
} from './mdx-tree.ts';
import type { Source } from './read-text.ts';

/** A text or a number, or nothing but a comment: what shows braces, and does nothing. */
const HARMLESS = /^\s*(?:"[^"\\\n]*"|'[^'\\\n]*'|\d+|(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*)\s*$/;

/**
 * Refuses what the check cannot answer for: the page would be made by running it, and where that fails nothing is
 * published. A guide has Markdown, `<Ref>`, `<Example>`, `<When>` and elements of HTML.
 */
export function refuseInGuide(source: Source, node: MdxNode): void {
  const refused = notInGuide(source, node);
  for (const { span, what } of refused) source.parseIssues.push({ type: 'not-in-guide', span, what });
  if (node.type === 'mdxjsEsm') return;
  for (const child of node.children ?? []) refuseInGuide(source, child);
}

interface Refused {
  readonly span: Span;
  readonly what: NotInGuide;
}

function notInGuide(source: Source, node: MdxNode): readonly Refused[] {
  const { file } = source;
  const span = spanOfNode(file, node);
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return HARMLESS.test(node.value ?? '') ? [] : [{ span, what: { type: 'code', what: 'expression' } }];
    case 'mdxjsEsm':
      return [{ span, what: { type: 'code', what: kindOfModuleCode(node) } }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return refuseElement(source, node);
    case 'image':
      return isOfNoFile(node.url ?? '') ? [] : [{ span, what: { type: 'image', url: node.url ?? '' } }];
    case 'imageReference':
      return [{ span, what: { type: 'image', url: null } }];
    default:
      return [];
  }
}

function refuseElement(source: Source, node: MdxNode): readonly Refused[] {
  const { file, text } = source;
  const name = node.name ?? '';
  // The attributes of these are looked at where they are read.
  if (name === 'Ref' || name in GUIDE_ELEMENTS) return [];
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    return [{ span: spanOfTag(file, node), what: { type: 'element', name } }];
  const spans = spansOfAttributes(file, text, node);
  return (node.attributes ?? []).flatMap((attribute): Refused[] => {
    const { name = '' } = attribute;
    const span = spans.get(name)?.name ?? spanOfTag(file, node);
    if (isCodeAttribute(attribute)) return [{ span, what: { type: 'code', what: 'expression' } }];
    return DIRECTIVE.test(name) ? [{ span, what: { type: 'directive', name } }] : [];
  });
}

/** What Astro takes for a command to itself: `client:load`, `set:html`. */
const DIRECTIVE = /^(?!xml|xlink)[^:]*:/;

/** An address of the web or of the site; another one would be looked for as a file beside the page. */
function isOfNoFile(url: string): boolean {
  return /^(?:https?:\/\/|\/)/.test(url);
}
