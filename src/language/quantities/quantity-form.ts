import { ENGLISH_MONTHS, formatDay } from '../dates.ts';
import { numberAt } from '../number.ts';
import { ordinalInDigits, ordinalWord } from '../number-words.ts';
import { scaleInEnglish } from '../read-number-words.ts';
import type { Quantity } from './quantity.ts';

/** A quantity with the words that write it. */
export interface WrittenQuantity {
  readonly quantity: Quantity;
  readonly words: string;
}

/** Quantities of one group can stand for one another; one of another group is no slip for it. */
export function groupOf({ kind }: Quantity): 'symbol' | 'date' | 'number' {
  return kind === 'symbol' || kind === 'date' ? kind : 'number';
}

/**
 * Writes a quantity of a Vietnamese text in English, in the style of the one that stands there: `12/6/2021` as `12 June
 * 2021` or `June 12, 2021`, `XIII` as `13th`. Null where the two are not of a kind.
 */
export function writeInEnglish(vietnamese: WrittenQuantity, english: WrittenQuantity): string | null {
  const { value } = vietnamese.quantity;
  const group = groupOf(vietnamese.quantity);
  if (group !== groupOf(english.quantity)) return null;
  if (group === 'symbol') return vietnamese.words;
  if (group === 'date') return dateInEnglish(value, english.words);
  const isShare = [vietnamese, english].map(({ quantity }) => quantity.kind === 'percentage');
  if (isShare[0] !== isShare[1]) return null;
  switch (english.quantity.kind) {
    case 'percentage':
      return numberInEnglish(vietnamese.words) + english.words.replace(/^[\d.,]+/, '');
    case 'ordinal':
      return Number.isInteger(Number(value)) ? ordinalLike(Number(value), english.words) : null;
    case 'roman':
    case 'roman-unit':
      return Number.isInteger(Number(value)) ? numberAt(Number(value), 'I') : null;
    case 'fraction':
      return vietnamese.quantity.kind === 'fraction' ? value : null;
    default:
      return vietnamese.quantity.kind === 'number' ? numberInEnglish(vietnamese.words) : value;
  }
}

/** Writes a day, a month of a year, a day or a month, as `Quantity.value` has it. */
function dateInEnglish(value: string, like: string): string | null {
  const [, year = '', month = '', day = ''] = /^(-|\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
  const name = ENGLISH_MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  const isFull = year !== '-' && day !== '';
  if (isFull && !/[A-Za-z]/.test(like)) return formatDay(value, like.includes('/') ? 'vi' : 'en');
  const monthFirst = /^[A-Za-z]/.test(like) && /\d{1,2}(?!\d)/.test(like);
  const days = day === '' ? name : monthFirst ? `${name} ${Number(day)}` : `${Number(day)} ${name}`;
  if (year === '-') return days;
  return monthFirst && day !== '' ? `${days}, ${year}` : `${days} ${year}`;
}

/** `1.500` as `1,500`, `13,5 triệu` as `13.5 million`; of a percentage the number alone. */
function numberInEnglish(words: string): string {
  const [number = ''] = /^[\d.,]+/.exec(words) ?? [];
  const swapped = number.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
  const scales = words
    .slice(number.length)
    .toLowerCase()
    .replace(/(?:nghìn|ngàn)\s+(?:tỷ|tỉ)/, 'trillion')
    .split(/\s+/)
    .map((word) => (word === 'trillion' ? word : scaleInEnglish(word)));
  return [swapped, ...scales].filter(Boolean).join(' ');
}

function ordinalLike(value: number, like: string): string {
  if (/^\d/.test(like)) return ordinalInDigits(value);
  const word = ordinalWord(value, 'en');
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
