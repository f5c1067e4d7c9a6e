import { ENGLISH_MONTH, isoDate, monthNumber } from '../dates.ts';
import type { QuantityDraft } from './quantity.ts';

/** Words before two numbers that make them a day. */
export const DAY_LEAD = /(?:ngày|mùng|mồng)\s+$/i;

/** `12/6/2021`, `12-6-2021`, `2021-06-12`: the day first, or the year. */
export function takeDay(draft: QuantityDraft, words: string, index: number): undefined {
  const parts = words.split(/\s?[/.-]\s?/);
  const isYearFirst = parts[0]?.length === 4;
  const [day = '', month = '', year = ''] = isYearFirst ? parts.toReversed() : parts;
  // A day that the calendar does not have is still the same in both languages.
  draft.add('date', isoDate(day, month, year) ?? parts.map(Number).join('/'), index, words.length);
}

/** `12 tháng 6 năm 2021`, `12 tháng 6`; `12 June 2021`, `12th of June`. */
export function takeDayInWords(draft: QuantityDraft, words: string, index: number): number | undefined {
  const numbers = words.match(/\d+/g) ?? [];
  const day = numbers[0] ?? '';
  const month = draft.language === 'vi' ? (numbers[1] ?? '') : monthInWords(words);
  const value = isoDate(day, month, numbers.find((number) => number.length === 4) ?? null);
  if (value === null) return draft.addNumber(day, index);
  return draft.add('date', value, index, words.length);
}

/** `tháng 6`, `tháng 6/2021`; `June 2021`, `June 12`, `June 12, 2021`. */
export function takeMonth(draft: QuantityDraft, words: string, index: number): number | undefined {
  const numbers = words.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4) ?? null;
  const first = numbers[0] ?? '';
  const value =
    draft.language === 'vi'
      ? isoDate(null, first, year)
      : isoDate(first.length === 4 ? null : first, monthInWords(words), year);
  // `tháng 13`: the number alone.
  if (value === null) return index + words.search(/\d/);
  return draft.add('date', value, index, words.length);
}

/** `6/2021`; after `quý` a quarter and a year. */
export function takeMonthOfYear(draft: QuantityDraft, words: string, index: number): number | undefined {
  const [month = '', year = ''] = words.split(/\s?\/\s?/);
  const value = isoDate(null, month, year);
  if (value === null || /qu[ýy]\s+$/i.test(draft.before(index))) return draft.addNumber(month, index);
  return draft.add('date', value, index, words.length);
}

/** `2/3`, which may be a day as well; after `ngày` it is one. */
export function takeFraction(draft: QuantityDraft, words: string, index: number): undefined {
  const [first = '', second = ''] = words.split(/\s?\/\s?/);
  const day = isoDate(first, second, null);
  if (day !== null && DAY_LEAD.test(draft.before(index))) return draft.add('date', day, index, words.length);
  const others = day === null ? [] : [`date:${day}`];
  return draft.add('fraction', `${Number(first)}/${Number(second)}`, index, words.length, others);
}

/** `2.30 p.m.` is `14 giờ 30` or `2 giờ 30`. */
export function takeClock(draft: QuantityDraft, words: string, index: number): undefined {
  const [hour = '', minutes = '00'] = words.match(/\d+/g) ?? [];
  const others = /p\.?m/.test(words) ? [`number:${(Number(hour) % 12) + 12}`] : [];
  draft.add('number', String(Number(hour)), index, hour.length, others);
  if (Number(minutes) === 0) return;
  draft.add('number', String(Number(minutes)), index + words.indexOf(minutes, hour.length), 2);
}

const MONTH = new RegExp(`(?:${ENGLISH_MONTH})(?![a-z])`);

/** The number of the English month that stands in words. */
function monthInWords(words: string): string {
  return monthNumber(MONTH.exec(words)?.[0] ?? '');
}
