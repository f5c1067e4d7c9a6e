import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenedRecord } from '../../model/site/built-site.ts';
import { writeSearchIndex } from '../../search/index/write-index.ts';
import type { SearchRecord } from '../../search/shared/record.ts';
import { readBuiltSearch } from './built-search.ts';
import { siteInFolder } from './site-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'built-search-'));
const bundle = join(folder, 'pagefind/vi');

const record = (key: string, text: string): SearchRecord => {
  const [document = '', provision] = key.split('#');
  return {
    key,
    url: `/${document}/${provision === undefined ? '' : `${provision}/`}`,
    label: 'mục I',
    heading: null,
    text,
    document,
    documentName: 'Kế hoạch',
    textStatus: 'digest',
    kind: provision === undefined ? 'document' : 'clause',
  };
};

beforeAll(async () => {
  const records = [
    record('kh-mau', 'Kế hoạch mẫu.'),
    record('kh-mau#i', ''),
    record('kh-mau#i-1', 'Thực hiện.'),
  ];
  await writeSearchIndex(records, 'vi', bundle);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is read after a change of a copy. */
function readAfter(change: (copy: string) => void) {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(bundle, join(copy, 'pagefind/vi'), { recursive: true });
  change(join(copy, 'pagefind/vi'));
  return readBuiltSearch(siteInFolder(copy), 'vi');
}

const filesLike = (bundleFolder: string, ending: string): string[] =>
  readdirSync(bundleFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(bundleFolder, name));

const isBroken = ({ kind }: OpenedRecord): boolean => kind === 'broken';

it('lists the records that Pagefind wrote, with their words', () => {
  const search = readBuiltSearch(siteInFolder(folder), 'vi');
  expect(search).toEqual({
    kind: 'read',
    records: new Map([
      ['kh-mau', 3],
      // Without wording of its own a record has its label for one.
      ['kh-mau#i', 3],
      ['kh-mau#i-1', 2],
    ]),
    opened: new Map([
      ['kh-mau', { kind: 'read', url: '/kh-mau/', words: 3 }],
      ['kh-mau#i', { kind: 'read', url: '/kh-mau/i/', words: 3 }],
      ['kh-mau#i-1', { kind: 'read', url: '/kh-mau/i-1/', words: 2 }],
    ]),
  });
});

it('counts no record whose text is gone', () => {
  const search = readAfter((copy) => rmSync(filesLike(copy, '.pf_fragment')[0] ?? ''));
  expect(search.kind === 'read' && search.records.size).toBe(2);
});

it.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['not packed', () => Buffer.from('{ "url": "/kh-mau/", "word_count": 3 }')],
  ['without an address', () => gzipSync('pagefind_dcd{"word_count":3}')],
])('tells a text that is %s', (_, damage) => {
  const search = readAfter((copy) => {
    const file = filesLike(copy, '.pf_fragment')[0] ?? '';
    writeFileSync(file, damage(readFileSync(file)));
  });
  const broken = search.kind === 'read' ? [...search.opened.values()].filter(isBroken) : [];
  expect(broken).toEqual([{ kind: 'broken', file: expect.stringMatching(/fragment\/.*\.pf_fragment$/) }]);
});

it.each([
  ['.pf_index', (file: string) => rmSync(file)],
  ['.pf_index', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 40))],
  ['pagefind.js', (file: string) => rmSync(file)],
  ['.pagefind', (file: string) => rmSync(file)],
  ['.pf_filter', (file: string) => rmSync(file)],
  ['.pf_meta', (file: string) => writeFileSync(file, 'x')],
  ['pagefind-entry.json', (file: string) => writeFileSync(file, '{ "languages": {} }')],
  ['pagefind-entry.json', (file: string) => writeFileSync(file, '<')],
])('says why it cannot read an index with a broken %s', (ending, damage) => {
  const search = readAfter((copy) => filesLike(copy, ending).forEach(damage));
  expect(search).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(/./) });
});

it('says that there is no index', () => {
  expect(readBuiltSearch(siteInFolder(folder), 'en')).toEqual({ kind: 'absent' });
});
