import type { BuiltLink, LinkTarget } from '../../model/site/built-site.ts';

/** What a style sheet loads: `url(…)` with or without quotation marks, `@import "…"`. Comments are passed over. */
const LOADED =
  /\/\*[\s\S]*?\*\/|(?:\burl\(\s*|@import\s+)(?:"([^"]*)"|'([^']*)')|\burl\(\s*([^"'\s)][^)]*|(?=\)))/gi;

/** The addresses that a style sheet loads, each at its place. */
export function linksOfStyleSheet(css: string, resolve: (written: string) => LinkTarget): BuiltLink[] {
  const links: BuiltLink[] = [];
  for (const match of css.matchAll(LOADED)) {
    if (match[0].startsWith('/*')) continue;
    const quoted = match[1] ?? match[2];
    const written = quoted ?? match[3] ?? '';
    const offset = match.index + match[0].length - written.length - (quoted === undefined ? 0 : 1);
    links.push({ kind: 'resource', target: resolve(written.trim()), offset });
  }
  return links;
}
