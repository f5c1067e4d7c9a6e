import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_RULES } from '../../src/checks/site-rules/index.ts';
import { runSiteRules } from '../../src/checks/site-rules/site-rule.ts';
import { loadBuiltSite } from '../../src/load/site/built-site.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { CheckResult } from '../../src/model/report/check-result.ts';
import { formatManifest, MANIFEST_FILE } from '../../src/model/site/site-manifest.ts';
import type { Site } from '../../src/site/site.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import { viewExpectedSite } from '../../src/views/site/expected-site.ts';

/**
 * Checks the finished files of a folder against the corpus and their own manifest. `site` is the one they were built
 * for; findings name files below the folder. `only` are the ids of the rules to run; all if none is named.
 */
export function checkBuiltSite(
  folder: string,
  corpus: Corpus,
  site: Site,
  only: readonly string[] = [],
): CheckResult {
  const expected = viewExpectedSite({ corpus, site, addresses: makeAddresses(site) });
  const rules = SITE_RULES.filter(({ id }) => only.length === 0 || only.includes(id));
  return runSiteRules(loadBuiltSite(folder, site, expected.provisions), expected, rules);
}

/** Writes the manifest of the files just built, then checks them. Each file is read once. */
export function checkNewSite(folder: string, corpus: Corpus, site: Site): CheckResult {
  const expected = viewExpectedSite({ corpus, site, addresses: makeAddresses(site) });
  const built = loadBuiltSite(folder, site, expected.provisions);
  writeFileSync(join(folder, MANIFEST_FILE), formatManifest(built.files));
  return runSiteRules({ ...built, manifest: built.files }, expected, SITE_RULES);
}

/** Texts of a folder's files, for the frames of a report: none of a font or a picture. */
export function textIn(folder: string): (file: string) => string | undefined {
  return (file) => {
    const path = join(folder, file);
    const bytes = existsSync(path) ? readFileSync(path) : undefined;
    return bytes?.includes(0) ? undefined : bytes?.toString('utf8');
  };
}
