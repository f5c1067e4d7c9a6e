import type { Language } from '../../language/language.ts';
import { type SearchSentence, saySearch } from '../shared/search-sentences.ts';

export function pageLanguage(): Language {
  return document.documentElement.lang as Language;
}

/** A sentence of the search in the language of the page. */
export function say(name: SearchSentence, values?: Readonly<Record<string, string | number>>): string {
  return saySearch(name, pageLanguage(), values);
}
