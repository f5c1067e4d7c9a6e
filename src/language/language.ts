/** The languages of the site, the language of the originals first. */
export const LANGUAGES = ['vi', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One value in each language of the site. */
export type Localized<T = string> = Readonly<Record<Language, T>>;

/** The other language of a pair. */
export function otherLanguage(language: Language): Language {
  return language === 'vi' ? 'en' : 'vi';
}

/** Builds a value for each language from one function. */
export function localize<T>(make: (language: Language) => T): Localized<T> {
  return { vi: make('vi'), en: make('en') };
}
