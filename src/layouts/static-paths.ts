import { buildContext } from '../build/build-context.ts';
import { LANGUAGES, type Language } from '../language/language.ts';

/** The first part of an address in a language: nothing for Vietnamese, `en` for English. */
export function languageParam(language: Language): string | undefined {
  return language === 'vi' ? undefined : language;
}

/** One page in each language. */
export function languagePaths() {
  return LANGUAGES.map((language) => ({ params: { lang: languageParam(language) }, props: { language } }));
}

/** One page a document that holds a text. */
export function parallelPaths() {
  const { corpus, site } = buildContext();
  if (site.pages !== 'all') return [];
  return corpus.documents
    .filter((document) => document.provisions.size > 0)
    .map((document) => ({ params: { doc: document.id as string }, props: { document } }));
}
