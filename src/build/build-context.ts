import { RULE_IDS } from '../checks/all-rules.ts';
import { FORMER_RULES } from '../checks/rules/promises/former-rules.ts';
import type { Corpus } from '../model/corpus.ts';
import { makeSite, type Site } from '../site/site.ts';
import { type Addresses, makeAddresses } from '../views/addresses.ts';
import { readSiteOptions } from './environment.ts';
import { openCorpus } from './session.ts';

/** What pages are made from: the corpus, the site's facts, the maker of addresses. */
export interface BuildContext {
  readonly corpus: Corpus;
  readonly site: Site;
  readonly addresses: Addresses;
}

// `astro.config.mjs` has refused values that cannot be used.
const site = makeSite({ ...readSiteOptions(), rules: RULE_IDS, formerRules: FORMER_RULES });
const addresses = makeAddresses(site);

/** The context of this build. In development the corpus is read again after an edit. */
export function buildContext(): BuildContext {
  return { corpus: openCorpus(), site, addresses };
}
