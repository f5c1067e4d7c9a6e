import { findCitations } from '../../citations/find-citations.ts';
import type { FoundCitation } from '../../citations/found-citation.ts';
import { type Language, localize } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import type { Corpus } from '../corpus.ts';
import type { Document } from '../document.ts';

const citationsByText = memoize((_: Document | Corpus) =>
  localize(() => new Map<string, readonly FoundCitation[]>()),
);

/** The citations in a text, found once for as long as the document that it belongs to is kept, or else the corpus. */
export function citationsIn(
  holder: Document | Corpus,
  text: string,
  language: Language,
): readonly FoundCitation[] {
  const byText = citationsByText(holder)[language];
  const citations = byText.get(text) ?? findCitations(text, language);
  byText.set(text, citations);
  return citations;
}
