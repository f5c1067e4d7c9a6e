import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SITE_RULES } from '../../src/checks/site-rules/index.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { countPromised } from '../../src/model/site/expected-site.ts';
import type { Bundle } from '../../src/search/browser/bundle.ts';
import { fromIndexed } from '../../src/search/shared/indexed-record.ts';
import { documentsData, documentTextData } from '../../src/views/data/document-data.ts';
import { bodiesData, tasksCsv, tasksData, termsData, traceCsv } from '../../src/views/data/registry-data.ts';
import { listCards } from '../../src/views/exports/view-card.ts';
import { viewSearchRecords } from '../../src/views/search/search-records.ts';
import { viewSearchTables } from '../../src/views/search/search-tables.ts';
import { serveFiles } from '../search/serve-files.ts';
import { addresses, built, corpus, expected, folder, site } from './finished-site.ts';

describe('the manifest of the site', () => {
  it('lists every file but itself with its size and SHA-256, sorted', () => {
    const { files } = JSON.parse(readFileSync(join(folder, 'site-manifest.json'), 'utf8'));
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'site-manifest.json')
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const bytes = readFileSync(file);
        return {
          path: relative(folder, file).replaceAll('\\', '/'),
          bytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        };
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(files).toEqual(found);
  });
});

describe('the pictures for chat programs', () => {
  const cards = [...listCards({ corpus, site, addresses }).keys()].sort();

  it('are those that the content asks for, and no others', () => {
    expect([...built.files.keys()].filter((file) => file.startsWith('_cards/')).sort()).toEqual(cards);
  });

  it.each(cards)('%s is a whole picture', (file) => {
    const bytes = readFileSync(join(folder, file));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.subarray(-8, -4).toString()).toBe('IEND');
  });
});

const json = (data: unknown): string => `${JSON.stringify(data, null, 1)}\n`;

describe('the open data', () => {
  it.each([
    ['documents.json', () => json(documentsData(corpus, addresses))],
    ...corpus.documents.map(
      (document) =>
        [`${document.id}.json`, () => json(documentTextData(corpus, addresses, document))] as const,
    ),
    ['tasks.json', () => json(tasksData(corpus, addresses))],
    ['tasks.csv', () => tasksCsv(corpus, addresses)],
    ['trace.csv', () => traceCsv(corpus)],
    ['bodies.json', () => json(bodiesData(corpus, addresses))],
    ['terms.json', () => json(termsData(corpus, addresses))],
  ] as const)('%s is what the content has', (file, wanted) => {
    expect(built.read(`api/v1/${file}`)).toBe(wanted());
  });

  it('counts the HTML files that there are', () => {
    const { rules } = JSON.parse(built.read('api/v1/checks.json'));
    const { lookedAt } = rules.find(({ id }: { id: string }) => id === 'changed-file');
    expect(lookedAt).toBe([...built.files.keys()].filter((file) => file.endsWith('.html')).length);
  });

  it('has what each rule for the finished files had to look at', () => {
    const { rules } = JSON.parse(built.read('api/v1/checks.json'));
    const counts = countPromised(expected);
    expect(
      rules
        .filter(({ stage }: { stage: string }) => stage === 'site')
        .map(({ id, lookedAt }: { id: string; lookedAt: number }) => `${id} ${lookedAt}`),
    ).toEqual(SITE_RULES.map(({ id, target }) => `${id} ${counts[target]}`));
  });
});

describe('the search index', () => {
  it.each(LANGUAGES)('has the tables of other words and of citations: %s', (language) => {
    const records = viewSearchRecords({ corpus, site, addresses, language });
    const { words, citations } = viewSearchTables({ corpus, language }, records);
    const table = (name: string): unknown => JSON.parse(built.read(`pagefind/${language}/${name}.json`));
    expect(table('words')).toEqual(JSON.parse(JSON.stringify(words)));
    expect(table('citations')).toEqual(JSON.parse(JSON.stringify(citations)));
  });

  it.each(LANGUAGES)('has every record in every part, as Pagefind reads it: %s', async (language) => {
    const wanted = viewSearchRecords({ corpus, site, addresses, language });
    expect(wanted.length).toBe(expected.searched(language));
    expect(wanted.length).toBeGreaterThan(expected.documents.length + expected.provisions.size);
    const serveNoMore = serveFiles();
    try {
      const url = pathToFileURL(join(folder, 'pagefind', language, 'pagefind.js')).href;
      const bundle = (await import(/* @vite-ignore */ url)) as Bundle;
      await bundle.options({ baseUrl: '/' });
      await bundle.init();
      const { results } = await bundle.search(null, { filters: {} });
      const found = await Promise.all(results.map(async (hit) => fromIndexed(await hit.data())));
      const inOrder = (records: readonly { readonly key: string; readonly url: string }[]) =>
        records.map(({ key, url }) => `${key} ${url}`).sort();
      expect(inOrder(found)).toEqual(inOrder(wanted));
      const text = (key: string | undefined) => found.find((record) => record.key === key)?.text;
      for (const record of wanted) expect(text(record.key)).toBe(record.text);
    } finally {
      serveNoMore();
    }
  });
});
