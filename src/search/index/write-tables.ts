import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CitationTable } from '../shared/citation-table.ts';
import type { SynonymTable } from '../shared/synonym-table.ts';
import { CITATIONS_FILE, SYNONYMS_FILE } from '../shared/table-file.ts';

/** Writes what the browser needs beside the index into the folder of its language, which must be there. */
export function writeSearchTables(
  tables: { readonly synonyms: SynonymTable; readonly citations: CitationTable },
  folder: string,
): void {
  writeFileSync(join(folder, SYNONYMS_FILE), JSON.stringify(tables.synonyms));
  writeFileSync(join(folder, CITATIONS_FILE), JSON.stringify(tables.citations));
}
