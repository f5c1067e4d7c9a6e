import { SECURITY_HEADERS } from './csp.ts';

/** Headers that a host sends with the files below a folder of the site, on top of those of the folders around it. */
export interface FolderHeaders {
  /** Path below the base, with a slash at its end; `''` for every file and every error. */
  readonly folder: string;
  readonly headers: Readonly<Record<string, string>>;
}

const UNCHANGING = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * What a host sends with each file: the one table behind our own server, `_headers` and every recipe. Names in
 * `_astro/` and `_cards/` hold a fingerprint of their content; every other name is the same in the next edition, so it is asked for
 * again. The data is for pages of other origins too.
 */
export const RESPONSE_HEADERS: readonly FolderHeaders[] = [
  { folder: '', headers: { ...SECURITY_HEADERS, 'Cache-Control': 'no-cache' } },
  { folder: '_astro/', headers: UNCHANGING },
  { folder: '_cards/', headers: UNCHANGING },
  { folder: 'api/v1/', headers: { 'Access-Control-Allow-Origin': '*' } },
];

/**
 * The program of the worker that answers without a network. It stands at the root, since it answers for all below it, and
 * keeps its name: a browser that held on to an old one would go on with it.
 */
export const OFFLINE_WORKER_FILE = 'offline-worker.js';

/** All headers of one file, by its path below the base. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const rows = RESPONSE_HEADERS.filter(({ folder }) => path.startsWith(folder));
  return Object.assign({}, ...rows.map(({ headers }) => headers));
}

/**
 * Types of the endings that a site has, as every host should send them. Pagefind's own endings are known to no host,
 * and one that refuses unknown endings would leave the site without its search.
 */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  woff2: 'font/woff2',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};

/** Types whose bytes shrink when they are packed; fonts, Word, PDF and Pagefind's own files are packed already. */
export const SHRINKING_TYPE = /^(?:text\/|application\/(?:json|xml|manifest|javascript)|image\/svg)/;

/** The page for an address that leads nowhere, by the folder that it holds for: the nearest counts. */
export const NOT_FOUND_PAGES = { '': '404.html', 'en/': 'en/404.html' } as const;
