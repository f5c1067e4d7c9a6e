import { RULE_IDS } from '../checks/all-rules.ts';
import type { Corpus } from '../model/corpus.ts';
import { makeSite, PAGE_SETS, type PageSet, type Site } from '../site/site.ts';
import { type Addresses, makeAddresses } from '../views/addresses.ts';
import { openCorpus } from './open-corpus.ts';

/** What pages are made from: the corpus, the site's facts, the maker of addresses. */
export interface BuildContext {
  readonly corpus: Corpus;
  readonly site: Site;
  readonly addresses: Addresses;
}

// The same variables that `astro.config.mjs` reads.
const { SITE_URL, BASE_PATH, PAGES } = process.env;
const pages = PAGE_SETS.find((name): name is PageSet => name === PAGES);
const site = makeSite({ siteUrl: SITE_URL, basePath: BASE_PATH, pages, rules: RULE_IDS });
const addresses = makeAddresses(site);

/** The context of this build. In development the corpus is read again after an edit. */
export function buildContext(): BuildContext {
  return { corpus: openCorpus(), site, addresses };
}
