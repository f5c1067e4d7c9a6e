import { describe, expect, it } from 'vitest';
import { runRules } from '../checks/engine/run-rules.ts';
import { EXAMPLE_BASE } from '../checks/examples/example-base.ts';
import { unmarkExample } from '../checks/examples/unmark-example.ts';
import { CORPUS_RULES } from '../checks/rules/index.ts';
import { formatLedger } from '../model/promises/ledger.ts';
import { filesInMemory } from './content-files.ts';
import { loadCorpus, makeLoader } from './load-corpus.ts';

/** A folder whose files can be changed, and a check that is told which ones were. */
function openFolder() {
  const files: Record<string, string> = { ...EXAMPLE_BASE };
  const content = {
    list: (folder: string) => filesInMemory(files).list(folder),
    isFolder: (path: string) => filesInMemory(files).isFolder(path),
    read: (path: string) => filesInMemory(files).read(path),
  };
  const load = makeLoader(content);
  load();
  /** Changes files (null takes one out) and checks again, in part and from the beginning. */
  const change = (changes: Readonly<Record<string, string | null>>) => {
    for (const [path, text] of Object.entries(changes)) {
      if (text === null) delete files[path];
      else files[path] = text;
    }
    const again = runRules(load(Object.keys(changes)), CORPUS_RULES);
    return { again, anew: runRules(loadCorpus(content), CORPUS_RULES) };
  };
  return {
    load,
    change,
    /** The same with all that makes the folder another one. */
    become(wanted: Readonly<Record<string, string>>) {
      const paths = Object.keys({ ...files, ...wanted }).filter((path) => files[path] !== wanted[path]);
      return change(Object.fromEntries(paths.map((path) => [path, wanted[path] ?? null])));
    },
  };
}

const VI = 'documents/kh-mau/vi.mdx';
const RECORD = 'documents/nq-mau/document.yaml';
const text = (path: string): string => EXAMPLE_BASE[path] ?? '';

describe('reading and checking again', () => {
  it.each([
    ['an unknown target', { [VI]: text(VI).replace('to="nq-mau"', 'to="nq-mai"') }],
    ['another date of the document cited', { [RECORD]: text(RECORD).replace('06-12', '06-13') }],
    ['the document cited is gone', { [RECORD]: null }],
    [
      'a provision without a twin',
      { [VI]: text(VI).replace('</Section>', '<Clause n="2">Hai.</Clause>\n\n</Section>') },
    ],
    ['a broken file', { [VI]: '<Section n="I">' }],
    ['a glossary', { 'terms.yaml': '- id: sai\n' }],
    ['a guide in one language', { 'guides/vi/in.mdx': 'In <Ref to="nq-mai">a</Ref>.\n' }],
  ])('finds what a check from the beginning finds: %s', (_, changes) => {
    const { again, anew } = openFolder().change(changes);
    expect(anew.diagnostics).not.toEqual([]);
    expect(again).toEqual(anew);
  });

  it('follows former ids and the ledger as they change', () => {
    const folder = openFolder();
    const ledger = formatLedger({
      promised: new Map([['document:nq-cu', '2026-11-22']]),
      confirmed: new Map(),
    });
    const alias =
      'aliases:\n  - { from: nq-cu, to: kh-mau#i-1, day: 2026-11-22, reason: { vi: Đổi., en: Changed. } }\n';
    const steps: readonly Readonly<Record<string, string | null>>[] = [
      { 'ledger.json': ledger },
      { [VI]: text(VI).replace('to="nq-mau"', 'to="nq-cu"') },
      { [RECORD]: `${text(RECORD)}${alias}` },
      { 'documents/kh-mau/document.yaml': null },
      { 'documents/kh-mau/document.yaml': text('documents/kh-mau/document.yaml') },
      { [RECORD]: text(RECORD) },
      { 'ledger.json': null },
    ];
    const found = steps.map((changes) => {
      const { again, anew } = folder.change(changes);
      expect(again).toEqual(anew);
      const rules = anew.diagnostics.map(({ rule }) => rule);
      return rules.filter((rule) => rule !== 'not-yet-promised').join(' ');
    });
    expect(found).toEqual([
      'promised-id-vanished',
      'promised-id-vanished',
      'unknown-target',
      'unreadable-file unknown-target',
      'unknown-target',
      'promised-id-vanished',
      'unknown-target',
    ]);
  });

  it.each(CORPUS_RULES)('finds it from each example of $id to the next', (rule) => {
    const folder = openFolder();
    for (const example of rule.failing) {
      // Only what differs counts as changed, so that documents beside it are kept.
      const { again, anew } = folder.become(unmarkExample(example, EXAMPLE_BASE, 'empty').files);
      expect(anew.counts.find((count) => count.rule === rule.id)?.found).toBeGreaterThan(0);
      expect(again).toEqual(anew);
    }
    const { again, anew } = folder.become(EXAMPLE_BASE);
    expect(anew.diagnostics).toEqual([]);
    expect(again).toEqual(anew);
  });

  it('forgets what was mended', () => {
    const folder = openFolder();
    folder.change({ [VI]: '<Section n="I">', [RECORD]: null });
    const { again, anew } = folder.change({ [VI]: text(VI), [RECORD]: text(RECORD) });
    expect(anew.diagnostics).toEqual([]);
    expect(again).toEqual(anew);
  });

  it('keeps the very documents that did not change', () => {
    const { load } = openFolder();
    const before = load([]);
    const after = load([VI]);
    expect(after.documentsById.get('nq-mau')).toBe(before.documentsById.get('nq-mau'));
    expect(after.documentsById.get('kh-mau')).not.toBe(before.documentsById.get('kh-mau'));
  });
});
