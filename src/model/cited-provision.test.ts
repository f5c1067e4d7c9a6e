import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../checks/examples/example-base.ts';
import { findCitations } from '../citations/find-citations.ts';
import { filesInMemory } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { commonProvision, hasNumbers, provisionsCitedAs } from './cited-provision.ts';
import type { Document } from './document.ts';

const WORDING = `<Preamble>
Mở đầu.
</Preamble>

<Section n="I" title="MỤC ĐÍCH">

<Clause n="1">
Một.
</Clause>

<Clause n="2">

<Point>
Gạch một.
</Point>

<Point>
Gạch hai.
</Point>

</Clause>

<Closing>
Kết.
</Closing>

</Section>

<Section n="II" title="NHIỆM VỤ">

<Clause n="1">

<Point n="a">
Điểm a.
</Point>

<Point n="b">
Điểm b.
</Point>

</Clause>

</Section>
`;

const corpus = loadCorpus(filesInMemory({ ...EXAMPLE_BASE, 'documents/kh-mau/vi.mdx': WORDING }));
const document = corpus.documentsById.get('kh-mau') as Document;
const pathsIn = (words: string) => findCitations(words, 'vi').flatMap(({ units }) => units);

describe('the provisions that a citation means', () => {
  it.each([
    ['khoản 2, mục I', ['i-2']],
    ['mục I.2', ['i-2']],
    ['khoản 2 mục 1', ['i-2']],
    ['khoản 1', ['i-1', 'ii-1']],
    ['gạch đầu dòng thứ hai, khoản 2, mục I', ['i-2-2']],
    ['gạch cuối khoản 2 mục I', ['i-2-2']],
    ['I.2.1', ['i-2-1']],
    ['câu thứ nhất, gạch đầu dòng thứ hai, khoản 2, mục I', ['i-2-2']],
    ['tiêu đề mục II', ['ii']],
    ['điểm b khoản 1 mục II', ['ii-1-b']],
    ['đoạn cuối mục I', ['i-ket']],
    ['phần mở đầu của Kế hoạch', ['mo-dau']],
    // A clause of running text has passages, a clause of dashes has dashes, and no clause the dash of another.
    ['đoạn 2, khoản 1, mục I', ['i-1']],
    ['đoạn 2, khoản 2, mục I', ['i-2-2']],
    ['gạch đầu dòng thứ hai, khoản 1, mục I', []],
    ['gạch đầu dòng thứ ba, khoản 2, mục I', []],
    ['khoản 2, mục II', []],
    ['gạch đầu dòng thứ nhất, mục I', []],
    ['khoản 1, mục III', []],
    ['Điều 1', []],
  ])('%s', (words, ids) => {
    expect(pathsIn(words)).toHaveLength(1);
    expect(provisionsCitedAs(document, pathsIn(words)[0] ?? []).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['gạch đầu dòng thứ nhất và thứ hai, khoản 2, mục I', 'i-2'],
    ['các khoản 1 và 2, mục I', 'i'],
    ['khoản 1, mục I và khoản 1, mục II', null],
    ['khoản 1, mục I và khoản 5, mục I', null],
  ])('of several: %s', (words, id) => {
    expect(commonProvision(document, pathsIn(words))?.id ?? null).toBe(id);
  });
});

describe('a document held with numbers', () => {
  it('is one with the numbers of its text, not a digest that knows a few', () => {
    const text =
      '<Provision id="tinh-hinh" n="I" title="Tình hình" evidence="bao-mau">\nMột.\n</Provision>\n';
    const files = { ...EXAMPLE_BASE, 'documents/kh-mau/vi.mdx': text, 'documents/kh-mau/en.mdx': text };
    const digest = loadCorpus(filesInMemory(files)).documentsById.get('kh-mau') as Document;
    expect([hasNumbers(document), hasNumbers(digest)]).toEqual([true, false]);
    expect(provisionsCitedAs(digest, pathsIn('mục I')[0] ?? []).map(({ id }) => id)).toEqual(['tinh-hinh']);
  });
});

it('calls “Phần” a part where the paper has parts', () => {
  const section = '<Section n="II" title="HAI">\n\n<Clause n="1">\nMột.\n</Clause>\n\n</Section>';
  const text = `<Part n="I" title="MỘT">\n\n<Section n="I" title="MỘT">\nMột.\n</Section>\n\n${section}\n\n</Part>\n\n<Part n="II" title="HAI">\n\n<Section n="I" title="MỘT">\nMột.\n</Section>\n\n</Part>\n`;
  const files = { ...EXAMPLE_BASE, 'documents/kh-mau/vi.mdx': text, 'documents/kh-mau/en.mdx': text };
  const held = loadCorpus(filesInMemory(files)).documentsById.get('kh-mau') as Document;
  const cited = (words: string) => provisionsCitedAs(held, pathsIn(words)[0] ?? []).map(({ id }) => id);
  expect(cited('khoản 1 mục II Phần I')).toEqual(['phan-i-ii-1']);
  expect(cited('mục I Phần II')).toEqual(['phan-ii-i']);
});
