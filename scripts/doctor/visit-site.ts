import type { FileDigest } from '../../src/model/site/site-manifest.ts';
import { MANIFEST_FILE, parseManifest } from '../../src/model/site/site-manifest.ts';
import { type Answer, ask } from './ask.ts';

/** A published site as its server shows it. */
export interface Visit {
  /** Its first page, with a slash at the end. */
  readonly address: URL;
  readonly front: Answer;
  /** What the build listed; null where the list is not there. */
  readonly manifest: ReadonlyMap<string, FileDigest> | null;
  /** Files that were asked for, by path below the site. */
  readonly files: ReadonlyMap<string, Answer>;
  /** A page asked for without its slash, with a question that must not be lost; null where there is none. */
  readonly withoutSlash: Answer | null;
  /** Addresses at which nothing is, in each language. */
  readonly nowhere: { readonly vi: Answer; readonly en: Answer };
}

/** One file of each sort is asked for: the first in the manifest. */
const SORTS: readonly RegExp[] = [
  /^(?!en\/|kiem-tra\/|huong-dan\/)[^/]+\/[^/]+\/index\.html$/,
  /^en\/(?!404\/)[^/]+\/index\.html$/,
  /^_astro\/.*\.css$/,
  /^_astro\/.*\.js$/,
  /^_astro\/.*\.woff2$/,
  /^_cards\/.*\.png$/,
  /^boot\.js$/,
  /^favicon\.svg$/,
  /^addresses\.json$/,
  /^api\/v1\/.*\.json$/,
  /^api\/v1\/.*\.csv$/,
  /^akn\/.*\.xml$/,
  /^sitemap\.xml$/,
  /^robots\.txt$/,
  /^pagefind\/.*pagefind-entry\.json$/,
  /^pagefind\/.*words\.json$/,
  /^pagefind\/.*pagefind\.js$/,
  /^pagefind\/.*pagefind-worker\.js$/,
  /^pagefind\/.*\.pagefind$/,
  /^pagefind\/.*\.pf_meta$/,
  /^pagefind\/.*\.pf_index$/,
  /^pagefind\/.*\.pf_fragment$/,
  /^pagefind\/.*\.pf_filter$/,
];
const AT_ONCE = 6;

/** Asks for one file of each sort, or for all of them. @throws CliError if the server does not answer */
export async function visitSite(written: string, isWhole: boolean): Promise<Visit> {
  const address = new URL(written.replace(/\/?$/, '/'));
  const at = (path: string): string => new URL(path, address).href;
  const front = await ask(address.href);
  const list = await ask(at(MANIFEST_FILE));
  const manifest = list.status === 200 ? parseManifest(list.text) : null;
  const paths = [...(manifest?.keys() ?? [])].filter((path) => !path.startsWith('_') || path.includes('/'));
  const chosen = isWhole ? paths : SORTS.flatMap((sort) => paths.find((path) => sort.test(path)) ?? []);
  const answers = new Map<string, Answer>();
  const waiting = [...chosen];
  const askOn = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      answers.set(path, await ask(at(addressOf(path))));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  // In the order in which they were asked for, whichever came first: the same site gets the same report.
  const files = new Map(
    chosen.flatMap((path) => {
      const answer = answers.get(path);
      return answer === undefined ? [] : [[path, answer] as const];
    }),
  );
  const page = chosen.find((path) => path.endsWith('/index.html'));
  return {
    address,
    front,
    manifest,
    files,
    withoutSlash: page === undefined ? null : await ask(`${at(page.replace('/index.html', ''))}?cau=1`),
    nowhere: { vi: await ask(at('khong-co-trang-nay-1/')), en: await ask(at('en/khong-co-trang-nay-1/')) },
  };
}

/** Pages are asked for at their address, as readers do. */
function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1') || './';
}
