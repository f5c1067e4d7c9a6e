import type { Language } from './language.ts';

const FORMATS = {
  vi: new Intl.NumberFormat('vi-VN'),
  en: new Intl.NumberFormat('en-GB'),
} as const;

/** A number of things as each language groups its digits: `12.345`, `12,345`. */
export function formatCount(count: number, language: Language): string {
  return FORMATS[language].format(count);
}
