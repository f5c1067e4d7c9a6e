import { describe, expect, it } from 'vitest';
import type { BuiltPage } from '../../model/site/built-site.ts';
import { formatManifest, MANIFEST_FILE } from '../../model/site/site-manifest.ts';
import { loadBuiltSite, readSitePlace } from './built-site.ts';
import { siteInMemory } from './site-files.ts';

const PLACE = { url: 'https://so-tay.example', base: '/nq02' };

function load(html: string, file = 'kh-mau/index.html'): BuiltPage {
  const page = [...loadBuiltSite(siteInMemory({ [file]: html }), PLACE).pages.values()][0];
  if (page === undefined) throw new Error('No page');
  return page;
}

describe('addresses', () => {
  it.each([
    ['index.html', '/nq02/'],
    ['en/kh-mau/i-1/index.html', '/nq02/en/kh-mau/i-1/'],
    ['404.html', '/nq02/404.html'],
  ])('%s answers for %s', (file, address) => {
    expect(load('', file).address).toBe(address);
  });

  it.each([
    ['/nq02/nq-mau/', { kind: 'site', path: '/nq02/nq-mau/', fragment: null }],
    ['/nq02/nq-mau/?q=1#i-1', { kind: 'site', path: '/nq02/nq-mau/', fragment: 'i-1' }],
    ['#ghi-ch%C3%BA', { kind: 'site', path: '/nq02/kh-mau/', fragment: 'ghi-chú' }],
    ['../nq-mau/', { kind: 'site', path: '/nq02/nq-mau/', fragment: null }],
    ['', { kind: 'site', path: '/nq02/kh-mau/', fragment: null }],
    ['https://so-tay.example/nq02/', { kind: 'site', path: '/nq02/', fragment: null }],
    ['/khac/', { kind: 'site', path: '/khac/', fragment: null }],
    ['https://so-tay.example/khac/', { kind: 'foreign', origin: 'https://so-tay.example' }],
    ['//khac.example/a', { kind: 'foreign', origin: 'https://khac.example' }],
    ['mailto:a@b.example', { kind: 'scheme', scheme: 'mailto' }],
    ['https://[', { kind: 'malformed' }],
  ])('a link to “%s”', (written, target) => {
    expect(load(`<a href="${written}">x</a>`).links[0]?.target).toEqual({ written, ...target });
  });

  it.each([
    ['<a class=x href="/a/">', 17],
    ["<a href='/a/'>", 9],
    ['<a href=/a/ id=y>', 8],
    ['<a href="/a/?b&amp;c">', 3],
    ['<img srcset="/a/ 1x, /b/ 2x">', 13],
  ])('%s has its address at %i', (html, offset) => {
    expect(load(html).links[0]?.offset).toBe(offset);
  });

  it('tells links from resources', () => {
    const page = load(
      '<link rel="stylesheet" href="/s"><link rel="canonical" href="/c"><script src="/j"></script><form action="/f"></form><img srcset="/a 1x, /b 2x"><button data-copy-link="/k"></button>',
    );
    expect(page.links.map(({ kind, target }) => `${kind} ${target.written}`)).toEqual([
      'resource /s',
      'link /c',
      'resource /j',
      'link /f',
      'resource /a',
      'resource /b',
      'link /k',
    ]);
  });

  it('knows where a finished site stands', () => {
    const home = '<link rel="canonical" href="https://so-tay.example/nq02/">';
    expect(readSitePlace(siteInMemory({ 'index.html': home }))).toEqual(PLACE);
    expect(readSitePlace(siteInMemory({ 'index.html': '' }))).toBeNull();
    expect(readSitePlace(siteInMemory({}))).toBeNull();
  });
});

it.each([
  ['url(/a.png)', ['/a.png'], 4],
  ['url( "a b.png" )', ['a b.png'], 6],
  ["@import 'a.css';", ['a.css'], 9],
  ['@import url("//khac.example/a.css");', ['//khac.example/a.css'], 13],
  ['/* url(x.png) */ url(#a)', ['#a'], 21],
  ['url()', [''], 4],
  ['p { color: red }', [], undefined],
])('a style sheet with %s', (css, written, offset) => {
  const { styleLinks } = loadBuiltSite(siteInMemory({ 'a.css': css }), PLACE);
  expect(styleLinks.map(({ link }) => link.target.written)).toEqual(written);
  expect(styleLinks[0]?.link.offset).toBe(offset);
});

