import type { Localized } from '../language/language.ts';
import { addressOfFile } from '../model/site/built-site.ts';
import type { ListedFile, OfflineChoice } from './listed-files.ts';

/** What is stored in this browser, written when all of it is there. */
export interface StoredSite extends OfflineChoice {
  /** Changes with what stands here: a worker or a page of another time then leaves the record alone. */
  readonly format: typeof FORMAT;
  /** The cache that holds the files, each under its address. */
  readonly cache: string;
  /** The mark of the edition: `2026-11-30-5e38b69b`; the day is left out where the edition has none. */
  readonly edition: string;
  /** When the last file came in, in ISO 8601. */
  readonly storedAt: string;
  /** Of all its files. */
  readonly bytes: number;
  /** Addresses of the pages that say what is stored. */
  readonly aboutPages: Localized;
  /** Addresses of the pages for an address that leads nowhere; null where only a part is stored. */
  readonly notFoundPages: Localized | null;
}

export const FORMAT = 1;

/** The day of the edition that is stored, `2026-11-30`; null where the edition has none. */
export function editionDayOf({ edition }: StoredSite): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(edition)?.[0] ?? null;
}

/**
 * The beginning of the names of all our caches. Other sites may share the origin, each below a base of its own; the
 * colon keeps `/a` and `/a/b` apart.
 */
export const cachesOf = (base: string): string => `offline:${base}:`;

const recordCache = (base: string): string => `${cachesOf(base)}record`;
const recordAddress = (base: string): string => `${base}/offline-record.json`;
const listAddress = (base: string): string => `${base}/offline-files.json`;

/** What is stored whole; null if nothing is, or it was written by a program that this one does not know. */
export async function readStoredSite(base: string): Promise<StoredSite | null> {
  const answer = await caches.match(recordAddress(base), { cacheName: recordCache(base) });
  const record: unknown = await answer?.json().catch(() => null);
  return (record as StoredSite | null)?.format === FORMAT ? (record as StoredSite) : null;
}

/** Every file of a stored site. The list is long, and the record is read at each answer: they stand apart. */
export async function readStoredFiles(base: string, { cache }: StoredSite): Promise<readonly ListedFile[]> {
  const answer = await caches.match(listAddress(base), { cacheName: cache });
  return ((await answer?.json()) as readonly ListedFile[] | undefined) ?? [];
}

/** Puts the list of its files beside them. */
export async function writeStoredFiles(
  base: string,
  cache: Cache,
  files: readonly ListedFile[],
): Promise<void> {
  await cache.put(listAddress(base), Response.json(files));
}

/** Takes one record for another in a single step: from then on the new files answer. */
export async function writeStoredSite(base: string, record: StoredSite): Promise<void> {
  const cache = await caches.open(recordCache(base));
  await cache.put(recordAddress(base), Response.json(record));
}

/** Names of the caches of the site whose files belong to nothing that is stored whole. */
export async function unfinishedCaches(base: string, stored: StoredSite | null): Promise<readonly string[]> {
  const kept = stored === null ? [] : [recordCache(base), stored.cache];
  return (await caches.keys()).filter((name) => name.startsWith(cachesOf(base)) && !kept.includes(name));
}

/** How many of its files a stored site has lost: a browser that runs out of space may take some away. */
export async function countLostFiles(
  base: string,
  { cache }: StoredSite,
  files: readonly ListedFile[],
): Promise<number> {
  const held = new Set((await (await caches.open(cache)).keys()).map(({ url }) => new URL(url).pathname));
  return files.filter(({ path }) => !held.has(addressOfPath(base, path))).length;
}

/** Takes away all that is stored, and the worker that answers with it. */
export async function removeStoredSite(base: string): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(cachesOf(base))).map((name) => caches.delete(name)),
  );
  const scope = new URL(`${base}/`, location.href).href;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(
    registrations.filter((one) => one.scope === scope).map((registration) => registration.unregister()),
  );
}

/** The address of a file, as `URL.pathname` writes it. */
export function addressOfPath(base: string, path: string): string {
  return new URL(addressOfFile(base, path), location.origin).pathname;
}
