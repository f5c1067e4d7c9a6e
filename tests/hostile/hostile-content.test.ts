import { describe, expect, it } from 'vitest';
import { filesInMemory } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { BASE, check, checkWith, clause, EN, FACTS, marked, RECORD, VI } from './sample.ts';

it('finds nothing in the sound folder that every case is laid over', () => {
  expect(checkWith({})).toEqual([]);
});

/** Wrong wording with a mark where the finding stands, and its twin that is right. */
type Twins = readonly [name: string, rule: string, bad: string, good: string];

/** Signs of markup among the letters are a slip of their own. */
const isNoSign = (found: string): boolean => !/^(?:stray-signs|left-over) /.test(found);
const section = (title: string): string => clause('Một.').replace('title="MỤC"', title);

describe('code in a document', () => {
  it.each<Twins>([
    ['import', 'not-allowed', `▶import a from 'node:fs'\n\n${clause('Một.')}`, clause('Một import a.')],
    ['export', 'not-allowed', `▶export const a = process.env\n\n${clause('Một.')}`, clause('Một export a.')],
    [
      'prose that begins like it',
      'not-allowed',
      `▶export of goods\n\n${clause('Một.')}`,
      clause('Of goods.'),
    ],
    [
      'inside an element',
      'not-allowed',
      clause('▶import a from "b"\n\nMột.'),
      clause('Một import a from “b”'),
    ],
    ['expression', 'not-allowed', clause('Một ▶{process.exit()}.'), clause('Một \\{process.exit()\\}.')],
    [
      'expression behind the last element',
      'not-allowed',
      `${clause('Một.')}\n▶{process.exit()}\n`,
      `${clause('Một.')}\n\n`,
    ],
    ['comment in braces', 'not-allowed', clause('Một ▶{/* hai */}.'), clause('Một /* hai */.')],
    [
      'attribute',
      'not-allowed',
      clause('<Sic ▶note={process}>a</Sic>'),
      clause('<Sic note="{process}">a</Sic>'),
    ],
    ['spread', 'not-allowed', clause('Một ▶<Note {...process}>a</Note>'), clause('Một <Note>a</Note>')],
    [
      'element as attribute',
      'malformed-mdx',
      clause('▶<Sic note=<a/>>a</Sic>'),
      clause('<Sic note="a">a</Sic>'),
    ],
    [
      'attribute without quotation marks',
      'malformed-mdx',
      clause('▶<Sic note=a>a</Sic>'),
      clause('Sic note=a'),
    ],
    ['open brace', 'malformed-mdx', clause('Một ▶{ hai.'), clause('Một \\{ hai }.')],
    ['brace closed in a text only', 'malformed-mdx', clause('Một ▶{"} hai.'), clause('Một “\\}” hai.')],
    ['no JavaScript', 'malformed-mdx', clause('Một {a b▶}'.replace('b▶', '▶b')), clause('Một (a b)')],
    [
      'attribute twice',
      'not-allowed',
      clause('<Sic note="a" ▶note="b">a</Sic>'),
      clause('<Sic note="a">a</Sic>'),
    ],
  ])('%s', (_, rule, bad, good) => {
    const { changes, expected } = marked(rule, { [VI]: bad });
    expect(checkWith(changes)).toEqual(expected);
    expect(checkWith({ [VI]: good })).toEqual([]);
  });

  it('is not run', () => {
    const before = JSON.stringify([process.exitCode, Object.keys(globalThis)]);
    const code = 'globalThis.hostile = process.exitCode = 7';
    checkWith({
      [VI]: `import 'data:text/javascript,${code}'\n\nexport const a = ${code}\n\n${clause(`{${code}}`)}`,
      'guides/vi/in.mdx': `export const a = (() => { ${code} })()\n\n{${code}}\n`,
      [FACTS]: `a: !!js/function 'function () { ${code} }'\n`,
    });
    expect(JSON.stringify([process.exitCode, Object.keys(globalThis)])).toBe(before);
  });
});

describe('links', () => {
  it.each<Twins>([
    ['javascript:', 'not-allowed', clause('▶[a](javascript:alert)'), clause('\\[a\\](javascript:alert)')],
    ['in mixed letters', 'not-allowed', clause('▶[a](JaVaScRiPt:alert)'), clause('JaVaScRiPt:alert')],
    ['data:', 'not-allowed', clause('▶[a](data:text/html,b)'), clause('data:text/html,b')],
    ['defined elsewhere', 'not-allowed', clause('▶[a][b]\n\n▶[b]: javascript:c'), clause('\\[a\\]\\[b\\]')],
    ['image', 'not-allowed', clause('Một ▶![a](javascript:b)'), clause('Một \\!a')],
    ['bare address', 'not-allowed', clause('Xem ▶https://a.vn'), clause('Xem a.vn')],
    ['address in angle brackets', 'malformed-mdx', clause('▶<https://a.vn>'), clause('\\<a.vn>')],
    ['in a reference', 'unknown-target', clause('<Ref to="▶javascript:a">b</Ref>'), clause('javascript:a')],
    [
      'data: in a reference',
      'unknown-target',
      clause('<Ref to="▶data:text/html">b</Ref>'),
      clause('data:text'),
    ],
  ])('%s', (_, rule, bad, good) => {
    const { changes, expected } = marked(rule, { [VI]: bad });
    expect(checkWith(changes)).toEqual(expected);
    expect(checkWith({ [VI]: good })).toEqual([]);
  });
});

