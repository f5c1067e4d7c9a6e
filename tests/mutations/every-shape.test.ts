import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { filesInMemory } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { EVERY_SHAPE, ID } from './every-shape.ts';

type File = 'vi.mdx' | 'en.mdx' | 'outside.yaml';

/** The findings in the paper with some words of a file replaced: `{rule} {file}:{line}`. */
function findings(
  changes: readonly (readonly [file: File, from: string, to: string])[] = [],
  isOurs = false,
): readonly string[] {
  const files = { ...EVERY_SHAPE };
  for (const [file, from, to] of changes) {
    const path = file === 'outside.yaml' ? file : `documents/${ID}/${file}`;
    const text = files[path] ?? '';
    expect(text).toContain(from);
    files[path] = text.replace(from, () => to);
  }
  // Words that differ from the source are not believed: what they refer to is read in a text without one.
  if (isOurs) {
    const facts = files[`documents/${ID}/document.yaml`] ?? '';
    files[`documents/${ID}/document.yaml`] = facts
      .replace('verbatim', 'digest')
      .replace(/source:[\s\S]*/, '');
    delete files[`documents/${ID}/source.txt`];
  }
  const { diagnostics } = runRules(loadCorpus(filesInMemory(files)), CORPUS_RULES);
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, file, line }) => `${rule} ${file.split('/').at(-1)}:${line}`);
}

