import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPublished, publishedText } from '../../../tests/published-content.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { LEDGER_FILE } from '../../model/promises/ledger.ts';

const TASKS = 'tasks/kh-dukccqt-2021.yaml';
const BODIES = 'bodies.yaml';
const PLAN = 'documents/kh-dukccqt-2021/en.mdx';

const withChange = (file: string, before: string | RegExp, after: string): string =>
  publishedText(file).normalize('NFC').replace(before, after);

/**
 * What is found in the published content with one file's text changed, and without its ledger: what vanishes or changes
 * is missed by the rules on promises as well, which have tests of their own.
 */
const findWith = (file: string, text: string): readonly Diagnostic[] =>
  checkPublished({ [file]: text, [LEDGER_FILE]: null });

/** The line on which words stand in a text. */
function lineOf(text: string, words: string): number {
  expect(text).toContain(words);
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

const WITHOUT_TIME = /(nv2\n[\s\S]*?)time: \{ kind: unstated, words: null \}/;
const DEADLINE =
  '$1time: { kind: date, date: 2021-11-20, words: { vi: "chậm nhất đến ngày 20/11/2021", en: "by 20 November 2021 at the latest" } }';

describe('one mistake in the published tasks, bodies and terms', () => {
  it.each([
    [
      'one letter of a quotation',
      'task-quote',
      TASKS,
      'vi: "Các tổ chức cơ sở đảng trực',
      'vi: "Các tổ chức cơ sở Đảng trực',
      'cơ sở Đảng trực',
    ],
    ['a clause that does not exist', 'task-provision', TASKS, 'provision: iv-2', 'provision: iv-9', 'iv-9'],
    [
      'a body that does not exist',
      'unknown-body',
      TASKS,
      'body: to-chuc-co-so-dang,',
      'body: to-chuc-co-so,',
      'body: to-chuc-co-so,',
    ],
    [
      'another day than the clause has',
      'task-date',
      TASKS,
      'date: 2021-11-20',
      'date: 2021-11-30',
      '2021-11-30',
    ],
    ['the deadline of the report on the plan', 'task-date', TASKS, WITHOUT_TIME, DEADLINE, 'kind: date'],
    [
      'a source said to be stated that the sentence does not cite',
      'task-source',
      TASKS,
      '{ to: dieu-le-cong-doan, relation: cites',
      '{ to: nq-20-tw-2008, relation: cites',
      '{ to: nq-20-tw-2008, relation: cites',
    ],
    [
      'a shared reason that does not hold for the provision',
      'task-body-basis',
      TASKS,
      'reason: cau-truoc-ban-thuong-vu-cong-doan',
      'reason: cau-truoc-cap-uy',
      'does, basis: inferred, reason: cau-truoc-cap-uy }\n    time: { kind: unstated, words: null }\n    output: null\n    sources: []',
    ],
    [
      'a source that does not exist',
      'task-source',
      TASKS,
      'to: nq-20-tw-2008',
      'to: nq-20-tw-2018',
      'nq-20-tw-2018',
    ],
    [
      'a body under itself',
      'body-cycle',
      BODIES,
      'parent: null',
      'parent: bo-chinh-tri',
      'parent: bo-chinh-tri',
    ],
    ['a body twice', 'duplicate-definition', BODIES, 'id: doan-the-khoi', 'id: doan-the', null],
    ['a source of a body that does not exist', 'unknown-source', BODIES, 'ke-hoach]', 'ke-hoac]', 'ke-hoac]'],
    [
      'another English for a body',
      'term-translation',
      PLAN,
      'Filed: Office of the Bloc Party Committee',
      'Filed: Secretariat of the Bloc Party Committee',
      null,
    ],
  ] as const)('%s is found, and nothing else', (_, rule, file, before, after, at) => {
    const text = withChange(file, before, after);
    const found = findWith(file, text);
    expect([...new Set(found.map((finding) => finding.rule))]).toEqual([rule]);
    expect(new Set(found.map((finding) => finding.file))).toEqual(new Set([file]));
    if (at !== null) expect(found[0]?.line).toBe(lineOf(text, at));
  });

  it('a task left out is missed at its sentence', () => {
    const text = withChange(TASKS, / {2}- id: kh-dukccqt-2021-iv-ket-nv1[\s\S]*?(?=\nsettled)/, '');
    const found = findWith(TASKS, text);
    expect(found.map((finding) => finding.rule)).toEqual(['unsettled-sentence']);
    expect(found[0]?.file).toBe('documents/kh-dukccqt-2021/vi.mdx');
  });

  it('every file of tasks asks for its section', () => {
    for (const name of readdirSync('content/tasks')) {
      expect(readFileSync(`content/tasks/${name}`, 'utf8')).toMatch(/^settles: \[/m);
    }
  });
});
