import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE, FACTS_FILE, RECORD_FILE } from '../checks/examples/example-base.ts';
import { registryExample } from '../checks/examples/registry-example.ts';
import { VERBATIM_EXAMPLE } from '../checks/examples/verbatim-example.ts';
import { filesInMemory } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { makeSite } from '../site/site.ts';
import { makeAddresses } from './addresses.ts';
import { viewExample } from './guide-examples.ts';
import { viewHomePage } from './home-page.ts';
import { listFoot, pagesOf } from './site/list-pages.ts';
import { frameSite } from './site/site-frame.ts';
import type { ViewContext } from './view-context.ts';

type Files = Readonly<Record<string, string>>;

const site = makeSite({});
const contextOf = (files: Files, language: ViewContext['language'] = 'vi'): ViewContext => ({
  corpus: loadCorpus(filesInMemory(files)),
  site,
  addresses: makeAddresses(site),
  language,
});

const RECORD: Files = { [RECORD_FILE]: EXAMPLE_BASE[RECORD_FILE] ?? '' };
const LAW: Files = {
  'documents/luat-mau/document.yaml': (EXAMPLE_BASE[FACTS_FILE] ?? '')
    .replace('{ vi: Kế hoạch, en: Plan }', '{ vi: Luật, en: Law }')
    .replaceAll('Kế hoạch mẫu', 'Luật mẫu')
    .replaceAll('Sample plan', 'Sample law')
    .replace('symbol: null', 'symbol: 69/2025/QH15')
    .replace('date: null', 'date: 2025-06-14'),
  'documents/luat-mau/vi.mdx':
    '<Chapter n="I" title="CHUNG">\n\n<Article n="1" title="Phạm vi">\n\n<Clause n="1">\nMột.\n</Clause>\n\n</Article>\n\n</Chapter>\n',
  'documents/luat-mau/en.mdx':
    '<Chapter n="I" title="GENERAL">\n\n<Article n="1" title="Scope">\n\n<Clause n="1">\nOne.\n</Clause>\n\n</Article>\n\n</Chapter>\n',
};

/** A home page in a few words. */
function home(files: Files) {
  const context = contextOf(files);
  const { frame, main, documents, tasksByBody } = viewHomePage(context);
  return {
    title: frame.title,
    contents: main === null ? null : [main.contentsTitle, ...main.contents.map(({ number }) => number)],
    documents: documents.map(({ text }) => text),
    doors: tasksByBody === null ? null : [...tasksByBody.posts, ...tasksByBody.bodies].map(({ id }) => id),
    foot: listFoot(context).map(({ text }) => text),
  };
}

describe('a corpus that is not the one published here', () => {
  it('of records only lists them', () => {
    expect(home(RECORD)).toEqual({
      title: 'Sổ tay văn bản',
      contents: null,
      documents: ['Nghị quyết số 07-NQ/MAU, ngày 12/6/2021'],
      doors: null,
      foot: ['Đọc khi không có mạng'],
    });
  });

  it('of one law that the editors name as the main document opens with its chapters', () => {
    expect(home({ ...LAW, 'site.yaml': 'main: luat-mau\n' })).toEqual({
      title: 'Sổ tay: Luật mẫu',
      contents: ['Các phần của Luật', 'Chương I'],
      documents: [],
      doors: null,
      foot: ['Tài liệu họp', 'Đọc khi không có mạng'],
    });
  });

  it('of issued wording with other documents lists them all', () => {
    const { title, documents } = home({ ...EXAMPLE_BASE, ...VERBATIM_EXAMPLE });
    expect(title).toBe('Sổ tay: Kế hoạch gốc');
    expect(documents).toHaveLength(3);
  });

  it('leads to the bodies that the editors choose, in their order', () => {
    const doors = 'doors: [cap-uy-mau, chu-tich-mau, cong-doan-mau]\n';
    expect(home({ ...EXAMPLE_BASE, ...registryExample(), 'site.yaml': doors }).doors).toEqual([
      'chu-tich-mau',
      'cap-uy-mau',
      'cong-doan-mau',
    ]);
  });

  it('names no day and has no second line where the editors give none', () => {
    const context = contextOf(LAW);
    const [page] = pagesOf(context, 'home');
    if (page === undefined) throw new Error('no home page');
    const { edition, siteSubject } = frameSite(context, page, viewHomePage(context).frame);
    expect({ edition, siteSubject }).toEqual({ edition: null, siteSubject: null });
  });
});

describe('an example of a guide page', () => {
  it('is cut from the corpus', () => {
    const text = (of: Parameters<typeof viewExample>[1]) => viewExample(contextOf(LAW), of)?.text;
    expect(text('provision')).toBe('khoản 1 Điều 1');
    expect(text('citation')).toBe(
      'khoản 1 Điều 1 Luật số 69/2025/QH15 (tóm lược của ban biên tập Sổ tay văn bản)',
    );
    expect(text('short')).toBe('khoản 1 Điều 1');
    expect(text('address')).toBe('/luat-mau/dieu-1-1/');
    expect(text('search')).toBe('khoan 1 dieu 1');
    expect(text('symbol')).toBe('Luật số 69/2025/QH15, ngày 14/6/2025');
    expect(viewExample(contextOf(LAW, 'en'), 'address')?.text).toBe('/en/luat-mau/dieu-1-1/');
  });

  it('is left to the guide’s own words where the corpus has none', () => {
    expect(viewExample(contextOf(RECORD), 'provision')).toBeNull();
    expect(viewExample(contextOf(RECORD), 'document')).toBeNull();
  });
});
