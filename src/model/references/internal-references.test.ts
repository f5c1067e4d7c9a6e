import { describe, expect, it } from 'vitest';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import type { Document } from '../document.ts';
import { linkedBlocks } from '../wording/linked-blocks.ts';
import { plainText } from '../wording/wording.ts';
import { internalReferences } from './internal-references.ts';

const FACTS = `type: { vi: Nghị định, en: Decree }
symbol: 30/2020/NĐ-MAU
date: 2020-03-05
issuer: { vi: Chính phủ, en: the Government }
title: { vi: Nghị định về mẫu, en: Decree on samples }
shortName: { vi: Nghị định mẫu, en: Sample Decree }
subject: null
textStatus: digest
description: { vi: Mẫu., en: Sample. }
`;

/** A decree of two chapters with an attached regulation; the words stand at one place. */
const decree = (words: string, at: 'clause' | 'regulation' | 'form' | 'chapter'): string => {
  const here = (place: string): string => (place === at ? words : 'Không.');
  return `<Chapter n="I" title="MỘT">

<Article n="1">

<Clause n="1">
Không.

<Point n="a">
Không.
</Point>

<Point n="b">
${here('clause')}
</Point>

</Clause>

<Clause n="2">
Không.
</Clause>

</Article>

</Chapter>

<Chapter n="II" title="HAI">

<Section n="1" title="MỤC">

<Article n="2">
${here('chapter')}
</Article>

</Section>

</Chapter>

<Annex id="quy-che" title="QUY CHẾ MẪU">

<Article n="1">

<Clause n="1">
${here('regulation')}
</Clause>

</Article>

<Article n="2">
Không.
</Article>

<Article n="3">
Không.
</Article>

</Annex>

<Annex n="I" title="BIỂU MẪU">

<Form n="01">
${here('form')}
</Form>

</Annex>
`;
};

function read(words: string, at: Parameters<typeof decree>[1], facts = FACTS): Document {
  const files = {
    'documents/nd-mau/document.yaml': facts,
    'documents/nd-mau/vi.mdx': decree(words, at),
    'documents/nd-mau/en.mdx': decree('None.', at),
  };
  return loadCorpus(filesInMemory(files)).documentsById.get('nd-mau') as Document;
}

const readings = (document: Document): readonly string[] =>
  internalReferences(document).map(
    ({ words, to, fault }) => `${words} → ${to?.id ?? fault?.type ?? 'several'}`,
  );

describe('units that a document names of itself', () => {
  it.each([
    ['Theo điểm a khoản này.', ['điểm a khoản này → dieu-1-1-a']],
    ['Theo khoản 2 Điều này.', ['khoản 2 Điều này → dieu-1-2']],
    ['Theo khoản 2.', ['khoản 2 → dieu-1-2']],
    ['Theo các khoản 1, 2 và 3 Điều này.', ['khoản 1 → dieu-1-1', '2 → dieu-1-2', '3 Điều này → missing']],
    ['Theo Điều 2 của Nghị định này.', ['Điều 2 → dieu-2']],
    ['Theo Điều 2.', ['Điều 2 → dieu-2']],
    ['Theo Điều 3 của Nghị định này.', ['Điều 3 → missing']],
    ['Theo Mục 1 Chương II.', ['Mục 1 Chương II → chuong-ii-muc-1']],
    ['Theo Điều 2 Mục 1 Chương II Nghị định này.', ['Điều 2 Mục 1 Chương II → dieu-2']],
    ['Theo Phụ lục I ban hành kèm theo Nghị định này.', ['Phụ lục I → phu-luc-i']],
    ['Theo Phụ lục II Nghị định này.', ['Phụ lục II → missing']],
    ['Theo Điều 3 Quy chế ban hành kèm theo Nghị định này.', ['Điều 3 → quy-che-dieu-3']],
    ['Theo khoản 2 Điều 1 Nghị định số 30/2020/NĐ-MAU.', ['khoản 2 Điều 1 → dieu-1-2']],
    ['Theo khoản 1 Mục này.', ['khoản 1 Mục này → not-within']],
    // Other papers, or units of which nobody can say whose they are.
    ['Theo Điều 9 Luật Đầu tư.', []],
    ['Theo Điều 9 của Thông tư này.', []],
    ['Theo Điều 9 Nghị định số 31/2020/NĐ-MAU.', []],
    ['Theo Điều 9 Công ước Viên.', []],
    ['Theo Điều 9 nêu trên.', []],
    ['Bổ sung Điều 9 như sau.', []],
    ['Ghi: “khoản 9 Điều này” rồi thôi.', []],
    ['Theo <Ref to="nd-mau#dieu-1-2">khoản 2 Điều này</Ref>.', []],
  ])('%s', (words, expected) => {
    expect(readings(read(words, 'clause'))).toEqual(expected);
  });

  it('are counted anew in an attached paper, and from the document where it is named', () => {
    const words = 'Theo Điều 3 Quy chế này, Điều 2 của Nghị định này và Điều 3.';
    expect(readings(read(words, 'regulation'))).toEqual([
      'Điều 3 → quy-che-dieu-3',
      'Điều 2 → dieu-2',
      'Điều 3 → quy-che-dieu-3',
    ]);
  });

  it('are none in a form', () => {
    expect(readings(read('Theo Điều 9.', 'form'))).toEqual([]);
  });

  it('are none in a quotation of the document’s declared words', () => {
    const facts = `${FACTS}mentions:\n  unlinked:\n    - words: { vi: [theo Điều 9], en: [] }\n      reason: { vi: Mẫu., en: Sample. }\n`;
    expect(readings(read('Làm theo Điều 9.', 'chapter', facts))).toEqual([]);
  });
});

describe('the wording with its links', () => {
  it('keeps every letter, in tables and marked text too', () => {
    const words =
      'Theo *khoản 1* và khoản 2 Điều này:\n\n| Số | Theo |\n|---|---|\n| 1 | Điều 2 Nghị định này |';
    const files = {
      'documents/nd-mau/document.yaml': FACTS,
      'documents/nd-mau/vi.mdx': decree(words, 'clause'),
      'documents/nd-mau/en.mdx': decree('None.', 'clause'),
    };
    const corpus = loadCorpus(filesInMemory(files));
    const document = corpus.documentsById.get('nd-mau') as Document;
    const provision = [...document.provisions.values()].find(({ id }) => id === 'dieu-1-1-b');
    if (provision === undefined) throw new Error('The point was not read.');
    const blocks = linkedBlocks(corpus, document, provision, 'vi');
    expect(plainText(blocks)).toBe(provision.wording.vi?.text);
    expect(JSON.stringify(blocks).match(/"to":"[^"]*"/g)).toEqual([
      '"to":"nd-mau#dieu-1-1"',
      '"to":"nd-mau#dieu-1-2"',
      '"to":"nd-mau#dieu-2"',
    ]);
  });
});
