import { ENGLISH_MONTHS } from './dates.ts';
import type { Figure, FigureKind } from './figure.ts';
import { isLooseOrdinal } from './figures.ts';
import type { Language } from './language.ts';
import { numberValue } from './number.ts';
import { englishOrdinalValue, numberWordsAt, readNumberWords } from './number-words.ts';

/** Words of one figure each that are no number words. */
const SINGLE_WORDS: Readonly<Record<Language, readonly (readonly [RegExp, FigureKind, string])[]>> = {
  vi: [
    [/(?:đầu|trước hết|trước tiên|tiên|nhất)(?![a-zà-ỹ])/gi, 'ordinal', '1'],
    [/nhì(?![a-zà-ỹ])/gi, 'ordinal', '2'],
    [/nửa(?![a-zà-ỹ])/gi, 'fraction', '1/2'],
    [/(?:gấp đôi|đôi|cặp)(?![a-zà-ỹ])/gi, 'number', '2'],
    [/tháng giêng(?![a-zà-ỹ])/gi, 'date', '--01'],
    [/(?:toàn bộ|hoàn toàn)(?![a-zà-ỹ])/gi, 'percentage', '100'],
  ],
  en: [
    [/\bonce\b/gi, 'number', '1'],
    [/\b(?:twice|both|pair|doubled?)\b/gi, 'number', '2'],
    [/\bdozen\b/gi, 'number', '12'],
    [/\bhalf\b/gi, 'fraction', '1/2'],
    [/\b(?:wholly|fully|entirely|completely)\b/gi, 'percentage', '100'],
    [/\b(?:a|one)[ -]quarter\b/gi, 'fraction', '1/4'],
    [/\bthree[ -]quarters\b/gi, 'fraction', '3/4'],
    ...ENGLISH_MONTHS.map(
      (month, index) =>
        [new RegExp(`\\b${month}\\b`, 'g'), 'date', `--${String(index + 1).padStart(2, '0')}`] as const,
    ),
    ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].map(
      (day, index) => [new RegExp(`\\b${day}s?\\b`, 'g'), 'ordinal', String(index + 2)] as const,
    ),
  ],
};

/**
 * What a text says in words that may answer a figure of the other language but asks for none itself: number words
 * (`five years` for `5 năm`), `first of all` for `trước hết`, `đầu` for `first`, a month or weekday alone, a
 * single letter that may be a Roman number.
 */
export function readLooseFigures(text: string, language: Language): Figure[] {
  const figures: Figure[] = readNumberWords(text, language).map(({ value, index, length }) => ({
    kind: 'number',
    value: String(value),
    others: [`ordinal:${value}`, `percentage:${value}`, `roman:${value}`],
    index,
    length,
  }));
  const add = (kind: FigureKind, value: string, { index, 0: words }: RegExpExecArray): void => {
    figures.push({ kind, value, others: [], index, length: words.length });
  };
  for (const [pattern, kind, value] of SINGLE_WORDS[language]) {
    for (const match of text.matchAll(pattern)) add(kind, value, match);
  }
  for (const match of text.matchAll(/(?<![\p{L}\d])[IVX]+(?![\p{L}\d])/gu)) {
    const value = numberValue(match[0]);
    if (!Number.isNaN(value)) add('roman', String(value), match);
  }
  if (language === 'vi') addVietnamese(text, add);
  else addEnglish(text, add);
  return figures;
}

type Add = (kind: FigureKind, value: string, match: RegExpExecArray) => void;

function addVietnamese(text: string, add: Add): void {
  // A day of the week: `thứ Hai`.
  for (const match of text.matchAll(/thứ\s+(?=\p{Lu})/gu)) {
    const found = numberWordsAt(text, match.index + match[0].length, 'vi');
    if (found !== null) add('ordinal', String(found.value), match);
  }
  for (const match of text.matchAll(/tháng\s+(?=[a-zà-ỹ])/gi)) {
    const found = numberWordsAt(text, match.index + match[0].length, 'vi');
    if (found !== null && found.value <= 12) add('date', `--${String(found.value).padStart(2, '0')}`, match);
  }
  for (const match of text.matchAll(/(\p{L}+|\d+)\s+phần\s+(\p{L}+|\d+)/gu)) {
    const [part, whole] = [match[1] ?? '', match[2] ?? ''].map((word) =>
      /\d/.test(word) ? Number(word) : (numberWordsAt(word, 0, 'vi')?.value ?? 0),
    );
    if (part && whole && whole < 100) add('fraction', `${part}/${whole}`, match);
  }
}

function addEnglish(text: string, add: Add): void {
  for (const match of text.matchAll(/\b([a-z]+)[\s-]([a-z]+?)s?\b/gi)) {
    const part = /^an?$/i.test(match[1] ?? '') ? 1 : numberWordsAt(match[1] ?? '', 0, 'en')?.value;
    const whole = englishOrdinalValue(match[2] ?? '');
    if (part !== undefined && whole !== null && whole > 2) add('fraction', `${part}/${whole}`, match);
  }
  for (const match of text.matchAll(/\b(?:first|second|third|fourth|fifth|sixth)\b/gi)) {
    const value = englishOrdinalValue(match[0]);
    if (value !== null && isLooseOrdinal(text, match[0], match.index)) add('ordinal', String(value), match);
  }
}
