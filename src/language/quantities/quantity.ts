import type { Language } from '../language.ts';

/**
 * What a quantity is: the number and symbol of a document or a code (`02-NQ/TW`, `COVID-19`), a day, month or year
 * with a month, a percentage, a fraction, a plain number, a place in a series, a Roman number, and a Roman number
 * that names a part of a document (`mục III`).
 */
export type QuantityKind =
  | 'symbol'
  | 'date'
  | 'percentage'
  | 'fraction'
  | 'number'
  | 'ordinal'
  | 'roman'
  | 'roman-unit';

/** A quantity as a text writes it. */
export interface Quantity {
  readonly kind: QuantityKind;
  /**
   * What it says, in a form that both languages share: `02-NQ/TW`; `2021-06-12`, `2021-06`, `--06-12`, `--06`;
   * otherwise a number with a decimal point.
   */
  readonly value: string;
  /** What it may say instead, where the text leaves it open: `30/4` is a fraction or a day. As `{kind}:{value}`. */
  readonly others: readonly string[];
  readonly index: number;
  readonly length: number;
}

/** A reading of a quantity, to be compared: `number:13`. */
export function keyOf({ kind, value }: Pick<Quantity, 'kind' | 'value'>): string {
  return `${kind}:${value}`;
}

const SEPARATORS = {
  vi: { group: /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, decimal: /^\d+,\d+$/ },
  en: { group: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, decimal: /^\d+\.\d+$/ },
} as const;

/**
 * The value of a number in digits, by the decimal sign of its language: `1.500` is 1500 in Vietnamese, 1.5 in
 * English. What is no number by these rules, as `1.2.3` or a telephone number, stays as written.
 */
export function numberText(raw: string, language: Language): string {
  if (/^\d+$/.test(raw)) return raw.length > 15 ? raw : String(Number(raw));
  if (/^0\d/.test(raw)) return raw;
  const { group, decimal } = SEPARATORS[language];
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  if (group.test(raw)) return String(Number(raw.replaceAll(thousands, '').replace(point, '.')));
  if (decimal.test(raw)) return String(Number(raw.replace(point, '.')));
  // Vietnamese papers write the English signs as well, where no other reading is left.
  if (language === 'vi' && (/^\d+\.\d+$/.test(raw) || /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(raw))) {
    return String(Number(raw.replaceAll(',', '')));
  }
  return raw;
}

/** The value of a number so many times as large, without the traces of binary fractions. */
export function scaled(number: string, times: number): string {
  return times === 1 ? number : String(Number((Number(number) * times).toPrecision(12)));
}

/** Letters before a quantity that are looked at. */
const BEFORE = 14;

/** The quantities of a text while it is being read. */
export class QuantityDraft {
  readonly text: string;
  readonly language: Language;
  readonly quantities: Quantity[] = [];
  /** The last Roman number, for rows of them. */
  lastRoman: { readonly end: number; readonly kind: 'roman' | 'roman-unit' } | null = null;

  constructor(text: string, language: Language) {
    this.text = text;
    this.language = language;
  }

  add(
    kind: QuantityKind,
    value: string,
    index: number,
    length: number,
    others: readonly string[] = [],
  ): undefined {
    this.quantities.push({ kind, value, others, index, length });
  }

  /** Takes the number that begins a longer match; reading goes on behind it, at the offset returned. */
  addNumber(raw: string, index: number): number {
    this.add('number', numberText(raw, this.language), index, raw.length);
    return index + raw.length;
  }

  /** What stands right before a quantity. */
  before(index: number): string {
    return this.text.slice(Math.max(0, index - BEFORE), index);
  }
}

const LETTER_OR_DIGIT = /[\p{L}\d]/u;

/** Whether a single sign is a letter or digit; an empty text is not. */
export function isLetterOrDigit(sign: string): boolean {
  return LETTER_OR_DIGIT.test(sign);
}
