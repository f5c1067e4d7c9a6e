import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE, exampleHead } from '../../src/checks/examples/example-base.ts';
import { BODIES_FILE, registryExample, TASKS_FILE } from '../../src/checks/examples/registry-example.ts';
import { VERBATIM_EXAMPLE } from '../../src/checks/examples/verbatim-example.ts';
import { content, EN, type Files, mended, plan, RECORD, VI } from './fix-examples.ts';

const DIGEST =
  '<Provision id="muc-tieu" title="Mục tiêu" evidence="tap-chi bao-mua" confidence="1">\nMột.\n</Provision>\n';
const SOURCES =
  'tap-chi:\n  publisher: { vi: Tạp chí Mẫu, en: Sample Review }\n  title: { vi: Bài khác, en: Another article }\n  url: https://example.com/\n  date: null\n  kind: press\n' +
  'bao-mau:\n  publisher: { vi: Báo Mẫu, en: Sample News }\n  title: { vi: Bài mẫu, en: A sample article }\n  url: https://example.org/\n  date: null\n  kind: press\n';

describe('what is mended', () => {
  it.each<[what: string, files: Files, file: string, wrong: string, right: string]>([
    ['a target', content({ [VI]: ['"nq-mau"', '"nq-mai"'] }), VI, '"nq-mai"', '"nq-mau"'],
    ['a target in single quotes', content({ [EN]: ['"nq-mau"', "'nq-mai'"] }), EN, "'nq-mai'", "'nq-mau'"],
    [
      'a target of a guide',
      content({
        'guides/vi/in.mdx': `${exampleHead('In')}<Ref to="kh-mua#i-1">a</Ref>\n`,
        'guides/en/in.mdx': `${exampleHead('Print')}<Ref to="kh-mau#i-1">a</Ref>\n`,
      }),
      'guides/vi/in.mdx',
      'kh-mua',
      'kh-mau',
    ],
    [
      'windows line ends and a byte order mark stay',
      content({ [VI]: `\uFEFF${EXAMPLE_BASE[VI]?.replace('nq-mau', 'nq-mai').replaceAll('\n', '\r\n')}` }),
      VI,
      'nq-mai',
      'nq-mau',
    ],
    [
      'one source of several',
      content({
        'sources.yaml': SOURCES,
        [VI]: DIGEST,
        [EN]: DIGEST.replace('bao-mua', '').replaceAll('Một', 'One').replace('Mục tiêu', 'Objective'),
      }),
      VI,
      'bao-mua',
      'bao-mau',
    ],
    [
      'a body',
      { ...EXAMPLE_BASE, ...registryExample(TASKS_FILE, ['body: cong-doan-mau', 'body: cong-doan-mua']) },
      TASKS_FILE,
      'cong-doan-mua',
      'cong-doan-mau',
    ],
    [
      'a body in double quotes',
      { ...EXAMPLE_BASE, ...registryExample(TASKS_FILE, ['body: cong-doan-mau', 'body: "cong-doan-mua"']) },
      TASKS_FILE,
      '"cong-doan-mua"',
      '"cong-doan-mau"',
    ],
    [
      'a body in single quotes',
      { ...EXAMPLE_BASE, ...registryExample(BODIES_FILE, ['of: [cong-doan-mau]', "of: ['cong-doan-mua']"]) },
      BODIES_FILE,
      "'cong-doan-mua'",
      "'cong-doan-mau'",
    ],
    [
      'a document of tasks',
      { ...EXAMPLE_BASE, ...registryExample(TASKS_FILE, ['document: kh-mau', 'document: kh-mua']) },
      TASKS_FILE,
      'document: kh-mua',
      'document: kh-mau',
    ],
    [
      'a character that nobody sees, to be taken out',
      content({ [EN]: ['out', 'o\u200But'] }),
      EN,
      'o\u200But',
      'out',
    ],
    [
      'a space that is none, in a quoted value',
      content({ [RECORD]: ['en: A sample document.', 'en: "A sample\u00A0document."'] }),
      RECORD,
      '\u00A0',
      ' ',
    ],
    ['a letter of another alphabet', content({ [EN]: ['PURPOSE', 'PURP\u041ESE'] }), EN, '\u041E', 'O'],
    [
      'a file that is not in NFC',
      content({ [VI]: ['Thực hiện', 'Thực hiện'.normalize('NFD')] }),
      VI,
      'Thực hiện'.normalize('NFD'),
      'Thực hiện',
    ],
  ])('%s', (_what, files, file, wrong, right) => {
    const { verdicts, written } = plan(files);
    expect(verdicts).toEqual([expect.stringMatching(/: taken$/)]);
    expect(written).toEqual(mended(files, file, wrong, right));
    expect(plan({ ...files, ...written }).verdicts).toEqual([]);
  });
});

it('mends more wrong letters than a rule reports of one file', () => {
  const text = (EXAMPLE_BASE[EN] ?? '').replace('out', `out${' and on'.repeat(500)}`);
  const files = content({ [EN]: text.replaceAll('and on', 'and\u00A0on') });
  const { verdicts, written } = plan(files);
  expect(verdicts).toEqual(Array(500).fill('hidden-character 4: taken'));
  expect(written).toEqual({ [EN]: text });
});

it('keeps the mixed line ends of a file', () => {
  const lines = (EXAMPLE_BASE[VI] ?? '').replace('nq-mau', 'nq-mai').split('\n');
  const mixed = lines.map((line, index) => line + (['\r\n', '\n', '\r'][index % 3] ?? '')).join('');
  const { written } = plan(content({ [VI]: mixed }));
  expect(written).toEqual({ [VI]: mixed.replace('nq-mai', 'nq-mau') });
});

describe('a verbatim text', () => {
  const sound: Files = { ...EXAMPLE_BASE, ...VERBATIM_EXAMPLE };
  const wording = 'documents/kh-goc/vi.mdx';
  const translation = 'documents/kh-goc/en.mdx';
  const text = sound[wording] ?? '';

  it('keeps its wording, invisible characters included; its translation is fixed', () => {
    const wrong = {
      ...sound,
      [wording]: text.replace('<Clause n="1">\n', '<Clause n="1">\n\u200B'),
      [translation]: (sound[translation] ?? '').replace('<Clause n="1">\n', '<Clause n="1">\n\u200B'),
    };
    const { verdicts, written } = plan(wrong);
    expect(verdicts.map((verdict) => verdict.replace(/ \d+/, ''))).toEqual([
      'hidden-character: taken',
      'hidden-character: the wording of a verbatim text is corrected only by hand, according to the original',
    ]);
    expect(written).toEqual({ [translation]: sound[translation] });
  });

  it('is fixed outside its wording: normal form and targets of references', () => {
    const wrong = text.normalize('NFD').replace(/ to="([^"#]*?)(\w)(\w)"/, ' to="$1$3$2"');
    expect(wrong.normalize('NFC')).not.toBe(text);
    expect(plan({ ...sound, [wording]: wrong }).written).toEqual({ [wording]: text });
  });
});
