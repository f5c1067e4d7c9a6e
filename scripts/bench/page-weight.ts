import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';

/** What a page makes the browser fetch, in bytes: texts gzipped, fonts as they are. */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  /** Scripts that hold up the page. */
  readonly blocking: number;
  /** Modules, which wait for the page, each with what it imports. */
  readonly deferred: readonly number[];
  /** Fonts that the style sheets name: a browser loads only those whose letters stand on the page. */
  readonly fonts: readonly number[];
}

interface Named {
  readonly styles: string[];
  readonly scripts: string[];
  readonly modules: string[];
}

/** Weighs a page of a site in a folder, built for the root of its host. */
export function weighPage(site: string, page: string): PageWeight {
  const html = readFileSync(join(site, page));
  const { styles, scripts, modules } = resourcesOf(html.toString('utf8'), page);
  const zipped = (path: string): number => gzipSync(readFileSync(join(site, path))).length;
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const fonts = new Set(styles.flatMap((style) => fontsOf(site, style)));
  return {
    html: gzipSync(html).length,
    css: sum(styles.map(zipped)),
    blocking: sum(scripts.map(zipped)),
    deferred: modules.map((module) => sum([...withImports(site, module)].map(zipped))),
    fonts: [...fonts].map((font) => readFileSync(join(site, font)).length),
  };
}

function resourcesOf(html: string, page: string): Named {
  const named: Named = { styles: [], scripts: [], modules: [] };
  const at = (address: string): string => resolveAddress(address, page);
  const parser = new Parser({
    onopentag(tag, { rel, href, type, src }) {
      if (tag === 'link' && rel === 'stylesheet' && href) named.styles.push(at(href));
      if (tag === 'script' && src) (type === 'module' ? named.modules : named.scripts).push(at(src));
    },
  });
  parser.end(html);
  return named;
}

function fontsOf(site: string, style: string): readonly string[] {
  const css = readFileSync(join(site, style), 'utf8');
  return [...css.matchAll(/url\(\s*["']?([^"')]+\.woff2?)["']?\s*\)/g)].map((match) =>
    resolveAddress(match[1] ?? '', style),
  );
}

/** A module and what it imports when it is loaded; what it asks for later, with `import()`, is left out. */
function withImports(site: string, module: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(module)) return seen;
  seen.add(module);
  const code = readFileSync(join(site, module), 'utf8');
  for (const match of code.matchAll(/\b(?:import|from)\s*["'](\.{0,2}\/[^"']+)["']/g)) {
    const imported = resolveAddress(match[1] ?? '', module);
    if (existsSync(join(site, imported))) withImports(site, imported, seen);
  }
  return seen;
}

/** The path below the site of an address that a file of it names. */
function resolveAddress(address: string, from: string): string {
  const path = address.split(/[?#]/)[0] ?? '';
  return path.startsWith('/') ? path.slice(1) : posix.join(dirname(from), path);
}
