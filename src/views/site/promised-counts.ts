import { LANGUAGES } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { PromisedCounts } from '../../model/site/expected-site.ts';
import type { Site } from '../../site/site.ts';
import type { Addresses } from '../addresses.ts';
import { ERROR_PAGES } from './expected-site.ts';
import { viewFormerAddresses } from './redirects.ts';
import { listPages } from './sitemap.ts';

/** How many things of each kind the finished site must have, counted before it is there: as `countPromised` counts. */
export function viewPromisedCounts(corpus: Corpus, site: Site, addresses: Addresses): PromisedCounts {
  const provisions = corpus.documents.reduce((sum, document) => sum + document.provisions.size, 0);
  const pages = listPages(corpus, site, addresses).length * LANGUAGES.length;
  const redirects = new Set(viewFormerAddresses(corpus, site, addresses).map(({ from }) => from)).size;
  return {
    pages,
    provisions,
    texts: corpus.documents.length + provisions,
    formerAddresses: redirects,
    files: pages + redirects + ERROR_PAGES.length,
  };
}
