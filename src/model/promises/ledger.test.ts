import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../../checks/examples/example-base.ts';
import { registryExample } from '../../checks/examples/registry-example.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { keysOfCorpus, linksOf, translationOf } from './confirmable.ts';
import { formatConfirmed } from './confirmed-value.ts';
import { formatLedger } from './ledger.ts';

const FILES: Readonly<Record<string, string>> = { ...EXAMPLE_BASE, ...registryExample() };
const VI = 'documents/kh-mau/vi.mdx';
const EN = 'documents/kh-mau/en.mdx';
const TASKS = 'tasks/kh-mau.yaml';
const RECORD = 'documents/nq-mau/document.yaml';

type Edit = readonly [file: string, before: string, after: string];

function load(...edits: readonly Edit[]) {
  const files = { ...FILES };
  for (const [file, before, after] of edits) {
    expect(files[file]).toContain(before);
    files[file] = (files[file] ?? '').replace(before, after);
  }
  const corpus = loadCorpus(filesInMemory(files));
  expect(corpus.parseIssues.filter(({ type }) => type !== 'not-nfc')).toEqual([]);
  return corpus;
}

/** The keys whose fingerprint an edit changes. */
function changedBy(...edits: readonly Edit[]): string[] {
  const before = signsIn(load());
  const after = signsIn(load(...edits));
  return [...before].filter(([key, sign]) => after.get(key) !== sign).map(([key]) => key);
}

function signsIn(corpus: ReturnType<typeof load>): Map<string, string> {
  const provisions = corpus.documents.flatMap((document) => [...document.provisions.values()]);
  const all = [
    ...provisions.flatMap((provision) => translationOf(provision) ?? []),
    ...corpus.tasks.flatMap((task) => linksOf(corpus, task)),
  ];
  return new Map(all.map((one) => [one.key, formatConfirmed(corpus, one)]));
}

const TRANSLATION = 'translation:kh-mau#i-1';
const LINKS = ['link:kh-mau-i-1-nv1>nq-mau', 'link:kh-mau-i-1-nv2>nq-mau'];

describe('what an edit calls in question', () => {
  it.each<readonly [shows: string, edits: readonly Edit[], keys: readonly string[]]>([
    ['a word of the first sentence', [[VI, 'hằng năm thực', 'hằng quý thực']], [TRANSLATION, LINKS[0] ?? '']],
    ['a word of no task', [[VI, 'mẫu kiểm tra', 'mẫu đã kiểm tra']], [TRANSLATION]],
    ['a mark', [[VI, 'giám sát.', 'giám sát;']], [TRANSLATION]],
    ['a heading', [[VI, 'NHIỆM VỤ', 'VIỆC']], ['translation:kh-mau#i']],
    [
      'the words of a quotation',
      [[TASKS, 'Công đoàn mẫu hằng năm thực hiện', 'Công đoàn mẫu']],
      [LINKS[0] ?? ''],
    ],
    ['the title of a source', [[RECORD, 'title: { vi: Nghị quyết mẫu', 'title: { vi: Nghị quyết']], LINKS],
    ['the symbol of a source', [[RECORD, '07-NQ/MAU', '08-NQ/MAU']], LINKS],
    ['the English', [[EN, 'every year', 'each year']], [TRANSLATION]],
    ['the English title of a source', [[RECORD, 'en: Sample resolution', 'en: A resolution']], []],
    ['a note of the editors', [[VI, 'giám sát.', 'giám sát.<Note>Ghi chú.</Note>']], []],
    ['a mark-up', [[VI, 'kiểm tra, giám sát', '<Term id="kiem-tra-giam-sat">kiểm tra, giám sát</Term>']], []],
    ['white space', [[VI, 'hằng năm thực hiện', 'hằng  năm\nthực hiện']], []],
    ['letters in parts', [[VI, 'hằng năm', 'hằng năm'.normalize('NFD')]], []],
  ])('%s', (_, edits, keys) => {
    expect(changedBy(...edits).sort()).toEqual([...keys].sort());
  });

  it('a link to a section hangs on all that stands in it', () => {
    const toSection: Edit = [TASKS, 'to: nq-mau', 'to: kh-mau#i'];
    const [before, after] = [[toSection], [toSection, [VI, 'mẫu kiểm tra', 'mẫu đã kiểm tra'] as const]].map(
      (edits) => signsIn(load(...edits)).get('link:kh-mau-i-1-nv1>kh-mau#i'),
    );
    expect(before).toMatch(/^[0-9a-f]{16}\/[0-9a-f]{16}$/);
    expect(after).not.toBe(before);
  });

  it('has nothing to confirm where an end is missing', () => {
    expect([...signsIn(load([TASKS, 'to: nq-mau', 'to: nq-mai'])).keys()]).toEqual([
      'translation:kh-mau#i',
      TRANSLATION,
      LINKS[1],
    ]);
  });
});

it('promises every id', () => {
  expect([...keysOfCorpus(load())]).toEqual([
    'document:kh-mau',
    'provision:kh-mau#i',
    'provision:kh-mau#i-1',
    'document:nq-mau',
    'task:kh-mau-i-1-nv1',
    'task:kh-mau-i-1-nv2',
    'body:cong-doan-mau',
    'body:cap-uy-mau',
    'body:chu-tich-mau',
    'term:kiem-tra-giam-sat',
    'term:bao-cao',
  ]);
});

it('is written sorted, an entry a line', () => {
  const ledger = {
    promised: new Map([
      ['term:b', '2026-11-22'],
      ['body:z', '2026-11-23'],
      ['term:a-b', '2026-11-22'],
      ['term:a', '2026-11-22'],
    ]),
    confirmed: new Map(),
  };
  expect(formatLedger(ledger)).toBe(
    '{\n  "promised": {\n    "body:z": "2026-11-23",\n    "term:a": "2026-11-22",\n    "term:a-b": "2026-11-22",\n    "term:b": "2026-11-22"\n  },\n  "confirmed": {}\n}\n',
  );
});
