import { describe, expect, it } from 'vitest';
import { BASE, checkWith, FACTS, marked, RECORD } from './sample.ts';

/** A line of `document.yaml` with a mark where the finding stands, and its twin that is right. */
type Lines = readonly [name: string, bad: string, good: string];

const factsWith = (line: string): string => (BASE[FACTS] ?? '').replace('symbol: null', () => line);

describe('yaml', () => {
  it.each<Lines>([
    ['tab', '▶\tsymbol: null', 'symbol: null'],
    ['wrong indentation', '▶  symbol: null', 'symbol: null'],
    ['no space behind the colon', '▶symbol:null', 'symbol: null'],
    ['open quotation mark', 'symbol: ▶"a', 'symbol: "a"'],
    ['letters behind a quotation mark', "symbol: 'a'▶b'", "symbol: 'a''b'"],
    ['colon in a sentence', 'symbol: ▶a: b', 'symbol: "a: b"'],
    ['open bracket', 'symbol: { vi: a\n▶evidence: []', 'symbol: a\nevidence: []'],
    ['missing comma', 'evidence: [{ source: ▶a for: b }]\nsymbol: null', 'evidence: []\nsymbol: null'],
    ['bracket too many', 'evidence: []▶]\nsymbol: null', 'evidence: []\nsymbol: null'],
    ['sign of YAML', 'symbol: ▶@a', 'symbol: "@a"'],
    ['comment without a space', 'symbol: "a"▶#b', 'symbol: "a" #b'],
    ['backslash', 'symbol: "▶\\d"', 'symbol: "\\\\d"'],
    ['header of a block', 'symbol: |▶x\n  a', 'symbol: |\n  a'],
    ['key twice', 'symbol: null\n▶symbol: null', 'symbol: null\nevidence: []'],
    ['key that is a list', 'symbol: null\n? ▶[a]\n: b', 'symbol: null'],
    ['no key', 'symbol: null\n▶: b', 'symbol: null'],
    ['key of a prototype', 'symbol: null\n▶__proto__: { a: b }', 'symbol: __proto__'],
    ['another key of it', 'symbol: null\n▶constructor: a', 'symbol: constructor'],
    ['alias', 'symbol: ▶*a', 'symbol: "*a"'],
    ['anchor', 'symbol: ▶&a null', 'symbol: "&a null"'],
    ['merge key', 'symbol: null\nevidence:\n  - ▶&a { }\n  - { <<: *a }', 'symbol: null\nevidence: []'],
    ['a group in itself', 'symbol: ▶&a [*a]', 'symbol: "[a]"'],
    ['JavaScript', 'symbol: ▶!!js/function "function () {}"', 'symbol: "function () {}"'],
    ['own tag', 'symbol: ▶!a b', 'symbol: "!a b"'],
    ['bytes', 'symbol: ▶!!binary aGk=', 'symbol: aGk='],
    ['second document', 'symbol: null\n▶---\na: b', 'symbol: "---"'],
    ['number', 'symbol: ▶30', 'symbol: "30"'],
    ['number with an exponent', 'symbol: ▶1e999', 'symbol: "1e999"'],
    ['true', 'symbol: ▶true', 'symbol: "true"'],
    ['list', 'symbol: ▶[a]', 'symbol: "[a]"'],
    ['unknown key', 'symbol: null\n▶symbl: a', 'symbol: a'],
  ])('%s', (_, bad, good) => {
    const { changes, expected } = marked('malformed-yaml', { [FACTS]: factsWith(bad) });
    expect(checkWith(changes)).toEqual(expected);
    expect(checkWith({ [FACTS]: factsWith(good) })).toEqual([]);
  });

  it.each<readonly [name: string, file: string, bad: string, good: string]>([
    ['a directive', FACTS, `▶%YAML 9.9\n---\n${RECORD}`, `---\n${BASE[FACTS]}`],
    ['letters behind the end', FACTS, `${BASE[FACTS]}...\n▶a: b\n`, `${BASE[FACTS]}...\n`],
    ['a second document', FACTS, `${BASE[FACTS]}▶---\n${RECORD}`, `${BASE[FACTS]}# ---\n`],
    ['a moment', 'edition.yaml', 'date: ▶2026-11-22T00:00:00Z\n', 'date: 2026-11-22\n'],
    ['a day as offices write it', 'edition.yaml', 'date: ▶22/11/2026\n', 'date: "2026-11-22"\n'],
    ['a day that is none', 'edition.yaml', 'date: ▶2026-02-30\n', 'date: 2026-02-28\n'],
    ['a day as a number', 'edition.yaml', 'date: ▶20261122\n', "date: '2026-11-22'\n"],
    ['a source with the name of a prototype', 'sources.yaml', '▶__proto__:\n  url: null\n', '{}\n'],
    ['a source with a name that is no id', 'sources.yaml', '▶Báo: a\n', '# Báo\n{}\n'],
    [
      'a backslash at the head of a guide',
      'guides/vi/in.mdx',
      '---\ntitle: "▶\\d"\ndescription: In.\norder: 1\n---\n\nMột.\n',
      '---\ntitle: "\\\\d"\ndescription: In.\norder: 1\n---\n\nMột.\n',
    ],
    [
      'a key twice at the head of a guide',
      'guides/vi/in.mdx',
      '---\ntitle: a\n▶title: b\n---\n\nMột.\n',
      '---\ntitle: a\ndescription: In.\norder: 1\n---\n\nMột.\n',
    ],
  ])('%s', (_, file, bad, good) => {
    const { changes, expected } = marked('malformed-yaml', { [file]: bad });
    // A source under a name that is no id is wrong in its value too.
    expect(checkWith(changes).slice(0, expected.length)).toEqual(expected);
    expect(checkWith({ [file]: good })).toEqual([]);
  });
});

