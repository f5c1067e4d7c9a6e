import type { BuiltLink, LinkTarget } from '../../model/site/built-site.ts';

/** An attribute that holds an address, with the offset of its value. */
export interface WrittenAddress {
  readonly attribute: string;
  readonly value: string;
  readonly offset: number;
}

/** Attributes that can hold an address, on whatever element. */
export const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set([
  'href',
  'src',
  'srcset',
  'imagesrcset',
  'action',
  'formaction',
  'poster',
  'data',
  'xlink:href',
  'content',
  'data-copy-link',
  'cite',
  'ping',
  'data-synonyms',
  'data-citations',
]);

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
/** Properties of a `<meta>` whose content is the address of a page. */
const ADDRESS_PROPERTIES: ReadonlySet<string> = new Set(['og:url']);

type Attributes = Readonly<Record<string, string>>;

/** The links of one element. */
export function linksOfElement(
  name: string,
  attributes: Attributes,
  addresses: readonly WrittenAddress[],
  resolve: (written: string) => LinkTarget,
): readonly BuiltLink[] {
  const links: BuiltLink[] = [];
  for (const { attribute, value, offset } of addresses) {
    const kind = kindOf(name, attribute, attributes);
    if (kind === null) continue;
    if (attribute.endsWith('srcset') && value.trim() !== '') {
      for (const { written, at } of candidates(value)) {
        links.push({ kind, target: resolve(written), offset: offset + at });
      }
    } else links.push({ kind, target: resolve(value.trim()), offset });
  }
  return links;
}

function kindOf(name: string, attribute: string, attributes: Attributes): BuiltLink['kind'] | null {
  if (attribute === 'data-synonyms' || attribute === 'data-citations') return 'resource';
  if (attribute === 'data-copy-link' || LINKS[name]?.includes(attribute)) return 'link';
  if (RESOURCES[name]?.includes(attribute)) return 'resource';
  if (name === 'link' && attribute === 'href') {
    const relations = (attributes.rel ?? '').split(/\s+/);
    return relations.some((relation) => FOLLOWED_RELATIONS.test(relation)) ? 'link' : 'resource';
  }
  if (name === 'meta' && attribute === 'content') {
    return ADDRESS_PROPERTIES.has(attributes.property ?? '') ? 'link' : null;
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
