import type { Element } from 'domhandler';
import type { BuiltLink, LinkTarget } from '../../model/site/built-site.ts';

const LINKS: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'xlink:href'],
  area: ['href'],
  form: ['action'],
  button: ['formaction'],
  input: ['formaction'],
  blockquote: ['cite'],
  q: ['cite'],
  ins: ['cite'],
  del: ['cite'],
};

const RESOURCES: Readonly<Record<string, readonly string[]>> = {
  a: ['ping'],
  area: ['ping'],
  link: ['imagesrcset'],
  img: ['src', 'srcset'],
  input: ['src'],
  script: ['src'],
  iframe: ['src'],
  frame: ['src'],
  embed: ['src'],
  object: ['data'],
  source: ['src', 'srcset'],
  track: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
};

/** Relations of a `<link>` that a reader follows; a browser loads all others. */
const FOLLOWED_RELATIONS = /^(?:alternate|next|prev|up|author|license|help|search|canonical)$/i;
/** Properties of a `<meta>` whose content is the address of a page, or of a picture that chat programs load. */
const ADDRESS_PROPERTIES: Readonly<Record<string, BuiltLink['kind']>> = {
  'og:url': 'link',
  'og:image': 'resource',
};

/** The addresses of one element, in the order of its attributes. */
export function linksOfElement(
  element: Element,
  html: string,
  resolve: (written: string) => LinkTarget,
): readonly BuiltLink[] {
  const links: BuiltLink[] = [];
  for (const attribute in element.attribs) {
    const kind = kindOf(element, attribute);
    if (kind === null) continue;
    const value = element.attribs[attribute] ?? '';
    const offset = offsetOfValue(html, element, attribute);
    if (attribute.endsWith('srcset') && value.trim() !== '') {
      for (const { written, at } of candidates(value)) {
        links.push({ kind, target: resolve(written), offset: offset + at });
      }
    } else links.push({ kind, target: resolve(value.trim()), offset });
  }
  return links;
}

const patterns = new Map<string, RegExp>();

/** Offset of the value of an attribute in the file; of its name where an entity makes the two differ. */
export function offsetOfValue(html: string, { startIndex, attribs }: Element, attribute: string): number {
  let pattern = patterns.get(attribute);
  if (pattern === undefined) {
    pattern = new RegExp(`(?<=\\s)${attribute}(?:\\s*=\\s*["']?|(?=[\\s/>]))`, 'gi');
    patterns.set(attribute, pattern);
  }
  pattern.lastIndex = startIndex ?? 0;
  const match = pattern.exec(html);
  if (match === null) return startIndex ?? 0;
  return html.startsWith(attribs[attribute] ?? '', pattern.lastIndex) ? pattern.lastIndex : match.index;
}

function kindOf({ name, attribs }: Element, attribute: string): BuiltLink['kind'] | null {
  if (attribute === 'data-synonyms' || attribute === 'data-citations') return 'resource';
  if (attribute === 'data-copy-link' || LINKS[name]?.includes(attribute)) return 'link';
  if (RESOURCES[name]?.includes(attribute)) return 'resource';
  if (name === 'link' && attribute === 'href') {
    const relations = (attribs.rel ?? '').split(/\s+/);
    return relations.some((relation) => FOLLOWED_RELATIONS.test(relation)) ? 'link' : 'resource';
  }
  if (name === 'meta' && attribute === 'content') {
    return ADDRESS_PROPERTIES[attribs.property ?? ''] ?? null;
  }
  return null;
}

/** The addresses of a `srcset`: each may be followed by a width or a density. */
function candidates(value: string): { readonly written: string; readonly at: number }[] {
  return [...value.matchAll(/([^\s,][^\s]*?)(?:\s+[\d.]+[wxh])*\s*(?:,|$)/g)].map((match) => ({
    written: match[1] ?? '',
    at: match.index,
  }));
}
