import { foldSpace } from '../../language/fold-space.ts';
import type { LinksByWords } from '../../model/site/expected-site.ts';

/**
 * The links in a wording are compared by its references; a bare number stands for many places; what tasks are grouped by
 * is shown once a group.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['blocks', 'number', 'href', 'url', 'grouping']);

/** Every text beside an address (`href` or `url`) in a view, with its addresses. */
export function linksInView(view: unknown): LinksByWords {
  const links = new Map<string, Set<string>>();
  const add = (words: string, href: string): void => {
    const known = links.get(words);
    if (known === undefined) links.set(words, new Set([href]));
    else known.add(href);
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { url, href = url, number, text }: Readonly<Record<string, unknown>> = { ...value };
    for (const [name, part] of Object.entries(value)) {
      if (LEFT_OUT.has(name)) continue;
      if (typeof part !== 'string') walk(part);
      else if (typeof href === 'string' && part !== '') add(foldSpace(part), href);
    }
    if (typeof href === 'string' && typeof number === 'string' && typeof text === 'string') {
      add(foldSpace(`${number} ${text}`), href);
    }
  };
  walk(view);
  return links;
}