describe('another shape than is expected', () => {
  const FILES: readonly (readonly [file: string, good: string])[] = [
    [FACTS, BASE[FACTS] ?? ''],
    ['edition.yaml', 'date: 2026-11-22\n'],
    ['sources.yaml', '{}\n'],
    ['tasks/kh-mau.yaml', 'document: kh-mau\ntasks: []\nsettled: []\n'],
    ['bodies.yaml', '[]\n'],
    ['terms.yaml', '[]\n'],
    ['exceptions.yaml', '[]\n'],
  ];
  it.each(FILES)('%s', (file, good) => {
    const isList = good.startsWith('[');
    for (const text of ['abc\n', '5\n', 'true\n', isList ? 'a: b\n' : '- a\n']) {
      expect(checkWith({ [file]: text })).toEqual([`malformed-yaml ${file}:1:1`]);
    }
    if (isList) expect(checkWith({ [file]: '- a\n- 5\n' })).toHaveLength(2);
    expect(checkWith({ [file]: good })).toEqual([]);
  });

  it.each([
    ['tasks', 'document: kh-mau\ntasks: ▶abc\n'],
    ['tasks as a group', 'document: kh-mau\ntasks: ▶{ a: b }\n'],
    ['settled', 'document: kh-mau\nsettled: ▶5\n'],
    ['settles', 'document: kh-mau\nsettles: ▶i-1\n'],
    ['aliases', 'document: kh-mau\naliases: ▶{}\n'],
  ])('%s', (_, bad) => {
    const { changes, expected } = marked('malformed-yaml', { 'tasks/kh-mau.yaml': bad });
    expect(checkWith(changes)).toEqual(expected);
  });

  it.each(['"abc"\n', '[]\n', '5\n', `${'['.repeat(100_000)}`])('ledger.json: %.10s', (text) => {
    expect(checkWith({ 'ledger.json': text })).toEqual(['malformed-ledger ledger.json:1:1']);
  });
});

