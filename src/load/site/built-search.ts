import { gunzipSync } from 'node:zlib';
import type { Language } from '../../language/language.ts';
import type { BuiltSearch, OpenedRecord } from '../../model/site/built-site.ts';
import type { SiteFiles } from './site-files.ts';

/** The filters that tell of which provision a record is; the indexer gives them to every record. */
const DOCUMENT_FILTER = 'document';
const PROVISION_FILTER = 'provision';

/** Of the lists of words so many are unpacked, each for hundreds of words. */
const MOST_LISTS_OPENED = 200;

/** So many texts of an index are opened, evenly over all its records: each is a small packed file. */
const MOST_OPENED = 1000;

/** What Pagefind writes before the data in each of its files. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Reads what the search index of a language holds, from its own files: the list of its records and the filters, so
 * that thousands of records cost four small files. A record counts only if the file with its text is there.
 */
export function readBuiltSearch(files: SiteFiles, language: Language): BuiltSearch {
  const records = new Map<string, number>();
  const texts = new Map<string, string>();
  try {
    // A large index is in parts: the first in the folder of the language, the others below it.
    for (let part = 1; ; part++) {
      const folder = `pagefind/${language}${part === 1 ? '' : `/part-${part}`}`;
      const entry = files.read(`${folder}/pagefind-entry.json`);
      if (entry === null) {
        return part === 1 ? { kind: 'absent' } : { kind: 'read', records, opened: openTexts(files, texts) };
      }
      for (const { key, words, file } of readRecords(files, folder, language, entry)) {
        records.set(key, words);
        if (file !== null) texts.set(key, file);
      }
    }
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

interface ListedRecord {
  readonly key: string;
  readonly words: number;
  /** The file of its text; null where several share one. */
  readonly file: string | null;
}

function* readRecords(
  files: SiteFiles,
  folder: string,
  language: Language,
  entry: Uint8Array,
): Generator<ListedRecord> {
  const facts = JSON.parse(new TextDecoder().decode(entry)).languages?.[language];
  if (facts === undefined) throw new Error(`pagefind-entry.json: ${language}?`);
  const [, pages, chunks, filters] = listOf(readData(files, `${folder}/pagefind.${facts.hash}.pf_meta`));
  const records = listOf(pages).map(listOf);
  if (records.length !== facts.page_count) {
    throw new Error(`pagefind-entry.json: ${facts.page_count}, pf_meta: ${records.length}`);
  }
  const own = files.names(folder);
  for (const name of [/^pagefind\.js$/, /^pagefind-worker\.js$/, /^wasm\..*\.pagefind$/]) {
    if (!own.some((file) => name.test(file))) throw new Error(`${folder}/${name.source}?`);
  }
  const lists = listOf(chunks);
  const indexFiles = new Set(files.names(`${folder}/index`));
  for (const [index, chunk] of lists.entries()) {
    const name = `${textOf(listOf(chunk)[2])}.pf_index`;
    if (!indexFiles.has(name)) throw new Error(`index/${name}?`);
    if (index % Math.ceil(lists.length / MOST_LISTS_OPENED) === 0) unpack(files, `${folder}/index/${name}`);
  }
  const values = new Map<string, ReadonlyMap<number, string>>();
  for (const [name, hash] of listOf(filters).map(listOf)) {
    values.set(textOf(name), readFilter(readData(files, `${folder}/filter/${textOf(hash)}.pf_filter`)));
  }
  const documents = values.get(DOCUMENT_FILTER);
  if (documents === undefined) throw new Error(`filter/${DOCUMENT_FILTER}?`);
  // A corpus of records only has no provision, and Pagefind writes no filter without values.
  const provisions = values.get(PROVISION_FILTER);
  const texts = new Set(files.names(`${folder}/fragment`));
  for (const [index, [hash, count, group]] of records.entries()) {
    const document = documents.get(index);
    if (document === undefined || !texts.has(`${textOf(group) || textOf(hash)}.pf_fragment`)) continue;
    const provision = provisions?.get(index);
    yield {
      key: provision === undefined ? document : `${document}#${provision}`,
      words: Number(count),
      file: textOf(group) === '' ? `${folder}/fragment/${textOf(hash)}.pf_fragment` : null,
    };
  }
}

/** Opens texts by key, every so many of a large index. */
function openTexts(files: SiteFiles, texts: ReadonlyMap<string, string>): ReadonlyMap<string, OpenedRecord> {
  const step = Math.max(1, Math.ceil(texts.size / MOST_OPENED));
  const chosen = [...texts].filter((_, index) => index % step === 0);
  return new Map(chosen.map(([key, file]) => [key, openText(files, file)]));
}

function openText(files: SiteFiles, file: string): OpenedRecord {
  try {
    const text = unpack(files, file).toString('utf8', SIGNATURE.length);
    const { url, word_count: words }: Readonly<Record<string, unknown>> = JSON.parse(text);
    if (typeof url === 'string' && typeof words === 'number') return { kind: 'read', url, words };
  } catch {
    // Cut off or not what Pagefind writes: told below like any other text that does not say what it must.
  }
  return { kind: 'broken', file };
}

/** The value of a filter for each record that has one, by the record's number. */
function readFilter(data: unknown): ReadonlyMap<number, string> {
  const values = new Map<number, string>();
  for (const entry of listOf(listOf(data)[1])) {
    const [value, records] = listOf(entry);
    for (const record of listOf(records)) values.set(Number(record), textOf(value));
  }
  return values;
}

/** The bytes of a file that Pagefind has packed, its signature first. */
function unpack(files: SiteFiles, file: string): Buffer {
  const packed = files.read(file);
  if (packed === null) throw new Error(`${file}?`);
  const bytes = gunzipSync(packed);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error(`${file}: ${SIGNATURE}?`);
  return bytes;
}

function readData(files: SiteFiles, file: string): unknown {
  return decodeCbor(unpack(files, file), SIGNATURE.length);
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('CBOR: list?');
  return value;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error('CBOR: text?');
  return value;
}

/** Decodes the part of CBOR (RFC 8949) that Pagefind's lists are made of: whole numbers, texts, lists. */
function decodeCbor(bytes: Buffer, start: number): unknown {
  let at = start;
  const readCount = (short: number): number => {
    if (short < 24) return short;
    const size = 1 << (short - 24);
    if (size > 4) throw new Error(`CBOR: ${short}?`);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const readItem = (): unknown => {
    const head = bytes.readUInt8(at++);
    const count = readCount(head & 31);
    switch (head >> 5) {
      case 0:
        return count;
      case 3:
        at += count;
        return bytes.toString('utf8', at - count, at);
      case 4:
        return Array.from({ length: count }, readItem);
      default:
        throw new Error(`CBOR: ${head}?`);
    }
  };
  return readItem();
}
