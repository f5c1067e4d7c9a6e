import { afterEach, describe, expect, it, vi } from 'vitest';
import { CliError } from '../cli-error.ts';
import { helpText } from './help.ts';
import { readOptions } from './options.ts';

afterEach(() => vi.unstubAllEnvs());

function read(line: string) {
  const options = readOptions(line === '' ? [] : line.split(' '));
  if (!('content' in options)) return options;
  const { task, content, format, language, only, built } = options;
  return { task, content, format, language, only, built };
}

const DEFAULT = {
  task: { kind: 'check' },
  content: 'content',
  format: 'text',
  language: 'vi',
  only: [],
  built: undefined,
};

describe('the command line', () => {
  it.each([
    ['', {}],
    ['--content a --format json --lang en', { content: 'a', format: 'json', language: 'en' }],
    ['--content=a --content=b', { content: 'b' }],
    ['--only unknown-target --only not-nfc --only not-nfc', { only: ['unknown-target', 'not-nfc'] }],
    ['--site dist --only dead-link --base=', { built: 'dist', only: ['dead-link'] }],
    ['--watch --format json', { task: { kind: 'watch' }, format: 'json' }],
    ['--fix --only unknown-body', { task: { kind: 'fix', isDryRun: false }, only: ['unknown-body'] }],
    ['--dry-run --fix', { task: { kind: 'fix', isDryRun: true } }],
    ['--accept new', { task: { kind: 'accept', ids: ['new'] } }],
    ['--accept kh-mau#i b --lang en', { task: { kind: 'accept', ids: ['kh-mau#i', 'b'] }, language: 'en' }],
    ['--accept a --accept=b', { task: { kind: 'accept', ids: ['a', 'b'] } }],
  ])('“%s”', (line, expected) => {
    vi.stubEnv('CONTENT_DIR', undefined);
    expect(read(line)).toEqual({ ...DEFAULT, ...expected });
  });

  it('prefers flags to the environment', () => {
    vi.stubEnv('CONTENT_DIR', 'khac');
    expect([read(''), read('--content a')]).toMatchObject([{ content: 'khac' }, { content: 'a' }]);
  });

  it('counts an empty variable as absent', () => {
    vi.stubEnv('CONTENT_DIR', '');
    expect(read('')).toEqual(DEFAULT);
  });

  it.each([
    ['--help', null],
    ['-h --lang en', 'en'],
    ['--help --watch --fix', null],
  ])('asks for help: “%s”', (line, language) => {
    vi.stubEnv('SITE_URL', 'not an address');
    expect(read(line)).toEqual({ task: { kind: 'help' }, language });
  });

  it.each([
    ['--formt json', 'There is no option --formt. Did you mean --format?'],
    ['-x', 'There is no option -x.'],
    ['--format xml', '“xml” is not a value of --format, which takes text, json or github.'],
    ['--format jsn', 'Did you mean json?'],
    ['--lang fr', '“fr” is not a value of --lang, which takes vi or en.'],
    ['--format', '--format needs a value: text, json or github.'],
    ['--format --lang en', '--format needs a value'],
    ['--content=', '--content needs a value.'],
    ['--watch=1', '--watch takes no value.'],
    ['watch', '“watch” belongs to no option. Did you mean --watch?'],
    ['--only unknown-targets', 'There is no rule “unknown-targets”. Did you mean unknown-target?'],
    ['--only x', 'There is no rule “x”. The rules: '],
    ['--only page-head', '“page-head” was a rule until 30 November 2026 and no longer is. '],
    ['--only dead-link', '“dead-link” examines built files: add --site DIST.'],
    ['--watch --fix', '--fix does not go with --watch.'],
    ['--watch --site dist', '--site does not go with --watch.'],
    ['--watch --format github', '--format github does not go with --watch; choose text or json.'],
    ['--fix --site dist', '--site does not go with --fix.'],
    ['--dry-run', '--dry-run goes only with --fix.'],
    ['--accept', '--accept needs a value.'],
    ['--accept new a', 'After --accept write ids, or the word new alone.'],
    ['--accept a --fix', '--accept does not go with --fix.'],
    ['--accept a --only not-nfc', '--only does not go with --accept.'],
    ['--pages some', '“some” is not a value of --pages, which takes all or documents.'],
    ['--site-url x', '“x” is not a value of --site-url; write it like https://example.org.'],
    ['--base /a/..', '“/a/..” is not a value of --base; write it like /so-tay.'],
  ])('refuses “%s” in one sentence of each language', (line, sentence) => {
    let mistake: unknown;
    try {
      read(line);
    } catch (error) {
      mistake = error;
    }
    expect(mistake).toBeInstanceOf(CliError);
    const { message, exitCode } = mistake as CliError;
    expect(exitCode).toBe(2);
    const [vietnamese, english, ...more] = message.split('\n');
    expect(more).toEqual([]);
    expect(english).toContain(sentence);
    expect(english).toMatch(/How to use it: npm run check -- --help$/);
    expect(vietnamese).toMatch(/\. |\? Cách dùng: npm run check -- --help$/);
  });

  it.each([
    ['SITE_URL', 'x', 'not a value of SITE_URL'],
    ['PAGES', 'x', 'not a value of PAGES'],
    ['BASE_PATH', '/..', 'not a value of BASE_PATH'],
  ])('names the variable %s where that is wrong', (name, value, words) => {
    vi.stubEnv(name, value);
    expect(() => read('')).toThrow(words);
  });
});

describe('the help', () => {
  const flags = ['content', 'site', 'only', 'site-url', 'base', 'pages', 'format', 'lang', 'watch', 'fix'];
  const others = ['dry-run', 'accept', 'help'];

  it.each(['vi', 'en'] as const)('in %s names every flag and keeps to eighty columns', (language) => {
    const text = helpText(language);
    for (const flag of [...flags, ...others]) expect(text).toContain(`--${flag}`);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(text.normalize('NFC')).toBe(text);
    // What a flag does stands in one column.
    const columns = [...text.matchAll(/^(?: {2}-.*? {2,}| {15,})(?=\S)/gm)].map(([lead]) => lead.length);
    expect(new Set(columns)).toEqual(new Set([20]));
  });

  it('is in both languages if none is chosen', () => {
    expect(helpText(null)).toBe(`${helpText('vi')}\n${helpText('en')}`);
  });
});
