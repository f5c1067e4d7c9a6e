import { describe, expect, it } from 'vitest';
import {
  type Changes,
  checkPublished as check,
  published,
  publishedText as textOf,
} from '../../tests/published-content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

const PLAN = 'documents/kh-dukccqt-2021';
const FACTS = `${PLAN}/document.yaml`;
const TASKS = 'tasks/kh-dukccqt-2021.yaml';
const RESOLUTION = 'documents/nq-02-tw-2021';

function edit(file: string, before: string | RegExp, after: string): string {
  const text = textOf(file);
  const edited = text.replace(before, after);
  expect(edited).not.toBe(text);
  return edited;
}

const short = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ rule, file }) => `${rule} ${file}`).toSorted();

/** How often something stands in a file, not in a sample of code. */
const count = (file: string, pattern: RegExp): number =>
  textOf(file)
    .replace(/^```[^]*?^```/gm, '')
    .match(pattern)?.length ?? 0;

/** One letter in a record that looks like another. */
const withWrongLetter = (text: string): string =>
  text.replace('description:\n  vi: "K', 'description:\n  vi: "\u041a');

const THIRD_TASKS = /^ {2}- id: kh-dukccqt-2021-iii-[^]*(?=^ {2}- id: kh-dukccqt-2021-iv-1-nv1)/m;
const withoutTasksOfThird = (): Changes => ({
  [TASKS]: edit(TASKS, THIRD_TASKS, '').replace('settles: [i, ii, iii, iv]', 'settles: [i, ii, iv]'),
});

