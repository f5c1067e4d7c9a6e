import type { Language } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { CitationTable } from '../../search/shared/citation-table.ts';
import type { SynonymTable } from '../../search/shared/synonym-table.ts';
import { viewSearchCitations } from './search-citations.ts';
import { viewSearchSynonyms } from './search-synonyms.ts';

/** What search knows beside the texts. */
export interface SearchTables {
  readonly synonyms: SynonymTable;
  readonly citations: CitationTable;
}

export function viewSearchTables(corpus: Corpus, language: Language): SearchTables {
  return {
    synonyms: viewSearchSynonyms(corpus, language),
    citations: viewSearchCitations(corpus, language),
  };
}
