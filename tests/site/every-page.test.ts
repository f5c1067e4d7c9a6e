import { findAll, getAttributeValue, innerText } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { shownProvisions } from '../../src/checks/site-rules/rendered-provisions.ts';
import { foldSpace } from '../../src/language/fold-space.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { type BuiltPage, fileOfAddress } from '../../src/model/site/built-site.ts';
import type { ExpectedPage } from '../../src/model/site/expected-site.ts';
import { built, expected, pages, site } from './finished-site.ts';

/** What is wrong with a page; nothing if it is as it should be. */
type Assertion = (page: BuiltPage, promised: ExpectedPage) => readonly string[];

const own = (address: string): string => site.url + address;
const differs = (name: string, found: unknown, wanted: unknown): readonly string[] =>
  found === wanted ? [] : [`${name}: ${found} instead of ${wanted}`];

const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  'is whole, and says first that it is UTF-8': ({ file }) => {
    const text = built.read(file);
    const isWhole = /^<!DOCTYPE html>\s*<html [^>]*>\s*<head><meta charset="utf-8">/.test(text);
    return isWhole && text.trimEnd().endsWith('</html>') ? [] : [text.slice(0, 80), text.slice(-80)];
  },
  'has its own title': ({ title }, { facts }) => differs('title', title, facts().title),
  'may be found by search engines': ({ hidden }) => differs('noindex', hidden, false),
  'names itself, for sharing too': ({ address, canonical, shareAddress }) => [
    ...differs('canonical', canonical?.target.written, own(address)),
    ...differs('og:url', shareAddress?.target.written, own(address)),
  ],
  'has a picture for chat programs, and its size and words': ({ file }) => {
    const metas = findAll(({ name }) => name === 'meta', parseDocument(built.read(file)).children);
    const of = (property: string): string =>
      metas.find(({ attribs }) => attribs.property === property)?.attribs.content ?? '';
    const picture = of('og:image').slice(own(`${site.base}/`).length);
    return [
      ...(of('og:image').startsWith(own(`${site.base}/_cards/`)) && built.files.has(picture)
        ? []
        : [picture]),
      ...differs('size', `${of('og:image:width')} × ${of('og:image:height')}`, '1200 × 630'),
      ...(of('og:image:alt') === '' ? ['no words'] : []),
    ];
  },
  'names itself and its counterpart by their languages': (
    { address, alternates },
    { language, alternate },
  ) => {
    const found = alternates.map((alternate) => `${alternate.language} ${alternate.link.target.written}`);
    const inLanguage = (of: Language): string => own(of === language ? address : alternate);
    // For a reader of neither language the prevailing one.
    const wanted = [...LANGUAGES.map((of) => `${of} ${inLanguage(of)}`), `x-default ${inLanguage('vi')}`];
    return differs('alternates', found.join(', '), wanted.join(', '));
  },
  'is marked with its language, as is each part in another': ({ html, languages }, { language }) => [
    ...differs('lang', html.language, language),
    ...[...languages].filter((of) => !LANGUAGES.some((known) => known === of)),
  ],
  'marks each wording and heading with its language': (page) =>
    [...shownProvisions(page, expected)].flatMap(({ shown, expected: { folded, heading }, wanted }) => [
      ...shown.texts
        .filter(({ language, text }) => !wanted.some((of) => of === language && folded[of] === text))
        .map(({ language, text }) => `${shown.key} ${language}: ${text.slice(0, 40)}`),
      ...wanted
        .filter((of) => {
          const label = shown.labels.find(({ language }) => language === of);
          return heading[of] !== null && !label?.text.includes(foldSpace(heading[of]));
        })
        .map((of) => `${shown.key} ${of}: ${heading[of]}`),
    ]),
  'has white space between number, heading and wording': (page) => {
    const root = parseDocument(built.read(page.file));
    const words = new Map(
      findAll(
        ({ name, attribs }) => name !== 'a' && attribs['data-provision'] !== undefined,
        root.children,
      ).map((element) => [getAttributeValue(element, 'data-provision'), foldSpace(innerText(element))]),
    );
    return [...shownProvisions(page, expected)].flatMap(({ shown, expected: provision, wanted }) => {
      const text = ` ${words.get(shown.key)} `;
      const parts = wanted
        .map((of) => [
          provision.number[of],
          foldSpace(provision.heading[of] ?? ''),
          provision.folded[of] ?? '',
        ])
        .map((all) => ` ${all.filter((part) => part !== '').join(' ')} `);
      return parts.filter((part) => part.trim() !== '' && !text.includes(part));
    });
  },
  'lets a browser load nothing from elsewhere': ({ policy }) => openIn(policy ?? ''),
  'links to no address that only redirects': ({ links }) =>
    links.flatMap(({ target }) => {
      if (target.kind !== 'site') return [];
      const page = built.pages.get(target.path);
      const isFile = built.files.has(fileOfAddress(site.base, target.path) ?? '');
      const isStraight =
        page === undefined ? isFile && !target.path.endsWith('.html') : page.redirect === null;
      return isStraight ? [] : [target.written];
    }),
};

