import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fromIndexed, toIndexed } from '../shared/indexed-record.ts';
import type { SearchRecord } from '../shared/record.ts';
import { writeSearchIndex } from './write-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

const record = (id: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  key: `van-ban#${id}`,
  url: `/nq02/van-ban/${id}/`,
  label: `mục ${id.toUpperCase()}`,
  heading: null,
  text: `Đoạn ${id}: cấp uỷ, chính trị - xã hội;\nĐảng đoàn LĐLĐ tỉnh.`,
  document: 'van-ban',
  documentName: 'Văn bản số 01-KH/TU',
  textStatus: 'verbatim',
  kind: 'provision',
  bodies: [],
  time: null,
  ...more,
});

const RECORDS: readonly SearchRecord[] = [
  record('i'),
  record('ii', { heading: 'PHƯƠNG HƯỚNG, MỤC TIÊU', text: '' }),
  record('iii', { heading: 'Đổi mới công đoàn' }),
  record('khac', { key: 'van-ban', url: '/nq02/van-ban/', kind: 'document', textStatus: 'record' }),
];

it('gives every record back as it was', () => {
  expect(RECORDS.map((each) => fromIndexed(toIndexed(each)))).toEqual(RECORDS);
});

it('keeps a record that has nothing but its number', () => {
  const indexed = toIndexed(record('iv', { text: '' }));
  expect(indexed.content).toContain('mục IV');
  expect(fromIndexed(indexed)).toMatchObject({ label: 'mục IV', text: '' });
});

it('writes the same bytes for the same records, both languages at once, and nothing that is not loaded', async () => {
  const write = (name: string) =>
    Promise.all(
      (['vi', 'en'] as const).map((language) =>
        writeSearchIndex(RECORDS, language, join(folder, name, language)),
      ),
    );
  await Promise.all([write('first'), write('second')]);
  const files = filesIn(join(folder, 'first'));
  expect(files).toEqual(filesIn(join(folder, 'second')));
  for (const file of files) {
    const [a, b] = ['first', 'second'].map((name) => readFileSync(join(folder, name, file)));
    expect(a?.equals(b ?? Buffer.alloc(0)), file).toBe(true);
  }
  expect(files.filter((file) => /ui\.|highlight|playground/.test(file))).toEqual([]);
  expect(files.filter((file) => file.includes('wasm'))).toEqual([
    join('en', 'wasm.en.pagefind'),
    join('vi', 'wasm.unknown.pagefind'),
  ]);
  expect(files.filter((file) => file.includes('pf_fragment'))).toHaveLength(2 * RECORDS.length);
});

it('writes a large index in parts that together hold every record', async () => {
  const parts = join(folder, 'parts/pagefind/vi');
  await writeSearchIndex(RECORDS, 'vi', parts, 3);
  const entries = ['', 'part-2'].map((part) =>
    readFileSync(join(parts, part, 'pagefind-entry.json'), 'utf8'),
  );
  expect(entries.map((entry) => JSON.parse(entry).languages.vi.page_count)).toEqual([2, 2]);
  expect(filesIn(parts).filter((file) => file.includes('pf_fragment'))).toHaveLength(RECORDS.length);
});

it.each(['key', 'url'] as const)('refuses two records with one %s', async (field) => {
  const alternate = record('v', { [field]: RECORDS[0]?.[field] });
  await expect(writeSearchIndex([...RECORDS, alternate], 'vi', join(folder, 'twin'))).rejects.toThrow(field);
});

function filesIn(of: string): string[] {
  return readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(of, name)).isFile())
    .sort();
}
