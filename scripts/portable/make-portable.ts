import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import process from 'node:process';
import { zipSync } from 'fflate';
import { isForMachines } from '../../src/site/for-machines.ts';
import type { Site } from '../../src/site/site.ts';
import { replaceFolder } from '../build/replace-folder.ts';
import { CliError } from '../cli-error.ts';
import { STYLES_FILE, TAKE_STYLES } from './browser/readable-styles.ts';
import { bundleProgram } from './bundle-program.ts';
import { NOTE_FILE, noteFor } from './portable-note.ts';
import { rewritePage, rewriteStyles } from './rewrite-page.ts';
import { refuseUnsafeNames } from './safe-names.ts';
import { findPacks, writePacks } from './write-packs.ts';

/** What was made of a finished site. */
export interface PortableSite {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly zip: string;
  readonly zipBytes: number;
}

const PROGRAM = '_astro/program.js';
/** Without a server nothing asks for these, or something of the copy itself stands in their place. */
const OF_A_SERVER =
  /^(?:404\.html|en\/404(?:\/index)?\.html|site-manifest\.json|pagefind\/.*|_astro\/(?!boot\.).*\.js)$/;
const MODULE = /<script type="module" src="([^"]*)">/g;
/** The same day in each ZIP: same site, same bytes. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * Makes a folder out of a finished site that opens by double click, without a server, and a ZIP of it beside the
 * folder. An earlier one stays until the new one is whole.
 *
 * @throws CliError if the place may not be taken, or a name would not survive another file system
 */
export async function makePortable(out: string, target: string, site: Site): Promise<PortableSite> {
  const folder = resolve(target);
  refuseTarget(target, out);
  const files = await describeFiles(resolve(out), site);
  refuseUnsafeNames([...files.keys()]);
  const zip = `${folder}.zip`;
  const zipped = zipOf(files, basename(folder));
  try {
    await replaceFolder(folder, async ({ next }) => {
      for (const [name, bytes] of files) {
        mkdirSync(dirname(join(next, name)), { recursive: true });
        writeFileSync(join(next, name), bytes);
      }
      writeFileSync(`${zip}.next`, zipped);
      return true;
    });
    renameSync(`${zip}.next`, zip);
  } finally {
    rmSync(`${zip}.next`, { force: true });
  }
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return { folder, files: files.size, bytes, zip, zipBytes: zipped.length };
}

/** All files of the folder, by path, in the order of their names. */
async function describeFiles(out: string, site: Site): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(out.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !OF_A_SERVER.test(name) && !isForMachines(name))
    .sort();
  const kept = new Set(names);
  const rewriting = { base: site.base, has: (file: string) => kept.has(file), program: PROGRAM };
  const modules = new Set<string>();
  const files = new Map<string, Uint8Array>();
  const text = (name: string): string => readFileSync(join(out, name), 'utf8');
  for (const name of names) {
    if (name.endsWith('.html')) {
      const html = text(name);
      for (const [, address = ''] of html.matchAll(MODULE)) modules.add(address.slice(site.base.length));
      files.set(name, Buffer.from(rewritePage(html, name, rewriting)));
    } else if (name.endsWith('.css')) files.set(name, Buffer.from(rewriteStyles(text(name), site.base)));
    else files.set(name, readFileSync(join(out, name)));
  }
  const packs = findPacks(out);
  const paths = [...modules].sort().map((address) => join(out, address));
  files.set(PROGRAM, Buffer.from(await bundleProgram(paths, { base: site.base, packs })));
  for (const [name, script] of await writePacks(out, packs)) files.set(name, Buffer.from(script));
  files.set(STYLES_FILE, Buffer.from(writeStyles(files)));
  files.set(NOTE_FILE, Buffer.from(noteFor(site, text('index.html'))));
  return files;
}

/** All style sheets as one data script. */
function writeStyles(files: ReadonlyMap<string, Uint8Array>): string {
  const sheets = [...files].filter(([name]) => name.endsWith('.css'));
  const texts = sheets.map(([name, bytes]) => [basename(name), Buffer.from(bytes).toString('utf8')]);
  return `${TAKE_STYLES}(${JSON.stringify(Object.fromEntries(texts))});\n`;
}

function zipOf(files: ReadonlyMap<string, Uint8Array>, top: string): Uint8Array {
  const entries = [...files].map(([name, bytes]) => [`${top}/${name}`, bytes]);
  return zipSync(Object.fromEntries(entries), { mtime: FIRST_DAY });
}

/**
 * Only what is not there, is empty or was made by this command is replaced; never the site itself.
 *
 * @throws CliError otherwise
 */
export function refuseTarget(target: string, site: string): void {
  const [folder, out] = [resolve(target), resolve(site)];
  const holds = (outer: string, inner: string): boolean => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  const isApart = !holds(folder, out) && !holds(out, folder) && !holds(folder, process.cwd());
  const isOurs = existsSync(join(folder, NOTE_FILE));
  if (isApart && (isOurs || (isFree(folder) && !existsSync(`${folder}.zip`)))) return;
  throw new CliError({
    vi: `Không ghi được bản mang theo vào ${folder}: ở đó hoặc ở ${folder}.zip đã có thứ khác. Chọn một thư mục mới cho --portable.`,
    en: `The portable copy is not written to ${folder}: something else is there or at ${folder}.zip. Choose a new folder for --portable.`,
  });
}

function isFree(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found === undefined || (found.isDirectory() && readdirSync(folder).length === 0);
}