/** What a Content-Security-Policy leaves open; nothing if it lets a page load from its own origin alone. */
function openIn(policy: string): readonly string[] {
  const directives = policy.split(';').map((part) => part.trim().split(/\s+/));
  const shut = ["default-src 'none'", "base-uri 'none'"].filter(
    (wanted) => !directives.some((directive) => directive.join(' ') === wanted),
  );
  const wide = directives.flatMap(([name, ...sources]) =>
    sources.filter((source) => {
      const allowed = ["'self'", "'none'", "'wasm-unsafe-eval'", ...(name === 'img-src' ? ['data:'] : [])];
      return !allowed.includes(source);
    }),
  );
  return [...shut, ...wide];
}

describe('every page of the site', () => {
  it('is promised by the content, and each promised one is there', () => {
    const errorPages = expected.errorPages.map((file) => `${site.base}/${file.replace(/index\.html$/, '')}`);
    const promised = [...expected.pages.keys(), ...expected.redirects.keys(), ...errorPages];
    expect([...built.pages.keys()].sort()).toEqual(promised.sort());
  });

  it.each(Object.entries(ASSERTIONS))('%s', (_, assertion) => {
    const wrong = pages.flatMap(([page, promised]) =>
      assertion(page, promised).map((fault) => `${page.file}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has a title that no other page in its language has', () => {
    const titles = pages.map(([{ title }, { language }]) => `${language} ${title}`);
    expect(
      titles.filter((title, index) => titles.indexOf(title) !== index || / (null|)$/.test(title)),
    ).toEqual([]);
  });
});

describe('redirects and error pages', () => {
  it('are not for search engines', () => {
    const others = [...built.pages.values()].filter(({ address }) => !expected.pages.has(address));
    expect(others.length).toBeGreaterThanOrEqual(expected.errorPages.length);
    expect(others.filter(({ hidden }) => !hidden).map(({ file }) => file)).toEqual([]);
  });

  it('lead a former rule to the place where the report says what holds it now', () => {
    expect(site.formerRules.length).toBeGreaterThan(0);
    for (const language of LANGUAGES) {
      const report = `${site.base}${language === 'vi' ? '/kiem-tra/' : '/en/checks/'}`;
      for (const { id } of site.formerRules) {
        expect(expected.redirects.get(`${report}${id}/`)).toBe(`${report}#${id}`);
        expect(built.pages.get(report)?.ids.has(id)).toBe(true);
      }
    }
  });
});

it('the policy that a host sends is as strict', () => {
  const sent =
    /^\/\*\n(?: .*\n)*? {2}Content-Security-Policy: (.*)$/m.exec(built.read('_headers'))?.[1] ?? '';
  expect(openIn(sent)).toEqual([]);
});

it('the sitemap lists every page, once', () => {
  const text = built.read('sitemap.xml');
  expect(text).toMatch(/<\/urlset>\s*$/);
  const listed = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
  expect(listed.sort()).toEqual([...expected.pages.keys()].map(own).sort());
});
