import type { Localized } from '../language/language.ts';
import { bytesOf, type ListedFile, type OfflineChoice } from './listed-files.ts';
import {
  addressOfPath,
  cachesOf,
  FORMAT,
  readStoredFiles,
  readStoredSite,
  type StoredSite,
  unfinishedCaches,
  writeStoredFiles,
  writeStoredSite,
} from './stored-site.ts';

/** What is to be stored of the published site. */
export interface StoringPlan {
  readonly base: string;
  readonly choice: OfflineChoice;
  readonly files: readonly ListedFile[];
  /** Address of the program of the worker. */
  readonly worker: string;
  readonly aboutPages: Localized;
  readonly notFoundPages: Localized;
}

/** Why nothing new was stored; what was stored before is as it was. */
export type StoringFailure =
  /** The reader stopped it. */
  | 'stopped'
  /** The server could not be reached. */
  | 'unreachable'
  /** What came is not what the list says: another edition is being published, or something between changes files. */
  | 'differs'
  /** There is no space left. */
  | 'full'
  /** The browser stores nothing for this site. */
  | 'refused'
  /** Another tab is at it. */
  | 'busy';

export class StoringError extends Error {
  readonly reason: StoringFailure;
  constructor(reason: StoringFailure, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Files asked for at the same time. */
const AT_ONCE = 6;

/** Of the packed bytes that came; the browser has unpacked them. */
const OF_THE_TRANSPORT = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/**
 * Stores all files of a plan and puts them in the place of what was stored before, in one step at the end. Files that
 * are stored already are not asked for again, also those of a storing that was stopped.
 *
 * @throws StoringError
 */
export async function storeSite(
  plan: StoringPlan,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<StoredSite> {
  return navigator.locks.request(cachesOf(plan.base), { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new StoringError('busy');
    try {
      return await storeAlone(plan, signal, onProgress);
    } catch (error) {
      throw error instanceof StoringError ? error : new StoringError(reasonOf(error, signal), error);
    }
  });
}

function reasonOf(error: unknown, signal: AbortSignal): StoringFailure {
  if (signal.aborted) return 'stopped';
  const { name = '' } = error as Error;
  return name === 'QuotaExceededError' ? 'full' : 'refused';
}

async function storeAlone(
  plan: StoringPlan,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<StoredSite> {
  const { base, files, choice } = plan;
  const before = await readStoredSite(base);
  const name = `${cachesOf(base)}${await digestOf(new TextEncoder().encode(JSON.stringify(files)))}`;
  for (const other of await unfinishedCaches(base, before)) if (other !== name) await caches.delete(other);
  await refuseFullDevice(bytesOf(files));
  const cache = await caches.open(name);
  const present = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const kept = before === null ? null : await takerOf(before, base);
  let done = 0;
  await eachAtOnce(files, async (file) => {
    signal.throwIfAborted();
    const address = addressOfPath(base, file.path);
    if (!present.has(address))
      await cache.put(address, (await kept?.(file)) ?? (await fetchFile(address, file, signal)));
    done += file.bytes;
    onProgress(done);
  });
  signal.throwIfAborted();
  await registerWorker(plan);
  const stored: StoredSite = {
    ...choice,
    format: FORMAT,
    cache: name,
    edition: await editionOf(cache, plan.aboutPages.vi),
    storedAt: new Date().toISOString(),
    bytes: bytesOf(files),
    aboutPages: plan.aboutPages,
    notFoundPages: choice.isWhole ? plan.notFoundPages : null,
  };
  await writeStoredFiles(base, cache, files);
  await writeStoredSite(base, stored);
  for (const other of await unfinishedCaches(base, stored)) await caches.delete(other);
  return stored;
}

/** Finds a file among those stored before, if it is the same. */
async function takerOf(
  stored: StoredSite,
  base: string,
): Promise<(file: ListedFile) => Promise<Response | undefined>> {
  const held = await caches.open(stored.cache);
  const files = await readStoredFiles(base, stored);
  const digests = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return async ({ path, sha256 }) =>
    digests.get(path) === sha256 ? held.match(addressOfPath(base, path)) : undefined;
}

async function eachAtOnce<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const work = async (): Promise<void> => {
    for (const item of left) await run(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** A file from the server itself, past all that stores: `no-store` also tells our own worker not to answer. */
async function fetchFile(address: string, { sha256 }: ListedFile, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(address, { cache: 'no-store', signal }).catch((error: unknown) => {
    throw new StoringError(signal.aborted ? 'stopped' : 'unreachable', error);
  });
  const bytes = await answer.arrayBuffer().catch((error: unknown) => {
    throw new StoringError(signal.aborted ? 'stopped' : 'unreachable', error);
  });
  // A page for an address that leads nowhere has its bytes too, but is not sent as found.
  const isRight = answer.ok || /404\.html$/.test(address);
  if (!isRight || (await digestOf(bytes)) !== sha256)
    throw new StoringError('differs', new Error(`${answer.status} ${address}`));
  const headers = new Headers(answer.headers);
  for (const header of OF_THE_TRANSPORT) headers.delete(header);
  return new Response(bytes, { headers });
}

async function digestOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function refuseFullDevice(bytes: number): Promise<void> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && quota - usage < bytes) throw new StoringError('full');
  // A wish: the browser then takes these files away last when the device runs out of space.
  await navigator.storage?.persist?.();
}

async function registerWorker({ worker, base }: StoringPlan): Promise<void> {
  await navigator.serviceWorker.register(worker, { scope: `${base}/`, updateViaCache: 'none' });
  await navigator.serviceWorker.ready;
}

/** Of which edition the stored pages are: each says it itself. */
async function editionOf(cache: Cache, page: string): Promise<string> {
  const html = (await (await cache.match(page))?.text()) ?? '';
  return /data-edition="([^"]*)"/.exec(html)?.[1] ?? '';
}
