import { describe, expect, it } from 'vitest';
import { findCitations } from '../citations/find-citations.ts';
import { citeProvision } from '../model/citation.ts';
import { provisionsCitedAs } from '../model/cited-provision.ts';
import { printedNumber } from '../model/provision.ts';
import { footnotesIn, inlineText } from '../model/wording/wording.ts';
import { filesInMemory } from './content-files.ts';
import { loadCorpus } from './load-corpus.ts';

const FACTS = `type: { vi: Nghị định, en: Decree }
symbol: 30/2020/NĐ-MAU
date: 2020-03-05
issuer: { vi: Chính phủ, en: the Government }
title: { vi: Nghị định về mẫu, en: Decree on samples }
shortName: { vi: Nghị định mẫu, en: Sample Decree }
subject: { vi: về mẫu, en: on samples }
textStatus: digest
description: { vi: Mẫu., en: Sample. }
`;

/** A decree of our own words in most shapes that papers with articles have; `words` stands in every unit. */
const decree = (words: string): string => `<Head>
${words}
</Head>

<Chapter n="I" title="${words}" sign="CHƯƠNG I">

<Article n="1" title="${words}">

<Clause n="1">
${words}

<Point n="a">
${words}
</Point>

<Point n="a1">
${words}
</Point>

<Text>
${words}
</Text>

</Clause>

<Clause n="1a" sign="1a/">
${words}
</Clause>

</Article>

</Chapter>

<Chapter n="II" title="${words}">

<Section n="1" title="${words}">

<Article n="2" title="${words}">

<Point sign="+">
${words}
</Point>

</Article>

<Article n="2a">
${words}
</Article>

</Section>

</Chapter>

<Annex id="quy-che" title="QUY CHẾ ${words}">

<Article n="1" title="${words}">
${words}
</Article>

</Annex>

<Annex n="I" title="${words}">

<Section n="I" title="${words}">

<Clause n="1">
${words}
</Clause>

</Section>

<Form n="01" title="${words}">
${words}
</Form>

</Annex>
`;

const corpus = loadCorpus(
  filesInMemory({
    'documents/nd-mau/document.yaml': FACTS,
    'documents/nd-mau/vi.mdx': decree('Công đoàn cơ sở thực hiện việc này.'),
    'documents/nd-mau/en.mdx': decree('The grassroots trade union does this work.').replace(
      ' sign="CHƯƠNG I"',
      '',
    ),
  }),
);
const document = corpus.documentsById.get('nd-mau');
if (document === undefined) throw new Error('The decree was not read.');

describe('a paper with articles', () => {
  it('is read without a fault', () => {
    expect(corpus.parseIssues).toEqual([]);
  });

  it.each([
    ['phan-dau', '', 'phần đầu Nghị định số 30/2020/NĐ-MAU'],
    ['chuong-i', 'CHƯƠNG I', 'Chương I Nghị định số 30/2020/NĐ-MAU'],
    ['dieu-1', 'Điều 1.', 'Điều 1 Nghị định số 30/2020/NĐ-MAU'],
    ['dieu-1-1', '1.', 'khoản 1 Điều 1 Nghị định số 30/2020/NĐ-MAU'],
    ['dieu-1-1-a', 'a)', 'điểm a khoản 1 Điều 1 Nghị định số 30/2020/NĐ-MAU'],
    ['dieu-1-1-a1', 'a1)', 'điểm a1 khoản 1 Điều 1 Nghị định số 30/2020/NĐ-MAU'],
    ['dieu-1-1-doan-1', '', 'đoạn 1 khoản 1 Điều 1 Nghị định số 30/2020/NĐ-MAU'],
    ['dieu-1-1a', '1a/', 'khoản 1a Điều 1 Nghị định số 30/2020/NĐ-MAU'],
    ['chuong-ii-muc-1', 'Mục 1', 'Mục 1 Chương II Nghị định số 30/2020/NĐ-MAU'],
    ['dieu-2-1', '+', 'gạch đầu dòng thứ nhất Điều 2 Nghị định số 30/2020/NĐ-MAU'],
    ['dieu-2a', 'Điều 2a.', 'Điều 2a Nghị định số 30/2020/NĐ-MAU'],
    ['quy-che', '', 'Quy chế ban hành kèm theo Nghị định số 30/2020/NĐ-MAU'],
    ['quy-che-dieu-1', 'Điều 1.', 'Điều 1 Quy chế ban hành kèm theo Nghị định số 30/2020/NĐ-MAU'],
    ['phu-luc-i-i-1', '1.', 'khoản 1 mục I Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-MAU'],
    ['phu-luc-i-mau-01', 'Mẫu số 01', 'Mẫu số 01 Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-MAU'],
  ])('%s is printed “%s” and cited as papers of the State do', (id, printed, citation) => {
    const provision = [...document.provisions.values()].find((one) => one.id === id);
    if (provision === undefined) throw new Error(`${id} is missing.`);
    expect(printedNumber(provision, 'vi')).toBe(printed);
    expect(citeProvision(document, provision, 'vi', 'full')).toBe(citation);
  });

  it('prints a sign with words in its own language only', () => {
    const [chapter, clause] = [...document.provisions.values()].filter(
      ({ id }) => id === 'chuong-i' || id === 'dieu-1-1a',
    );
    expect(chapter && printedNumber(chapter, 'en')).toBe('Chapter I');
    expect(clause && printedNumber(clause, 'en')).toBe('1a/');
  });

  it.each([
    ['Điều 1', ['dieu-1']],
    ['điểm a khoản 1 Điều 1', ['dieu-1-1-a']],
    ['Điều 2 Chương II', ['dieu-2']],
    ['Điều 2 Chương I', []],
    ['khoản 2 Điều 1', []],
    ['Chương II', ['chuong-ii']],
    ['Phụ lục I', ['phu-luc-i']],
    ['khoản 1 mục I Phụ lục I', ['phu-luc-i-i-1']],
  ])('“%s” leads to %s', (words, ids) => {
    const path = findCitations(`${words} của Nghị định này`, 'vi')[0]?.units[0];
    expect(path).toBeDefined();
    expect(provisionsCitedAs(document, path ?? []).map(({ id }) => id)).toEqual(ids);
  });
});

