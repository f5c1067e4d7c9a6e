import { findDates, formatDay } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { numberAt } from '../../language/number.ts';
import type { Word } from './folding.ts';

/** A figure of a question, and other ways in which papers write it. */
export interface Figure {
  readonly at: number;
  readonly length: number;
  readonly forms: readonly string[];
}

/** Vietnamese months in words without accents, as they are typed. */
const UNMARKED = [
  [/\bthang\b/gi, 'tháng'],
  [/\bnam(?=\s+\d{4})/gi, 'năm'],
] as const;
/** A year in two digits. */
const SHORT_YEAR = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d\d)(?!\d)/g;
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g;
/** A day without its year. */
const NO_YEAR = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)/g;
const MOST_ROMAN = 30;

/**
 * Writes the full dates of a question as the numbers that papers print, whatever their form: `12.6.21`, `ngày 12 tháng
 * 6 năm 2021` and `12 June 2021` are `12/6/2021`.
 */
export function writeDates(question: string, language: Language): string {
  let text = question.normalize('NFC');
  for (const [typed, meant] of UNMARKED) text = text.replace(typed, meant);
  text = text.replace(ISO, '$3/$2/$1').replace(SHORT_YEAR, '$1/$3/20$4');
  for (const { value, index, length } of findDates(text).toReversed()) {
    const before = text.slice(0, index).replace(/(?:ngày|ngay)\s*$/i, '');
    text = before + formatDay(value, language) + text.slice(index + length);
  }
  return /\d{4}/.test(text) || language === 'en' ? text : text.replace(NO_YEAR, '$1/$2');
}

/** Days and months with and without a zero, and numbers that may be Roman ones. */
export function figuresIn(words: readonly Word[], language: Language): readonly Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; at++) {
    const [day = '', month = '', year = ''] = words.slice(at, at + 3).map(({ folded }) => folded);
    const isDay = /^(?:0?[1-9]|[12]\d|3[01])$/.test(day);
    if (language === 'vi' && isDay && /^(?:0?[1-9]|1[0-2])$/.test(month)) {
      const rest = /^\d{4}$/.test(year) ? ` ${year}` : '';
      const zeros = (number: string): readonly string[] => [
        ...new Set([String(Number(number)), number.padStart(2, '0')]),
      ];
      const forms = zeros(day).flatMap((d) => zeros(month).map((m) => `${d} ${m}${rest}`));
      figures.push({ at, length: rest === '' ? 2 : 3, forms });
      at += rest === '' ? 1 : 2;
    } else if (/^\d{1,2}$/.test(day) && Number(day) > 0 && Number(day) <= MOST_ROMAN)
      figures.push({ at, length: 1, forms: [numberAt(Number(day), 'I')] });
  }
  return figures;
}
