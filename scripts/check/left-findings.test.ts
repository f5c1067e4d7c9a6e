import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE, exampleHead } from '../../src/checks/examples/example-base.ts';
import { BODIES_FILE, registryExample, TASKS_FILE } from '../../src/checks/examples/registry-example.ts';
import { content, EN, type Files, mended, plan, RECORD, VI } from './fix-examples.ts';

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
const NFD = 'Thực hiện'.normalize('NFD');

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
