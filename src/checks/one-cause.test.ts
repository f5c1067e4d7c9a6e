import { describe, expect, it } from 'vitest';
import { filesInMemory } from '../load/content-files.ts';
import { loadCorpus, makeLoader } from '../load/load-corpus.ts';
import { keysOfCorpus, linksOf, translationOf } from '../model/promises/confirmable.ts';
import { formatConfirmed } from '../model/promises/confirmed-value.ts';
import { formatLedger, LEDGER_FILE } from '../model/promises/ledger.ts';
import type { CheckResult } from '../model/report/check-result.ts';
import { RULE_IDS } from './all-rules.ts';
import { runRules } from './engine/run-rules.ts';
import { EXAMPLE_BASE, exampleHead } from './examples/example-base.ts';
import { BODIES_FILE, registryExample, TASKS_FILE, TERMS_FILE } from './examples/registry-example.ts';
import { VERBATIM_EXAMPLE } from './examples/verbatim-example.ts';
import { CORPUS_RULES } from './rules/index.ts';

type Files = Readonly<Record<string, string | null>>;

const DIGEST = 'documents/nq-mau';
const PLAN = 'documents/kh-goc';
const VI = `${PLAN}/vi.mdx`;
const EN = `${PLAN}/en.mdx`;

const digest = (title: string, one: string, two: string, quote: string): string =>
  `<Provision id="a" title="${title}" evidence="bao-mau" confidence="1">\n${one}\n\n${quote}\n</Provision>\n\n<Provision id="b" title="${title}" evidence="bao-mau" confidence="1">\n${two}\n</Provision>\n`;

/** A sound folder of everything that content has, with words of each kind hanging on others. */
const WITHOUT_LEDGER: Readonly<Record<string, string>> = {
  ...EXAMPLE_BASE,
  ...registryExample(),
  ...VERBATIM_EXAMPLE,
  [`${DIGEST}/document.yaml`]: (EXAMPLE_BASE[`${DIGEST}/document.yaml`] ?? '').replace('record', 'digest'),
  [`${DIGEST}/vi.mdx`]: digest(
    'Mục tiêu',
    'Đạt 90% vào năm 2025.',
    'Theo <Ref to="kh-goc#i-1">khoản 1, mục I</Ref>.',
    '<Ref to="kh-goc#i-2">Khoản 2, mục I</Ref> ghi “Theo dõi, đôn đốc”.',
  ),
  [`${DIGEST}/en.mdx`]: digest(
    'Objective',
    'Reach 90% by 2025.',
    'After <Ref to="kh-goc#i-1">clause 1, section I</Ref>.',
    '<Ref to="kh-goc#i-2">Clause 2, section I</Ref> says “Follow and urge on”.',
  ),
  'sources.yaml':
    'bao-mau:\n  kind: press\n  title: { vi: Báo mẫu, en: Sample paper }\n  publisher: { vi: Báo mẫu, en: Sample paper }\n  url: https://example.org/\n  date: null\n',
  'edition.yaml': 'date: 2026-11-22\n',
  'guides/vi/in.mdx': `${exampleHead('In')}Xem <Ref to="kh-goc#i-2">khoản 2, mục I</Ref>.\n`,
  'guides/en/in.mdx': `${exampleHead('Print')}See <Ref to="kh-goc#i-2">clause 2, section I</Ref>.\n`,
};

/** All promised and confirmed, so that whatever goes missing is missed. */
function withLedger(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const corpus = loadCorpus(filesInMemory(files));
  const day = '2026-11-22';
  const ids = [...keysOfCorpus(corpus), ...RULE_IDS.map((id) => `rule:${id}`)];
  const confirmed = [
    ...corpus.documents.flatMap(({ provisions }) => [...provisions.values()].map(translationOf)),
    ...corpus.tasks.flatMap((task) => linksOf(corpus, task)),
  ].flatMap((one) => (one === null ? [] : [[one.key, formatConfirmed(corpus, one)] as const]));
  const ledger = { promised: new Map(ids.map((id) => [id, day])), confirmed: new Map(confirmed) };
  return { ...files, [LEDGER_FILE]: formatLedger(ledger) };
}

const SOUND = withLedger(WITHOUT_LEDGER);

function checkWith(changes: Files): CheckResult {
  const kept = Object.entries({ ...SOUND, ...changes }).flatMap(([file, text]) =>
    text === null ? [] : [[file, text] as const],
  );
  return runRules(loadCorpus(filesInMemory(Object.fromEntries(kept))), CORPUS_RULES);
}