/** The line of a file on which some words stand, after a change. */
function lineOf(file: File, words: string, [from, to]: readonly [string, string] = ['', '']): number {
  const text = (EVERY_SHAPE[`documents/${ID}/${file}`] ?? '').replace(from, () => to);
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

const both = (from: string, to: string) => [['vi.mdx', from, to] as const, ['en.mdx', from, to] as const];

describe('a paper of every shape', () => {
  it('is sound as it is', () => {
    expect(findings()).toEqual([]);
  });

  it.each<[string, Parameters<typeof findings>[0], readonly [rule: string, file: File, words: string]]>([
    [
      'a gap in the articles',
      both('<Article n="3"', '<Article n="4"'),
      ['numbering', 'vi.mdx', '<Article n="3"'],
    ],
    ['a gap in the inserted chapters', both('n="Ia"', 'n="Ib"'), ['numbering', 'vi.mdx', '<Chapter n="Ia"']],
    [
      'a doubled article',
      both('<Article n="2a"', '<Article n="1"'),
      ['duplicate-id', 'vi.mdx', '<Article n="2a"'],
    ],
    [
      'an article of the annex doubled',
      [['vi.mdx', '<Article n="2" title="N', '<Article n="1" title="N']],
      ['duplicate-id', 'vi.mdx', '<Article n="2" title="N'],
    ],
    [
      'words that lead to no article',
      [['vi.mdx', 'theo Điều 3 của', 'theo Điều 8 của']],
      ['internal-reference', 'vi.mdx', 'theo Điều 3 của'],
    ],
    [
      'words that lead to no point',
      [['vi.mdx', 'điểm a khoản này', 'điểm e khoản này']],
      ['internal-reference', 'vi.mdx', 'điểm a khoản này'],
    ],
    [
      'words that lead to nothing in the regulation',
      [['vi.mdx', 'Điều 2 Quy chế này', 'Điều 5 Quy chế này']],
      ['internal-reference', 'vi.mdx', 'Điều 2 Quy chế này'],
    ],
    [
      'a sign that is not the printed one',
      both('sign="2/"', 'sign="2."'),
      ['text-differs-from-source', 'vi.mdx', '<Clause n="2" sign="2/"'],
    ],
    [
      'a dash for a plus',
      both('<Point sign="+">\nviệc', '<Point>\nviệc').slice(0, 1),
      ['text-differs-from-source', 'vi.mdx', '<Point sign="+">'],
    ],
    [
      'a letter of a quotation changed',
      [['vi.mdx', 'Ai cũng được', 'Ai cũng phải']],
      ['text-differs-from-source', 'vi.mdx', '1. Ai cũng'],
    ],
    [
      'a cell of a table changed',
      [['vi.mdx', '| ghi | 1 | 2 |', '| ghi | 1 | 3 |']],
      ['text-differs-from-source', 'vi.mdx', '| ghi |'],
    ],
    [
      'a line of the head changed',
      [['vi.mdx', 'Nơi Mẫu, ngày 05', 'Nơi Mẫu, ngày 06']],
      ['text-differs-from-source', 'vi.mdx', 'Nơi Mẫu, ngày 05'],
    ],
    [
      'a quotation that is numbered',
      [
        [
          'vi.mdx',
          '1. Ai cũng được xem sổ theo khoản 9 Điều này.”.',
          '<Clause n="1">\nAi cũng được xem sổ.”.\n</Clause>',
        ],
      ],
      ['not-allowed', 'vi.mdx', '1. Ai cũng'],
    ],
    ['a quotation never closed', [['vi.mdx', '</Quote>\n', '']], ['malformed-mdx', 'vi.mdx', '<Quote>']],
    [
      'a footnote without words',
      [['vi.mdx', '>Sổ giấy, khổ A4.<', '><']],
      ['not-allowed', 'vi.mdx', '<Footnote'],
    ],
    [
      'a footnote in other words',
      [['vi.mdx', '>Sổ giấy, khổ A4.<', '>Sổ giấy, khổ A5.<']],
      ['text-differs-from-source', 'vi.mdx', '<Footnote'],
    ],
    [
      'a footnote that ends too early',
      [['vi.mdx', '>Sổ giấy, khổ A4.<', '>Sổ giấy, khổ<']],
      ['text-differs-from-source', 'vi.mdx', '<Footnote'],
    ],
    [
      'a footnote of another number',
      [['vi.mdx', '<Footnote n="1">', '<Footnote n="2">']],
      ['text-differs-from-source', 'vi.mdx', '<Footnote'],
    ],
    [
      'a footnote at another place',
      [
        ['vi.mdx', '<Footnote n="1">Sổ giấy, khổ A4.</Footnote>', ''],
        ['vi.mdx', 'của Quyết định này.', 'của Quyết định này<Footnote n="1">Sổ giấy, khổ A4.</Footnote>.'],
      ],
      ['text-differs-from-source', 'vi.mdx', '<Footnote'],
    ],
    [
      'a footnote left out',
      [['vi.mdx', '<Footnote n="1">Sổ giấy, khổ A4.</Footnote>', '']],
      ['text-differs-from-source', 'vi.mdx', '<Footnote'],
    ],
    [
      'a row longer than the head',
      [['vi.mdx', '| ghi | 1 | 2 |', '| ghi | 1 | 2 | 3 |']],
      ['not-allowed', 'vi.mdx', '| ghi |'],
    ],
    [
      'a cell joined to nothing',
      [['vi.mdx', '| ghi | 1 | 2 |', '| ← | 1 | 2 |']],
      ['not-allowed', 'vi.mdx', '| ghi |'],
    ],
    [
      'a number with the name of its unit',
      [['vi.mdx', '<Article n="2a"', '<Article n="Điều 2a"']],
      ['not-allowed', 'vi.mdx', '<Article n="2a"'],
    ],
    [
      'a clause beside the articles',
      [['vi.mdx', '<Recipients', '<Clause n="1">\nLời.\n</Clause>\n\n<Recipients']],
      ['not-allowed', 'vi.mdx', '<Recipients'],
    ],
    [
      'a table of 200 columns',
      [
        ['vi.mdx', '| Việc | Số sổ | ← |', `| ${'a | '.repeat(200)}`],
        ['vi.mdx', '| --- | --- | --- |', `| ${'--- | '.repeat(200)}`],
      ],
      ['not-allowed', 'vi.mdx', '| Việc |'],
    ],
    [
      'a provision that is not translated',
      [
        [
          'en.mdx',
          '<Article n="2a" title="Hours of reading">\nThe book is read in working hours.\n</Article>\n\n',
          '',
        ],
      ],
      ['one-language-only', 'vi.mdx', '<Article n="2a"'],
    ],
  ])('%s', (_, changes = [], [rule, file, words]) => {
    expect(findings(changes, rule === 'internal-reference')).toContain(
      `${rule} ${file}:${lineOf(file, words)}`,
    );
  });

  it.each([
    [
      'an article in a chapter with the number of one outside',
      '<Part n="II"',
      '<Article n="1" title="Ghi">\nLời.\n</Article>\n\n<Part n="II"',
      'duplicate-id',
      '<Article n="1" title="Ghi"',
    ],
    [
      'an annex in an annex',
      '<Form n="01"',
      '<Annex n="II" title="B">\nLời.\n</Annex>\n\n<Form n="01"',
      'not-allowed',
      '<Annex n="II"',
    ],
    [
      'an article in a clause',
      'Ghi xong thì ký.\n',
      'Ghi xong thì ký.\n\n<Article n="9" title="Ghi">\nLời.\n</Article>\n',
      'not-allowed',
      '<Article n="9"',
    ],
    [
      'a head behind the articles',
      '<Recipients',
      '<Head>\nVĂN PHÒNG\n</Head>\n\n<Recipients',
      'duplicate-id',
      '<Head>\nVĂN PHÒNG\n',
    ],
  ] as const)('%s', (_, from, to, rule, words) => {
    expect(findings([['vi.mdx', from, to]])).toContain(
      `${rule} vi.mdx:${lineOf('vi.mdx', words, [from, to])}`,
    );
  });

  it('finds an outside document that is held', () => {
    const held = '- symbol: 9/2026/QĐ-MAU\n  type: { vi: Quyết định, en: Decision }\n- symbol: 1/2020';
    expect(findings([['outside.yaml', '- symbol: 1/2020', held]])).toContain(
      'outside-document outside.yaml:1',
    );
  });
});
