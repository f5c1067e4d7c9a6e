import { describe, expect, it } from 'vitest';
import { type ContentFiles, filesInFolder } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { FORMER_WORDING_FILE } from '../../model/promises/former-wording.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { documentTextData } from '../data/document-data.ts';
import { viewEdition } from '../data/edition.ts';
import { atomFeed } from '../exports/feed.ts';
import { viewProvision } from './provision-view.ts';

const KEY = 'kh-dukccqt-2021#iii-2-2';
const ENTRIES = `
- { provision: ${KEY}, day: 2026-11-20, text: { vi: Lời đầu tiên. } }
- { provision: ${KEY}, day: 2026-11-25, text: { vi: "Lời thứ hai.\\nDòng sau.", en: The second wording. } }
`;

const published = filesInFolder('content');
const withEntries: ContentFiles = {
  ...published,
  list: (folder) => [...published.list(folder), ...(folder === '' ? [FORMER_WORDING_FILE] : [])],
  read: (path) => (path === FORMER_WORDING_FILE ? new TextEncoder().encode(ENTRIES) : published.read(path)),
};
const corpus = loadCorpus(withEntries);
const site = makeSite({ siteUrl: 'https://so-tay.example' });
const source = { corpus, site, addresses: makeAddresses(site) };
const document = corpus.documentsById.get('kh-dukccqt-2021');
if (document === undefined) throw new Error('The plan is not held');
const view = (language: 'vi' | 'en', id: string) =>
  viewProvision({ ...source, language }, document, id as never, 2).former;

describe('a provision whose words were changed', () => {
  it('says when, the latest first, and shows the former words of the language shown', () => {
    expect(view('vi', 'iii-2-2')).toEqual([
      {
        label: 'Nội dung được sửa ngày 25/11/2026.',
        paragraphs: ['Lời thứ hai.', 'Dòng sau.'],
      },
      {
        label: 'Nội dung được sửa ngày 20/11/2026.',
        paragraphs: ['Lời đầu tiên.'],
      },
    ]);
    expect(view('en', 'iii-2-2')).toEqual([
      {
        label: 'Wording changed on 25 November 2026.',
        paragraphs: ['The second wording.'],
      },
    ]);
    expect(view('vi', 'iii-2-1')).toEqual([]);
  });

  it('has it in the data and in the feed, and makes another edition', () => {
    const { provisions } = documentTextData(corpus, source.addresses, document);
    expect(provisions.filter(({ former }) => former !== undefined)).toMatchObject([
      {
        id: 'iii-2-2',
        former: [
          { day: '2026-11-20', text: { vi: 'Lời đầu tiên.', en: null } },
          { day: '2026-11-25', text: { vi: 'Lời thứ hai.\nDòng sau.', en: 'The second wording.' } },
        ],
      },
    ]);
    expect(atomFeed(source, 'vi').match(/Nội dung được sửa ngày 2[05]\/11\/2026\./g)).toHaveLength(2);
    expect(atomFeed(source, 'en').match(/Wording changed on/g)).toHaveLength(1);
    expect(viewEdition(corpus).fingerprint).not.toBe(viewEdition(loadCorpus(published)).fingerprint);
  });
});
