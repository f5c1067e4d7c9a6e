import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../build/session.ts';
import { RULE_NAMES } from '../../checks/all-rules.ts';
import { EN_FILE, EXAMPLE_BASE, VI_FILE } from '../../checks/examples/example-base.ts';
import { LANGUAGES } from '../../language/language.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { makeSite } from '../../site/site.ts';
import { GUIDE_INDEX, makeAddresses } from '../addresses.ts';
import type { SiteSource } from '../page-kind.ts';
import { PAGES, type PageKind } from '../pages.ts';
import { viewExpectedSite } from './expected-site.ts';
import { listFoot, listPages, pagesOf } from './list-pages.ts';
import { sitemap } from './sitemap.ts';

const site = makeSite({ siteUrl: 'https://so-tay.example', basePath: '/nq02', rules: RULE_NAMES });
const source: SiteSource = { corpus: openCorpus(), site, addresses: makeAddresses(site) };
const pages = listPages(source);
const paths = pages.map(({ path }) => path);
const KINDS = Object.keys(PAGES) as readonly PageKind[];

describe('the pages of the site', () => {
  it.each(KINDS)('%s: has a page in both languages, each the twin of the other', (kind) => {
    const [vi, en] = LANGUAGES.map((language) => pagesOf({ ...source, language }, kind));
    expect(vi?.length).toBeGreaterThan(0);
    expect(en?.map(({ alternate }) => alternate)).toEqual(vi?.map(({ path }) => path));
    expect(vi?.map(({ alternate }) => alternate)).toEqual(en?.map(({ path }) => path));
  });

  it('have an address each, which names the page in its own language', () => {
    expect(new Set(paths).size).toBe(paths.length);
    for (const { language, path } of pages) expect(path.startsWith('/nq02/en/')).toBe(language === 'en');
  });

  it('are all in the sitemap, and all expected by the check', () => {
    const listed = [...sitemap(source).matchAll(/<loc>https:\/\/so-tay\.example([^<]*)<\/loc>/g)];
    expect(listed.map((match) => match[1]).sort()).toEqual([...paths].sort());
    expect([...viewExpectedSite(source).pages.keys()].sort()).toEqual([...paths].sort());
  });

  it.each(KINDS)('%s: is held to its title, and to links beside those of the frame', (kind) => {
    const some = LANGUAGES.flatMap((language) => pagesOf({ ...source, language }, kind).slice(0, 10));
    const own = some.flatMap((page) => {
      const { addresses } = source;
      const { title, links } = page.facts();
      expect(kind === 'home' ? title : title.split(' | ').at(-1)).toBe(
        source.corpus.identity.name[page.language],
      );
      const framed = new Set([
        addresses.home(page.language),
        addresses.page(page.language, 'search'),
        addresses.guide(page.language, GUIDE_INDEX),
        ...listFoot({ ...source, language: page.language }).map(({ href }) => href),
      ]);
      return [...links().values()].flatMap((hrefs) => [...hrefs]).filter((href) => !framed.has(href));
    });
    expect(own).not.toEqual([]);
  });
});

describe('the lists at the foot', () => {
  it.each(LANGUAGES)('lead to pages of the site (%s)', (language) => {
    const lists = listFoot({ ...source, language });
    expect(lists).toHaveLength(KINDS.filter((kind) => PAGES[kind].foot !== null).length);
    for (const { href } of lists) expect(paths).toContain(href);
  });

  it('are left out where a corpus has nothing to list', () => {
    const none = makeSite({});
    const { [VI_FILE]: _, [EN_FILE]: __, ...records } = EXAMPLE_BASE;
    const corpus = loadCorpus(filesInMemory(records));
    const foot = listFoot({ corpus, site: none, addresses: makeAddresses(none), language: 'vi' });
    // Documents there are, and they can be stored.
    expect(foot.map(({ href }) => href)).toEqual(['/doc-khi-khong-co-mang/']);
  });
});
