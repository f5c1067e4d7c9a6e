import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../../checks/examples/example-base.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { formerPlaces, viewFormerAddresses } from './redirects.ts';

const ALIASES = `aliases:
  - { from: kh-cu, to: kh-mau, day: 2026-11-20, reason: { vi: Đổi mã., en: Renamed. } }
  - { from: kh-mau#i-8, to: kh-mau#i-9, day: 2026-11-20, reason: { vi: Nhầm., en: A mistake. } }
  - { from: kh-mau#i-9, to: kh-mau#i-1, day: 2026-11-21, reason: { vi: Nhầm nữa., en: Another. } }
  - { from: kh-mau#v-1, to: kh-mau#v-2, day: 2026-11-21, reason: { vi: Sai., en: Wrong. } }
`;

const corpus = loadCorpus(
  filesInMemory({
    ...EXAMPLE_BASE,
    'documents/kh-mau/document.yaml': `${EXAMPLE_BASE['documents/kh-mau/document.yaml']}${ALIASES}`,
  }),
);
const site = makeSite({ siteUrl: 'https://so-tay.example', basePath: '/nq' });
const addresses = makeAddresses(site);
const former = viewFormerAddresses({ corpus, site, addresses });

describe('viewFormerAddresses', () => {
  it('redirects each page of a former id directly to the present page', () => {
    expect(former.filter(({ language }) => language === 'vi').map(({ from, to }) => [from, to])).toEqual([
      ['/nq/kh-cu/', '/nq/kh-mau/'],
      ['/nq/song-ngu/kh-cu/', '/nq/song-ngu/kh-mau/'],
      ['/nq/kh-cu/i/', '/nq/kh-mau/i/'],
      ['/nq/kh-cu/i-1/', '/nq/kh-mau/i-1/'],
      ['/nq/kh-mau/i-8/', '/nq/kh-mau/i-1/'],
      ['/nq/kh-mau/i-9/', '/nq/kh-mau/i-1/'],
    ]);
  });

  it('does so in both languages, with the date and the reason', () => {
    const english = former.find(({ from }) => from === '/nq/en/kh-mau/i-9/');
    expect(english).toMatchObject({
      to: '/nq/en/kh-mau/i-1/',
      absolute: 'https://so-tay.example/nq/en/kh-mau/i-1/',
      note: 'Former id: i-9 (until 21 November 2026). Another.',
    });
  });

  it('makes no page for an id without a present page', () => {
    expect(former.filter(({ from }) => from.includes('v-1'))).toEqual([]);
  });
});

describe('formerPlaces', () => {
  it('keeps the place of every former id on the page of the whole text', () => {
    const document = corpus.documentsById.get('kh-mau');
    if (document === undefined) throw new Error('The example has no kh-mau');
    expect(formerPlaces(corpus, document, 'kh-mau#i-1')).toEqual(['i-8', 'i-9']);
    expect(formerPlaces(corpus, document, 'kh-mau#i')).toEqual([]);
  });
});
