import { isoDate } from '../dates.ts';
import { timesOf } from '../read-number-words.ts';
import { isLetterOrDigit, numberText, type QuantityDraft, scaled } from './quantity.ts';
import { DAY_LEAD } from './quantity-dates.ts';

/** Currencies that may stand right before a number: `VND500,000`. */
const CURRENCY = /^(?:VND|USD|EUR)(?=\d)/;

/** `COVID-19`, `QH15`, `A4`; `Q3` is a quarter, and `T6/2021` leaves the month to be read. */
export function takeCode(draft: QuantityDraft, words: string, index: number): number | undefined {
  if (isLetterOrDigit(draft.text.charAt(index - 1))) return undefined;
  const end = index + words.length;
  if (/^T\d{1,2}$/.test(words) && /^\/\d{4}(?!\d)/.test(draft.text.slice(end, end + 6))) return index + 1;
  const currency = CURRENCY.exec(words)?.[0];
  if (currency !== undefined) return index + currency.length;
  if (/^Q[1-4]$/.test(words)) return draft.add('number', words.slice(1), index, words.length);
  if (/^(?:CO|H)2$/.test(words)) return undefined;
  return draft.add('symbol', words.toUpperCase(), index, words.length);
}

/** `02-NQ/TW`, and of `35-Year` only the number. */
export function takeSymbol(draft: QuantityDraft, words: string, index: number): number | undefined {
  if (!/\/[A-ZĐ]|[A-ZĐ]{2}/.test(words)) return draft.addNumber(/^\d+/.exec(words)?.[0] ?? '', index);
  return draft.add('symbol', words, index, words.length);
}

/** `80`, `80%`, `2 triệu`: a number with the sign or words behind it that belong to it. */
export function takeNumber(draft: QuantityDraft, words: string, index: number): number | undefined {
  const before = draft.before(index);
  if (!standsAlone(before)) return undefined;
  const raw = /^\d+(?:[.,]\d+)*/.exec(words)?.[0] ?? words;
  const suffix = words.slice(raw.length);
  if (raw === '00' && /(?:[:.hg]|giờ\s)$/.test(before)) return undefined;
  if (draft.language === 'vi' && DAY_LEAD.test(before)) {
    const end = takeDayOfMonth(draft, index);
    if (end !== null) return end;
  }
  // A Vietnamese `1,500` may be written the English way.
  const isOpen = draft.language === 'vi' && /^[1-9]\d{0,2},\d{3}$/.test(raw);
  const values = [numberText(raw, draft.language), ...(isOpen ? [raw.replace(',', '')] : [])];
  const isPercentage = /[%‰]|phần|per/.test(suffix);
  const kind = isPercentage ? 'percentage' : 'number';
  const [value = '', ...others] = isPercentage
    ? values.map((one) => (suffix.includes('‰') ? `${one}‰` : one))
    : values.map((one) => scaled(one, timesOf(suffix, draft.language)));
  const readings = others.map((other) => `${kind}:${other}`);
  return draft.add(kind, value, index, words.length, readings);
}

/** Not the quantity in `m2`; but both numbers of `10x20` and `8h30`. */
function standsAlone(before: string): boolean {
  return (
    !isLetterOrDigit(before.slice(-1)) || /\d[xhg]$/i.test(before) || CURRENCY.test(`${before.slice(-3)}0`)
  );
}

/** `ngày 30-4`, `ngày 30.4`. */
function takeDayOfMonth(draft: QuantityDraft, index: number): number | null {
  const rest = draft.text.slice(index, index + 12);
  const [words, day, month = ''] = /^(\d{1,2})[.-](\d{1,2})(?![\d/.-]|\s+tháng)/.exec(rest) ?? [];
  const value = day === undefined ? null : isoDate(day, month, null);
  if (words === undefined || value === null) return null;
  draft.add('date', value, index, words.length);
  return index + words.length;
}
