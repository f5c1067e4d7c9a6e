import { describe, expect, it } from 'vitest';
import { EN_FILE, EXAMPLE_BASE, VI_FILE } from '../../checks/examples/example-base.ts';
import { registryExample } from '../../checks/examples/registry-example.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import type { Corpus } from '../../model/corpus.ts';
import { plainText } from '../../model/wording/wording.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { viewDocumentPage } from './document-page.ts';
import { viewParallelPage } from './parallel-page.ts';
import { viewProvisionPage } from './provision-page.ts';
import type { ProvisionView } from './provision-view.ts';
import { type BlockView, type InlineView, textOfRuns } from './wording-view.ts';

const site = makeSite({});
const addresses = makeAddresses(site);

/** Two sections that have one term, and `words` between its first place and its second. */
const vietnamese = (words: string): string => `<Section n="I" title="NHIỆM VỤ">

<Clause n="1">
Cấp ủy mẫu kiểm tra, giám sát; công đoàn mẫu báo cáo.
</Clause>

<Clause n="2">
${words}
</Clause>

</Section>

<Section n="II" title="TỔ CHỨC">

<Clause n="1">
Cấp ủy mẫu kiểm tra, giám sát.
</Clause>

</Section>
`;

const english = (words: string): string => `<Section n="I" title="TASKS">

<Clause n="1">
The sample committee shall do the inspection and supervision; the sample union shall report.
</Clause>

<Clause n="2">
${words}
</Clause>

</Section>

<Section n="II" title="ORGANISATION">

<Clause n="1">
The sample committee shall do the inspection and supervision.
</Clause>

</Section>
`;

function load(vi: string, en = ''): Corpus {
  const { 'tasks/kh-mau.yaml': _, ...knowledge } = registryExample();
  return loadCorpus(filesInMemory({ ...EXAMPLE_BASE, ...knowledge, [VI_FILE]: vi, [EN_FILE]: en }));
}

function planOf(corpus: Corpus) {
  const plan = corpus.documentsById.get('kh-mau');
  if (plan === undefined) throw new Error('The example has no kh-mau');
  return plan;
}

const runsOf = (block: BlockView): readonly InlineView[] => {
  if (block.type === 'paragraph') return block.children;
  if (block.type === 'quote') return block.blocks.flatMap(runsOf);
  return [...block.head, ...block.rows].flat().flatMap(({ children }) => children);
};

const textOfBlock = (block: BlockView): string => {
  if (block.type === 'paragraph') return textOfRuns(block.children);
  if (block.type === 'quote') return block.blocks.map(textOfBlock).join('\n');
  const rows = [...block.head, ...block.rows];
  return rows.map((row) => row.map(({ children }) => textOfRuns(children)).join('\t')).join('\n');
};

/** The marked terms of some runs: id, address and words. */
function termsIn(runs: readonly InlineView[]): string[] {
  return runs.flatMap((run) => {
    if (run.type === 'term') return [`${run.id} ${run.href} ${textOfRuns(run.children)}`];
    return 'children' in run ? termsIn(run.children) : [];
  });
}

