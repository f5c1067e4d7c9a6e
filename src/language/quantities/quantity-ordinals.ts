import { numberValue } from '../number.ts';
import { englishOrdinalValue, numberWordsAt } from '../read-number-words.ts';
import { isLetterOrDigit, type QuantityDraft } from './quantity.ts';
import { ROMAN_LEADS, ROW_JOINT, UNIT_LEADS } from './quantity-patterns.ts';

/** An ordinal in the language of the text, by the words that a pattern found. */
export function takeOrdinal(draft: QuantityDraft, words: string, index: number): number | undefined {
  const takeWords = draft.language === 'vi' ? takeVietnameseOrdinal : takeEnglishOrdinal;
  return takeWords(draft, words, index);
}

/** `thứ 13`, `thứ XIII`, `thứ tư`; not `thứ cấp`, and not `thứ Hai`, Monday. Reading goes on behind it. */
function takeVietnameseOrdinal(draft: QuantityDraft, lead: string, index: number): number {
  const at = index + lead.length;
  const quantity = /^(?:\d+|[IVXLC]+)(?![A-Za-zÀ-ỹ\d])/.exec(draft.text.slice(at, at + 12))?.[0];
  const found =
    quantity === undefined
      ? placeInWords(draft.text, lead, at)
      : { value: /\d/.test(quantity) ? Number(quantity) : numberValue(quantity), length: quantity.length };
  if (found === null || Number.isNaN(found.value)) return at;
  draft.add('ordinal', String(found.value), index, lead.length + found.length);
  return at + found.length;
}

/** The place in a row that the words behind `thứ` name: `nhất`, `tư`, `hai mươi mốt`. */
function placeInWords(text: string, lead: string, at: number): { value: number; length: number } | null {
  const isDayOfWeek = !lead.startsWith('THỨ') && /^\p{Lu}/u.test(text.charAt(at));
  if (isDayOfWeek) return null;
  const special = /^(nhất|nhì)(?![A-Za-zÀ-ỹ])/i.exec(text.slice(at, at + 5))?.[1]?.toLowerCase();
  if (special !== undefined) return { value: special === 'nhất' ? 1 : 2, length: special.length };
  return numberWordsAt(text, at, 'vi');
}

/**
 * `13th`, `third`, `Twenty-first`, `secondly`, found by the last word; not the third in `one third`, nor a `first`
 * that is no place in a row.
 */
function takeEnglishOrdinal(draft: QuantityDraft, last: string, index: number): undefined {
  const digits = /^\d+/.exec(last)?.[0];
  if (digits !== undefined) return draft.add('ordinal', String(Number(digits)), index, last.length);
  const end = index + last.length;
  if (!/^(?:ly)?(?![A-Za-zÀ-ỹ])/.test(draft.text.slice(end, end + 3))) return undefined;
  const tens = tensBefore(draft, index);
  const compound = tens === '' ? null : englishOrdinalValue(tens + last);
  const start = compound === null ? index : index - tens.length;
  const value = compound ?? englishOrdinalValue(last);
  if (value === null || isLetterOrDigit(draft.text.charAt(start - 1))) return undefined;
  if (isLooseOrdinal(draft.text, last, index)) return undefined;
  return draft.add('ordinal', String(value), start, end - start);
}

/** `twenty-` before `first`; empty where there is none. */
function tensBefore(draft: QuantityDraft, index: number): string {
  if (!draft.text.startsWith('ty', index - 3) && !draft.text.startsWith('TY', index - 3)) return '';
  return /(?:^|[^A-Za-z])([A-Za-z]+ty[\s-])$/i.exec(draft.before(index))?.[1] ?? '';
}

const FIRST_OF_ALL = /^first(?:\s(?:of all|and foremost|aid|lady|name|hand)|-(?:hand|aid|rate))/i;

/** Whether an English ordinal may be something else: `one third`, `per second`, `first and foremost`, `at first`. */
export function isLooseOrdinal(text: string, words: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 5), index);
  if (!/^first/i.test(words)) return /\b(?:a|one)[\s-]$|\bper\s$/i.test(before);
  return FIRST_OF_ALL.test(text.slice(index, index + 24)) || /\bat\s$/i.test(before);
}

const LONGEST_ROMAN = 8;

/**
 * `XIII`, and a single letter only behind a word that takes a number (`mục I`), in a row with another or before a
 * number (`I.2`).
 */
export function takeRoman(draft: QuantityDraft, words: string, index: number): undefined {
  const end = index + words.length;
  const value = words.length > LONGEST_ROMAN ? Number.NaN : numberValue(words);
  if (Number.isNaN(value) || isLetterOrDigit(draft.text.charAt(index - 1))) return undefined;
  const before = draft.before(index);
  const row = draft.lastRoman;
  const inRow = row !== null && ROW_JOINT.test(draft.text.slice(row.end, index)) ? row.kind : null;
  const isNumbered = /^\.\d/.test(draft.text.slice(end, end + 2));
  const isFree = /^[IVX]{2,}$/.test(words) && !isWordInCapitals(draft.text, words, index);
  if (inRow === null && !isNumbered && !isFree && !ROMAN_LEADS[draft.language].test(before)) return undefined;
  const isUnit = isNumbered || UNIT_LEADS[draft.language].test(before);
  const kind = isUnit ? 'roman-unit' : (inRow ?? 'roman');
  draft.lastRoman = { end, kind };
  // As a rule `khóa XIII` is `13th tenure`.
  const isTenure = kind === 'roman' && /kh[oó][áa]\s+$/i.test(before);
  return draft.add(isTenure ? 'ordinal' : kind, String(value), index, words.length);
}

/** Whether the letters of a Roman number are a Vietnamese syllable in a line of capitals: `HÀNH VI`, `XI MĂNG`. */
function isWordInCapitals(text: string, words: string, index: number): boolean {
  if (words !== 'VI' && words !== 'XI') return false;
  return !/\p{Ll}/u.test(text.slice(Math.max(0, index - 12), index + 12));
}
