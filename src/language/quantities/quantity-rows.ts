import type { Language } from '../language.ts';
import { timesOf } from '../read-number-words.ts';
import { keyOf, type Quantity, scaled } from './quantity.ts';
import { ROW_JOINT } from './quantity-patterns.ts';

/** Longest joint between two quantities of a row. */
const JOINT = 14;

/**
 * The quantities of a text in order, each of a row or range also read as its neighbour is: `12 đến 15/6/2021` are two
 * days, `70-80%` two percentages, `2-3 triệu` two millions, `tháng 6, 7` two months.
 */
export function withOpenReadings(
  text: string,
  language: Language,
  quantities: readonly Quantity[],
): Quantity[] {
  const open = [...quantities];
  for (let at = quantities.length - 1; at > 0; at--) {
    const [quantity, next] = [open[at - 1], open[at]] as [Quantity, Quantity];
    if (isRow(text, quantity, next))
      open[at - 1] = withReadings(quantity, readingsBefore(text, language, quantity, next));
  }
  for (let at = 1; at < quantities.length; at++) {
    const [before, quantity] = [open[at - 1], open[at]] as [Quantity, Quantity];
    if (isRow(text, before, quantity)) open[at] = withReadings(quantity, monthsAfter(before, quantity));
  }
  return open;
}

function withReadings(quantity: Quantity, readings: readonly string[]): Quantity {
  return readings.length === 0 ? quantity : { ...quantity, others: [...quantity.others, ...readings] };
}

/** `7` and `8` in `tháng 6, 7 và 8` are months. */
function monthsAfter(before: Quantity, quantity: Quantity): readonly string[] {
  if (quantity.kind !== 'number' || !/^(?:[1-9]|1[0-2])$/.test(quantity.value)) return [];
  const isMonth = [keyOf(before), ...before.others].some((key) => /^date:(?:-|\d{4})-\d{2}$/.test(key));
  return isMonth ? [`date:--${quantity.value.padStart(2, '0')}`] : [];
}

function isRow(text: string, quantity: Quantity, next: Quantity): boolean {
  const end = quantity.index + quantity.length;
  return next.index - end <= JOINT && ROW_JOINT.test(text.slice(end, next.index));
}

/** What a quantity may say because of the one behind it. */
function readingsBefore(
  text: string,
  language: Language,
  quantity: Quantity,
  next: Quantity,
): readonly string[] {
  if (quantity.kind === 'date') return withYearOf(quantity.value, next);
  if (quantity.kind !== 'number') return [];
  return [keyOf(next), ...next.others].flatMap((key) => {
    const [kind = '', value = ''] = key.split(':');
    if (kind === 'date') return datesBefore(quantity.value, value);
    if (kind === 'percentage') return [`percentage:${quantity.value}${value.endsWith('‰') ? '‰' : ''}`];
    const times = kind === 'number' ? timesOf(text.slice(next.index, next.index + next.length), language) : 1;
    return times === 1 ? [] : [`number:${scaled(quantity.value, times)}`];
  });
}

/** `12/6` before `15/6/2021` is a day of 2021; so is `June` before `July 2021` a month of it. */
function withYearOf(value: string, next: Quantity): readonly string[] {
  if (!value.startsWith('--') || next.kind !== 'date' || !/^\d{4}-/.test(next.value)) return [];
  return [`date:${next.value.slice(0, 4)}${value.slice(1)}`];
}

/** `12` before a day is a day of its month, before a month a month. */
function datesBefore(number: string, date: string): readonly string[] {
  if (!/^\d{1,2}$/.test(number)) return [];
  const two = number.padStart(2, '0');
  const [, year, month, day] = /^(-|\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return [];
  const rest = day === undefined ? two : `${month}-${two}`;
  return [`date:--${rest}`, ...(year === '-' ? [] : [`date:${year}-${rest}`])];
}
