import { openCorpus } from './load/open-corpus.ts';
import type { Corpus } from './model/corpus.ts';
import { makeSite, PAGE_SETS, type PageSet, type Site } from './site.ts';
import { type Addresses, makeAddresses } from './views/addresses.ts';

/** What pages are made from: the corpus, the site's facts, the maker of addresses. */
export interface BuildContext {
  readonly corpus: Corpus;
  readonly site: Site;
  readonly addresses: Addresses;
}

const pages = PAGE_SETS.find((name): name is PageSet => name === process.env.PAGES);
const site = makeSite({ siteUrl: import.meta.env.SITE, basePath: import.meta.env.BASE_URL, pages });
const addresses = makeAddresses(site);

/** The context of this build. In development the corpus is read again after an edit. */
export function buildContext(): BuildContext {
  return { corpus: openCorpus(), site, addresses };
}
