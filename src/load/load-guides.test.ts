import { describe, expect, it } from 'vitest';
import { runRules } from '../checks/engine/run-rules.ts';
import { EXAMPLE_BASE, exampleHead } from '../checks/examples/example-base.ts';
import { unmarkExample } from '../checks/examples/unmark-example.ts';
import { CORPUS_RULES } from '../checks/rules/index.ts';
import { filesInMemory } from './content-files.ts';
import { loadCorpus } from './load-corpus.ts';

const VI = 'guides/vi/in.mdx';
const EN = 'guides/en/in.mdx';

/** What is found in a guide, against the places that it marks. */
function checkGuide(marked: string) {
  const files = { [VI]: marked, [EN]: `${exampleHead('Print')}${marked.includes('## ') ? '## ' : ''}One.\n` };
  const { files: all, places } = unmarkExample(
    { shows: { vi: 'Trang', en: 'A guide' }, files },
    EXAMPLE_BASE,
    'empty',
  );
  const { diagnostics } = runRules(loadCorpus(filesInMemory(all)), CORPUS_RULES);
  return {
    found: diagnostics.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`),
    marks: places.map(({ file, line, column }) => `${file}:${line}:${column}`),
  };
}

const HEAD = { title: 'In', description: 'In trang.', order: '1' };
const head = (changes: Readonly<Record<string, string | null>> = {}): string => {
  const lines = Object.entries({ ...HEAD, ...changes });
  return `---\n${lines.flatMap(([key, value]) => (value === null ? [] : `${key}: ${value}\n`)).join('')}---\n\nMột.\n`;
};
const body = (text: string): string => `${exampleHead('In')}${text}\n`;

describe('what would stop the making of a guide page is found', () => {
  it.each<readonly [what: string, rule: string, bad: string, good: string]>([
    ['no title', 'malformed-yaml', head({ title: null }).replace('desc', '▶desc'), head()],
    ['no description', 'malformed-yaml', head({ description: null }).replace('title', '▶title'), head()],
    ['no order', 'malformed-yaml', head({ order: null }).replace('title', '▶title'), head()],
    ['an empty title', 'malformed-yaml', head({ title: '▶""' }), head({ title: '"In"' })],
    ['no word in a title', 'malformed-yaml', head({ title: '▶null' }), head({ title: '"null"' })],
    ['a number as a title', 'malformed-yaml', head({ title: '▶2021' }), head({ title: '"2021"' })],
    ['a list as a title', 'malformed-yaml', head({ title: '▶[In]' }), head({ title: '"[In]"' })],
    [
      'a number as a description',
      'malformed-yaml',
      head({ description: '▶1' }),
      head({ description: '"1"' }),
    ],
    ['words as an order', 'malformed-yaml', head({ order: '▶đầu' }), head({ order: '-1' })],
    ['a number in quotation marks', 'malformed-yaml', head({ order: '▶"1"' }), head({ order: '1.5' })],
    ['no number', 'malformed-yaml', head({ order: '▶.nan' }), head({ order: '0' })],
    ['no end of numbers', 'malformed-yaml', head({ order: '▶.inf' }), head({ order: '9' })],
    ['a key that is misspelt', 'malformed-yaml', head().replace('title', '▶titel'), head()],
    ['a key of Astro’s', 'malformed-yaml', head({ '▶layout': './a.astro' }), head()],
    ['a colon in a title', 'malformed-yaml', head({ title: '▶In: a: b' }), head({ title: '"In: a: b"' })],
    ['no head', 'malformed-yaml', '▶Một.\n', head()],
    ['an empty head', 'malformed-yaml', '▶---\n---\n\nMột.\n', head()],
    ['an empty line before the head', 'malformed-yaml', `▶\n${head()}`, head()],
    ['a head in another language', 'malformed-yaml', '▶+++\ntitle = "a"\n+++\n\nMột.\n', head()],
    ['a line that ends the head too soon', 'malformed-yaml', head({ title: '"In\n▶--- trang"' }), head()],
    ['nothing', 'malformed-yaml', '▶', head()],
    ['an element that nobody has', 'not-allowed', body('▶<Hop>a</Hop>'), body('<b>a</b>')],
    ['an element of an object', 'not-allowed', body('▶<a.b>a</a.b>'), body('`<a.b>`')],
    ['an element without a name', 'not-allowed', body('▶<>a</>'), body('<p>a</p>')],
    ['an expression', 'not-allowed', body('Một ▶{hai} ba'), body('Một {"hai"} {3} {/* bốn */} ba')],
    ['an expression in a heading', 'not-allowed', body('## Một ▶{1 + 1}'), body('## Một {2}')],
    ['an expression in an element', 'not-allowed', body('<b>▶{hai}</b>'), body('<b>hai</b>')],
    ['a value that is code', 'not-allowed', body('<b ▶class={a}>a</b>'), body('<b class="a">a</b>')],
    ['values that are code', 'not-allowed', body('▶<b {...a}>a</b>'), body('<b>a</b>')],
    ['a command', 'not-allowed', body('<x-y ▶client:only="a">a</x-y>'), body('<x-y>a</x-y>')],
    ['an import', 'not-allowed', body("▶import a from './a.ts'\n\nMột."), body('Lệnh import')],
    ['an export', 'not-allowed', body('▶export const a = 1\n\nMột.'), body('Lệnh export')],
    ['an image beside the page', 'not-allowed', body('▶![Hình](hinh.png)'), body('![Hình](/hinh.png)')],
    [
      'an image of the folder above',
      'not-allowed',
      body('▶![Hình](../hinh.png)'),
      body('[Hình](../hinh.png)'),
    ],
    [
      'an image named below',
      'not-allowed',
      body('▶![Hình][a]\n\n[a]: /hinh.png'),
      body('[Hình][a]\n\n[a]: /a/'),
    ],
    ['no such example', 'not-allowed', body('<Example of="▶task" />'), body('<Example of="address" />')],
    ['an example of nothing', 'not-allowed', body('Một ▶<Example />'), body('Một <Example of="short" />')],
    [
      'no such part',
      'not-allowed',
      body('<When has="▶task">\n\nMột.\n\n</When>'),
      body('<When has="tasks">\n\nMột.\n\n</When>'),
    ],
    ['an element never closed', 'malformed-mdx', body('▶<b>a'), body('<b>a</b>')],
  ])('%s', (_, rule, bad, good) => {
    const { found, marks } = checkGuide(bad);
    expect(marks).toHaveLength(1);
    expect(found).toEqual(marks.map((place) => `${rule} ${place}`));
    expect(checkGuide(good)).toEqual({ found: [], marks: [] });
  });

  it.each(['Trang mẫu', 'IN', 'in_trang', 'in.trang'])('a name that is no address: %s', (name) => {
    const files = { [`guides/vi/${name}.mdx`]: head(), [`guides/en/${name}.mdx`]: head() };
    const corpus = loadCorpus(filesInMemory({ ...EXAMPLE_BASE, ...files }));
    expect(corpus.guides).toEqual([]);
    const { diagnostics } = runRules(corpus, CORPUS_RULES);
    expect(diagnostics.map(({ rule, file }) => `${rule} ${file}`)).toEqual(
      Object.keys(files)
        .toSorted()
        .map((file) => `unreadable-file ${file}`),
    );
  });
});

it('keeps the head of a guide, and none where it cannot be read', () => {
  const guides = (text: string) =>
    loadCorpus(filesInMemory({ [VI]: text })).guides.map((guide) => guide.head);
  expect(guides(head({ order: '2.5' }))).toEqual([{ title: 'In', description: 'In trang.', order: 2.5 }]);
  expect(guides(head({ order: 'a' }))).toEqual([null]);
  expect(guides('<b>')).toEqual([null]);
});
