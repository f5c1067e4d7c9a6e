import { describe, expect, it } from 'vitest';
import { filesInMemory } from '../../load/content-files.ts';
import { makeLoader } from '../../load/load-corpus.ts';
import { type Corpus, hasFault, resolveTarget } from '../../model/corpus.ts';
import { EXAMPLE_BASE } from '../examples/example-base.ts';
import { knowledgeExample, TASKS_FILE, TERMS_FILE } from '../examples/knowledge-example.ts';
import type { CorpusRule } from './rule.ts';
import { makeRunner } from './run-rules.ts';

const VI = 'documents/kh-mau/vi.mdx';
const CITED = 'documents/nq-mau/document.yaml';
const OTHER = 'documents/nq-khac/document.yaml';

const TEXTS = {
  id: 'not-nfc',
  group: 'structure',
  severity: 'error',
  title: { vi: '', en: '' },
  explanation: { vi: '', en: '' },
  subject: { vi: '', en: '' },
  failing: [],
  passing: [],
} as const satisfies Partial<CorpusRule>;

/** A folder that can be changed, with a rule that asks questions and is counted each time it is asked itself. */
function openFolder(ask: (corpus: Corpus) => unknown) {
  const files: Record<string, string> = {
    ...EXAMPLE_BASE,
    ...knowledgeExample(),
    [OTHER]: (EXAMPLE_BASE[CITED] ?? '').replace('07-NQ', '08-NQ'),
  };
  const content = {
    list: (path: string) => filesInMemory(files).list(path),
    isFolder: (path: string) => filesInMemory(files).isFolder(path),
    read: (path: string) => filesInMemory(files).read(path),
  };
  let asked: string[] = [];
  const rule: CorpusRule = {
    ...TEXTS,
    *check(corpus) {
      asked.push('whole');
      ask(corpus);
    },
    *checkDocument(corpus, { id }) {
      asked.push(id);
      ask(corpus);
    },
  };
  const load = makeLoader(content);
  const run = makeRunner([rule]);
  run(load());
  return {
    /** Changes a file and checks again; gives what the rule was asked. */
    change(file: string, before: string, after: string): readonly string[] {
      const text = files[file] ?? '';
      expect(text).toContain(before);
      files[file] = text.replace(before, after);
      asked = [];
      run(load([file]));
      return asked;
    },
  };
}

const ALL = ['whole', 'kh-mau', 'nq-khac', 'nq-mau'];

describe('a rule is asked again', () => {
  it.each<
    [what: string, ask: (corpus: Corpus) => unknown, edit: readonly [string, string, string], again: string[]]
  >([
    ['in the document that changed', () => {}, [VI, 'báo cáo', 'gửi báo cáo'], ['kh-mau']],
    [
      'nowhere, if what it asked for stays the same',
      ({ terms }) => terms.length,
      [TASKS_FILE, 'Báo cáo', 'Gửi báo cáo'],
      [],
    ],
    [
      'everywhere, if it is another',
      ({ terms }) => terms.length,
      [TERMS_FILE, 'báo cáo', 'tường trình'],
      ALL,
    ],
    [
      'where the document it came to by its id changed',
      (corpus) => resolveTarget(corpus, 'nq-mau'),
      [CITED, 'Văn bản mẫu', 'Một văn bản mẫu'],
      ALL,
    ],
    [
      'not for a document that it did not come to',
      (corpus) => resolveTarget(corpus, 'nq-mau'),
      [OTHER, 'Văn bản mẫu', 'Một văn bản mẫu'],
      ['nq-khac'],
    ],
    [
      'for an id that nothing had',
      (corpus) => corpus.documentsById.has('nq-moi'),
      [VI, 'báo cáo', 'gửi báo cáo'],
      ['kh-mau'],
    ],
    [
      'not for the words of a document whose name it asked for',
      (corpus) => corpus.names.length,
      [VI, 'báo cáo', 'gửi báo cáo'],
      ['kh-mau'],
    ],
    [
      'nor for a fact that is no part of its name',
      (corpus) => corpus.names.length,
      [CITED, 'Văn bản mẫu', 'Một văn bản mẫu'],
      ['nq-mau'],
    ],
    ['for a name', (corpus) => corpus.names.length, [CITED, '07-NQ/MAU', '08-NQ/MAU'], ALL],
    [
      'for any change, if it asked for all documents',
      (corpus) => [...corpus.documentsById.keys()],
      [CITED, 'Văn bản mẫu', 'Một văn bản mẫu'],
      ALL,
    ],
    ['for new faults', (corpus) => hasFault(corpus, TERMS_FILE), [VI, '</Clause>', ''], ALL],
    [
      'always, if it read the text of another file',
      (corpus) => corpus.textOf(TERMS_FILE),
      [VI, 'báo cáo', 'gửi báo cáo'],
      ALL,
    ],
    [
      'always, if it looked for a place in one',
      (corpus) => corpus.spanInYaml(TERMS_FILE, [0]),
      [VI, 'báo cáo', 'gửi báo cáo'],
      ALL,
    ],
  ])('%s', (_what, ask, [file, before, after], again) => {
    const folder = openFolder(ask);
    expect(folder.change(file, before, after)).toEqual(again);
    // What it has asked for since is remembered in the place of that.
    expect(folder.change(file, after, before)).toEqual(again);
  });

  it('when an editor accepts something', () => {
    const folder = openFolder(() => {});
    const exception = `- { rule: not-nfc, place: ${VI}, reason: { vi: a, en: b }, who: c, day: 2026-11-22 }\n`;
    expect(folder.change('exceptions.yaml', '', exception)).toEqual(ALL);
  });
});
