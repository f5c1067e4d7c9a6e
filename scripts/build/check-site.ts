import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_RULES } from '../../src/checks/site-rules/index.ts';
import { runSiteRules } from '../../src/checks/site-rules/site-rule.ts';
import { loadBuiltSite } from '../../src/load/site/built-site.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { CheckResult } from '../../src/model/report/check-result.ts';
import type { Site } from '../../src/site/site.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import { viewExpectedSite } from '../../src/views/site/expected-site.ts';

/**
 * Holds the finished files of a folder against what the corpus promises. `site` says for which address and with which
 * pages they were built; the findings name files below the folder.
 */
export function checkBuiltSite(folder: string, corpus: Corpus, site: Site): CheckResult {
  const expected = viewExpectedSite(corpus, site, makeAddresses(site));
  return runSiteRules(loadBuiltSite(folder, site, expected.provisions), expected, SITE_RULES);
}

/** Texts of a folder's files, for the frames of a report. */
export function textIn(folder: string): (file: string) => string | undefined {
  return (file) => {
    const path = join(folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}
