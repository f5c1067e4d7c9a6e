import { memoizePair } from '../../language/memoize.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Addresses } from '../addresses.ts';
import type { SiteSource } from '../page-kind.ts';
import { documentsData, documentTextData, indexData } from './document-data.ts';
import { bodiesData, tasksCsv, tasksData, termsCsv, termsData, traceCsv } from './registry-data.ts';

/** The data files below `/api/v1/` that are made from the corpus, by name; each is written when asked for. */
export function listDataFiles({ corpus, addresses }: SiteSource): ReadonlyMap<string, () => string> {
  return dataFiles(corpus, addresses);
}

/** Made once a build: each of its files asks for the list. */
const dataFiles = memoizePair(
  (corpus: Corpus, addresses: Addresses): ReadonlyMap<string, () => string> =>
    new Map([
      ['index.json', () => formatJson(indexData(corpus, addresses))],
      ['documents.json', () => formatJson(documentsData(corpus, addresses))],
      ['tasks.json', () => formatJson(tasksData(corpus, addresses))],
      ['tasks.csv', () => tasksCsv(corpus, addresses)],
      ['trace.csv', () => traceCsv(corpus)],
      ['bodies.json', () => formatJson(bodiesData(corpus, addresses))],
      ['terms.json', () => formatJson(termsData(corpus, addresses))],
      ['terms.csv', () => termsCsv(corpus, addresses)],
      ...corpus.documents.map(
        (document) =>
          [`${document.id}.json`, () => formatJson(documentTextData(corpus, addresses, document))] as const,
      ),
    ]),
);

/** A data file as the site has it. */
export function formatJson(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}
