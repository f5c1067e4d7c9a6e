import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { readStoredSite, type StoredSite } from '../stored-site.ts';

/**
 * Runs in the browsers of readers who asked for it. With a network, pages come from the network; without one, or where
 * it takes too long, from what was stored. Reading stores nothing.
 */
declare const self: Worker;

/**
 * What is used of a service worker's surroundings. TypeScript's own library of them takes the place of that of pages
 * in the whole project.
 */
interface Worker extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
  /** Who asks, and who comes of the answer: a page or a worker; empty where there is none. */
  readonly clientId?: string;
  readonly resultingClientId?: string;
}

/** Seconds that a page may let its reader wait while there is a stored one. */
const PATIENCE = 4;

const base = new URL(self.registration.scope).pathname.slice(0, -1);

/** Pages and workers that came from the store: what they load then comes from it too, of one edition with them. */
const ofTheStore = new Set<string>();

type Callback = { request: Request; event: WorkerEvent };

const plugins = [
  {
    cacheWillUpdate: async () => null,
    cachedResponseWillBeUsed: async ({ request, event }: Callback) => answerFromStore(request, event),
    handlerDidError: async ({ request, event }: Callback) =>
      request.mode === 'navigate' ? answerOtherwise(request, event) : undefined,
  },
];
const page = new NetworkFirst({ plugins, networkTimeoutSeconds: PATIENCE });
const networkFirst = new NetworkFirst({ plugins });
const storeFirst = new CacheFirst({ plugins });

registerRoute(
  ({ url, request, sameOrigin }) =>
    sameOrigin && url.pathname.startsWith(`${base}/`) && request.cache !== 'no-store',
  ({ url, request, event }) => {
    const { clientId = '' } = event as WorkerEvent;
    // A name in `_astro/` is the name of its content.
    const isSettled = url.pathname.startsWith(`${base}/_astro/`) || ofTheStore.has(clientId);
    const strategy = request.mode === 'navigate' ? page : isSettled ? storeFirst : networkFirst;
    return strategy.handle({ request, event });
  },
);

async function answerFromStore(request: Request, event: WorkerEvent): Promise<Response | null> {
  const stored = await readStoredSite(base);
  if (stored === null) return null;
  const { origin, pathname } = new URL(request.url);
  const answer = await findStored(stored, pathname);
  if (answer !== undefined) {
    remember(event);
    return answer;
  }
  const withSlash = request.mode === 'navigate' && (await findStored(stored, `${pathname}/`));
  return withSlash ? Response.redirect(`${origin}${pathname}/${new URL(request.url).search}`) : null;
}

function findStored({ cache }: StoredSite, address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: cache });
}

function remember({ resultingClientId }: WorkerEvent): void {
  if (resultingClientId) ofTheStore.add(resultingClientId);
}

/** The stored page that says why there is none at an address. */
async function answerOtherwise(request: Request, event: WorkerEvent): Promise<Response | undefined> {
  const stored = await readStoredSite(base);
  if (stored === null) return undefined;
  const language = new URL(request.url).pathname.startsWith(`${base}/en/`) ? 'en' : 'vi';
  const found = await findStored(stored, (stored.notFoundPages ?? stored.aboutPages)[language]);
  if (found === undefined) return undefined;
  remember(event);
  return new Response(found.body, {
    headers: found.headers,
    status: stored.notFoundPages === null ? 503 : 404,
  });
}

// A page asks whether it came from the store.
self.addEventListener('message', (event) => {
  const { source, ports } = event as MessageEvent;
  const { id = '' } = (source ?? {}) as { id?: string };
  ports[0]?.postMessage(ofTheStore.has(id));
});

// What is stored does not depend on the worker, so a new one need not wait.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => (event as WorkerEvent).waitUntil(self.clients.claim()));
