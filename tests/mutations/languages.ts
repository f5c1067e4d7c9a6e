export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Localized = Readonly<Record<Language, string>>;

export function otherLanguage(language: Language): Language {
  return language === 'vi' ? 'en' : 'vi';
}
