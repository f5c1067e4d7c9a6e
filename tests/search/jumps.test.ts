import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, localize } from '../../src/language/language.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { JumpReader, type Lead } from '../../src/search/browser/read-jumps.ts';
import type { SearchClient } from '../../src/search/browser/search-client.ts';
import { mayCite } from '../../src/search/shared/question.ts';
import { viewSearchCitations } from '../../src/views/search/search-citations.ts';
import { JUMP_QUERIES, WRONG_NUMBERS } from './jump-queries.ts';
import { openClient } from './open-client.ts';
import { serveFiles } from './serve-files.ts';

const PLAN = 'kh-dukccqt-2021';
const corpus = loadCorpus(filesInFolder('content'));
const readers = localize((language) => new JumpReader(viewSearchCitations(corpus, language), language));
const idOf = ({ document, provision }: Lead): string =>
  document === PLAN && provision !== null ? provision : document;

describe('what a citation leads to', () => {
  it.each(JUMP_QUERIES.map((query) => [query.language, query.query, query] as const))(
    '%s: %s',
    (language, query, { leads }) => {
      const jumps = readers[language].read(query);
      expect(jumps.leads.map(idOf)).toEqual(leads);
      expect(jumps.offers).toEqual([]);
      // What leads somewhere must get past the gate before the grammar.
      if (leads.length > 0) expect(mayCite(query)).toBe(true);
    },
  );

  it.each(WRONG_NUMBERS.map((query) => [query.language, query.query, query] as const))(
    '%s, wrong number: %s',
    (language, query, { leads, says }) => {
      const jumps = readers[language].read(query);
      expect(jumps.leads).toEqual([]);
      expect(jumps.offers.map(idOf)).toEqual(leads);
      expect(jumps.sayings).toEqual([says]);
    },
  );

  it.each([
    ['vi', 'mục 3 khoản 2', ['“mục 3” được hiểu là mục III.']],
    ['vi', 'muc 3', ['“mục 3” được hiểu trước hết là mục III.']],
    ['vi', 'khoản 2', ['Có 4 đoạn là “khoản 2”. Ghi đủ để đến thẳng đoạn cần tìm, ví dụ “khoản 2, mục I”.']],
    ['vi', 'khoản 2, mục III', []],
    [
      'vi',
      'khoản 2, mục III, Nghị quyết 02',
      [
        'Sổ tay không có toàn văn của văn bản này nên không mở được “khoản 2, mục III”; đường dẫn mở trang của văn bản.',
      ],
    ],
    ['vi', 'khoản 2 Quyết định số 15/QĐ-LĐLĐ', ['Sổ tay không có văn bản “Quyết định số 15/QĐ-LĐLĐ”.']],
    ['en', 'section 3 clause 2', ['“section 3” is read as section III.']],
  ] as const)('%s: says of %s', (language, query, sayings) => {
    expect(readers[language].read(query).sayings).toEqual(sayings);
  });

  it.each([
    ['khoản 2 mục III', ''],
    ['khuyết chủ tịch trong khoản 2 mục III', 'khuyết chủ tịch'],
    ['thực hiện nghị quyết 02', 'thực hiện'],
  ])('leaves of %j the words %j', (query, rest) => {
    expect(readers.vi.read(query).rest).toBe(rest);
  });
});

describe('a search for a citation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jumps-'));
  const clients = new Map<Language, SearchClient>();
  let serveNoMore: () => void;

  beforeAll(async () => {
    serveNoMore = serveFiles();
    for (const language of LANGUAGES)
      clients.set(language, await openClient(join(folder, language), language));
  });

  afterAll(() => {
    serveNoMore();
    rmSync(folder, { recursive: true });
  });

  const search = async (language: Language, query: string, filters = {}) => {
    const answer = await clients.get(language)?.search(query, filters);
    if (answer === undefined) throw new Error(`No index ${language}`);
    return { ...answer, keys: answer.results.map(({ key }) => key) };
  };

  it.each([
    ['vi', 'khoan 2 muc iii', `${PLAN}#iii-2`, 'khoản 2, mục III'],
    ['vi', 'gạch cuối khoản 3 mục III', `${PLAN}#iii-3-6`, 'gạch đầu dòng thứ sáu, khoản 3, mục III'],
    ['vi', 'NQ 02', 'nq-02-tw-2021', 'Nghị quyết số 02-NQ/TW, ngày 12/6/2021'],
    ['en', 'second dash, clause 2, section III', `${PLAN}#iii-2-2`, 'second indent, clause 2, section III'],
  ] as const)('%s: puts first what %s is, in words', async (language, query, key, label) => {
    const { results, match } = await search(language, query);
    expect(match).toBe('all');
    expect([results[0]?.key, results[0]?.jump]).toEqual([key, label]);
  });

  it('keeps every passage that holds the words', async () => {
    const { results, keys, total } = await search('vi', 'Chỉ thị số 05-CT/TW');
    expect(keys[0]).toBe('ct-05-tw-2016');
    expect(results.map(({ jump }) => jump !== null)).toEqual(results.map((_, place) => place === 0));
    expect(keys).toContain(`${PLAN}#iii-3-2`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(total).toBeGreaterThanOrEqual(keys.length);
  });

  it('looks for the rest of the question beside the citation', async () => {
    const { keys } = await search('vi', 'khoản 2 mục III khuyết phó chủ tịch');
    expect(keys.slice(0, 2)).toEqual([`${PLAN}#iii-2`, `${PLAN}#iii-2-2`]);
  });

  it('offers what there is where nothing is found', async () => {
    const { match, keys, offers, sayings } = await search('vi', 'mục VII');
    expect([match, keys]).toEqual(['none', []]);
    expect(offers.map(({ key }) => key)).toEqual(['i', 'ii', 'iii', 'iv'].map((id) => `${PLAN}#${id}`));
    expect(sayings).toHaveLength(1);
  });

  it('keeps to the filters', async () => {
    expect((await search('vi', 'NQ 02', { document: PLAN })).results.every(({ jump }) => jump === null)).toBe(
      true,
    );
    expect(
      (await search('vi', 'khoản 2', { status: 'record' })).results.every(({ jump }) => jump === null),
    ).toBe(true);
    expect((await search('vi', 'khoản 2', { document: PLAN })).keys.slice(0, 4)).toEqual(
      ['i-2', 'ii-2', 'iii-2', 'iv-2'].map((id) => `${PLAN}#${id}`),
    );
  });

  it('shows a text in its own words, whatever words asked for it', async () => {
    const { results, otherForms } = await search('vi', 'Liên đoàn Lao động', { document: PLAN });
    expect(otherForms).toEqual(['LĐLĐ']);
    const [found] = results;
    expect(found?.key).toBe(`${PLAN}#noi-nhan`);
    expect(found?.excerpt.filter(({ marked }) => marked)).toEqual([{ text: 'LĐLĐ', marked: true }]);
    expect(found?.excerpt.map(({ text }) => text).join('')).not.toContain('Liên đoàn');
  });

  it('finds both forms where both stand', async () => {
    const short = await search('vi', 'TCCSĐ', { document: PLAN });
    const long = await search('vi', 'tổ chức cơ sở đảng', { document: PLAN });
    expect(short.keys[0]).toBe(`${PLAN}#noi-nhan`);
    expect(short.otherForms).toEqual(['tổ chức cơ sở đảng', 'chi, đảng bộ cơ sở']);
    expect(short.total).toBeGreaterThan(5);
    expect(long.otherForms).toEqual(['TCCSĐ']);
    expect(long.total).toBeGreaterThanOrEqual(short.total);
  });
});
