import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../../checks/examples/example-base.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import type { Document } from '../../model/document.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { viewDocumentPage } from './document-page.ts';
import { keysOnPage } from './split-document.ts';

/** A paper of two chapters with an article each, whose clauses have so many paragraphs of 600 letters. */
function viewPaper(paragraphs: number) {
  const chapter = (number: string, article: number): string =>
    `<Chapter n="${number}" title="VIỆC">\n\n<Article n="${article}" title="Việc">\n\n<Clause n="1">\n${`${'Việc. '.repeat(100)}\n\n`.repeat(paragraphs)}\n</Clause>\n\n</Article>\n\n</Chapter>\n\n`;
  const text = `<Preamble>\nMở đầu.\n</Preamble>\n\n${chapter('I', 1)}${chapter('II', 2)}`;
  const files = { ...EXAMPLE_BASE, 'documents/kh-mau/vi.mdx': text, 'documents/kh-mau/en.mdx': text };
  const corpus = loadCorpus(filesInMemory(files));
  const document = corpus.documentsById.get('kh-mau') as Document;
  const site = makeSite({ pages: 'all' });
  const context = { corpus, site, addresses: makeAddresses(site), language: 'vi' } as const;
  const { contents, provisions, isSplit } = viewDocumentPage(context as never, document);
  const hrefs = contents.flatMap(({ href, children }) => [href, ...children.map((child) => child.href)]);
  return {
    hrefs,
    provisions,
    isSplit,
    keys: keysOnPage(site, document),
    few: keysOnPage({ pages: 'documents' }, document),
  };
}

describe('a text that is too long for one page', () => {
  const long = viewPaper(200);

  it('stands on its page with what opens it, its chapters on pages of their own', () => {
    expect(long.isSplit).toBe(true);
    expect(long.keys).toEqual(['kh-mau#mo-dau', 'kh-mau#chuong-i', 'kh-mau#chuong-ii']);
    expect(long.hrefs).toEqual([
      '#mo-dau',
      '/kh-mau/chuong-i/',
      '/kh-mau/chuong-i/#dieu-1',
      '/kh-mau/chuong-ii/',
      '/kh-mau/chuong-ii/#dieu-2',
    ]);
    expect(long.provisions.map(({ children, apart }) => [children.length, apart?.text])).toEqual([
      [0, undefined],
      [0, 'Xem toàn bộ Chương I'],
      [0, 'Xem toàn bộ Chương II'],
    ]);
  });

  it('is whole where provisions have no pages', () => {
    expect(long.few).toHaveLength(7);
  });
});

it('a shorter text stands whole on its page, with contents that end at its articles', () => {
  const short = viewPaper(1);
  expect(short.isSplit).toBe(false);
  expect(short.keys).toHaveLength(7);
  expect(short.hrefs).toEqual(['#mo-dau', '#chuong-i', '#dieu-1', '#chuong-ii', '#dieu-2']);
  expect(short.provisions[1]?.children).toHaveLength(1);
});
