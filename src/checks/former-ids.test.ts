import { describe, expect, it } from 'vitest';
import { filesInMemory } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { runRules } from './engine/run-rules.ts';
import { EXAMPLE_BASE } from './examples/example-base.ts';
import { ledgerExample } from './examples/ledger-example.ts';
import { registryExample } from './examples/registry-example.ts';
import { CORPUS_RULES } from './rules/index.ts';

const WHY = 'day: 2026-11-22, reason: { vi: Đổi mã., en: Renamed. }';
const PLAN = 'documents/kh-mau/document.yaml';
const VI = 'documents/kh-mau/vi.mdx';
const EN = 'documents/kh-mau/en.mdx';
const TASKS = 'tasks/kh-mau.yaml';

type Files = Readonly<Record<string, string>>;
type Edit = readonly [file: string, before: string, after: string];

function edit(files: Files, edits: readonly Edit[]): Record<string, string> {
  const edited = { ...files };
  for (const [file, before, after] of edits) {
    expect(edited[file]).toContain(before);
    edited[file] = (edited[file] ?? '').replace(before, after);
  }
  return edited;
}

function check(files: Files) {
  return runRules(loadCorpus(filesInMemory(files)), CORPUS_RULES).diagnostics;
}

const SOURCES = `bao-mau:\n  publisher: { vi: Báo Mẫu, en: Sample News }\n  title: { vi: Bài mẫu, en: A sample article }\n  url: null\n  date: null\n  kind: press\n  aliases: [{ from: bao-cu, ${WHY} }]\n`;

/** A folder in which everything has a former id, and no finding. */
const WITH_ALIASES = edit({ ...EXAMPLE_BASE, ...registryExample(), 'sources.yaml': SOURCES }, [
  [
    PLAN,
    'description',
    `aliases:\n  - { from: kh-cu, to: kh-mau, ${WHY} }\n  - { from: kh-mau#ii, to: kh-mau#i-1, ${WHY} }\ndescription`,
  ],
  ['bodies.yaml', 'note: null', `note: null\n  aliases: [{ from: cd-mau, ${WHY} }]`],
  ['terms.yaml', 'otherEnglish: []', `otherEnglish: []\n  aliases: [{ from: kiem-tra, ${WHY} }]`],
]);

describe('a former id in use', () => {
  it('is none in the folder itself', () => {
    expect(check(WITH_ALIASES)).toEqual([]);
  });

  it.each<readonly [shows: string, edits: readonly Edit[], rule: string, former: string, present: string]>([
    ['a document', [[TASKS, 'to: nq-mau', 'to: kh-cu']], 'task-source', 'kh-cu', 'kh-mau'],
    ['a provision', [[TASKS, 'to: nq-mau', 'to: kh-mau#ii']], 'task-source', 'kh-mau#ii', 'kh-mau#i-1'],
    [
      'a provision of a former document',
      [[TASKS, 'to: nq-mau', 'to: kh-cu#i']],
      'task-source',
      'kh-cu#i',
      'kh-mau#i',
    ],
    [
      'the document of a task',
      [[TASKS, 'document: kh-mau', 'document: kh-cu']],
      'task-provision',
      'kh-cu',
      'kh-mau',
    ],
    ['the provision of a task', [[TASKS, 'provision: i-1', 'provision: ii']], 'task-provision', 'ii', 'i-1'],
    ['a body', [[TASKS, 'body: cong-doan-mau', 'body: cd-mau']], 'unknown-body', 'cd-mau', 'cong-doan-mau'],
    [
      'a term',
      [[VI, 'kiểm tra, giám sát', '<Term id="kiem-tra">kiểm tra, giám sát</Term>']],
      'unknown-term',
      'kiem-tra',
      'kiem-tra-giam-sat',
    ],
    [
      'a source',
      [['bodies.yaml', 'evidence: []', 'evidence: [bao-cu]']],
      'unknown-source',
      'bao-cu',
      'bao-mau',
    ],
  ])('%s', (_, edits, rule, former, present) => {
    const found = check(edit(WITH_ALIASES, edits)).filter((diagnostic) => diagnostic.rule === rule);
    expect(found.map(({ suggestion, message }) => ({ suggestion, message }))).toEqual([
      {
        suggestion: present,
        message: {
          vi: `“${former}” là mã cũ, nay là “${present}”. Ghi mã hiện dùng.`,
          en: `“${former}” is a former id, now “${present}”. Write the present id.`,
        },
      },
    ]);
  });
});

describe('the line to paste for an id that vanished', () => {
  const renumber: readonly Edit[] = [
    [VI, 'n="1"', 'n="2"'],
    [EN, 'n="1"', 'n="2"'],
    [TASKS, 'provision: i-1', 'provision: i-2'],
    [TASKS, 'provision: i-1', 'provision: i-2'],
    [TASKS, 'id: kh-mau-i-1-nv1', 'id: kh-mau-i-2-nv1'],
    [TASKS, 'id: kh-mau-i-1-nv2', 'id: kh-mau-i-2-nv2'],
  ];
  const lastTask = /\n {2}- id: kh-mau-i-1-nv2[^]*$/;

  it.each<readonly [shows: string, files: Files, lines: readonly string[]]>([
    [
      'a provision and its tasks that carry another number now, found by their words',
      edit({ ...EXAMPLE_BASE, ...ledgerExample() }, renumber),
      [
        'documents/kh-mau/document.yaml, - { from: kh-mau#i-1, to: kh-mau#i-2, ',
        'tasks/kh-mau.yaml, - { from: kh-mau-i-1-nv1, to: kh-mau-i-2-nv1, ',
        'tasks/kh-mau.yaml, - { from: kh-mau-i-1-nv2, to: kh-mau-i-2-nv2, ',
      ],
    ],
    [
      'a task taken out, by its provision',
      {
        ...EXAMPLE_BASE,
        ...ledgerExample(),
        [TASKS]: (ledgerExample()[TASKS] ?? '').replace(lastTask, '\n'),
      },
      ['tasks/kh-mau.yaml, - { from: kh-mau-i-1-nv2, to: kh-mau#i-1, '],
    ],
    [
      'a body that changed its id',
      edit({ ...EXAMPLE_BASE, ...ledgerExample() }, [
        ['bodies.yaml', 'id: chu-tich-mau', 'id: chu-tich-cong-doan-mau'],
      ]),
      ['bodies.yaml, - { from: chu-tich-mau, '],
    ],
  ])('%s', (_, files, lines) => {
    const found = check(files).filter(({ rule }) => rule === 'promised-id-vanished');
    expect(found).toHaveLength(lines.length);
    for (const [index, { message }] of found.entries()) {
      const [file = '', line = ''] = (lines[index] ?? '').split(', - ');
      expect(message.vi).toContain(file);
      expect(message.vi).toContain(`- ${line}`);
      expect(message.vi).toContain('day: 2026-11-22, reason: { vi: "…", en: "…" } }');
    }
  });
});
