import { type Language, otherLanguage } from '../../language/language.ts';
import type { BuiltPage, BuiltProvision, BuiltText } from '../../model/site/built-site.ts';
import {
  type ExpectedProvision,
  type ExpectedSite,
  languageOfAddress,
} from '../../model/site/expected-site.ts';

/** A provision on a page, with what the corpus says of it. */
export interface ShownProvision {
  readonly page: BuiltPage;
  readonly shown: BuiltProvision;
  readonly expected: ExpectedProvision;
  /** Language of the page, by its address. */
  readonly language: Language;
  /** The languages whose wording belongs here: the prevailing one stands in for one that lacks the provision. */
  readonly wanted: readonly Language[];
}

/** The provisions of a page that the corpus knows. */
export function* shownProvisions(page: BuiltPage, expected: ExpectedSite): Generator<ShownProvision> {
  const promised = expected.pages.get(page.address);
  const language = promised?.language ?? languageOfAddress(expected.base, page.address);
  const languages = promised?.shownLanguages ?? [language];
  for (const shown of page.provisions) {
    const provision = expected.provisions.get(shown.key);
    if (provision === undefined) continue;
    yield { page, shown, expected: provision, language, wanted: languagesHeld(provision, languages) };
  }
}

function languagesHeld({ text }: ExpectedProvision, languages: readonly Language[]): readonly Language[] {
  if (languages.every((of) => text[of] !== null)) return languages;
  return [...new Set(languages.map((of) => (text[of] === null ? otherLanguage(of) : of)))];
}

/** The language whose wording a text has to be: the one that it is marked with, if that belongs there. */
export function languageMeant(text: BuiltText, wanted: readonly Language[]): Language {
  return wanted.find((language) => language === text.language) ?? wanted[0] ?? 'vi';
}