describe('what stands within a wording', () => {
  const read = (words: string) => {
    const written = (text: string) => `<Clause n="1">\n${text}\n</Clause>\n`;
    const found = loadCorpus(
      filesInMemory({
        'documents/nd-mau/document.yaml': FACTS,
        'documents/nd-mau/vi.mdx': written(words),
        'documents/nd-mau/en.mdx': written(words),
      }),
    );
    const [provision] = found.documentsById.get('nd-mau')?.provisions.values() ?? [];
    const parseIssues = found.parseIssues.filter(({ type }) => type !== 'other-language');
    return { parseIssues, wording: provision?.wording.vi };
  };

  it('keeps the signs of what is quoted as letters', () => {
    const { parseIssues, wording } = read(
      'Sửa như sau:\n\n<Quote>\n\n“Điều 5. Tên\n\n1. Một.\n\n2. Hai”.\n\n</Quote>',
    );
    expect(parseIssues).toEqual([]);
    expect(wording?.text).toBe('Sửa như sau:\n“Điều 5. Tên\n1. Một.\n2. Hai”.');
    expect(wording?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'quote']);
  });

  it('keeps a footnote beside the text', () => {
    const { parseIssues, wording } = read('Một<Footnote n="1">Chú thích.</Footnote> hai.');
    expect(parseIssues).toEqual([]);
    expect(wording?.text).toBe('Một hai.');
    expect(
      footnotesIn(wording?.blocks ?? []).map(({ num, children }) => [num, inlineText(children)]),
    ).toEqual([['1', 'Chú thích.']]);
  });

  it('joins cells of a table that has no head', () => {
    const { parseIssues, wording } = read(
      'Bảng:\n\n<Table head="0">\n\n| A | ← |\n| --- | --- |\n| ↑ | B |\n\n</Table>',
    );
    expect(parseIssues).toEqual([]);
    expect(wording?.text).toBe('Bảng:\nA\t\n\tB');
    expect(wording?.blocks[1]).toMatchObject({
      head: 0,
      joined: [
        [null, 'left'],
        ['above', null],
      ],
    });
  });

  it.each([
    ['a quotation without words', 'Một.\n\n<Quote>\n\n</Quote>', 'element-empty'],
    ['a wrong number of head rows', '<Table head="hai">\n\n| A |\n| --- |\n\n</Table>', 'attribute-value'],
    ['words beside the table', '<Table>\n\nMột.\n\n</Table>', 'markdown-not-allowed'],
    ['a footnote without its number', 'Một<Footnote>Hai.</Footnote>.', 'attribute-missing'],
    ['an article inside a clause', '<Article n="1">\nMột.\n</Article>', 'element-misplaced'],
    ['a row longer than the head', '| A | B |\n| --- | --- |\n| 1 | 2 | ba |', 'markdown-not-allowed'],
    ['a table of 200 columns', `${'| a '.repeat(200)}|\n${'| --- '.repeat(200)}|`, 'markdown-not-allowed'],
  ])('refuses %s', (_, words, type) => {
    expect([...new Set(read(words).parseIssues.map((issue) => issue.type))]).toEqual([type]);
  });
});
