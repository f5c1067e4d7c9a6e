import type { Language } from './language.ts';
import { ORDINALS } from './number-words.ts';

export const ENGLISH_MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** A pattern for the English name of a month, in full or shortened: `September`, `Sept`, `Sep`. */
export const ENGLISH_MONTH: string = ENGLISH_MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`)
  .join('|')
  .replace('Sep(?:t', 'Sept?(?:');

/** The months that Vietnamese papers also write in words: `tháng tư`. */
const VIETNAMESE_MONTHS = ['giêng', ...ORDINALS.vi.slice(1, 12)];

/** The full dates of running text: the day first, as papers of both languages print it; in English also the month. */
const DATES = {
  numeric: String.raw`(?<!\d)(?<d1>\d{1,2})\s{0,3}[/.-]\s{0,3}(?<m1>\d{1,2})\s{0,3}[/.-]\s{0,3}(?<y1>\d{4})(?!\d)`,
  vietnamese: String.raw`(?<!\d)(?<d2>\d{1,2})\s{1,3}tháng\s{1,3}(?<m2>\d{1,2}|${VIETNAMESE_MONTHS.toReversed().join('|')}),?\s{1,3}năm\s{1,3}(?<y2>\d{4})(?!\d)`,
  english: String.raw`(?<!\d)(?<d3>\d{1,2})(?:st|nd|rd|th)?(?:\s{1,3}of)?[\s-]{1,3}(?<m3>${ENGLISH_MONTH})\.?,?[\s-]{1,3}(?<y3>\d{4})(?!\d)`,
  american: String.raw`\b(?<m4>${ENGLISH_MONTH})\.?\s{1,3}(?<d4>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<y4>\d{4})(?!\d)`,
};
const DATE = Object.values(DATES).join('|');
const ALL_DATES = new RegExp(DATE, 'gi');
const DATE_HERE = new RegExp(DATE, 'iy');

/** A value found in a text: UTF-16 offset from 0 and length of the words that write it. */
export interface ValueMatch {
  readonly value: string;
  readonly index: number;
  readonly length: number;
}

/** The full dates in a text of either language, in order, as ISO days; none that no calendar has: `32/1/2021`. */
export function findDates(text: string): ValueMatch[] {
  return [...text.matchAll(ALL_DATES)].flatMap((match) => readDate(match) ?? []);
}

/** The full date that begins at an index, or null. */
export function dateAt(text: string, index: number): ValueMatch | null {
  DATE_HERE.lastIndex = index;
  const match = DATE_HERE.exec(text);
  return match === null ? null : readDate(match);
}

function readDate({ 0: words, index, groups = {} }: RegExpExecArray): ValueMatch | null {
  const { d1, d2, d3, d4, m1, m2, m3, m4, y1, y2, y3, y4 } = groups;
  const month = monthNumber(m1 ?? m2 ?? m3 ?? m4 ?? '');
  const value = isoDate(d1 ?? d2 ?? d3 ?? d4 ?? '', month, y1 ?? y2 ?? y3 ?? y4 ?? '');
  return value === null ? null : { value, index, length: words.length };
}

/** The number of a month written in digits, in Vietnamese words or with its English name; `0` if it is none. */
export function monthNumber(month: string): string {
  if (/^\d/.test(month)) return month;
  const word = month.toLowerCase();
  const start = word.slice(0, 3);
  const place = VIETNAMESE_MONTHS.indexOf(word);
  const isNamed = (name: string): boolean => start.length === 3 && name.toLowerCase().startsWith(start);
  return String((place === -1 ? ENGLISH_MONTHS.findIndex(isNamed) : place) + 1);
}

/**
 * The day, month or year with a month that numbers name, as ISO 8601 writes them: `2021-06-12`, `2021-06`, `--06-12`,
 * `--06`. Null for what no calendar has.
 */
export function isoDate(day: string | null, month: string, year: string | null): string | null {
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day !== null && (Number(day) < 1 || Number(day) > 31)) return null;
  const yearAndMonth = `${year ?? '-'}-${month.padStart(2, '0')}`;
  return day === null ? yearAndMonth : `${yearAndMonth}-${day.padStart(2, '0')}`;
}

/**
 * Writes an ISO day as papers of each language do: `06/9/2021` (days below 10 and the months 1 and 2 take a
 * zero, the office rule), `6 September 2021`.
 */
export function formatDay(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'en') return `${Number(day)} ${ENGLISH_MONTHS[Number(month) - 1]} ${year}`;
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** Three numbers that are written as a date, also one that no calendar has. */
const NUMERIC_DATE = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-])/g;

/** What is written as a full date and is none, the day before the month: `31/02/2021`, `06/16/2021`, `31 June 2021`. */
export function findFalseDates(text: string): readonly string[] {
  if (!/\d{4}/.test(text)) return [];
  const numeric = [...text.matchAll(NUMERIC_DATE)].flatMap(({ 0: words, 1: day, 3: month, 4: year }) =>
    isDay(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`) ? [] : words,
  );
  const inWords = findDates(text).flatMap(({ value, index, length }) => {
    const words = text.slice(index, index + length);
    return isDay(value) || !/\p{L}/u.test(words) ? [] : words;
  });
  return [...numeric, ...inWords];
}

/** Whether a text is a day of the calendar as ISO 8601 writes it. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return text.length === 10 && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}
