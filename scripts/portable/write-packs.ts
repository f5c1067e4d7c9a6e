import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PACK_FILE, TAKE_PACK } from './browser/search-packs.ts';
import { bundleModule } from './bundle-program.ts';

/** Pagefind's own program on the page; the worker beside it is not needed. */
const PROGRAM = 'pagefind.js';
const WORKER = 'pagefind-worker.js';

/** The folders of a finished search index, below the folder of the site, each with a slash at its end. */
export function findPacks(site: string): readonly string[] {
  return readdirSync(join(site, 'pagefind'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(`/${PROGRAM}`))
    .map((name) => `pagefind/${dirname(name)}/`)
    .sort();
}

/**
 * The data script of each folder of the index, by its path: the folder's files as text, and its program. A script is
 * the only thing that a page opened as a file may load from beside it.
 */
export async function writePacks(
  site: string,
  packs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const programs = new Map<string, string>();
  const scripts = new Map<string, string>();
  for (const pack of packs) {
    const source = readFileSync(join(site, pack, PROGRAM), 'utf8');
    const program = programs.get(source) ?? (await bundleModule(join(site, pack, PROGRAM)));
    programs.set(source, program);
    const files = readdirSync(join(site, pack), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== PROGRAM && entry.name !== WORKER)
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => file.slice(join(site, pack).length).replaceAll('\\', '/'))
      .filter((file) => !packs.some((other) => other !== pack && `${pack}${file}`.startsWith(other)))
      .sort()
      .map((file) => [file, readFileSync(join(site, pack, file)).toString('base64')]);
    const written = JSON.stringify(Object.fromEntries(files));
    const script = `${TAKE_PACK}(${JSON.stringify(pack)}, { program: ${program}, files: ${written} });\n`;
    scripts.set(pack + PACK_FILE, script);
  }
  return scripts;
}
