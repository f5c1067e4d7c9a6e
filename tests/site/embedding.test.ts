import { gzipSync } from 'node:zlib';
import { findAll, findOne, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { addresses, built, corpus } from './finished-site.ts';

const PROVISIONS = corpus.documents.flatMap((document) =>
  [...document.provisions.values()].map((provision) => ({ document, provision })),
);
const pageOf = (document: string, provision: string, language: Language): string =>
  built.read(`${language === 'en' ? 'en/' : ''}${document}/${provision}/index.html`);

/** All that a page has only to be cited, shared, found by machines and embedded: the box, and lines of its head. */
const FOR_CITING = [
  /<section class="citation-box[\s\S]*?<\/section>/,
  /<meta (?:property="og:|name="twitter)[^>]*>/g,
  /<script type="application\/ld\+json">[\s\S]*?<\/script>/,
  /<link rel="(?:canonical|alternate|search)"[^>]*>/g,
];
/** Two kilobytes of 1,024. */
const MOST_BYTES = 2048;

describe.each(LANGUAGES)('every provision in %s', (language) => {
  it('can be embedded: its page leads to the file, whose code holds the words, the citation with its link and no script', () => {
    expect(PROVISIONS.length).toBeGreaterThan(70);
    for (const { document, provision } of PROVISIONS) {
      const path = `oembed/${document.id}/${provision.id}.${language}.json`;
      const page = parseDocument(pageOf(document.id, provision.id, language));
      const found = findOne(({ attribs }) => attribs.type === 'application/json+oembed', page.children);
      expect(found?.attribs.href, path).toBe(addresses.data(path));
      const { html, url } = JSON.parse(built.read(`api/v1/${path}`));
      expect(url).toBe(addresses.absolute(addresses.provision(language, document.id, provision.id)));
      const code = parseDocument(html);
      const names = new Set(findAll(() => true, code.children).map(({ name }) => name));
      expect([...names].sort()).toEqual(['a', 'blockquote', 'figcaption', 'figure', 'p']);
      expect(html).not.toMatch(/ (?:style|class|id|on\w+)=/);
      const [link] = findAll(({ name }) => name === 'a', code.children);
      const citation = findOne(({ attribs }) => attribs['data-citation'] === 'full', page.children);
      expect(link?.attribs.href).toBe(url);
      expect(textContent(link ?? [])).toBe(textContent(citation ?? []));
      const quoted = findOne(({ name }) => name === 'blockquote', code.children);
      expect(quoted?.attribs.cite).toBe(url);
      // The box of the page holds the very same code.
      const shown = findOne(({ attribs }) => attribs['data-citation'] === 'embed', page.children);
      expect(textContent(shown ?? [])).toBe(html);
    }
  });

  it(`costs its page at most ${MOST_BYTES} bytes, packed, to be cited, shared and embedded`, () => {
    const costly = PROVISIONS.flatMap(({ document, provision }) => {
      const html = pageOf(document.id, provision.id, language);
      const bare = FOR_CITING.reduce((text, part) => text.replace(part, ''), html);
      const bytes = gzipSync(html).length - gzipSync(bare).length;
      return bytes > MOST_BYTES ? [`${document.id}#${provision.id}: ${bytes}`] : [];
    });
    expect(costly).toEqual([]);
  });
});

it('the code of a digest says that the words are the editors’', () => {
  const { html } = JSON.parse(built.read('api/v1/oembed/nq-02-tw-2021/boi-canh.vi.json'));
  expect(html).toContain('. Tóm lược của ban biên tập. Sổ tay Nghị quyết 02.</figcaption>');
});
