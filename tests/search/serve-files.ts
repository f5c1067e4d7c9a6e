import { readFile } from 'node:fs/promises';

/**
 * Lets `fetch` read files of this machine: Pagefind's browser module fetches its index beside itself, and here it
 * lies in a folder. Returns the way back.
 */
export function serveFiles(): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.protocol !== 'file:') return fetch(input, init);
    url.search = '';
    return readFile(url).then(
      (bytes) => new Response(bytes),
      () => new Response(null, { status: 404 }),
    );
  };
  return () => {
    globalThis.fetch = fetch;
  };
}