const shortly = (marks: readonly string[]): string[] => marks.map((mark) => mark.replace(/ \S+#\S+ /, ': '));

/** `{provision} {term}: {words}` for each mark on a page, in its order. */
function marksOf({ id, blocks, children }: ProvisionView): string[] {
  const own = shortly(blocks.flatMap((block) => termsIn(runsOf(block)))).map((mark) => `${id} ${mark}`);
  return [...own, ...children.flatMap(marksOf)];
}

function marksOnDocument(corpus: Corpus, language: Language): string[] {
  return viewDocumentPage({ corpus, site, addresses, language }, planOf(corpus)).provisions.flatMap(marksOf);
}

function marksOnProvision(corpus: Corpus, language: Language, id: string): string[] {
  const plan = planOf(corpus);
  const provision = [...plan.provisions.values()].find((one) => one.id === id);
  if (provision === undefined) throw new Error(`The example has no ${id}`);
  return marksOf(viewProvisionPage({ corpus, site, addresses, language }, plan, provision).provision);
}

const REPORT = 'i-1 bao-cao: báo cáo';
const FIRST = 'i-1 kiem-tra-giam-sat: kiểm tra, giám sát';
const SECOND = 'ii-1 kiem-tra-giam-sat: kiểm tra, giám sát';
const AUTOMATIC = [FIRST, REPORT, SECOND];

describe('a term that an author marks', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['nowhere', 'Cấp ủy mẫu kiểm tra, giám sát lại.', AUTOMATIC],
    [
      'wins over the first place in its section, in words of any form',
      'Việc <Term id="kiem-tra-giam-sat">theo dõi</Term> làm thường xuyên.',
      [REPORT, 'i-2 kiem-tra-giam-sat: theo dõi', SECOND],
    ],
    [
      'as often as it is marked',
      '<Term id="bao-cao">Báo cáo</Term> quý và <Term id="bao-cao">báo cáo</Term> năm.',
      [FIRST, 'i-2 bao-cao: Báo cáo', 'i-2 bao-cao: báo cáo', SECOND],
    ],
    [
      'within emphasis and round it',
      'Phải **gửi <Term id="bao-cao">báo cáo</Term>**; <Term id="kiem-tra-giam-sat">*theo dõi*</Term>.',
      [REPORT.replace('i-1', 'i-2'), 'i-2 kiem-tra-giam-sat: theo dõi', SECOND],
    ],
    [
      'in a table',
      '| <Term id="bao-cao">Báo cáo</Term> | Số |\n|---|---|\n| quý | 4 |',
      [FIRST, 'i-2 bao-cao: Báo cáo', SECOND],
    ],
    ['not in a note', 'Xong.<Note>Xem <Term id="bao-cao">báo cáo</Term>.</Note>', AUTOMATIC],
    ['not under an id that the glossary lacks', 'Có <Term id="bao-nhanh">báo nhanh</Term>.', AUTOMATIC],
  ])('%s', (_, words, marks) => {
    const corpus = load(vietnamese(words));
    expect(marksOnDocument(corpus, 'vi')).toEqual(marks);
    for (const provision of planOf(corpus).provisions.values()) {
      const page = viewProvisionPage({ corpus, site, addresses, language: 'vi' }, planOf(corpus), provision);
      expect(page.provision.blocks.map(textOfBlock).join('\n')).toBe(
        plainText(provision.wording.vi?.blocks ?? []),
      );
    }
  });

  const VI = vietnamese('Việc <Term id="kiem-tra-giam-sat">theo dõi</Term> làm thường xuyên.');
  const EN = english('The <Term id="kiem-tra-giam-sat">watching</Term> shall be done regularly.');

  it('is marked on the pages of its provision and of the parent, and on no other page', () => {
    const corpus = load(VI, EN);
    expect(marksOnProvision(corpus, 'vi', 'i')).toEqual([REPORT, 'i-2 kiem-tra-giam-sat: theo dõi']);
    expect(marksOnProvision(corpus, 'vi', 'i-1')).toEqual([FIRST, REPORT]);
    expect(marksOnProvision(corpus, 'vi', 'i-2')).toEqual(['i-2 kiem-tra-giam-sat: theo dõi']);
  });

  it('is marked in English only where the English text marks it', () => {
    const second = 'ii-1 kiem-tra-giam-sat: inspection and supervision';
    expect(marksOnDocument(load(VI, EN), 'en')).toEqual([
      'i-1 bao-cao: report',
      'i-2 kiem-tra-giam-sat: watching',
      second,
    ]);
    expect(marksOnDocument(load(VI, english('The watching shall be done.')), 'en')).toEqual([
      second.replace('ii-1', 'i-1'),
      'i-1 bao-cao: report',
      second,
    ]);
  });

  it('links to the glossary of its language, in the parallel view too', () => {
    const corpus = load(VI, EN);
    const { rows } = viewParallelPage({ corpus, site, addresses, language: 'vi' }, planOf(corpus));
    const cells = rows.find(({ id }) => id === 'i-2')?.cells ?? [];
    expect(cells.map((cell) => cell?.blocks.flatMap((block) => termsIn(runsOf(block))))).toEqual([
      ['kiem-tra-giam-sat /thuat-ngu/#kiem-tra-giam-sat theo dõi'],
      ['kiem-tra-giam-sat /en/glossary/#kiem-tra-giam-sat watching'],
    ]);
  });

  it('is marked even where the term is too common to be marked automatically', () => {
    const clauses = (of: (number: number) => string): string =>
      `<Section n="I" title="A">\n${Array.from({ length: 12 }, (_, index) => `\n<Clause n="${index + 1}">\n${of(index + 1)}\n</Clause>\n`).join('')}\n</Section>\n`;
    expect(marksOnDocument(load(clauses(() => 'Phải báo cáo.')), 'vi')).toEqual([]);
    const marked = clauses((number) =>
      number === 7 ? 'Phải <Term id="bao-cao">báo cáo</Term>.' : 'Phải báo cáo.',
    );
    expect(marksOnDocument(load(marked), 'vi')).toEqual(['i-7 bao-cao: báo cáo']);
  });
});

describe('the examples here', () => {
  it('load without errors', () => {
    const corpus = load(vietnamese('Hết.'), english('The end.'));
    expect(corpus.parseIssues).toEqual([]);
    expect(LANGUAGES.map((language) => marksOnDocument(corpus, language).length)).toEqual([3, 3]);
  });
});
