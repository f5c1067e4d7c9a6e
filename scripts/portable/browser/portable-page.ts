import { answerReader, isBeingRead, readPage } from './read-page.ts';
import { makeStylesReadable } from './readable-styles.ts';
import { openModule, packOf, readPacked, type SearchFolder } from './search-packs.ts';

/** The function that the finished modules call in the place of `import(…)`. */
export const OPEN_MODULE = 'openSearchModule';

/** What the folder has in the place of a server. */
export interface Portable {
  /** The base path in the addresses of search records. */
  readonly base: string;
  /** Folders of the search index, each with one data script. */
  readonly packs: readonly string[];
}

/**
 * Starts the site's own program on a page that was opened as a file. Where it would fetch, pages come through a frame
 * and the files of the search out of data scripts. In such a frame nothing starts: the page is only handed over.
 */
export function openPortablePage({ base, packs }: Portable, start: () => void): void {
  if (isBeingRead()) {
    answerReader();
    return;
  }
  const root = new URL(`${document.documentElement.dataset.base}/`, location.href);
  /** The file at an address, if it belongs to the search. */
  const inPack = (address: URL): (SearchFolder & { readonly path: string }) | null => {
    const path = address.pathname.startsWith(root.pathname)
      ? address.pathname.slice(root.pathname.length)
      : '';
    const folder = packOf(path, packs);
    return folder === undefined ? null : { path, folder, root, base };
  };
  const styled = document.querySelector('[data-handout-page]') ? makeStylesReadable(root) : null;
  styled?.catch(console.warn);
  globalThis.fetch = async (input) => {
    const address = new URL(input instanceof Request ? input.url : input, location.href);
    const packed = inPack(address);
    if (packed !== null) return readPacked(packed.path, packed);
    if (address.pathname.endsWith('.html')) {
      await styled;
      return readPage(address.href.replace(/#.*/, ''));
    }
    throw new TypeError(`Failed to fetch ${address.href}`);
  };
  const open = async (written: string) => {
    const packed = inPack(new URL(written, location.href));
    if (packed === null) throw new TypeError(`Failed to import ${written}`);
    return openModule(packed.path, packed);
  };
  Object.assign(globalThis, { [OPEN_MODULE]: open });
  start();
}
