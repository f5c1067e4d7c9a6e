import { expect, it } from 'vitest';
import { EXAMPLE_BASE, exampleFile, exampleTexts, FACTS_FILE } from '../../checks/examples/example-base.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { viewDocumentPage } from '../documents/document-page.ts';
import { textOfRuns } from '../documents/wording-view.ts';
import { viewExpectedSite } from './expected-site.ts';
import { viewWithdrawnAddresses } from './withdrawn.ts';

const corpus = loadCorpus(
  filesInMemory({
    ...EXAMPLE_BASE,
    ...exampleTexts(
      'Theo <Ref to="nq-cu#i-1">khoản 1, mục I, Nghị quyết cũ</Ref>.',
      'Under <Ref to="nq-cu#i-1">it</Ref>.',
    ),
    [FACTS_FILE]: `${exampleFile(FACTS_FILE)}withdrawn:
  - { from: nq-cu, day: 2026-11-22, reason: { vi: Đăng nhầm., en: Published by mistake. } }
  - { from: "kh-mau#i-2", day: 2026-11-23, reason: { vi: Thừa., en: One too many. } }
`,
    'ledger.json': JSON.stringify({
      promised: {
        'document:nq-cu': '2026-11-20',
        'provision:nq-cu#i': '2026-11-20',
        'provision:nq-cu#i-1': '2026-11-20',
      },
      confirmed: {},
    }),
  }),
);
const site = makeSite({});
const source = { corpus, site, addresses: makeAddresses(site) };

it('every address of what was withdrawn says so, in both languages', () => {
  const pages = viewWithdrawnAddresses(source);
  expect(pages.map(({ from }) => from)).toEqual([
    '/nq-cu/',
    '/en/nq-cu/',
    '/nq-cu/i/',
    '/en/nq-cu/i/',
    '/nq-cu/i-1/',
    '/en/nq-cu/i-1/',
    '/kh-mau/i-2/',
    '/en/kh-mau/i-2/',
  ]);
  expect(pages[2]?.note).toBe('Rút từ ngày 22/11/2026 (nq-cu#i). Đăng nhầm.');
  expect(pages[0]?.onward.href).toBe('/');
  expect(pages[7]?.onward).toEqual({ href: '/en/kh-mau/', text: 'Sample plan' });
  expect(viewExpectedSite(source).errorPages).toContain('en/nq-cu/i-1/index.html');
});

it('citations of it keep their words and lead nowhere, and it counts as no lost document', () => {
  const document = corpus.documentsById.get('kh-mau');
  if (document === undefined) throw new Error('The example is not there');
  const [block] =
    viewDocumentPage({ ...source, language: 'vi' }, document).provisions[0]?.children[0]?.blocks ?? [];
  const runs = block?.type === 'paragraph' ? block.children : [];
  expect(textOfRuns(runs)).toBe('Theo khoản 1, mục I, Nghị quyết cũ.');
  expect(runs.some(({ type }) => type === 'link')).toBe(false);
  expect(corpus.lostDocuments.size).toBe(0);
});
