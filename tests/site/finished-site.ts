import { inject } from 'vitest';
import { RULE_NAMES } from '../../src/checks/all-rules.ts';
import { FORMER_RULES } from '../../src/checks/rules/promises/former-rules.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { loadBuiltSite, readSitePlace } from '../../src/load/site/built-site.ts';
import type { BuiltPage } from '../../src/model/site/built-site.ts';
import type { ExpectedPage } from '../../src/model/site/expected-site.ts';
import { makeSite } from '../../src/site/site.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import { viewExpectedSite } from '../../src/views/site/expected-site.ts';

/** The finished site as the loader reads it, and what the content promises of it. */
export const folder = inject('siteFolder');
export const corpus = loadCorpus(filesInFolder('content'));
const place = readSitePlace(folder);
if (place === null) throw new Error(`${folder} does not say where it is published`);
export const site = makeSite({
  ...{ siteUrl: place.url, basePath: place.base },
  ...{ rules: RULE_NAMES, formerRules: FORMER_RULES },
});
export const addresses = makeAddresses(site);
export const expected = viewExpectedSite({ corpus, site, addresses });
export const built = loadBuiltSite(folder, site, expected.provisions);

/** Every promised page that is there, with what is promised of it. */
export const pages: readonly (readonly [BuiltPage, ExpectedPage])[] = [...expected.pages].flatMap(
  ([address, promised]) => {
    const page = built.pages.get(address);
    return page === undefined ? [] : [[page, promised] as const];
  },
);
