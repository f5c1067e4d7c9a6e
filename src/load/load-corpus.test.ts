import { readdirSync, readFileSync } from 'node:fs';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { placeOfSpan } from '../model/corpus.ts';
import { filesInFolder, filesInMemory } from './content-files.ts';
import { loadCorpus } from './load-corpus.ts';

const FACTS = `type: { vi: Kế hoạch, en: Plan }
symbol: null
date: null
issuer: null
title: { vi: Kế hoạch mẫu, en: Sample plan }
shortName: { vi: Kế hoạch mẫu, en: Sample plan }
subject: null
textStatus: digest
description: { vi: Văn bản mẫu., en: A sample document. }
`;
const CLAUSE = '<Clause n="1">\nMột.\n</Clause>\n';

function load(vi: string | Uint8Array, en: string | Uint8Array = CLAUSE) {
  return loadCorpus(
    filesInMemory({
      'documents/kh-mau/document.yaml': FACTS,
      'documents/kh-mau/vi.mdx': vi,
      'documents/kh-mau/en.mdx': en,
    }),
  );
}

function provisionsOf(vi: string) {
  return [...(load(vi, vi).documentsById.get('kh-mau')?.provisions.values() ?? [])];
}

describe('ids', () => {
  it('are the parent’s id and the own part', () => {
    const provisions = provisionsOf(
      [
        '<Preamble>\nMở đầu.\n</Preamble>',
        '<Section n="IV" title="TỔ CHỨC">',
        '<Clause n="1" title="Một">',
        '<Point>\nHai.\n</Point>',
        '<Point>\nBa.\n</Point>',
        '</Clause>',
        '<Closing>\nKết.\n</Closing>',
        '</Section>',
        '<Recipients title="Nơi nhận:">',
        '- Nơi một,\n- Nơi hai.',
        '</Recipients>',
        '<Signature>\nT/M BAN THƯỜNG VỤ\nBÍ THƯ',
        'Họ Tên\n</Signature>',
      ].join('\n\n'),
    );
    expect(provisions.map(({ id, kind, num, parent }) => [id, kind, num, parent])).toEqual([
      ['mo-dau', 'preamble', null, null],
      ['iv', 'section', 'IV', null],
      ['iv-1', 'clause', '1', 'iv'],
      ['iv-1-1', 'point', '-', 'iv-1'],
      ['iv-1-2', 'point', '-', 'iv-1'],
      ['iv-ket', 'closing', null, 'iv'],
      ['noi-nhan', 'recipients', null, null],
      ['ky-ten', 'signature', null, null],
    ]);
    expect(provisions.at(-2)?.wording.vi?.text).toBe('- Nơi một,\n- Nơi hai.');
    expect(provisions.at(-1)?.wording.vi?.text).toBe('T/M BAN THƯỜNG VỤ\nBÍ THƯ\nHọ Tên');
  });

  it('call a dash g1 among lettered points, and write đ as dd', () => {
    const provisions = provisionsOf(
      '<Clause n="1.2">\nMột\n\n<Point n="đ">\nHai\n</Point>\n\n<Point>\nBa\n</Point>\n\n</Clause>\n',
    );
    expect(provisions.map(({ id }) => id)).toEqual(['2', '2-dd', '2-g1']);
  });

  it('of a digest’s subjects are those written, with a number or without', () => {
    const provisions = provisionsOf(
      '<Provision id="tinh-hinh" n="I" title="Tình hình">\n\n<Provision id="tinh-hinh-ket-qua" n="1" title="Kết quả">\nMột.\n</Provision>\n\n</Provision>\n',
    );
    expect(provisions.map(({ id, num }) => [id, num])).toEqual([
      ['tinh-hinh', 'I'],
      ['tinh-hinh-ket-qua', '1'],
    ]);
  });

  it('are none where the number is not one that papers print', () => {
    expect(provisionsOf('<Provision id="tinh-hinh" n="I." title="Tình hình">\nMột.\n</Provision>\n')).toEqual(
      [],
    );
  });
});

describe('wording', () => {
  it.each([
    [
      'folds white space over lines and tags',
      'Một  <Ref to="kh-mau">hai\nba </Ref> bốn\nnăm.',
      'Một hai ba bốn năm.',
    ],
    ['leaves notes out', 'Một <Note>ghi chú</Note>hai.', 'Một hai.'],
    [
      'keeps what a Sic and emphasis enclose',
      '<Sic note="x">kinh tế- xã</Sic> *hội* **nữa**',
      'kinh tế- xã hội nữa',
    ],
    ['joins paragraphs by a line feed', 'Một.\n\nHai.', 'Một.\nHai.'],
    ['joins the cells of a table', '| a | b |\n|---|---|\n| 1 | 2 |', 'a\tb\n1\t2'],
    ['takes escapes as letters', 'Một \\* hai \\{ba\\}', 'Một * hai {ba}'],
  ])('%s', (_, source, text) => {
    const [provision] = provisionsOf(`<Clause n="1">\n${source}\n</Clause>\n`);
    expect(provision?.wording.vi?.text).toBe(text);
  });

  it('knows the place of a reference’s target', () => {
    const corpus = load('<Clause n="1">\nMột <Ref\n  to = \'kh-mau\'>hai</Ref>.\n</Clause>\n');
    const [reference] = corpus.references;
    expect(reference && placeOfSpan(corpus, reference.toSpan)).toMatchObject({
      line: 3,
      column: 9,
      length: 6,
    });
  });
});

describe('bad bytes', () => {
  it('says where a file stops being UTF-8', () => {
    const corpus = load(new Uint8Array([...new TextEncoder().encode('<Clause n="1">\nMột '), 0xe9, 0x20]));
    expect(corpus.parseIssues.map(({ type }) => type)).toEqual(['not-utf8']);
    const [parseIssue] = corpus.parseIssues;
    expect(parseIssue && placeOfSpan(corpus, parseIssue.span)).toMatchObject({ line: 2, column: 5 });
  });

  it('reads Windows line ends and a byte order mark like any other', () => {
    const windows = `\uFEFF${CLAUSE}`.replaceAll('\n', '\r\n');
    expect(load(windows).parseIssues).toEqual([]);
  });
});

describe('the published documents', () => {
  const folder = 'content/documents';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mdx'),
  );

  it.each(files)('%s is real MDX for the integration’s compiler', (name) => {
    const compiled = mdxToJs(readFileSync(`${folder}/${name}`, 'utf8'));
    expect(compiled.code).toContain('export default');
  });

  it('read the same twice', () => {
    const read = (): string =>
      JSON.stringify(loadCorpus(filesInFolder('content')).documents.map(({ provisions }) => [...provisions]));
    expect(read()).toBe(read());
  });
});
