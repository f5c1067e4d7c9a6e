import { countParts } from '../../search/index/index-parts.ts';
import type { CitationTable } from '../../search/shared/citation-table.ts';
import type { SearchRecord } from '../../search/shared/record.ts';
import { listWords } from '../../search/shared/vocabulary.ts';
import type { WordTables } from '../../search/shared/word-tables.ts';
import type { ViewContext } from '../view-context.ts';
import { viewSearchCitations } from './search-citations.ts';
import { viewSearchSynonyms } from './search-synonyms.ts';

/** What search knows beside the texts. */
export function viewSearchTables(
  { corpus, language }: Pick<ViewContext, 'corpus' | 'language'>,
  records: readonly SearchRecord[],
): { readonly words: WordTables; readonly citations: CitationTable } {
  const { questions, kinds, fillers } = corpus.searchWords;
  return {
    words: {
      parts: countParts(records.length),
      vocabulary: listWords(records),
      ...viewSearchSynonyms(corpus, language),
      questions: questions.map((entry) => [entry.to, entry[language]]),
      kinds: kinds.map((entry) => [entry.kind, entry[language]]),
      fillers: fillers[language],
    },
    citations: viewSearchCitations(corpus, language),
  };
}
