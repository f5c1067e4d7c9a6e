import type { CorpusRule, Example } from '../checks/engine/rule.ts';
import { runRules } from '../checks/engine/run-rules.ts';
import { EXAMPLE_BASE } from '../checks/examples/example-base.ts';
import { registryExample } from '../checks/examples/registry-example.ts';
import {
  EXAMPLE_URL,
  SITE_EXAMPLE_BASE,
  SITE_EXAMPLE_CONTENT,
} from '../checks/examples/site-example-base.ts';
import { type UnmarkedExample, unmarkExample } from '../checks/examples/unmark-example.ts';
import { runSiteRules, type SiteExample, type SiteRule } from '../checks/site-rules/site-rule.ts';
import { filesInMemory } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { loadBuiltSite } from '../load/site/built-site.ts';
import { siteInMemory } from '../load/site/site-files.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CheckedExample, ExampleFile } from '../model/report/check-report.ts';
import { MANIFEST_FILE } from '../model/site/site-manifest.ts';
import { makeSite } from '../site/site.ts';
import { makeAddresses } from '../views/addresses.ts';
import { viewExpectedSite } from '../views/site/expected-site.ts';

type Files = Readonly<Record<string, string>>;

/** Lays an example over the base and runs rules on it. */
export function runExample(example: Example, rules: readonly CorpusRule[]) {
  const unmarked = unmarkExample(example, EXAMPLE_BASE, 'empty');
  return { ...unmarked, result: runRules(loadCorpus(filesInMemory(unmarked.files)), rules) };
}

/** The same of finished files. Without a manifest of its own an example is as it was built. */
export function runSiteExample(example: SiteExample, rules: readonly SiteRule[]) {
  const unmarked = unmarkExample(example, SITE_EXAMPLE_BASE, 'missing');
  const { site, expected } = exampleSite();
  const built = loadBuiltSite(siteInMemory(unmarked.files), site, expected.provisions);
  const manifest = MANIFEST_FILE in example.files ? built.manifest : built.files;
  return { ...unmarked, result: runSiteRules({ ...built, manifest }, expected, rules) };
}

/** An example of a corpus rule with the rule's findings, for the rule's page. */
export function checkExample(rule: CorpusRule, example: Example): CheckedExample {
  const { changes, result } = runExample(example, [rule]);
  // Examples about tasks, bodies and terms start from a base of their own.
  const files: Files = { ...EXAMPLE_BASE, ...registryExample() };
  const isAboutKnowledge = Object.keys(registryExample()).every((file) => file in changes);
  return collectExampleFiles(example, changes, isAboutKnowledge ? files : EXAMPLE_BASE, result.diagnostics);
}

/** The same of a site rule. */
export function checkSiteExample(rule: SiteRule, example: SiteExample): CheckedExample {
  const { changes, result } = runSiteExample(example, [rule]);
  return collectExampleFiles(example, changes, SITE_EXAMPLE_BASE, result.diagnostics);
}

/** Keeps the files that are not as in the base, and those of the base that have findings. */
function collectExampleFiles(
  { shows }: Example,
  changes: UnmarkedExample['changes'],
  base: Files,
  findings: readonly Diagnostic[],
): CheckedExample {
  const files: ExampleFile[] = Object.entries(changes)
    .map(([path, text]) => ({ path, text, base: base[path] ?? null }))
    .filter(({ text, base: before }) => text !== before);
  const others = new Set(findings.map(({ file }) => file)).difference(new Set(files.map(({ path }) => path)));
  for (const path of others) {
    const text = base[path] ?? null;
    files.push({ path, text, base: text });
  }
  return { shows, files, findings };
}

let known: ReturnType<typeof makeExampleSite> | undefined;

/** The site that the examples of site rules are pages of. */
function exampleSite() {
  known ??= makeExampleSite();
  return known;
}

function makeExampleSite() {
  const site = makeSite({ siteUrl: EXAMPLE_URL });
  const corpus = loadCorpus(filesInMemory(SITE_EXAMPLE_CONTENT));
  return { site, expected: viewExpectedSite({ corpus, site, addresses: makeAddresses(site) }) };
}
