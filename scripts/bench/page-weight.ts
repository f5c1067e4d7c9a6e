import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';

export type PageWeight = ReturnType<typeof weighPage>;

/**
 * What a page of a site in a folder, built for the root of its host, makes the browser fetch, in bytes: texts gzipped,
 * fonts as they are.
 */
export function weighPage(site: string, page: string) {
  const html = readFileSync(join(site, page));
  const { styles, scripts, modules } = resourcesOf(html.toString('utf8'), page);
  const sum = (paths: Iterable<string>): number =>
    [...paths].reduce((total, path) => total + gzipSync(readFileSync(join(site, path))).length, 0);
  const fonts = new Set(styles.flatMap((style) => fontsOf(site, style)));
  return {
    html: gzipSync(html).length,
    css: sum(styles),
    /** Scripts that block rendering. */
    blocking: sum(scripts),
    /** Modules, which wait for the page, each with what it imports. */
    deferred: modules.map((module) => sum(withImports(site, module))),
    /** Fonts that the style sheets name: a browser loads only those whose letters are on the page. */
    fonts: [...fonts].map((font) => readFileSync(join(site, font)).length),
  };
}

function resourcesOf(html: string, page: string) {
  const [styles, scripts, modules]: [string[], string[], string[]] = [[], [], []];
  const parser = new Parser({
    onopentag(tag, { rel, href, type, src }) {
      if (tag === 'link' && rel === 'stylesheet' && href) styles.push(resolveAddress(href, page));
      if (tag === 'script' && src) {
        (type === 'module' ? modules : scripts).push(resolveAddress(src, page));
      }
    },
  });
  parser.end(html);
  return { styles, scripts, modules };
}

function fontsOf(site: string, style: string): readonly string[] {
  const css = readFileSync(join(site, style), 'utf8');
  return [...css.matchAll(/url\(\s*["']?([^"')]+\.woff2?)["']?\s*\)/g)].map((match) =>
    resolveAddress(match[1] ?? '', style),
  );
}

/** A module with its static imports; dynamic ones are left out. */
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
