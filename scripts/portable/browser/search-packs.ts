import type { Bundle, Hit } from '../../../src/search/browser/bundle.ts';
import { loadScript } from './load-script.ts';

/** A folder of the search index as its data script gives it. */
export interface Pack {
  /** Its files, by name, as base64. */
  readonly files: Readonly<Record<string, string>>;
  /** Pagefind's program, begun anew. */
  readonly program: (address: string) => Bundle;
}

/** Where a pack lies, and how the addresses of its records become those of files. */
export interface SearchFolder {
  readonly folder: string;
  /** Where the whole folder begins. */
  readonly root: URL;
  /** The base path in the addresses of records. */
  readonly base: string;
}

/** Name of the data script in its folder, and of the function by which it hands over what it holds. */
export const PACK_FILE = 'data.js';
export const TAKE_PACK = 'takeSearchPack';

const packs = new Map<string, Promise<Pack>>();
const arrived = new Map<string, Pack>();

/** The pack in which a file of the folder is. */
export function packOf(path: string, folders: readonly string[]): string | undefined {
  // A part of an index stands in a folder below the first.
  return folders.filter((folder) => path.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
}

/** A file of the search as a server would send it. */
export async function readPacked(path: string, { folder, root }: SearchFolder): Promise<Response> {
  const { files } = await loadPack(folder, root);
  const file = files[path.slice(folder.length)];
  return file === undefined ? new Response(null, { status: 404 }) : new Response(bytesOf(file));
}

/** Pagefind's module of a folder, whose results lead to files. */
export async function openModule(path: string, { folder, root, base }: SearchFolder): Promise<Bundle> {
  const { program } = await loadPack(folder, root);
  const bundle = program(new URL(path, root).href);
  const toFile = (hit: Hit): Hit => ({
    ...hit,
    data: async () => {
      const record = await hit.data();
      return { ...record, url: fileOf(record.url, base, root) };
    },
  });
  return {
    ...bundle,
    search: async (...asked) => {
      const found = await bundle.search(...asked);
      return { ...found, results: found.results.map(toFile) };
    },
  };
}

function fileOf(address: string, base: string, root: URL): string {
  const url = new URL(address.slice(base.length + 1), root);
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}

function loadPack(folder: string, root: URL): Promise<Pack> {
  const known = packs.get(folder);
  if (known !== undefined) return known;
  Object.assign(globalThis, { [TAKE_PACK]: (name: string, pack: Pack) => arrived.set(name, pack) });
  const loading = loadScript(new URL(folder + PACK_FILE, root)).then(() => {
    const pack = arrived.get(folder);
    if (pack === undefined) throw new Error(`${folder}${PACK_FILE} holds nothing`);
    return pack;
  });
  packs.set(folder, loading);
  loading.catch(() => packs.delete(folder));
  return loading;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
