import type { Language } from '../language.ts';
import { timesOf } from '../number-words.ts';
import { type Figure, keyOf, scaled } from './figure.ts';
import { ROW_JOINT } from './figure-patterns.ts';

/** Longest joint between two figures of a row. */
const JOINT = 14;

/**
 * The figures of a text in order, each of a row or range also read as its neighbour is: `12 đến 15/6/2021` are two
 * days, `70-80%` two percentages, `2-3 triệu` two millions, `tháng 6, 7` two months.
 */
export function withOpenReadings(text: string, language: Language, figures: readonly Figure[]): Figure[] {
  const open = [...figures];
  for (let at = figures.length - 1; at > 0; at--) {
    const [figure, next] = [open[at - 1], open[at]] as [Figure, Figure];
    if (isRow(text, figure, next))
      open[at - 1] = withReadings(figure, readingsBefore(text, language, figure, next));
  }
  for (let at = 1; at < figures.length; at++) {
    const [before, figure] = [open[at - 1], open[at]] as [Figure, Figure];
    if (isRow(text, before, figure)) open[at] = withReadings(figure, monthsAfter(before, figure));
  }
  return open;
}

function withReadings(figure: Figure, readings: readonly string[]): Figure {
  return readings.length === 0 ? figure : { ...figure, others: [...figure.others, ...readings] };
}

/** `7` and `8` in `tháng 6, 7 và 8` are months. */
function monthsAfter(before: Figure, figure: Figure): readonly string[] {
  if (figure.kind !== 'number' || !/^(?:[1-9]|1[0-2])$/.test(figure.value)) return [];
  const isMonth = [keyOf(before), ...before.others].some((key) => /^date:(?:-|\d{4})-\d{2}$/.test(key));
  return isMonth ? [`date:--${figure.value.padStart(2, '0')}`] : [];
}

function isRow(text: string, figure: Figure, next: Figure): boolean {
  const end = figure.index + figure.length;
  return next.index - end <= JOINT && ROW_JOINT.test(text.slice(end, next.index));
}

/** What a figure may say because of the one behind it. */
function readingsBefore(text: string, language: Language, figure: Figure, next: Figure): readonly string[] {
  if (figure.kind === 'date') return withYearOf(figure.value, next);
  if (figure.kind !== 'number') return [];
  return [keyOf(next), ...next.others].flatMap((key) => {
    const [kind = '', value = ''] = key.split(':');
    if (kind === 'date') return datesBefore(figure.value, value);
    if (kind === 'percentage') return [`percentage:${figure.value}${value.endsWith('‰') ? '‰' : ''}`];
    const times = kind === 'number' ? timesOf(text.slice(next.index, next.index + next.length), language) : 1;
    return times === 1 ? [] : [`number:${scaled(figure.value, times)}`];
  });
}

/** `12/6` before `15/6/2021` is a day of 2021; so is `June` before `July 2021` a month of it. */
function withYearOf(value: string, next: Figure): readonly string[] {
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
