import { ENGLISH_MONTHS } from '../dates.ts';
import { type Language, type Localized, localize } from '../language.ts';
import { numberValue } from '../number.ts';
import { englishOrdinalValue, numberWordsAt, readNumberWords } from '../read-number-words.ts';
import { isLetterOrDigit, keyOf, type Quantity } from './quantity.ts';
import { isLooseOrdinal } from './quantity-ordinals.ts';

type Reading = Pick<Quantity, 'kind' | 'value'>;

const reading = (kind: Quantity['kind'], value: string | number): Reading => ({ kind, value: String(value) });
const month = (value: number): Reading => reading('date', `--${String(value).padStart(2, '0')}`);
const both = (of: Reading, words: string): readonly (readonly [string, Reading])[] =>
  words.split(', ').map((word) => [word, of]);

/** Words, no number words, that say a quantity. The longer of two stands before the shorter. */
const WORDS: Localized<ReadonlyMap<string, Reading>> = {
  vi: new Map([
    ...both(reading('ordinal', 1), 'đầu tiên, đầu, trước hết, trước tiên, tiên, nhất'),
    ...both(reading('ordinal', 2), 'nhì'),
    ...both(reading('fraction', '1/2'), 'nửa'),
    ...both(reading('number', 2), 'gấp đôi, đôi, cặp'),
    ...both(reading('percentage', 100), 'toàn bộ, hoàn toàn'),
    ...both(month(1), 'tháng giêng'),
  ]),
  en: new Map([
    ...both(reading('number', 1), 'once'),
    ...both(reading('number', 2), 'twice, both, pair, doubled, double'),
    ...both(reading('number', 12), 'dozen'),
    ...both(reading('fraction', '3/4'), 'three quarters, three-quarters'),
    ...both(reading('fraction', '1/4'), 'quarter'),
    ...both(reading('fraction', '1/2'), 'half'),
    ...both(reading('percentage', 100), 'wholly, fully, entirely, completely'),
    ...ENGLISH_MONTHS.map((name, index) => [name.toLowerCase(), month(index + 1)] as const),
    ...'monday tuesday wednesday thursday friday saturday'
      .split(' ')
      .map((day, index) => [day, reading('ordinal', index + 2)] as const),
  ]),
};

const WORD_PATTERNS: Localized<RegExp> = localize(
  (language) => new RegExp(`(?:${[...WORDS[language].keys()].join('|')})(?![a-zà-ỹ])`, 'gi'),
);

/**
 * What a text says in words that may answer a quantity of the other language but asks for none itself: number words
 * (`five years` for `5 năm`), `trước hết` for `first`, `wholly` for `100%`, a month or weekday alone, a single
 * letter that may be a Roman number.
 */
export function readLooseQuantities(text: string, language: Language): Quantity[] {
  const quantities: Quantity[] = [];
  const add = (of: Reading, index: number, length: number, others: readonly string[] = []): void => {
    quantities.push({ ...of, others, index, length });
  };
  for (const { value, index, length } of readNumberWords(text, language)) {
    const others = (['ordinal', 'percentage', 'roman'] as const).map((kind) => keyOf(reading(kind, value)));
    add(reading('number', value), index, length, others);
  }
  for (const { 0: words, index } of text.matchAll(WORD_PATTERNS[language])) {
    const of = WORDS[language].get(words.toLowerCase());
    if (of !== undefined && beginsWord(text, index)) add(of, index, words.length);
  }
  for (const { 0: letters, index } of text.matchAll(/[IVX]{1,9}(?![A-Za-zÀ-ỹ\d])/g)) {
    const value = numberValue(letters);
    if (!Number.isNaN(value) && beginsWord(text, index))
      add(reading('roman', value), index, letters.length, [`ordinal:${value}`]);
  }
  if (language === 'vi') addVietnamese(text, add);
  else addEnglish(text, add);
  return quantities;
}

function beginsWord(text: string, index: number): boolean {
  return !isLetterOrDigit(text.charAt(index - 1));
}

type Add = (of: Reading, index: number, length: number) => void;

/** Days of the week (`thứ Hai`), months (`tháng sáu`) and fractions (`hai phần ba`). */
function addVietnamese(text: string, add: Add): void {
  for (const { 0: lead, index } of text.matchAll(/thứ\s+(?=\p{Lu})|tháng\s+(?=\p{Ll})/giu)) {
    const found = numberWordsAt(text, index + lead.length, 'vi');
    if (found === null) continue;
    const isMonth = /^tháng/i.test(lead);
    const of = isMonth ? month(found.value) : reading('ordinal', found.value);
    if (!isMonth || found.value <= 12) add(of, index, lead.length + found.length);
  }
  for (const { 0: words, 1: first = '', 2: second = '', index } of text.matchAll(
    /([a-zà-ỹ]+|\d+)\s+phần\s+([a-zà-ỹ]+|\d+)/gi,
  )) {
    const [part, whole] = [first, second].map((word) =>
      /\d/.test(word) ? Number(word) : (numberWordsAt(word, 0, 'vi')?.value ?? 0),
    );
    if (part && whole && whole < 100) add(reading('fraction', `${part}/${whole}`), index, words.length);
  }
}

/** Fractions (`two-thirds`, `a third`) and ordinals that may be none. */
function addEnglish(text: string, add: Add): void {
  for (const { 0: words, 1: first = '', 2: second = '', index } of text.matchAll(
    /\b(a|one|two|three|four|five|six|seven|eight|nine|\d)[\s-]([a-z]+(?:rd|th))s?\b/gi,
  )) {
    const inDigits = /^a$/i.test(first) ? 1 : Number(first);
    const part = Number.isNaN(inDigits) ? numberWordsAt(first, 0, 'en')?.value : inDigits;
    const whole = englishOrdinalValue(second);
    if (part && whole !== null) add(reading('fraction', `${part}/${whole}`), index, words.length);
  }
  for (const { 0: words, index } of text.matchAll(/\b(?:first|second|third|fourth|fifth|sixth)\b/gi)) {
    const value = englishOrdinalValue(words);
    if (value !== null && isLooseOrdinal(text, words, index))
      add(reading('ordinal', value), index, words.length);
  }
}
