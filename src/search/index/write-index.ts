import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../language/language.ts';
import type { CitationTable } from '../shared/citation-table.ts';
import { toIndexed } from '../shared/indexed-record.ts';
import type { SearchRecord } from '../shared/record.ts';
import { CITATIONS_FILE, WORDS_FILE } from '../shared/table-file.ts';
import type { WordTables } from '../shared/word-tables.ts';
import { countParts, MOST_RECORDS_OF_A_PART, partFolder } from './index-parts.ts';

type Pagefind = typeof import('pagefind');
type PagefindIndex = NonNullable<Awaited<ReturnType<Pagefind['createIndex']>>['index']>;

/** Concurrent calls to Pagefind's process. */
const CALLS_IN_FLIGHT = 64;
/**
 * Up to so many records each is a file of its own, and a result costs one small file; above, several share one,
 * since tens of thousands of files take longer to write and to copy than what is in them.
 */
const MOST_TEXT_FILES = 4000;
/** Parts of Pagefind's bundle that this site does not load. */
const UNUSED_FILE = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes the search bundle of one language into a folder, which is emptied first: one bundle, or several parts of a
 * large index. Same records, same bytes: the records are numbered in their order. Rejects if a key or an address
 * occurs twice or if Pagefind reports anything. Two languages can be written at the same time.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  language: Language,
  outputFolder: string,
  mostOfAPart = MOST_RECORDS_OF_A_PART,
): Promise<void> {
  refuseDoubles(records);
  rmSync(outputFolder, { recursive: true, force: true });
  const parts = countParts(records.length, mostOfAPart);
  const size = Math.ceil(records.length / parts);
  for (let part = 1; part <= parts; part++) {
    const share = records.slice((part - 1) * size, part * size);
    await writePart(share, language, join(outputFolder, partFolder(part)), parts);
  }
}

/** Writes one part by a Pagefind process of its own, which gives its memory back when it ends. */
async function writePart(
  records: readonly SearchRecord[],
  language: Language,
  outputFolder: string,
  parts: number,
): Promise<void> {
  const pagefind = await ownPagefind();
  try {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: language,
      maxFragments: Math.floor(MOST_TEXT_FILES / parts),
    });
    refuseErrors(errors);
    if (index === undefined) throw new Error('Pagefind gave no index and no reason');
    await addRecords(index, records, language);
    const built = await index.getFiles();
    refuseErrors(built.errors);
    writeFiles(built.files, language, outputFolder);
  } finally {
    await pagefind.close();
  }
}

let copies = 0;

/** A copy of Pagefind's module with a process of its own: the module keeps one process for all its users. */
async function ownPagefind(): Promise<Pagefind> {
  copies++;
  return (await import(`${import.meta.resolve('pagefind')}?copy=${copies}`)) as Pagefind;
}

/** Sends the records in their order, several calls at a time; Pagefind numbers them as they arrive. */
async function addRecords(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  language: Language,
): Promise<void> {
  const waiting = records.values();
  const send = async (): Promise<void> => {
    for (const record of waiting) {
      const { url, content, meta, filters } = toIndexed(record);
      const answer = await index.addCustomRecord({
        url,
        content,
        language,
        meta: { ...meta },
        filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
      });
      refuseErrors(answer.errors, record.key);
    }
  };
  await Promise.all(Array.from({ length: CALLS_IN_FLIGHT }, send));
}

/** Writes what the site loads. A language with its own word stems needs no general program. */
function writeFiles(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
  language: Language,
  outputFolder: string,
): void {
  const ownProgram = files.some(({ path }) => path === `wasm.${language}.pagefind`);
  const used = files.filter(
    ({ path }) => !UNUSED_FILE.test(path) && !(ownProgram && path === 'wasm.unknown.pagefind'),
  );
  const folders = new Set(used.map(({ path }) => dirname(join(outputFolder, path))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const { path, content } of used) writeFileSync(join(outputFolder, path), content);
}

function refuseDoubles(records: readonly SearchRecord[]): void {
  for (const field of ['key', 'url'] as const) {
    const seen = new Set<string>();
    for (const record of records) {
      if (seen.has(record[field])) throw new Error(`Two search records have the ${field} ${record[field]}`);
      seen.add(record[field]);
    }
  }
}

function refuseErrors(errors: readonly string[], at?: string): void {
  if (errors.length > 0) throw new Error(`Pagefind${at ? ` (${at})` : ''}: ${errors.join('; ')}`);
}

/** Writes what the browser needs beside the index into the folder of its language, which must be there. */
export function writeSearchTables(
  tables: { readonly words: WordTables; readonly citations: CitationTable },
  folder: string,
): void {
  writeFileSync(join(folder, WORDS_FILE), JSON.stringify(tables.words));
  writeFileSync(join(folder, CITATIONS_FILE), JSON.stringify(tables.citations));
}
