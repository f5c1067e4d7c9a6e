import type { Language } from './language.ts';

const FORMATS = {
  vi: new Intl.NumberFormat('vi-VN'),
  en: new Intl.NumberFormat('en-GB'),
} as const;

/** A number of things as each language groups its digits: `12.345`, `12,345`. */
export function formatCount(count: number, language: Language): string {
  return FORMATS[language].format(count);
}

/** A size of files in megabytes, with one digit after the point: `12,3 MB`. */
export function formatMegabytes(bytes: number, language: Language): string {
  const megabytes = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${megabytes.format(bytes / 1_000_000)}\u00a0MB`;
}