describe('words', () => {
  it.each([
    ['<a href="/a/">Một  <b>hai</b> ba</a>', 'Một hai ba', ['Một', 'hai', 'ba']],
    ['<a href="/a/"><b>Mục <i>II</i></b></a>', 'Mục II', []],
    ['<a href="/a/">Một</a>', 'Một', []],
  ])('stand on the link %s', (html, words, parts) => {
    expect(load(html).wordedLinks).toMatchObject([{ words, parts }]);
  });

  it('are not kept of references, terms and the numbers of provisions', () => {
    const page = load(
      '<section data-provision="d#i" lang="en"><a href="/d/i/">1.</a> <p data-text>A <a href="/b/" data-reference>B</a> <a href="/c/#c" data-term="c">C</a></p></section>',
    );
    expect(page.wordedLinks).toEqual([]);
    const [provision] = page.provisions;
    expect(provision?.numberLink?.target.written).toBe('/d/i/');
    expect(provision?.texts[0]?.references.map(({ target }) => target.written)).toEqual(['/b/']);
    expect(page.terms).toMatchObject([{ id: 'c', language: 'en', link: { target: { written: '/c/#c' } } }]);
  });

  it('to copy are read with their form, the address of a button besides', () => {
    const page = load(
      '<button data-copy-link="/nq02/kh-mau/"></button><dd data-citation="full">khoản 1,\n <b>mục I</b></dd><meta property="og:url" content="/x/"><meta property="og:image" content="/x.png">',
    );
    expect(page.citations).toMatchObject([{ form: 'full', text: 'khoản 1, mục I' }]);
    expect(page.copied.map(({ target }) => target.written)).toEqual(['/nq02/kh-mau/']);
    expect(page.shareAddress?.target.written).toBe('/x/');
  });
});

describe('provisions', () => {
  const texts = (page: BuiltPage) =>
    page.provisions.map(({ key, texts: own }) => [
      key,
      ...own.map(({ language, text }) => `${language}: ${text}`),
    ]);

  it('have their own wording only, white space folded, in the language in force', () => {
    const page = load(`<html lang="vi"><section data-provision="d#i"><h2>I. A</h2>
      <section data-provision="d#i-1"><p data-text>Một\n  <a>hai</a>&nbsp;ba &amp; b&#7889;n.</p><ul lang="en"><li>note</li></ul></section>
      <div data-text lang="en"><p>One.</p>\n<p>Two.</p></div></section>`);
    expect(texts(page)).toEqual([
      ['d#i', 'en: One. Two.'],
      ['d#i-1', 'vi: Một hai ba & bốn.'],
    ]);
    expect(page.provisions[1]?.labels).toMatchObject([{ language: 'en', text: 'note' }]);
  });

  it('are neither quotations, nor links that name one, nor templates', () => {
    const page = load(
      '<blockquote data-quotes="d#i"><div data-provision="d#i"><p data-text>x</p></div></blockquote><a data-provision="d#i" href="/">x</a><template><p data-provision="d#i" id="i">x</p></template><p data-text>y</p>',
    );
    expect(page.provisions).toEqual([]);
    expect([...page.ids]).toEqual([]);
  });

  it.each([
    ['<b>1.</b> <p data-text>A</p>', '1.'],
    ['<h2><a href="/d/i/">I.</a> H &amp; K</h2>', 'I.'],
    ['<p data-text>A</p> B', ''],
  ])('%s begins with “%s”', (inside, opening) => {
    expect(load(`<section data-provision="d#i">${inside}</section>`).provisions[0]?.opening).toBe(opening);
  });

  it('have no wording where it is hidden', () => {
    const page = load('<section data-provision="d#i">1. <p data-text hidden>A</p></section>');
    expect(texts(page)).toEqual([['d#i']]);
  });
});

describe('a site', () => {
  const files = {
    'a.txt': 'Một.',
    'pagefind/vi/pagefind-entry.json': '{"languages":{"vi":{"page_count":3}}}',
    'pagefind/vi/part-2/pagefind-entry.json': '{"languages":{"vi":{"page_count":2}}}',
    'pagefind/en/pagefind-entry.json': '{"languages":{}}',
  };
  // `printf 'Một.' | sha256sum`
  const digest = { bytes: 6, sha256: '96b3e54acb4b1573f32efbfa56cdc4ebd4d002f24089a47e3f401f764bd37b4b' };

  it('has the digest of every file but its manifest, and what that says', () => {
    const manifest = formatManifest(new Map([['a.txt', digest]]));
    const site = loadBuiltSite(siteInMemory({ ...files, [MANIFEST_FILE]: manifest }), PLACE);
    expect([...site.files.keys()]).toEqual(Object.keys(files).sort());
    expect(site.files.get('a.txt')).toEqual(digest);
    expect(site.manifest).toEqual(new Map([['a.txt', digest]]));
  });

  it.each([
    ['', null],
    ['{"files":[{"path":"a.txt"}]}', null],
    ['{"files":[]}', new Map()],
  ])('with the manifest %j has %j', (text, manifest) => {
    expect(loadBuiltSite(siteInMemory({ [MANIFEST_FILE]: text }), PLACE).manifest).toEqual(manifest);
  });

  it('has the number of records that all parts of its search indexes give', () => {
    expect(loadBuiltSite(siteInMemory(files), PLACE).searchRecords).toEqual({ vi: 5, en: null });
  });
});

it('reads a folder without pages, and pages without an end', () => {
  expect(loadBuiltSite(siteInMemory({}), PLACE).pages.size).toBe(0);
  expect(load('<section data-provision="d#i"><p data-text>A').provisions[0]?.texts[0]?.text).toBe('A');
});