describe('one cause in the published content is one finding', () => {
  const cases: readonly (readonly [what: string, changes: () => Changes, found: readonly string[]])[] = [
    ['a tasks file that is gone', () => ({ [TASKS]: null }), ['unreadable-file tasks']],
    ['the tasks of a section that are gone', withoutTasksOfThird, ['promised-id-vanished ledger.json']],
    [
      'a tasks file that became a backup',
      () => ({ [TASKS]: null, [`${TASKS}.bak`]: { as: TASKS } }),
      [`unreadable-file ${TASKS}.bak`],
    ],
    ['a tasks file that has another name', () => ({ [TASKS]: null, 'tasks/iii.yaml': { as: TASKS } }), []],
    [
      'a tasks file that was copied',
      () => ({ 'tasks/kh-dukccqt-2021 (1).yaml': { as: TASKS } }),
      [`duplicate-definition ${TASKS}`],
    ],
    ['a document that is gone', () => ({ [RESOLUTION]: null }), ['promised-id-vanished ledger.json']],
    ['the plan that is gone', () => ({ [PLAN]: null }), ['promised-id-vanished ledger.json']],
    [
      'a document whose folder has another name, and a new id to promise',
      () => ({ [RESOLUTION]: null, 'documents/nq-02': { as: RESOLUTION } }),
      ['not-yet-promised documents/nq-02/document.yaml', 'promised-id-vanished ledger.json'],
    ],
    [
      'an English text in the place of the Vietnamese',
      () => ({ [`${PLAN}/vi.mdx`]: { as: `${PLAN}/en.mdx` } }),
      [`unreadable-file ${PLAN}/vi.mdx`],
    ],
    [
      'a Vietnamese text in the place of the English',
      () => ({ [`${PLAN}/en.mdx`]: { as: `${PLAN}/vi.mdx` } }),
      [`unreadable-file ${PLAN}/en.mdx`],
    ],
    [
      'two texts that changed places',
      () => ({
        [`${PLAN}/en.mdx`]: { as: `${PLAN}/vi.mdx` },
        [`${PLAN}/vi.mdx`]: { as: `${PLAN}/en.mdx` },
      }),
      [`unreadable-file ${PLAN}/vi.mdx`],
    ],
    [
      'a wrong letter beside mends that go by another name',
      () => ({ [FACTS]: withWrongLetter(edit(FACTS, '\nsource:', '\nxsource:')) }),
      [`look-alike-letter ${FACTS}`, `malformed-yaml ${FACTS}`],
    ],
    [
      'a wrong letter beside mends without their key',
      () => ({ [FACTS]: withWrongLetter(edit(FACTS, '  mends:\n', '')) }),
      [`look-alike-letter ${FACTS}`, `malformed-yaml ${FACTS}`],
    ],
    [
      'a copy that a merge left',
      () => ({ 'terms.yaml.orig': { as: 'terms.yaml' } }),
      ['unreadable-file terms.yaml.orig'],
    ],
    [
      'a copy that a person left',
      () => ({ 'bodies - Copy.yaml': { as: 'bodies.yaml' } }),
      ['unreadable-file bodies - Copy.yaml'],
    ],
    [
      'a version that a merge left',
      () => ({ 'terms_REMOTE_42.yaml': { as: 'terms.yaml' } }),
      ['unreadable-file terms_REMOTE_42.yaml'],
    ],
    [
      'a list that became a backup',
      () => ({ 'terms.yaml': null, 'terms.yaml.bak': { as: 'terms.yaml' } }),
      ['unreadable-file terms.yaml.bak'],
    ],
  ];
  it.each(cases)('%s', (_, changes, found) => {
    expect(short(check(changes()))).toEqual(found);
  });

  it('tells how many tasks are gone, and of which section', () => {
    const [found] = check(withoutTasksOfThird());
    const promised = count(TASKS, /^ {2}- id: kh-dukccqt-2021-iii-/gm);
    expect(promised).toBeGreaterThan(30);
    expect(found?.message.en).toContain('“kh-dukccqt-2021-iii-”');
    expect(found?.message.en).toContain(`${promised} were promised`);
    expect(found?.message.en).toContain(TASKS);
  });

  it('tells how many places lead to a document that is gone', () => {
    const [found] = check({ [RESOLUTION]: null });
    const files = [
      ...published.list('tasks').map((name) => `tasks/${name}`),
      ...published
        .list('documents')
        .filter((name) => `documents/${name}` !== RESOLUTION)
        .flatMap((name) => published.list(`documents/${name}`).map((file) => `documents/${name}/${file}`)),
      ...['vi', 'en'].flatMap((language) =>
        published.list(`guides/${language}`).map((name) => `guides/${language}/${name}`),
      ),
    ];
    const citing = files.reduce((sum, file) => sum + count(file, /\bto(?:: ?|=)"?nq-02-tw-2021\b/g), 0);
    expect(found?.message.en).toContain(`${citing} places in the content lead to it`);
  });
});

describe('what stands on its own is found in the published content', () => {
  const cases: readonly (readonly [what: string, changes: () => Changes, found: readonly string[]])[] = [
    ['nothing', () => ({}), []],
    [
      'one task that is gone',
      () => ({ [TASKS]: edit(TASKS, /^ {2}- id: .*-nv2\n(?: {4}.*\n)+/m, '') }),
      ['promised-id-vanished ledger.json', `unsettled-sentence ${PLAN}/vi.mdx`],
    ],
    [
      'an unknown document beside one that is gone',
      () => ({
        'documents/kl-01-tw-2021': null,
        [`${PLAN}/en.mdx`]: edit(`${PLAN}/en.mdx`, 'to="nq-02-tw-2021"', 'to="nq-03-tw-2021"'),
      }),
      ['promised-id-vanished ledger.json', `unknown-target ${PLAN}/en.mdx`],
    ],
    [
      'a task that two files have',
      () => ({
        'tasks/mot.yaml': `document: kh-dukccqt-2021\ntasks:\n${/^ {2}- id: .*\n(?: {4}.*\n)+/m.exec(textOf(TASKS))?.[0]}`,
      }),
      ['duplicate-definition tasks/mot.yaml'],
    ],
    ['archives and notes', () => ({ 'documents.zip': '', 'terms.docx': '', 'README.md': '' }), []],
  ];
  it.each(cases)('%s', (_, changes, found) => {
    expect(short(check(changes()))).toEqual(found);
  });
});
