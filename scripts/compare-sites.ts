import './node-version.mjs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { CliError, runIfStarted } from './cli-error.ts';

/**
 * Astro names its assets `name.HASH.ext` after their bytes, and marks the elements of a component with a hash of its
 * path: neither tells of a change to a reader.
 */
const ASSET_HASH = /(_astro\/[^"'\s)]*?)\.[\w-]{8}(?=\.(?:css|js|woff2)\b)/g;
const SCOPE_HASH = /(data-astro-cid-)[a-z0-9]{8}/g;
/** White space around the document and its main part says nothing, and changes with the components that hold them. */
const OUTER_SPACE = /\s+(?=<html|<\/main>)|(?<=<\/html>|<main[^>]*>)\s+/g;
const TEXT_FILE = /(\.(css|csv|html|js|json|svg|txt|xml)|_headers)$/;

/**
 * The files of a finished site, by path, with those hashes set aside. Two assets whose names
 * differ by their hash alone are put one after the other.
 */
function readSite(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) {
    const en = `There is no folder "${folder}": name the folders of two built sites.`;
    throw new CliError({ vi: `Không có thư mục "${folder}": ghi tên hai thư mục trang đã dựng.`, en }, 2);
  }
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).replaceAll('\\', '/').replace(ASSET_HASH, '$1');
    const text = readFileSync(file, TEXT_FILE.test(entry.name) ? 'utf8' : 'latin1');
    const content = TEXT_FILE.test(entry.name)
      ? text.replace(ASSET_HASH, '$1').replace(SCOPE_HASH, '$1').replace(OUTER_SPACE, '')
      : text;
    files.set(path, (files.get(path) ?? '') + content);
  }
  return files;
}

/** Tells in which files two finished sites differ. Exit code 0 if in none, 1 if in some. */
await runIfStarted(import.meta.filename, async () => {
  const [before, after] = process.argv.slice(2).map((folder) => readSite(folder.replace(/\/+$/, '')));
  if (before === undefined || after === undefined) {
    const usage = 'npm run compare -- BEFORE AFTER';
    throw new CliError({ vi: `Lệnh viết chưa đúng: ${usage}`, en: `Wrong use: ${usage}` }, 2);
  }
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changes = paths.flatMap((path) => {
    if (!after.has(path)) return `- ${path}`;
    if (!before.has(path)) return `+ ${path}`;
    return before.get(path) === after.get(path) ? [] : `~ ${path}`;
  });
  const same = paths.length - changes.length;
  console.log([...changes, `${same} files the same, ${changes.length} differ`].join('\n'));
  process.exitCode = changes.length === 0 ? 0 : 1;
});
