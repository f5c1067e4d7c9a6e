import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../checks/examples/example-base.ts';
import { areParsed, type Precondition } from '../model/preconditions.ts';
import { filesInMemory } from './content-files.ts';
import { loadCorpus } from './load-corpus.ts';

const EN = 'documents/kh-mau/en.mdx';
const VI = 'documents/kh-mau/vi.mdx';

const clauses = (...inner: readonly string[]): string =>
  `<Section n="I" title="A">\n\n${inner.join('\n\n')}\n\n</Section>\n`;
const clause = (n: string, inner = 'a'): string => `<Clause n="${n}">\n${inner}\n</Clause>`;
const point = (words: string): string => `<Point>\n${words}\n</Point>`;

/** The sound text, and its twin with something that cannot be read. */
const SOUND = clauses(clause('1', `a\n\n${point('b')}\n\n${point('c')}\n\n${point('d')}`), clause('2'));

function read(files: Readonly<Record<string, string | null>>, ground: Precondition): boolean {
  const kept = Object.entries({ ...EXAMPLE_BASE, [VI]: SOUND, [EN]: SOUND, ...files }).flatMap(
    ([file, text]) => (text === null ? [] : [[file, text] as const]),
  );
  return areParsed(loadCorpus(filesInMemory(Object.fromEntries(kept))), [ground]);
}

const wording = (id: string): Precondition => ({ of: `kh-mau#${id}`, part: 'wording', language: 'vi' });
const children = (id: string): Precondition => ({ of: `kh-mau#${id}`, part: 'children', language: 'vi' });
const whole = (id: string): Precondition => ({ of: `kh-mau#${id}`, part: 'whole', language: 'vi' });

describe('what was not read of a language file', () => {
  const cases: readonly (readonly [
    what: string,
    text: string | null,
    unread: readonly Precondition[],
    read: readonly Precondition[],
  ])[] = [
    [
      'words in an element that is none',
      SOUND.replace('>\nb\n', '>\n<b>b</b> c\n'),
      [wording('i-1-1'), whole('i-1'), whole('i')],
      [wording('i-1'), wording('i-1-2'), children('i-1'), whole('i-2')],
    ],
    [
      'a title that is empty',
      SOUND.replace('title="A"', 'title=""'),
      [wording('i'), whole('i')],
      [children('i'), whole('i-1'), whole('i-2')],
    ],
    [
      'a clause without a number, and whatever it may be',
      SOUND.replace('n="2"', ''),
      [children('i'), wording('i-2'), wording('i-9'), whole('i')],
      [wording('i'), whole('i-1'), wording('i-1-9')],
    ],
    [
      'a clause that is there twice',
      SOUND.replace('n="2"', 'n="1"'),
      [children('i'), wording('i-2')],
      [wording('i'), whole('i-1')],
    ],
    [
      'a dash in an element that is none, and the dashes behind it',
      SOUND.replace('<Point>\nc\n</Point>', '<Pont>\nc\n</Pont>'),
      [wording('i-1'), wording('i-1-2'), wording('i-1-3'), children('i-1')],
      [wording('i-1-1'), whole('i-2'), wording('i')],
    ],
    [
      'a clause in a wrong place',
      SOUND.replace('<Point>\nb\n</Point>', `<Point>\nb\n\n${clause('7')}\n</Point>`),
      [children('i-1-1'), whole('i-1')],
      [wording('i-1-1'), wording('i-1'), whole('i-2'), children('i')],
    ],
    ['a file that does not close', '<Section n="I">', [wording('i'), whole('i-2'), wording('x')], []],
    ['a file that is gone', null, [wording('i'), whole('i-2'), wording('x')], []],
    ['nothing', SOUND, [], [whole('i'), wording('i-9'), wording('x')]],
  ];
  it.each(cases)('%s', (_, text, unread, sound) => {
    for (const ground of unread) expect([ground, read({ [VI]: text }, ground)]).toEqual([ground, false]);
    for (const ground of sound) expect([ground, read({ [VI]: text }, ground)]).toEqual([ground, true]);
    // The other language can be read, and both together only with it.
    for (const ground of [...unread, ...sound]) {
      expect(read({ [VI]: text }, { ...ground, language: 'en' })).toBe(true);
    }
  });
});

describe('what was not read of a folder', () => {
  const document: Precondition = { of: 'kh-mau', part: 'whole' };
  it.each<
    readonly [what: string, files: Readonly<Record<string, string | null>>, ground: Precondition, boolean]
  >([
    ['a document with a file that cannot be read', { [EN]: '<Section' }, document, false],
    ['another one', { [EN]: '<Section' }, { of: 'nq-mau', part: 'whole' }, true],
    ['a document without its facts', { 'documents/kh-mau/document.yaml': 'a: "' }, document, false],
    ['a document that nobody has', {}, { of: 'kh-khac', part: 'whole' }, true],
    ['what is no target', {}, { of: 'Kế hoạch', part: 'whole' }, true],
    ['a list with a fault', { 'terms.yaml': '- id: a\n' }, { file: 'terms.yaml' }, false],
    ['a list of another name', { 'term.yaml': '[]\n' }, { file: 'terms.yaml' }, false],
    ['a list that is not there', {}, { file: 'terms.yaml' }, true],
    ['a list with a look-alike letter', { 'terms.yaml': '[] # а\n' }, { file: 'terms.yaml' }, true],
  ])('%s', (_, files, ground, expected) => {
    expect(read(files, ground)).toBe(expected);
  });
});
