import type { Language } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import { viewSearchCitations } from './search-citations.ts';
import { viewSearchSynonyms } from './search-synonyms.ts';

/** What search knows beside the texts. */
export function viewSearchTables(corpus: Corpus, language: Language) {
  return {
    synonyms: viewSearchSynonyms(corpus, language),
    citations: viewSearchCitations(corpus, language),
  };
}