describe('HTML', () => {
  it.each<Twins>([
    ['script', 'not-allowed', clause('▶<script>alert</script>'), clause('\\<script>alert')],
    [
      'script behind all elements',
      'not-allowed',
      `${clause('Một.')}\n▶<script>\na\n</script>\n`,
      clause('Một.'),
    ],
    ['upper case', 'not-allowed', clause('▶<SCRIPT>a</SCRIPT>'), clause('SCRIPT')],
    ['style', 'not-allowed', clause('▶<style>a</style>'), clause('style')],
    ['iframe', 'not-allowed', clause('Một ▶<iframe src="a"></iframe>'), clause('Một iframe')],
    ['img with a handler', 'not-allowed', clause('Một ▶<img src="x" onerror="a" />'), clause('Một img')],
    ['img as HTML writes it', 'malformed-mdx', clause('▶<img src=x onerror=a>'), clause('img src=x')],
    ['br', 'not-allowed', clause('a▶<br>b'), clause('a\\\nb')],
    ['in an element', 'not-allowed', clause('<Sic note="a">▶<b onclick="c">d</b></Sic>'), clause('**d**')],
    ['closing tag alone', 'not-allowed', clause('a ▶</script>'), clause('a')],
    ['comment', 'malformed-mdx', clause('▶<!-- a -->'), clause('\\<!-- a -->')],
    ['declaration', 'malformed-mdx', `▶<!DOCTYPE html>\n\n${clause('Một.')}`, clause('Một.')],
    ['XML', 'malformed-mdx', `▶<?xml version="1.0"?>\n\n${clause('Một.')}`, clause('Một.')],
    ['less than', 'malformed-mdx', clause('ế 😀 ▶<b ế'), clause('ế 😀 < b, \\<b')],
    ['name of a prototype', 'not-allowed', clause('▶<constructor>a</constructor>'), clause('constructor')],
    [
      'attribute of a prototype',
      'not-allowed',
      clause('Một <Note ▶__proto__="a">a</Note>'),
      clause('__proto__'),
    ],
    ['head of a file', 'not-allowed', `▶---\na: b\n---\n\n${clause('Một.')}`, clause('Một.')],
  ])('%s', (_, rule, bad, good) => {
    const { changes, expected } = marked(rule, { [VI]: bad });
    expect(checkWith(changes)).toEqual(expected);
    expect(checkWith({ [VI]: good })).toEqual([]);
  });

  it('is letters where it is written as letters', () => {
    const files = { ...BASE, [VI]: clause('&lt;script&gt; &amp;lt; \\<b\\> &copy; &khong;') };
    expect(check(filesInMemory(files)).filter(isNoSign)).toEqual([]);
    const { provisions } = loadCorpus(filesInMemory(files)).documentsById.get('kh-mau') ?? {};
    expect([...(provisions?.values() ?? [])][1]?.wording.vi?.text).toBe('<script> &lt; <b> © &khong;');
  });

  it.each(['&#0;', '&#xD800;', '&#x110000;', '&#x200B;', '&nbsp;'])(
    '%s is no letter that anybody sees',
    (entity) => {
      const { changes, expected } = marked('hidden-character', { [VI]: clause(`ế \\* a▶${entity}b`) });
      expect(checkWith(changes)).toEqual(expected);
      expect(checkWith({ [VI]: clause('ế \\* a b') })).toEqual([]);
    },
  );

  it('is refused in a cell', () => {
    const table = (cell: string): string => clause(`| a |\n|---|\n| ${cell} |`);
    const { changes, expected } = marked('not-allowed', { [VI]: table('▶<b>c</b>'), [EN]: table('c') });
    expect(checkWith(changes)).toEqual(expected);
    expect(checkWith({ [VI]: table('**c**'), [EN]: table('c') })).toEqual([]);
  });

  it.each([
    'title="A</Section><script>alert</script>"',
    "title='A\"><script>alert</script>'",
    'title="{process.exit}"',
    'title="&lt;script&gt;"',
  ])('is plain letters in %s', (title) => {
    const files = { ...BASE, [VI]: section(title), [EN]: section('title="PART"') };
    expect(check(filesInMemory(files)).filter(isNoSign)).toEqual([]);
    const { provisions } = loadCorpus(filesInMemory(files)).documentsById.get('kh-mau') ?? {};
    expect([...(provisions?.keys() ?? [])]).toEqual(['i', 'i-1']);
    const written = title
      .slice('title='.length + 1, -1)
      .replace('&lt;', '<')
      .replace('&gt;', '>');
    expect([...(provisions?.values() ?? [])][0]?.wording.vi?.heading).toBe(written);
  });
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
const utf16 = (text: string): number[] =>
  [...text].flatMap((_, i) => [text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8]);

describe('bytes', () => {
  it.each<readonly [name: string, file: string, content: Uint8Array, place: string]>([
    ['an image', FACTS, bytes([0x89], 'PNG\r\n', [0x1a], '\n'), '1:1'],
    ['bytes in the midst', VI, bytes(clause('Một '), [0xff, 0x80]), '8:1'],
    ['behind a sign that stands for lost letters', VI, bytes(clause('M\uFFFDt'), [0xc0, 0xaf]), '8:1'],
    ['half a letter', VI, bytes('<Clause n="1">\nM', [0xe1, 0xbb]), '2:2'],
    ['half a pair of UTF-16', VI, bytes('<Clause', [0xed, 0xa0, 0x80], '>'), '1:8'],
    ['another code page', VI, bytes('<Clause n="1">\nM', [0xf4], 't.\n</Clause>\n'), '2:2'],
    ['UTF-16', VI, bytes([0xff, 0xfe], utf16(clause('Một.'))), '1:1'],
    ['UTF-16 in yaml', FACTS, bytes([0xff, 0xfe], utf16(RECORD)), '1:1'],
    ['UTF-16 of the other order', FACTS, bytes([0xfe, 0xff], utf16(RECORD).reverse()), '1:1'],
    ['a Word file as a guide', 'guides/vi/in.mdx', bytes('PK', [3, 4, 0xff]), '1:5'],
  ])('%s', (_, file, content, place) => {
    expect(checkWith({ [file]: content })).toEqual([`unreadable-file ${file}:${place}`]);
    expect(checkWith({ [file]: utf8(BASE[file] ?? '') })).toEqual([]);
  });

  const LINE_ENDS: readonly (readonly [string, (text: string) => string])[] = [
    ['Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['old Macintosh', (text) => text.replaceAll('\n', '\r')],
    ['a mark at the beginning', (text) => `\uFEFF${text}`],
    ['both', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ];
  it.each(LINE_ENDS)('%s: the places are those of Unix', (_, write) => {
    const wording = marked('unknown-target', { [VI]: clause('Một\nhai ế\n<Ref to="▶ai">b</Ref>') });
    const facts = marked('malformed-yaml', {
      [FACTS]: `${BASE[FACTS]}notes:\n  - date: ▶"2021-02-31"\n    text: { vi: a, en: b }\n`,
    });
    for (const { changes, expected } of [wording, facts]) {
      const written = Object.fromEntries(
        Object.entries(changes).map(([file, text]) => [file, write(text ?? '')]),
      );
      expect(checkWith(written)).toEqual(expected);
    }
    const sound = Object.fromEntries(Object.entries(BASE).map(([file, text]) => [file, write(text)]));
    expect(check(filesInMemory(sound))).toEqual([]);
  });
});

describe('files without content', () => {
  it.each<readonly [file: string, text: string, found: string | null]>([
    [VI, '', 'unreadable-file'],
    [VI, ' \n\n', 'unreadable-file'],
    [VI, '\uFEFF', 'unreadable-file'],
    [FACTS, '', 'malformed-yaml'],
    [FACTS, '# a\n', 'malformed-yaml'],
    ['sources.yaml', '', 'malformed-yaml'],
    ['edition.yaml', '\n', 'malformed-yaml'],
    ['tasks/kh-mau.yaml', '# a\n', 'malformed-yaml'],
    ['ledger.json', '', 'malformed-ledger'],
    // No list is a list without entries.
    ['exceptions.yaml', '', null],
    ['bodies.yaml', '# a\n', null],
    ['terms.yaml', '\n\n', null],
  ])('%s %j', (file, text, rule) => {
    expect(checkWith({ [file]: text })).toEqual(rule === null ? [] : [`${rule} ${file}:1:1`]);
  });
});

describe('a file that goes while the folder is read', () => {
  const files = filesInMemory(BASE);
  it.each([VI, EN, FACTS, 'edition.yaml', 'guides/vi/in.mdx', 'tasks/kh-mau.yaml'])('%s', (gone) => {
    const found = check({ ...files, read: (path) => (path === gone ? 'missing' : files.read(path)) });
    expect(found).toEqual([`unreadable-file ${gone}:1:1`]);
  });

  it('is told where it stood if it goes after it was read', () => {
    const wrong = filesInMemory({ ...BASE, [VI]: clause('Một <div>hai</div>.') });
    let reads = 0;
    const found = check({
      ...wrong,
      read: (path) => (path === VI && reads++ > 0 ? 'missing' : wrong.read(path)),
    });
    expect(found).toEqual([`not-allowed ${VI}:1:1`]);
  });
});
