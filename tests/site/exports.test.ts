import { type Element, isTag } from 'domhandler';
import { findAll, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { foldSpace } from '../../src/language/fold-space.ts';
import { addresses, built, pages } from './finished-site.ts';

const LANGUAGES = ['vi', 'en'] as const;

interface Provision {
  id: string;
  heading: Record<string, string | null>;
  text: Record<string, string | null>;
}
const documents: { id: string; provisions: Provision[] }[] = JSON.parse(
  built.read('api/v1/documents.json'),
).documents.map(({ id }: { id: string }) => JSON.parse(built.read(`api/v1/${id}.json`)));
const held = documents.filter(({ provisions }) => provisions.length > 0);
const CASES = held.flatMap(({ id }) => LANGUAGES.map((language) => [id, language] as const));
const provisionsOf = (id: string): Provision[] => held.find((one) => one.id === id)?.provisions ?? [];

const xmlOf = (path: string) => parseDocument(built.read(path), { xmlMode: true });
const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter(isTag).filter((child) => child.name === name);

/** The words of an element without its number, heading and the units in it. */
function ownText(element: Element): string {
  const holders = [...childrenOf(element, 'content'), ...childrenOf(element, 'intro')];
  const blocks =
    holders.length > 0 ? holders.flatMap(({ children }) => children.filter(isTag)) : childrenOf(element, 'p');
  return foldSpace(
    blocks
      .filter(({ name }) => name === 'p' || name === 'table')
      .flatMap((block) =>
        block.name === 'table' ? findAll(({ name }) => name === 'p', block.children) : [block],
      )
      .map((block) => textContent(block))
      .join(' '),
  );
}

describe.each(CASES)('%s in %s as Akoma Ntoso', (id, language) => {
  const tree = xmlOf(`akn/${id}.${language}.xml`);
  const units = findAll(
    ({ name, attribs }) => attribs.eId !== undefined && name !== 'TLCOrganization',
    tree.children,
  );

  it('has every provision with its id, heading and wording, in order', () => {
    const found = units.map((unit) => ({
      id: unit.attribs.eId,
      heading: childrenOf(unit, 'heading').map((heading) => foldSpace(textContent(heading)))[0] ?? null,
      text: ownText(unit),
    }));
    const wanted = provisionsOf(id).map((one) => ({
      id: one.id,
      heading: one.heading[language] == null ? null : foldSpace(one.heading[language]),
      text: foldSpace(one.text[language] ?? ''),
    }));
    // What stands around the body of a paper has places of its own.
    const byId = <T extends { id: string | undefined }>(list: T[]): T[] =>
      list.toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
    expect(byId(found)).toEqual(byId(wanted));
  });

  it('refers to marks and pages that exist', () => {
    const marks = new Set(units.map(({ attribs }) => `#${attribs.eId}`));
    const addressesOfSite = new Set(pages.map(([{ address }]) => addresses.absolute(address)));
    for (const { attribs } of findAll(({ name }) => name === 'ref', tree.children)) {
      const { href = '' } = attribs;
      expect(href.startsWith('#') ? marks.has(href) : addressesOfSite.has(href), href).toBe(true);
    }
  });
});

describe.each(CASES)('%s in %s as text', (id, language) => {
  it.each(['txt', 'md'])('%s holds every heading and wording, in order', (ending) => {
    const file = foldSpace(
      built.read(`api/v1/${id}.${language}.${ending}`).replace(/\\(?=[\\`*_[\]<>|.)+#-])/g, ''),
    );
    let at = 0;
    for (const { id: provision, heading, text } of provisionsOf(id)) {
      // A table has other signs between its cells.
      const stretches = [heading[language], ...(text[language] ?? '').split(/[\n\t]/)];
      for (const stretch of stretches.map((one) => foldSpace(one ?? '')).filter((one) => one !== '')) {
        const found = file.indexOf(stretch, at);
        expect(found, `${provision}: ${stretch}`).toBeGreaterThanOrEqual(0);
        at = found + stretch.length;
      }
    }
  });
});

describe('what machines look for', () => {
  it.each([
    ['feed.xml', 'vi', ''],
    ['en/feed.xml', 'en', 'en/'],
  ])('%s is a feed that leads to pages of the site', (path, language, home) => {
    const tree = xmlOf(path);
    const [feed] = findAll(({ name }) => name === 'feed', tree.children);
    expect(feed?.attribs['xml:lang']).toBe(language);
    const entries = findAll(({ name }) => name === 'entry', tree.children);
    expect(entries.length).toBeGreaterThanOrEqual(documents.length);
    const ids = entries.map((entry) => textContent(childrenOf(entry, 'id')));
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(pages.map(([{ address }]) => addresses.absolute(address)));
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'summary'])
        expect(childrenOf(entry, name)).toHaveLength(1);
      const href = childrenOf(entry, 'link')[0]?.attribs.href ?? '';
      expect(known.has(href), href).toBe(true);
      expect(
        new URL(href).pathname.startsWith(
          `${new URL(addresses.absolute(addresses.home('vi'))).pathname}${home}`,
        ),
      ).toBe(true);
    }
  });

  it.each([
    ['opensearch.xml', 'tim-kiem/'],
    ['en/opensearch.xml', 'en/search/'],
  ])('%s leads a browser to the search', (path, search) => {
    const [url] = findAll(({ name }) => name === 'Url', xmlOf(path).children);
    expect(url?.attribs.template).toBe(`${addresses.absolute(addresses.file(search))}?q={searchTerms}`);
  });

  it('the index has every document and provision', () => {
    const index = JSON.parse(built.read('api/v1/index.json'));
    expect(
      index.documents.map((one: { id: string; provisions: { id: string }[] }) => [
        one.id,
        one.provisions.map(({ id }) => id),
      ]),
    ).toEqual(documents.map(({ id, provisions }) => [id, provisions.map((one) => one.id)]));
  });

  it('robots.txt names the sitemap, llms.txt leads to files that exist', () => {
    expect(built.read('robots.txt')).toContain(
      `Sitemap: ${addresses.absolute(addresses.file('sitemap.xml'))}`,
    );
    const links = [...built.read('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(documents.length);
    const root = addresses.absolute(addresses.file(''));
    for (const href of links) {
      const path = href.slice(root.length);
      expect(built.files.has(path.endsWith('/') ? `${path}index.html` : path), href).toBe(true);
    }
  });

  it('the page of a clause says what it is in the words of schema.org', () => {
    const [, data = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(
        built.read('kh-dukccqt-2021/iii-2-2/index.html'),
      ) ?? [];
    const [law, trail] = JSON.parse(data)['@graph'];
    expect(law).toMatchObject({
      '@type': 'Legislation',
      name: 'gạch đầu dòng thứ hai, khoản 2, mục III',
      inLanguage: 'vi',
    });
    expect(law.isPartOf['@id']).toBe(addresses.absolute(addresses.document('vi', 'kh-dukccqt-2021')));
    expect(
      trail.itemListElement.map(
        ({ position, name }: { position: number; name: string }) => `${position} ${name}`,
      ),
    ).toEqual([
      '1 Sổ tay Nghị quyết 02',
      '2 Kế hoạch của Ban Thường vụ Đảng ủy Khối',
      '3 mục III',
      '4 khoản 2, mục III',
      '5 gạch đầu dòng thứ hai, khoản 2, mục III',
    ]);
  });
});
