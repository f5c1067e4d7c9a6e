import { describe, expect, it } from 'vitest';
import { BASE, checkWith, clause, EN, FACTS, head, marked, VI } from './sample.ts';

describe('a file in the place of a folder, a folder in the place of a file', () => {
  const without = (folder: string): Record<string, string | null> =>
    Object.fromEntries(
      Object.keys(BASE)
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => [file, null]),
    );
  it.each(['tasks', 'guides', 'guides/vi'])('%s is a file', (folder) => {
    const found = checkWith({ ...without(folder), [folder]: 'a' });
    expect(found.filter((finding) => finding.startsWith('unreadable-file'))).toEqual([
      `unreadable-file ${folder}:1:1`,
    ]);
    // A page of the other language lacks its twin, whatever the reason.
    expect(found.length).toBe(folder === 'guides/vi' ? 2 : 1);
    expect(checkWith(folder === 'guides/vi' ? {} : without(folder))).toEqual([]);
  });
  it('documents is a file', () => {
    const documents = { ...without('documents'), 'tasks/kh-mau.yaml': null };
    expect(checkWith({ ...documents, documents: 'a' })).toEqual(['unreadable-file documents:1:1']);
    expect(checkWith(documents)).toEqual(['unreadable-file documents:1:1']);
  });
  it.each([
    VI,
    EN,
    FACTS,
    'edition.yaml',
    'bodies.yaml',
    'ledger.json',
    'guides/vi/in.mdx',
    'tasks/kh-mau.yaml',
  ])('%s is a folder', (file) => {
    expect(checkWith({ [file]: null, [`${file}/a`]: 'a' })).toEqual([`unreadable-file ${file}:1:1`]);
  });
});

describe('guides', () => {
  const guide = (text: string): string => `${head('In')}${text}\n`;
  it.each<readonly [name: string, rule: string, bad: string, good: string]>([
    ['element never closed', 'malformed-mdx', '▶<Ref to="nq-mau">a', '<Ref to="nq-mau">a</Ref>'],
    ['open brace', 'malformed-mdx', 'a ▶{ b', 'a `{` b'],
    ['code that is none', 'malformed-mdx', '{a ▶b}', '{"a b"}'],
    ['to nowhere', 'unknown-target', '<Ref to="▶nq-mai">a</Ref>', '<Ref to="nq-mau">a</Ref>'],
    [
      'to a provision that is not',
      'unknown-target',
      '<Ref to="▶kh-mau#i-9">a</Ref>',
      '<Ref to="kh-mau#i-1">a</Ref>',
    ],
    ['to nothing', 'not-allowed', '▶<Ref>a</Ref>', '<Ref to="nq-mau">a</Ref>'],
    ['to an empty name', 'not-allowed', '<Ref ▶to="">a</Ref>', '<Ref to="nq-mau">a</Ref>'],
    ['to what code says', 'not-allowed', '<Ref ▶to={a}>a</Ref>', '<Ref to="nq-mau">a</Ref>'],
    ['too much code', 'malformed-mdx', `▶{${'['.repeat(20)}${']'.repeat(20)}}`, '{"[[[]]]"}'],
  ])('%s', (_, rule, bad, good) => {
    const { changes, expected } = marked(rule, { 'guides/vi/in.mdx': guide(bad) });
    expect(checkWith(changes)).toEqual(expected);
    expect(checkWith({ 'guides/vi/in.mdx': guide(good) })).toEqual([]);
  });

  it('may show code that would be too much if it were run', () => {
    const shown = `\`${'{'.repeat(20)}\` \`\`${'<a>'.repeat(200)}\`\`\n\n\`\`\`js\n${'{\n'.repeat(600)}\n\`\`\`\n`;
    expect(checkWith({ 'guides/vi/in.mdx': guide(shown) })).toEqual([]);
  });
});

describe('long words', () => {
  const LONG = 'a'.repeat(5_000);
  it.each<readonly [name: string, rule: string, file: string, bad: string]>([
    ['target', 'unknown-target', VI, clause(`<Ref to="▶${LONG}">a</Ref>`)],
    ['element', 'not-allowed', VI, clause(`Một ▶<${LONG}>a</${LONG}>`)],
    ['attribute', 'not-allowed', VI, clause(`<Note ▶${LONG}="a">a</Note> một`)],
    ['term', 'unknown-term', VI, clause(`<Term id="▶${LONG}">a</Term>`)],
    ['key', 'malformed-yaml', FACTS, `${BASE[FACTS]}▶${LONG}: a\n`],
    ['value', 'malformed-yaml', FACTS, (BASE[FACTS] ?? '').replace('digest', `▶${LONG}`)],
    ['words', 'malformed-yaml', FACTS, (BASE[FACTS] ?? '').replace('digest', `▶${'a b '.repeat(2_000)}`)],
    ['task', 'malformed-yaml', 'tasks/kh-mau.yaml', `document: ▶${LONG}\n`],
  ])('%s', (_, rule, file, bad) => {
    const { changes, expected } = marked(rule, { [file]: bad });
    expect(checkWith(changes)).toEqual(expected);
  });

  it('of a number, and of the id that numbers make', () => {
    const numbered = (n: string): string => `<Clause n="${n}">\nMột.\n</Clause>\n`;
    const deep = (levels: number): string =>
      `${'<Clause n="1">\n\n'.repeat(levels)}Một.\n\n${'</Clause>\n\n'.repeat(levels)}`;
    const both = (text: string): Record<string, string> => ({ [VI]: text, [EN]: text });
    const rules = (text: string): readonly string[] => [
      ...new Set(checkWith(both(text)).map((finding) => finding.split(' ')[0] ?? '')),
    ];
    expect(rules(numbered('M'.repeat(21)))).toContain('not-allowed');
    expect(rules(numbered('1'.repeat(20)))).not.toContain('not-allowed');
    const wide = (levels: number): string => deep(levels).replaceAll('n="1"', 'n="12345678901234567890"');
    expect(checkWith(both(wide(10)))).toContain(`malformed-mdx ${VI}:19:1`);
    expect(rules(wide(9))).not.toContain('malformed-mdx');
  });
});
