import type { PromisedCounts } from '../../model/site/expected-site.ts';
import type { SiteSource } from '../page-kind.ts';
import { ERROR_PAGES } from './expected-site.ts';
import { listPages } from './list-pages.ts';
import { viewFormerAddresses } from './redirects.ts';

/** How many things of each kind the finished site must have, counted before it is there: as `countPromised` counts. */
export function viewPromisedCounts(source: SiteSource): PromisedCounts {
  const { corpus, site, addresses } = source;
  const provisions = corpus.documents.reduce((sum, document) => sum + document.provisions.size, 0);
  const pages = listPages(source).length;
  const redirects = new Set(viewFormerAddresses(corpus, site, addresses).map(({ from }) => from)).size;
  return {
    pages,
    provisions,
    texts: corpus.documents.length + provisions,
    formerAddresses: redirects,
    files: pages + redirects + ERROR_PAGES.length,
  };
}
