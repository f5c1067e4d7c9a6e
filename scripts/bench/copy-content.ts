import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptIds } from '../accept.ts';

/** The project's own content: what every generated content folder is made of. */
const CONTENT = 'content';

/** The day on which the ids of the copies are promised. */
const DAY = '2026-11-22';

/**
 * Writes a content folder with at least so many documents: the project's own content as it is, then its documents again
 * and again under other ids and symbols, which cite each other. Tasks, bodies, terms, sources and guides stand there
 * once; the ledger promises and confirms everything. The same call gives the same bytes.
 *
 * @returns how many documents there are, a multiple of those of the project
 */
export function copyContent(folder: string, documents: number): number {
  cpSync(CONTENT, folder, { recursive: true });
  const ids = readdirSync(join(CONTENT, 'documents')).sort();
  const files = readDocuments(ids);
  const symbols = [...files].flatMap(([path, text]) =>
    path.endsWith('document.yaml') ? (/^symbol: (\S+\/\S+)$/m.exec(text)?.[1] ?? []) : [],
  );
  const copies = Math.ceil(documents / ids.length) - 1;
  for (let copy = 1; copy <= copies; copy++) {
    const rename = makeRename(ids, symbols, lettersOf(copy));
    for (const [path, text] of files) {
      const renamed = path.endsWith('document.yaml')
        ? withDigest(rename(text), rename(files.get(path.replace('document.yaml', 'source.txt')) ?? ''))
        : rename(text);
      const [id = '', name = ''] = path.split('/');
      mkdirSync(join(folder, 'documents', rename(id)), { recursive: true });
      writeFileSync(join(folder, 'documents', rename(id), name), renamed);
    }
  }
  acceptIds(folder, 'new', DAY);
  return ids.length * (copies + 1);
}

/** The files of documents by `{id}/{name}`. */
function readDocuments(ids: readonly string[]): ReadonlyMap<string, string> {
  const paths = ids.flatMap((id) =>
    readdirSync(join(CONTENT, 'documents', id)).map((name) => `${id}/${name}`),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(CONTENT, 'documents', path), 'utf8')]));
}

/** Renames documents: `nq-mau` to `nq-mau-b`, and its symbol `07-NQ/MAU` to `07-NQ/MAUB`. */
function makeRename(ids: readonly string[], symbols: readonly string[], letters: string) {
  const id = `(?:${ids.join('|')})(?![\\p{L}\\d-])`;
  // A source copy may have a symbol broken over two lines: `02- NQ/TW`.
  const symbol = `(?:${symbols.map((one) => one.replaceAll('-', '-\\s*')).join('|')})(?!\\p{L})`;
  const names = new RegExp(`(?<![\\p{L}\\d-])(?:(${id})|${symbol})`, 'gu');
  return (text: string): string =>
    text.replace(names, (name, isId) =>
      isId === undefined ? `${name}${letters}` : `${name}-${letters.toLowerCase()}`,
    );
}

function withDigest(facts: string, source: string): string {
  return facts.replace(/sha256: \w+/, `sha256: ${createHash('sha256').update(source).digest('hex')}`);
}

/** `B`, `C`, … `Z`, `AA`, … for 1, 2, … */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
