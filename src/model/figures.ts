import { ENGLISH_MONTHS } from './dates.ts';
import { dateValue, type Figure, type FigureKind, numberText, scaled } from './figure.ts';
import {
  FIGURE_GROUPS,
  FIGURE_PATTERNS,
  MONTH_NAME,
  ROMAN_LEADS,
  ROW_JOINT,
  UNIT_LEADS,
} from './figure-patterns.ts';
import { withOpenReadings } from './figure-rows.ts';
import type { Language } from './language.ts';
import { numberValue } from './number.ts';
import { englishOrdinalValue, numberWordsAt, timesOf } from './number-words.ts';

/** Longest stretch before a figure that is looked at. */
const BEFORE = 14;

/**
 * The figures of a text, in order: days, symbols, percentages, numbers, Roman numbers, ordinals in figures and in
 * words. A figure inside another is not one of its own; other numbers in words are `readLooseFigures`.
 */
export function readFigures(text: string, language: Language): Figure[] {
  return withOpenReadings(text, language, new FigureReader(text, language).read());
}

class FigureReader {
  readonly #text: string;
  readonly #language: Language;
  readonly #figures: Figure[] = [];
  /** End of the last Roman number and whether it names a part of a document, for rows of them. */
  #lastRoman: { readonly end: number; readonly kind: 'roman' | 'roman-unit' } | null = null;

  constructor(text: string, language: Language) {
    this.#text = text;
    this.#language = language;
  }

  read(): Figure[] {
    const pattern = FIGURE_PATTERNS[this.#language];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.#text); match !== null; match = pattern.exec(this.#text)) {
      const end = this.#take(match);
      if (end !== undefined) pattern.lastIndex = end;
    }
    return this.#figures;
  }

