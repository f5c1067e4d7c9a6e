import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE, exampleHead } from '../../src/checks/examples/example-base.ts';
import { BODIES_FILE, registryExample, TASKS_FILE } from '../../src/checks/examples/registry-example.ts';
import { VERBATIM_EXAMPLE } from '../../src/checks/examples/verbatim-example.ts';
import { filesInMemory } from '../../src/load/content-files.ts';
import { applyFixes } from './apply-fixes.ts';

const VI = 'documents/kh-mau/vi.mdx';
const EN = 'documents/kh-mau/en.mdx';

type Files = Readonly<Record<string, string>>;

/** The example base with words of its files changed, or with other files. */
function content(
  changes: Readonly<Record<string, string | readonly [before: string, after: string]>>,
): Files {
  const files: Record<string, string> = { ...EXAMPLE_BASE };
  for (const [file, change] of Object.entries(changes)) {
    files[file] = typeof change === 'string' ? change : (files[file] ?? '').replace(...change);
  }
  return files;
}

function plan(files: Files, only: readonly string[] = []) {
  const { fixes, fixed } = applyFixes(filesInMemory(files), only);
  return {
    verdicts: fixes.map(({ finding, reason }) => `${finding.rule} ${finding.line}: ${reason?.en ?? 'taken'}`),
    written: Object.fromEntries(
      [...fixed].map(([file, bytes]) => [file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
    ),
  };
}

/** What is to become of a file when `wrong` in it is mended to `right`. */
function mended(files: Files, file: string, wrong: string, right: string): Files {
  return { [file]: (files[file] ?? '').replaceAll(wrong, right) };
}

const DIGEST =
  '<Provision id="muc-tieu" title="Mục tiêu" evidence="tap-chi bao-mua" confidence="1">\nMột.\n</Provision>\n';
const SOURCES =
  'tap-chi:\n  publisher: { vi: Tạp chí Mẫu, en: Sample Review }\n  title: { vi: Bài khác, en: Another article }\n  url: https://example.com/\n  date: null\n  kind: press\n' +
  'bao-mau:\n  publisher: { vi: Báo Mẫu, en: Sample News }\n  title: { vi: Bài mẫu, en: A sample article }\n  url: https://example.org/\n  date: null\n  kind: press\n';

const BODY = `- id: cong-doan-mai
  kind: body
  name: { vi: Công đoàn mai, en: mai union }
  abbreviations: []
  parent: null
  of: []
  forms: { vi: [], en: [] }
  note: null
  evidence: []
`;
const twoBodies = registryExample(BODIES_FILE, ['- id: cap-uy-mau', `${BODY}- id: cap-uy-mau`]);

const FORMER =
  'aliases:\n  - { from: nq-cu, to: nq-mau, day: 2026-11-22, reason: { vi: Đổi tên., en: Renamed. } }\n';
const RECORD = 'documents/nq-mau/document.yaml';
const NFD = 'Thực hiện'.normalize('NFD');

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

describe('what is shown and left', () => {
  it.each<[what: string, files: Files, verdict: string]>([
    [
      'another number',
      content({ [VI]: ['"nq-mau"', '"kh-mau#i-2"'] }),
      'unknown-target 4: the two ids differ in a number, and a number cannot be guessed',
    ],
    [
      'a provision of a record',
      content({ [VI]: ['"nq-mau"', '"nq-mau#i"'] }),
      'unknown-target 4: the change would lose the provision',
    ],
    [
      'two near ids',
      {
        ...EXAMPLE_BASE,
        ...twoBodies,
        [TASKS_FILE]: (twoBodies[TASKS_FILE] ?? '').replace('body: cong-doan-mau', 'body: cong-doan-mao'),
      },
      'unknown-body 10: several ids are similar; it is not clear which is meant',
    ],
    [
      'a date that somebody must compare',
      content({ [VI]: ['12/6/2021', '13/6/2021'] }),
      'citation-mismatch 4: an editor must review and decide',
    ],
    [
      'a target that its words contradict',
      content({ [VI]: ['"nq-mau">Nghị quyết số 07', '"nq-mai">Nghị quyết số 08'] }),
      `unknown-target 4: the change would cause another finding, ${VI}:4 citation-mismatch`,
    ],
  ])('%s', (_what, files, verdict) => {
    const { verdicts, written } = plan(files, [verdict.split(' ')[0] ?? '']);
    expect(verdicts).toEqual([expect.stringContaining(verdict)]);
    expect(written).toEqual({});
  });

  it('makes the fixes of a file that pass the check and leaves the others', () => {
    const wrong = registryExample(
      TASKS_FILE,
      ['body: cong-doan-mau, role: does, basis: named', 'body: cong-doan-mua, role: does, basis: named'],
      ['body: cong-doan-mau, role: does, basis: inferred', 'body: cap-uy-mua, role: does, basis: named'],
    );
    const files = { ...EXAMPLE_BASE, ...wrong };
    const { verdicts, written } = plan(files, ['unknown-body']);
    expect(verdicts).toEqual([
      'unknown-body 10: taken',
      expect.stringContaining(`would cause another finding, ${TASKS_FILE}:22 task-body-basis`),
    ]);
    expect(written).toEqual(mended(files, TASKS_FILE, 'cong-doan-mua', 'cong-doan-mau'));
  });

  it('makes a change together with its counterpart in the other language', () => {
    const typing = ['"nq-mau">', '"nq-mai">'] as const;
    const files = content({
      [VI]: typing,
      [EN]: typing,
      'guides/vi/in.mdx': `${exampleHead('In')}<Ref to="kh-mau#i-9">a</Ref>\n`,
      'guides/en/in.mdx': `${exampleHead('Print')}<Ref to="kh-mau#i-9">a</Ref>\n`,
    });
    const wrong =
      files[VI]?.replace('.\n</Clause>', '; <Ref to="nq-mua">Nghị quyết số 08-NQ/MAU</Ref>.\n</Clause>') ??
      '';
    const { verdicts } = plan({ ...files, [VI]: wrong }, ['unknown-target']);
    expect(verdicts.map((verdict) => verdict.replace(/finding, .*/, 'finding'))).toEqual([
      'unknown-target 4: taken',
      'unknown-target 4: taken',
      'unknown-target 4: the change would cause another finding',
      ...Array(2).fill('unknown-target 7: the two ids differ in a number, and a number cannot be guessed'),
    ]);
  });

  it('replaces a former id with the present one, however different', () => {
    const files = content({ [VI]: ['"nq-mau"', '"nq-cu"'], [RECORD]: `${EXAMPLE_BASE[RECORD]}${FORMER}` });
    expect(plan(files).written).toEqual(mended(files, VI, 'nq-cu', 'nq-mau'));
  });

  it('changes a number if the words of the reference carry the symbol', () => {
    const files: Record<string, string> = {
      'documents/kh-mau/document.yaml': EXAMPLE_BASE['documents/kh-mau/document.yaml'] ?? '',
      'documents/nq-07/document.yaml': EXAMPLE_BASE[RECORD] ?? '',
      [VI]: (EXAMPLE_BASE[VI] ?? '').replace('nq-mau', 'nq-07'),
      [EN]: (EXAMPLE_BASE[EN] ?? '').replace('nq-mau', 'nq-07'),
    };
    const wrong = { ...files, [VI]: (files[VI] ?? '').replace('nq-07', 'nq-08') };
    expect(plan(wrong).written).toEqual(mended(wrong, VI, 'nq-08', 'nq-07'));
  });

  it('brings a file to NFC before its other changes, unless only those are asked for', () => {
    const files = content({ [VI]: ['Thực hiện <Ref to="nq-mau">', `${NFD} <Ref to="nq-mai">`] });
    expect(plan(files).written).toEqual({ [VI]: EXAMPLE_BASE[VI] });
    expect(plan(files, ['unknown-target'])).toEqual({
      verdicts: ['unknown-target 4: the file is not in Unicode NFC: correct not-nfc first'],
      written: {},
    });
  });

  it('keeps to the rules that are named', () => {
    const files = content({ [VI]: ['"nq-mau"', '"nq-mai"'] });
    expect(plan(files, ['unknown-body'])).toEqual({ verdicts: [], written: {} });
  });
});

it('leaves every byte of a file with letters of an old encoding', () => {
  const files = content({
    [VI]: ['Thực hiện', 'Bé tr\u00ADëng, ng\u00ADêi lao\u00A0®éng thực hiện <Ref to="nq-mai">mẫu</Ref>'],
  });
  const { verdicts, written } = plan(files);
  expect(written).toEqual({});
  expect(verdicts.every((verdict) => !verdict.endsWith('taken'))).toBe(true);
});
