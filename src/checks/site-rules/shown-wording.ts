import { foldSpace } from '../../language/fold-space.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../language/language.ts';
import { type BuiltPage, type BuiltProvision, type BuiltText } from '../../model/site/built-site.ts';
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

export function asLanguage(written: string): Language | null {
  return LANGUAGES.find((language) => language === written) ?? null;
}

/** The language whose wording a text is; null if it is that of none. Where both are alike, the one it claims. */
export function languageOfText(text: BuiltText, expected: ExpectedProvision): Language | null {
  const claimed = asLanguage(text.language);
  const order = claimed === 'en' ? (['en', 'vi'] as const) : LANGUAGES;
  return order.find((language) => expected.folded[language] === text.text) ?? null;
}

export type HeadingVerdict =
  | { readonly kind: 'right' }
  /** The heading of the wanted language stands under the mark of another. */
  | { readonly kind: 'marked-wrongly'; readonly label: BuiltText }
  /** The heading of the other language stands in its place. */
  | { readonly kind: 'other-language'; readonly label: BuiltText }
  | { readonly kind: 'different'; readonly label: BuiltText | null };

/** Holds what stands beside the wording against the heading in a language. */
export function judgeHeading({ shown, expected }: ShownProvision, language: Language): HeadingVerdict {
  const heading = expected.heading[language];
  if (heading === null) return { kind: 'right' };
  const own = shown.labels.find((label) => label.language === language) ?? null;
  const folded = foldSpace(heading);
  if (own?.text.includes(folded)) return { kind: 'right' };
  const elsewhere = shown.labels.find((label) => label.text.includes(folded));
  if (elsewhere !== undefined) return { kind: 'marked-wrongly', label: elsewhere };
  const other = expected.heading[otherLanguage(language)];
  if (own !== null && other !== null && own.text.includes(foldSpace(other))) {
    return { kind: 'other-language', label: own };
  }
  return { kind: 'different', label: own };
}