  /** Takes what a match holds; where reading goes on elsewhere than behind the match, its offset. */
  #take(match: RegExpExecArray): number | undefined {
    const { index } = match;
    for (let group = 1; group < match.length; group++) {
      const words = match[group];
      if (words === undefined) continue;
      switch (FIGURE_GROUPS[group - 1]) {
        case 'code':
          return this.#code(words, index);
        case 'day':
          return this.#day(words, index);
        case 'dayInWords':
          return this.#dayInWords(words, index);
        case 'month':
          return this.#month(words, index);
        case 'symbol':
          return this.#symbol(words, index);
        case 'monthOfYear':
          return this.#monthOfYear(words, index);
        case 'fraction':
          return this.#fraction(words, index);
        case 'clock':
          return this.#clock(words, index);
        case 'ordinal':
          return this.#language === 'vi'
            ? this.#vietnameseOrdinal(words, index)
            : this.#englishOrdinal(words, index);
        case 'number':
          return this.#number(words, match[group + 1] ?? '', index);
        default:
          return this.#roman(words, index);
      }
    }
    return undefined;
  }

  #add(kind: FigureKind, value: string, index: number, length: number, ...others: readonly string[]): void {
    this.#figures.push({ kind, value, others, index, length });
  }

  #before(index: number): string {
    return this.#text.slice(Math.max(0, index - BEFORE), index);
  }

  /** `COVID-19`, `QH15`, `A4`. */
  #code(words: string, index: number): number | undefined {
    if (isLetterOrDigit(this.#text.charAt(index - 1))) return undefined;
    const month = /^T(\d{1,2})$/.exec(words);
    if (month && /^\/\d{4}(?!\d)/.test(this.#text.slice(index + words.length, index + words.length + 6))) {
      return index + 1;
    }
    const quarter = /^Q([1-4])$/.exec(words);
    if (quarter) this.#add('number', quarter[1] ?? '', index, words.length);
    else if (!/^(?:CO|H)2$/.test(words)) this.#add('symbol', words.toUpperCase(), index, words.length);
    return undefined;
  }

  #day(words: string, index: number): undefined {
    const parts = words.split(/\s?[/.-]\s?/);
    const [year, month, day] = (parts[0]?.length === 4 ? parts : parts.toReversed()) as [string, string, string];
    // A day that the calendar does not have is still the same in both languages.
    this.#add('date', dateValue(day, month, year) ?? parts.map(Number).join('/'), index, words.length);
  }

  /** `12 tháng 6 năm 2021`, `12 tháng 6`; `12 June 2021`, `12th of June`. */
  #dayInWords(words: string, index: number): number | undefined {
    const numbers = words.match(/\d+/g) ?? [];
    const day = numbers[0] ?? '';
    const month = this.#language === 'vi' ? (numbers[1] ?? '') : monthInWords(words);
    const value = dateValue(day, month, numbers.find((number) => number.length === 4) ?? null);
    if (value === null) return this.#numberAlone(day, index);
    this.#add('date', value, index, words.length);
    return undefined;
  }

  /** `tháng 6`, `tháng 6/2021`; `June 2021`, `June 12`, `June 12, 2021`. */
  #month(words: string, index: number): number | undefined {
    const numbers = words.match(/\d+/g) ?? [];
    const year = numbers.find((number) => number.length === 4) ?? null;
    const first = numbers[0] ?? '';
    const value =
      this.#language === 'vi'
        ? dateValue(null, first, year)
        : dateValue(first.length === 4 ? null : first, monthInWords(words), year);
    if (value === null) return index + words.search(/\s/) + 1;
    this.#add('date', value, index, words.length);
    return undefined;
  }

  /** `02-NQ/TW`, and of `35-Year` only the number. */
  #symbol(words: string, index: number): number | undefined {
    if (!/\/[A-ZĐ]|[A-ZĐ]{2}/.test(words)) return this.#numberAlone(/^\d+/.exec(words)?.[0] ?? '', index);
    this.#add('symbol', words, index, words.length);
    return undefined;
  }

  #monthOfYear(words: string, index: number): number | undefined {
    const [month = '', year = ''] = words.split(/\s?\/\s?/);
    const value = dateValue(null, month, year);
    if (value === null || /qu[ýy]\s+$/i.test(this.#before(index))) return this.#numberAlone(month, index);
    this.#add('date', value, index, words.length);
    return undefined;
  }

  /** `2/3`, which may be a day as well; after `ngày` it is one. */
  #fraction(words: string, index: number): undefined {
    const [first = '', second = ''] = words.split(/\s?\/\s?/);
    const value = `${Number(first)}/${Number(second)}`;
    const day = dateValue(first, second, null);
    const isDay = day !== null && /(?:ngày|mùng|mồng)\s+$/i.test(this.#before(index));
    if (isDay) this.#add('date', day, index, words.length);
    else this.#add('fraction', value, index, words.length, ...(day === null ? [] : [`date:${day}`]));
  }

  /** `2.30 p.m.` is `14 giờ 30` or `2 giờ 30`. */
  #clock(words: string, index: number): undefined {
    const [hour = '', minutes = '00'] = words.match(/\d+/g) ?? [];
    const value = String(Number(hour));
    const late = /p\.?m/.test(words) ? [`number:${(Number(hour) % 12) + 12}`] : [];
    this.#add('number', value, index, hour.length, ...late);
    if (Number(minutes) > 0) {
      this.#add('number', String(Number(minutes)), index + words.indexOf(minutes, hour.length), 2);
    }
  }

  #number(words: string, suffix: string, index: number): number | undefined {
    const raw = words.slice(0, words.length - suffix.length);
    const before = this.#before(index);
    // `m2`, `km2`; but the second number of `10x20` and `8h30` counts.
    if (/[A-Za-zÀ-ỹ]$/.test(before) && !/\d[xhg]$/i.test(before)) return undefined;
    if (/^00$/.test(raw) && /(?:[:.hg]|giờ\s)$/.test(before)) return undefined;
    if (this.#language === 'vi' && /(?:ngày|mùng|mồng)\s+$/i.test(before)) {
      const rest = this.#text.slice(index, index + 12);
      const [day, first = '', second = ''] = /^(\d{1,2})[.-](\d{1,2})(?![\d/.-]|\s+tháng)/.exec(rest) ?? [];
      const value = day === undefined ? null : dateValue(first, second, null);
      if (day !== undefined && value !== null) {
        this.#add('date', value, index, day.length);
        return index + day.length;
      }
    }
    const value = numberText(raw, this.#language);
    const others =
      this.#language === 'vi' && /^[1-9]\d{0,2},\d{3}$/.test(raw) ? [raw.replace(',', '')] : ([] as string[]);
    if (/[%‰]|phần|per/.test(suffix)) {
      const sign = suffix.includes('‰') ? '‰' : '';
      this.#add('percentage', value + sign, index, words.length, ...others.map((other) => `percentage:${other}`));
      return undefined;
    }
    const times = timesOf(suffix, this.#language);
    const readings = others.map((other) => `number:${scaled(other, times)}`);
    this.#add('number', scaled(value, times), index, words.length, ...readings);
    return undefined;
  }

  /** Takes a number out of a longer match and goes on behind it. */
  #numberAlone(raw: string, index: number): number {
    this.#add('number', numberText(raw, this.#language), index, raw.length);
    return index + raw.length;
  }

  /** `thứ 13`, `thứ XIII`, `thứ tư`; not `thứ cấp`, and not `thứ Hai`, Monday. */
  #vietnameseOrdinal(lead: string, index: number): number {
    const at = index + lead.length;
    const figure = /^(?:\d+|[IVXLC]+)(?![A-Za-zÀ-ỹ\d])/.exec(this.#text.slice(at, at + 12))?.[0];
    const isDayOfWeek = !lead.startsWith('THỨ') && /^\p{Lu}/u.test(this.#text.charAt(at));
    const found =
      figure === undefined
        ? isDayOfWeek
          ? null
          : vietnameseOrdinalAt(this.#text, at)
        : { value: /\d/.test(figure) ? Number(figure) : numberValue(figure), length: figure.length };
    if (found === null || Number.isNaN(found.value)) return at;
    this.#add('ordinal', String(found.value), index, lead.length + found.length);
    return at + found.length;
  }

  /** `13th`, `third`, `secondly`; not the third in `one third`, nor a `first` that is no place in a row. */
  #englishOrdinal(words: string, index: number): undefined {
    const digits = /^\d+/.exec(words)?.[0];
    if (digits !== undefined) {
      this.#add('ordinal', String(Number(digits)), index, words.length);
      return;
    }
    const value = englishOrdinalValue(words.replace(/ly$/, ''));
    if (value === null || isLooseOrdinal(this.#text, words, index)) return;
    this.#add('ordinal', String(value), index, words.length);
  }

  #roman(words: string, index: number): undefined {
    if (isLetterOrDigit(this.#text.charAt(index - 1))) return;
    const value = numberValue(words);
    if (Number.isNaN(value)) return;
    const before = this.#before(index);
    const row = this.#lastRoman;
    const inRow = row !== null && ROW_JOINT.test(this.#text.slice(row.end, index)) ? row.kind : null;
    const isLed = ROMAN_LEADS[this.#language].test(before);
    const isNumbered = /^\.\d/.test(this.#text.slice(index + words.length, index + words.length + 2));
    const isFree = /^[IVX]{2,}$/.test(words) && !isWordInCapitals(this.#text, words, index);
    if (!isLed && inRow === null && !isFree && !isNumbered) return;
    const isUnit = UNIT_LEADS[this.#language].test(before) || isNumbered;
    const kind = isUnit ? 'roman-unit' : (inRow ?? 'roman');
    this.#lastRoman = { end: index + words.length, kind };
    // `khóa XIII` is `13th tenure` as a rule.
    const isTenure = kind === 'roman' && /kh[oó][áa]\s+$/i.test(before);
    this.#add(isTenure ? 'ordinal' : kind, String(value), index, words.length);
  }
}

/** The place in a row that Vietnamese words name behind `thứ`: `nhất`, `tư`, `hai mươi mốt`. */
function vietnameseOrdinalAt(text: string, at: number): { value: number; length: number } | null {
  const special = /^(nhất|nhì)(?![A-Za-zÀ-ỹ])/i.exec(text.slice(at, at + 5))?.[1];
  if (special !== undefined) return { value: special.toLowerCase() === 'nhất' ? 1 : 2, length: special.length };
  return numberWordsAt(text, at, 'vi');
}

const FIRST_OF_ALL = /^first(?:\s(?:of all|and foremost|aid|lady|name|hand)|-(?:hand|aid|rate))/i;

/** Whether an English ordinal may be something else: `one third`, `per second`, `first and foremost`, `at first`. */
export function isLooseOrdinal(text: string, words: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 5), index);
  if (/^first/i.test(words)) return FIRST_OF_ALL.test(text.slice(index, index + 24)) || /\bat\s$/i.test(before);
  return /\b(?:a|one)[\s-]$|\bper\s$/i.test(before);
}

const MONTH = new RegExp(`(?:${MONTH_NAME})(?![a-z])`);

/** The number of the English month that stands in words, as text; empty if none does. */
function monthInWords(words: string): string {
  const start = MONTH.exec(words)?.[0].slice(0, 3) ?? '-';
  const index = ENGLISH_MONTHS.findIndex((name) => name.startsWith(start));
  return index === -1 ? '' : String(index + 1);
}

/** Whether the letters of a Roman number are a Vietnamese syllable in a line of capitals: `HÀNH VI`, `XI MĂNG`. */
function isWordInCapitals(text: string, words: string, index: number): boolean {
  if (words !== 'VI' && words !== 'XI') return false;
  return !/\p{Ll}/u.test(text.slice(Math.max(0, index - 12), index + 12));
}

function isLetterOrDigit(letter: string): boolean {
  return /[\p{L}\d]/u.test(letter);
}
