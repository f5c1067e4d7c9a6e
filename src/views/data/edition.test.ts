import { describe, expect, it } from 'vitest';
import { EN_FILE, EXAMPLE_BASE, VI_FILE } from '../../checks/examples/example-base.ts';
import {
  BODIES_FILE,
  registryExample,
  TASKS_FILE,
  TERMS_FILE,
} from '../../checks/examples/registry-example.ts';
import { type ContentFiles, filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { canonicalCorpus, viewEdition } from './edition.ts';

type Files = Readonly<Record<string, string>>;

const SOURCES =
  'bao-mau:\n  publisher: { vi: Báo Mẫu, en: Sample News }\n  title: { vi: Bài mẫu, en: A sample article }\n  url: null\n  date: null\n  kind: press\n';
const FILES: Files = {
  ...EXAMPLE_BASE,
  ...registryExample(),
  'sources.yaml': SOURCES,
  'edition.yaml': 'date: 2026-11-22\n',
};
const RECORD = 'documents/nq-mau/document.yaml';

const fingerprintOf = (files: Files): string => viewEdition(loadCorpus(filesInMemory(files))).fingerprint;
const BEFORE = fingerprintOf(FILES);

/** The files with some words of one of them changed. Throws where the words do not stand in it. */
function changed(file: string, before: string, after: string): Files {
  const text = FILES[file] ?? '';
  if (!text.includes(before)) throw new Error(`“${before}” does not stand in ${file}`);
  return { ...FILES, [file]: text.replace(before, after) };
}

describe('the fingerprint of an edition', () => {
  it.each([
    ['one letter of the wording', VI_FILE, 'hằng năm', 'hàng năm'],
    ['one comma of the translation', EN_FILE, '12 June 2021', '12 June, 2021'],
    ['a heading', VI_FILE, 'NHIỆM VỤ', 'VIỆC LÀM'],
    ['where a citation leads', VI_FILE, 'to="nq-mau"', 'to="kh-mau"'],
    ['the date of a record', RECORD, '2021-06-12', '2021-06-13'],
    ['a description', RECORD, 'Văn bản mẫu.', 'Một văn bản.'],
    ['a task’s title', TASKS_FILE, 'Báo cáo', 'Nộp báo cáo'],
    ['a body’s parent', BODIES_FILE, 'parent: cap-uy-mau', 'parent: null'],
    ['a definition', TERMS_FILE, 'Xem xét và theo dõi.', 'Xem xét.'],
    ['a source', 'sources.yaml', 'kind: press', 'kind: official'],
    ['the day of the edition', 'edition.yaml', '2026-11-22', '2026-11-23'],
  ])('changes with %s', (_, file, before, after) => {
    expect(fingerprintOf(changed(file, before, after))).not.toBe(BEFORE);
  });

  it.each([
    ['an empty line', changed(VI_FILE, '\n\n<Clause', '\n\n\n<Clause')],
    ['where a line of the wording ends', changed(VI_FILE, 'hằng năm thực hiện', 'hằng năm\nthực hiện')],
    [
      'the order of keys',
      changed(RECORD, 'symbol: 07-NQ/MAU\ndate: 2021-06-12', 'date: 2021-06-12\nsymbol: 07-NQ/MAU'),
    ],
    [
      'quotes and comments of YAML',
      changed(RECORD, 'symbol: 07-NQ/MAU', 'symbol: "07-NQ/MAU" # như đã ban hành'),
    ],
    ['the name of a file of tasks', renamed(TASKS_FILE, 'tasks/khac.yaml')],
  ])('does not change with %s', (_, files) => {
    expect(fingerprintOf(files)).toBe(BEFORE);
  });

  it('does not depend on the order in which a folder lists its files', () => {
    const memory = filesInMemory(FILES);
    const backwards: ContentFiles = { ...memory, list: (folder) => [...memory.list(folder)].reverse() };
    expect(viewEdition(loadCorpus(backwards)).fingerprint).toBe(BEFORE);
  });

  it('is made from JSON with sorted keys and without file positions', () => {
    const text = [...canonicalCorpus(loadCorpus(filesInMemory(FILES)))].join('');
    const value: unknown = JSON.parse(text);
    expect(text).toBe(JSON.stringify(sorted(value)));
    expect(Object.keys(value as object)).toEqual([
      'bodies',
      'documents',
      'edition',
      'sources',
      'tasks',
      'terms',
    ]);
    expect(text).toContain('"Công đoàn mẫu hằng năm thực hiện "');
    expect(text).not.toContain('.mdx');
    expect(text).not.toContain('.yaml');
  });
});

function renamed(file: string, to: string): Files {
  const { [file]: text = '', ...others } = FILES;
  return { ...others, [to]: text };
}

/** The same value with its keys in the order of their code units, all the way down. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
