import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadBuiltSite } from '../../load/built-site.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { siteInMemory } from '../../load/site-files.ts';
import type { BuiltSearch } from '../../model/built-site.ts';
import { compareText } from '../../model/diagnostic.ts';
import { type Language, localize } from '../../model/language.ts';
import { makeSite } from '../../site.ts';
import { makeAddresses } from '../../views/addresses.ts';
import { viewExpectedSite } from '../../views/expected-site.ts';
import { MARK } from '../example-base.ts';
import { EXAMPLE_URL, SITE_EXAMPLE_BASE, SITE_EXAMPLE_CONTENT } from '../site-example-base.ts';
import { runSiteRules, type SiteExample } from '../site-rule.ts';
import { SITE_RULES } from './index.ts';

const SITE = makeSite({ siteUrl: EXAMPLE_URL });
const CORPUS = loadCorpus(filesInMemory(SITE_EXAMPLE_CONTENT));
const EXPECTED = viewExpectedSite(CORPUS, SITE, makeAddresses(SITE));

/** Takes the marks out of an example and says which places they marked. */
function unmark(example: SiteExample) {
  const files: Record<string, string> = { ...SITE_EXAMPLE_BASE };
  const places: { file: string; line: number; column: number }[] = [];
  for (const [file, marked] of Object.entries(example.files)) {
    for (const [index, line] of (marked ?? '').split('\n').entries()) {
      let column = 1;
      for (const step of line.split(MARK).slice(0, -1)) {
        column += step.length;
        places.push({ file, line: index + 1, column });
      }
    }
    if (marked === null || marked === MARK) delete files[file];
    else files[file] = marked.replaceAll(MARK, '');
  }
  return { files, places: places.sort((a, b) => compareText(a.file, b.file) || a.line - b.line) };
}

function searchIn(files: Readonly<Record<string, string>>, language: Language): BuiltSearch {
  const list = files[`pagefind/${language}/records.txt`];
  if (files[`pagefind/${language}/pagefind-entry.json`] === undefined) return { kind: 'absent' };
  const lines = (list ?? '').trim().split('\n');
  const records = lines
    .map((line) => line.split(' '))
    .map(([key = '', words]) => [key, Number(words)] as const);
  return { kind: 'read', records: new Map(records) };
}

function findingsOf(files: Readonly<Record<string, string>>) {
  const site = loadBuiltSite(siteInMemory(files), SITE, EXPECTED.provisions);
  const search = localize((language) => searchIn(files, language));
  return runSiteRules({ ...site, search }, EXPECTED, SITE_RULES).diagnostics;
}

describe('every site rule', () => {
  it('is registered under the name of its file', () => {
    const files = readdirSync(import.meta.dirname)
      .filter((name) => !name.endsWith('.test.ts') && name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''));
    expect(SITE_RULES.map((rule) => rule.id)).toEqual(files.sort());
  });

  for (const rule of SITE_RULES) {
    for (const example of rule.failing) {
      it(`${rule.id} finds: ${example.shows.vi}`, () => {
        const { files, places } = unmark(example);
        const found = findingsOf(files);
        // One mistake is one kind of finding: nothing else may complain because of it.
        expect([...new Set(found.map((finding) => finding.rule))]).toEqual([rule.id]);
        expect(found.map(({ file, line, column }) => ({ file, line, column }))).toEqual(places);
        for (const { message, severity } of found) {
          expect(severity).toBe('error');
          expect(message.vi).not.toBe(message.en);
          expect(message.vi + message.en).not.toContain('undefined');
        }
      });
    }
    for (const example of rule.passing) {
      it(`${rule.id} passes: ${example.shows.vi}`, () => {
        expect(findingsOf(unmark(example).files)).toEqual([]);
      });
    }
  }

  it('finds nothing in a whole small site, written by hand', () => {
    expect(findingsOf(SITE_EXAMPLE_BASE)).toEqual([]);
  });
});
