import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../src/language/language.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { openSearch, type SearchClient } from '../../src/search/browser/search-client.ts';
import { countParts } from '../../src/search/index/index-parts.ts';
import { writeSearchIndex, writeSearchTables } from '../../src/search/index/write-index.ts';
import type { SearchRecord } from '../../src/search/shared/record.ts';
import { makeSite } from '../../src/site/site.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import { viewSearchRecords } from '../../src/views/search/search-records.ts';
import { viewSearchTables } from '../../src/views/search/search-tables.ts';

const corpus = loadCorpus(filesInFolder('content'));
const site = makeSite({ basePath: '/nq02' });
const addresses = makeAddresses(site);

/** What search finds in the project's content. */
export function publishedRecords(language: Language): readonly SearchRecord[] {
  return viewSearchRecords({ corpus, site, addresses, language });
}

/** Writes records to a folder, of its own, as a build does, and opens a search in them. `serveFiles` must run. */
export async function openClient(
  folder: string,
  language: Language,
  records: readonly SearchRecord[] = publishedRecords(language),
  mostOfAPart = records.length,
  other?: () => Promise<SearchClient>,
): Promise<SearchClient> {
  await writeSearchIndex(records, language, folder, mostOfAPart);
  const { words, citations } = viewSearchTables({ corpus, language }, records);
  const parts = countParts(records.length, mostOfAPart);
  writeSearchTables({ words: { ...words, parts }, citations }, folder);
  return openSearch({
    folder: pathToFileURL(join(folder, '/')).href,
    language,
    ...(other === undefined ? {} : { other }),
  });
}