describe('a source text', () => {
  const SHA = 'a'.repeat(64);
  const source = (file: string, mends = '[]'): string =>
    factsWith(`symbol: null\nsource: { file: ${file}, sha256: ${SHA}, mends: ${mends} }`);
  const mend = (find: string, replace = 'a'): string =>
    `[{ find: ▶${find}, replace: "${replace}", count: 1, reason: { vi: a, en: b } }]`;

  it.each([
    ['out of the folder', '▶../../../secret.txt'],
    ['of another document', '▶../nq-mau/a.txt'],
    ['on the machine', '▶/etc/passwd'],
    ['on another machine', '▶"C:\\\\a.txt"'],
    ['the wording itself', '▶vi.mdx'],
  ])('%s', (_, file) => {
    const { changes, expected } = marked('malformed-yaml', { [FACTS]: source(file) });
    expect(checkWith(changes)).toEqual(expected);
    // The twin: a plain name. The digest does not fit, and that is all.
    expect(checkWith({ [FACTS]: source('a.txt'), 'documents/kh-mau/a.txt': 'a' })).toEqual([]);
  });

  it('is missed where it does not stand', () => {
    expect(checkWith({ [FACTS]: source('a.txt') })).toEqual(['unreadable-file documents/kh-mau/a.txt:1:1']);
  });

  it('has no mend of nothing', () => {
    const { changes, expected } = marked('malformed-yaml', {
      [FACTS]: source('a.txt', mend('""')),
    });
    expect(checkWith({ ...changes, 'documents/kh-mau/a.txt': 'a' })).toEqual(expected);
  });

  it('is mended letter by letter: signs of regular expressions are plain letters', () => {
    const facts = (find: string): string =>
      source('a.txt', mend(find, '$&$1')).replace('textStatus: digest', 'textStatus: verbatim');
    const found = (find: string): readonly string[] => {
      const { changes, expected } = marked('text-differs-from-source', { [FACTS]: facts(find) });
      const all = checkWith({ ...changes, 'documents/kh-mau/a.txt': `${'a'.repeat(40)} (a+)+$[ ` });
      return all.filter((finding) => expected.includes(finding));
    };
    expect(found('"(a+)+$("')).toHaveLength(1);
    expect(found('"(a+)+$["')).toEqual([]);
  });
});

describe('names', () => {
  const NAMES: readonly string[] = [
    'nq hai',
    'NQ-Hai',
    'nghị-quyết',
    'nghị-quyết'.normalize('NFD'),
    'con',
    'aux.txt',
    'nq:hai',
    'nq*?"<>|',
    'nq.',
    'nq ',
    'nq\nhai',
    'nq\\hai',
    'nq\u001B[31m',
    'nq\u202Ehai',
    'a'.repeat(101),
    'a'.repeat(255),
  ];
  it.each(NAMES)('of a document: %j', (name) => {
    expect(checkWith({ [`documents/${name}/document.yaml`]: RECORD })).toEqual([
      `unreadable-file documents/${name}:1:1`,
    ]);
  });
  it.each(['nq-hai', 'con-2', '2', 'a'.repeat(100)])('of a document that are right: %s', (name) => {
    expect(checkWith({ [`documents/${name}/document.yaml`]: RECORD.replace('mẫu', 'khác') })).toEqual([]);
  });

  it.each([
    '.DS_Store',
    '._vi.mdx',
    '.vi.mdx.swp',
    '.git',
    'Thumbs.db',
    'desktop.ini',
    '~$vi.docx',
    '.~lock.vi.docx#',
    'vi.mdx~',
    '#vi.mdx#',
  ])('%s, which no author wrote, stops nobody', (name) => {
    const files = ['', 'documents/', 'documents/kh-mau/', 'tasks/', 'guides/', 'guides/vi/'];
    expect(checkWith(Object.fromEntries(files.map((folder) => [folder + name, 'a'])))).toEqual([]);
  });

  it.each([
    'documents/ghi-chu.txt',
    'documents/kh-mau/vi - Copy.mdx',
    'documents/kh-mau/vi (1).mdx',
    'documents/kh-mau/vi.mdx.bak',
    'documents/kh-mau/VI.mdx',
    'documents/kh-mau/document.yml',
    'tasks/kh-mau.yml',
    'guides/vi/in.md',
    'guides/fr',
    'term.yaml',
    'bodies.yml',
    'ledgers.json',
    'task',
  ])('%s, which an author wrote, is asked about', (file) => {
    expect(checkWith({ [file]: 'a' })).toEqual([`unreadable-file ${file}:1:1`]);
  });
  it.each(['README.md', 'LICENSE', 'documents.zip', 'ban-nhap/a.docx'])(
    '%s beside the content is nobody’s concern',
    (file) => {
      expect(checkWith({ [file]: 'a' })).toEqual([]);
    },
  );
});