const short = ({ diagnostics }: CheckResult): readonly string[] =>
  diagnostics.map(({ rule, file }) => `${rule} ${file}`);

const sound = (file: string): string => SOUND[file] ?? '';

/** A file with words changed that stand in it. */
function edit(file: string, before: string, after: string): string {
  expect(sound(file)).toContain(before);
  return sound(file).replace(before, after);
}

it('starts from content without a finding', () => {
  const { diagnostics, unread } = checkWith({});
  expect(diagnostics).toEqual([]);
  expect(unread).toEqual([]);
});

/** The middle of a file, at the beginning of a line. */
const middleOf = (text: string): number => text.indexOf('\n', text.length / 2) + 1;

type Breach = readonly [how: string, rule: string, text: string | null];

function* breachesOf(file: string): Generator<Breach> {
  const text = sound(file);
  const middle = middleOf(text);
  if (file.endsWith('.yaml')) {
    yield ['syntax at the start', 'malformed-yaml', `a: "b\n${text}`];
    yield [
      'syntax in the middle',
      'malformed-yaml',
      `${text.slice(0, middle)}\t"a: [\n${text.slice(middle)}`,
    ];
    for (const { index } of text.matchAll(/\b(?:id|type|title|document|kind|date|url): /g)) {
      yield [`a key misspelt at ${index}`, 'malformed-yaml', `${text.slice(0, index)}x${text.slice(index)}`];
    }
    return;
  }
  if (file === LEDGER_FILE) {
    yield ['syntax in the middle', 'malformed-ledger', `${text.slice(0, middle)}x${text.slice(middle)}`];
    return;
  }
  yield [
    'syntax at the start',
    'malformed-mdx',
    `${file.startsWith('guides') ? sound(file) : ''}<Clause n="1"\n\n`,
  ];
  yield ['a brace in the middle', 'malformed-mdx', `${text.slice(0, middle)}{ a\n\n${text.slice(middle)}`];
  if (file.startsWith('guides')) {
    yield ['no head', 'malformed-yaml', text.replace(/^---[^]*---\n/, '')];
    return;
  }
  yield ['nothing in it', 'unreadable-file', ''];
  yield ['not there', 'one-language-only', null];
  for (const { 0: tag, 1: name = '', index } of text.matchAll(/<(Section|Clause|Provision)\b[^>]*>/g)) {
    const rest = text.slice(index + tag.length);
    const at = (end: string): string => text.slice(0, index) + end;
    yield [
      `<${name}> refused at ${index}`,
      'not-allowed',
      at(`<div>${rest.replace(`</${name}>`, '</div>')}`),
    ];
    yield [
      `nothing known of <${name}> at ${index}`,
      'not-allowed',
      at(tag.replace(/ (?:n|id)="[^"]*"/, '') + rest),
    ];
    yield [
      `a wrong number of <${name}> at ${index}`,
      'not-allowed',
      at(tag.replace(/ (n|id)="[^"]*"/, ' $1="?"') + rest),
    ];
    yield [
      `no title of <${name}> at ${index}`,
      'not-allowed',
      at(`${tag.replace(/ title="[^"]*"/, '').slice(0, -1)} title="">${rest}`),
    ];
  }
  for (const { 0: tag, index } of text.matchAll(/<Ref\b[^>]*>/g)) {
    yield [
      `<Ref> to nowhere at ${index}`,
      'not-allowed',
      `${text.slice(0, index)}<Ref>${text.slice(index + tag.length)}`,
    ];
  }
  for (const { index } of text.matchAll(/(?<=>\n)(?=\p{L})/gu)) {
    yield [`a list at ${index}`, 'not-allowed', `${text.slice(0, index)}- ${text.slice(index)}`];
  }
}

describe('one cause is one finding', () => {
  const cases = Object.keys(SOUND)
    .filter((file) => !file.endsWith('.txt'))
    .flatMap((file) => [...breachesOf(file)].map(([how, rule, text]) => [file, how, rule, text] as const));

  it.each(cases)('%s: %s', (file, _how, rule, text) => {
    const result = checkWith({ [file]: text });
    expect(short(result)).toEqual([`${rule} ${file}`]);
    expect(result.unread).toEqual([file]);
  });

  it.each([
    ['bodies', BODIES_FILE],
    ['terms', TERMS_FILE],
    ['sources', 'sources.yaml'],
  ])('a list of %s that is gone, empty or misnamed', (_, file) => {
    expect(short(checkWith({ [file]: null }))).toEqual([`unreadable-file ${file}`]);
    expect(short(checkWith({ [file]: file === 'sources.yaml' ? '{}\n' : '[]\n' }))).toEqual([
      `unreadable-file ${file}`,
    ]);
    const misnamed = file.replace('s.', '.');
    expect(short(checkWith({ [file]: null, [misnamed]: sound(file) }))).toEqual([
      `unreadable-file ${misnamed}`,
    ]);
  });

  it('all tasks that are gone', () => {
    expect(short(checkWith({ [TASKS_FILE]: null }))).toEqual(['unreadable-file tasks']);
  });
});

const refused = (file: string, number: string): string =>
  edit(file, `<Clause n="${number}">\n`, `<Clause n="${number}">\n<b>a</b> `);

describe('what stands on its own is found beside what could not be read', () => {
  const cases: readonly (readonly [what: string, changes: () => Files, found: readonly string[]])[] = [
    [
      'a number in the language that can be read',
      () => ({ [EN]: '<Clause', [VI]: edit(VI, 'n="2"', 'n="3"') }),
      ['malformed-mdx', 'numbering', 'text-differs-from-source'],
    ],
    [
      'a figure in another clause of the same file',
      () => ({ [VI]: refused(VI, '2'), [EN]: edit(EN, '12 June 2021', '13 June 2021') }),
      ['not-allowed', 'citation-mismatch', 'figures-differ'],
    ],
    [
      'a target in the very clause of which a part was refused',
      () => ({ [VI]: refused(VI, '1').replace('to="nq-mau"', 'to="nq-mua"') }),
      ['not-allowed', 'unknown-target'],
    ],
    [
      'a Vietnamese quotation where only the English cannot be read',
      () => ({
        'documents/kh-mau/en.mdx': '<Clause',
        [TASKS_FILE]: edit(TASKS_FILE, 'vi: báo cáo trước', 'vi: báo cáo sau'),
      }),
      ['malformed-mdx', 'task-quote'],
    ],
    [
      'a target of a task where bodies cannot be read',
      () => ({ [BODIES_FILE]: 'a: "', [TASKS_FILE]: edit(TASKS_FILE, 'to: nq-mau', 'to: nq-mua') }),
      ['malformed-yaml', 'task-source'],
    ],
    [
      'an unknown source where terms cannot be read',
      () => ({
        [TERMS_FILE]: 'a: "',
        [`${DIGEST}/vi.mdx`]: edit(`${DIGEST}/vi.mdx`, 'bao-mau', 'bao-mua'),
        [`${DIGEST}/en.mdx`]: edit(`${DIGEST}/en.mdx`, 'bao-mau', 'bao-mua'),
      }),
      ['malformed-yaml', 'unknown-source', 'unknown-source'],
    ],
  ];
  it.each(cases)('%s', (_, changes, found) => {
    const rules = checkWith(changes()).diagnostics.map(({ rule }) => rule);
    expect(rules.toSorted()).toEqual(found.toSorted());
  });
});

it('is found as soon as the rest can be read, by a check that reads only what changed', () => {
  const files: Record<string, string> = { ...SOUND };
  const content = {
    list: (path: string) => filesInMemory(files).list(path),
    isFolder: (path: string) => filesInMemory(files).isFolder(path),
    read: (path: string) => filesInMemory(files).read(path),
  };
  const load = makeLoader(content);
  const change = (file: string, text: string): readonly string[] => {
    files[file] = text;
    const found = runRules(load([file]), CORPUS_RULES);
    expect(found).toEqual(runRules(loadCorpus(content), CORPUS_RULES));
    return found.diagnostics.map(({ rule }) => rule).toSorted();
  };
  load();
  const quote = `${DIGEST}/vi.mdx`;
  expect(change(VI, refused(VI, '2'))).toEqual(['not-allowed']);
  expect(change(quote, edit(quote, 'Theo dõi', 'Theo sát'))).toEqual(['not-allowed', 'suspect-translation']);
  // Nothing asks to confirm words that are wrong.
  expect(change(VI, sound(VI))).toEqual(['quote-not-in-clause']);
  expect(change(TERMS_FILE, 'a: "')).toEqual(['malformed-yaml', 'quote-not-in-clause']);
  expect(change(TERMS_FILE, sound(TERMS_FILE))).toEqual(['quote-not-in-clause']);
  expect(change(quote, sound(quote))).toEqual([]);
});
