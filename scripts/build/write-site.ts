import { renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build as buildWithAstro } from 'astro';
import { LANGUAGES } from '../../src/language/language.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { HANDOUT_MANIFEST_FILE } from '../../src/model/site/handout-manifest.ts';
import { writeSearchIndex, writeSearchTables } from '../../src/search/index/write-index.ts';
import { NOT_FOUND_PAGES, OFFLINE_WORKER_FILE } from '../../src/site/response-headers.ts';
import type { Site } from '../../src/site/site.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import { viewSearchRecords } from '../../src/views/search/search-records.ts';
import { viewSearchTables } from '../../src/views/search/search-tables.ts';
import { bundle } from '../portable/bundle-program.ts';
import { headersFile } from '../recipes/headers-file.ts';
import { inTurn } from './build-lock.ts';
import type { BuildFolders } from './replace-folder.ts';

/** Writes the pages of a content folder, with their styles and scripts. `out` is the site that they will replace. */
export async function writePages(
  content: string,
  out: string,
  site: Site,
  { next, cache }: BuildFolders,
): Promise<void> {
  // The pages and `astro.config.mjs` read the environment; the options have the last word.
  Object.assign(process.env, {
    CONTENT_DIR: resolve(content),
    OUT_DIR: next,
    SITE_URL: site.url,
    BASE_PATH: site.base || '/',
    PAGES: site.pages,
    CARDS: site.cards,
    HANDOUTS: site.handouts === null ? '' : join(out, HANDOUT_MANIFEST_FILE),
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  // A cache of its own: the usual one remembers the guides of every content folder ever built.
  const build = (): Promise<void> => buildWithAstro({ logLevel: 'warn', cacheDir: cache });
  // For a site outside the project Astro keeps its modules in the project, where two builds would take each other's.
  await (next.startsWith(process.cwd()) ? build() : inTurn(resolve('.astro', 'build'), build));
}

/** Writes the search index of each language, cut from the corpus and not from the pages. */
export async function writeSearch(corpus: Corpus, site: Site, { index }: BuildFolders): Promise<void> {
  const addresses = makeAddresses(site);
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const ownFolder = join(index, language);
      const context = { corpus, site, addresses, language };
      const records = viewSearchRecords(context);
      await writeSearchIndex(records, language, ownFolder);
      writeSearchTables(viewSearchTables(context, records), ownFolder);
    }),
  );
}

/** Puts the search index into the site: it is written beside it, since Astro empties its folder first. */
export function moveSearchIn({ index, next }: BuildFolders): void {
  renameSync(index, join(next, 'pagefind'));
}

/**
 * Puts in place what static hosts look for: the English page for a wrong address where they seek the nearest one (Astro
 * makes a folder of it), the headers, and the word to a code host that folders such as `_astro/` are part of the site.
 */
export function writeHostFiles({ next }: BuildFolders, { base }: Site): void {
  renameSync(join(next, 'en/404/index.html'), join(next, NOT_FOUND_PAGES['en/']));
  rmdirSync(join(next, 'en/404'));
  writeFileSync(join(next, '_headers'), headersFile(base));
  writeFileSync(join(next, '.nojekyll'), '');
}

/** Writes the worker that answers without a network, for those who ask for it. */
export async function writeOfflineWorker({ next }: BuildFolders): Promise<void> {
  const define = { 'process.env.NODE_ENV': '"production"' };
  const code = await bundle(
    { input: resolve('src/offline/worker/offline-worker.ts'), transform: { define } },
    {},
  );
  writeFileSync(join(next, OFFLINE_WORKER_FILE), code);
}
