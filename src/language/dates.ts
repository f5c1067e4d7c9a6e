import type { Language } from './language.ts';

export const ENGLISH_MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Writes an ISO day as papers of each language do: `06/9/2021` (days below 10 and the months 1 and 2 take a
 * zero, the office rule), `6 September 2021`.
 */
export function formatDay(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'en') return `${Number(day)} ${ENGLISH_MONTHS[Number(month) - 1]} ${year}`;
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
