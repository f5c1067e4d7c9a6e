import { RULE_NAMES } from '../checks/all-rules.ts';
import { FORMER_RULES } from '../checks/rules/promises/former-rules.ts';
import { loadHandoutManifest } from '../load/site/handout-files.ts';
import { makeSite } from '../site/site.ts';
import { makeAddresses } from '../views/addresses.ts';
import type { SiteSource } from '../views/page-kind.ts';
import { readSiteOptions, readVariable } from './environment.ts';
import { openCorpus } from './session.ts';

// `astro.config.mjs` has refused values that cannot be used.
const site = makeSite({
  ...readSiteOptions(),
  rules: RULE_NAMES,
  formerRules: FORMER_RULES,
  handouts: loadHandoutManifest(readVariable('HANDOUTS') ?? ''),
});
const addresses = makeAddresses(site);

/** What the pages of this build are made from. In development the corpus is read again after an edit. */
export function buildContext(): SiteSource {
  return { corpus: openCorpus(), site, addresses };
}
