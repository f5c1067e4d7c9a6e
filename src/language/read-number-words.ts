import { type Language, type Localized, localize } from './language.ts';
import { ENGLISH_ORDINALS, NUMBERS } from './number-words.ts';

/** A number written in words. */
interface NumberWords {
  readonly value: number;
  readonly index: number;
  readonly length: number;
}

type Words = ReadonlyMap<string, number>;

/** Numbers words from one on; those after nineteen are tens. */
const numbered = (words: readonly string[]): (readonly [string, number])[] =>
  words.map((word, place) => [word, place < 19 ? place + 1 : (place - 17) * 10]);

const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words for one number below a hundred. */
const SMALL: Localized<Words> = {
  vi: new Map([...numbered(NUMBERS.vi), ...Object.entries({ mốt: 1, tư: 4, lăm: 5, bẩy: 7 })]),
  en: new Map(numbered([...NUMBERS.en, ...ENGLISH_TENS])),
};

/** Words that make the number before them so many times as large, beside `mươi`, which joins it as tens. */
const SCALES: Localized<Words> = {
  vi: new Map(Object.entries({ trăm: 100, nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 })),
  en: new Map(Object.entries({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 })),
};

const WORD = /[A-Za-zÀ-ỹ]+/g;

/** How many times as large the words behind a number make it: `nghìn tỷ` is 1e12. */
export function timesOf(words: string, language: Language): number {
  let times = 1;
  for (const word of words.match(WORD) ?? []) times *= SCALES[language].get(word.toLowerCase()) ?? 1;
  return times;
}

/** The English word for a Vietnamese one that multiplies a number: `million` for `triệu`; undefined for other words. */
export function scaleInEnglish(word: string): string | undefined {
  const times = SCALES.vi.get(word);
  return [...SCALES.en].find(([, value]) => value === times)?.[0];
}

/** Words that join a number to the hundreds before it. */
const JOINTS: Localized<readonly string[]> = { vi: ['linh', 'lẻ'], en: ['and'] };

const ORDINAL_VALUES: Words = new Map(numbered(ENGLISH_ORDINALS));

const LETTER = /[A-Za-zÀ-ỹ]/;
const GAP = /^(?:\s+|-)$/;

const STARTS: Localized<RegExp> = localize(
  (language) => new RegExp(`(?:${[...SMALL[language].keys()].join('|')})(?![a-zà-ỹ])`, 'gi'),
);

/** The numbers that a text writes in words, each as long as it goes: `hai mươi lăm`, `thirteen million`. */
export function readNumberWords(text: string, language: Language): NumberWords[] {
  const found: NumberWords[] = [];
  const pattern = STARTS[language];
  pattern.lastIndex = 0;
  for (let start = pattern.exec(text); start !== null; start = pattern.exec(text)) {
    if (LETTER.test(text.charAt(start.index - 1))) continue;
    const number = numberWordsAt(text, start.index, language);
    if (number === null) continue;
    found.push(number);
    pattern.lastIndex = number.index + number.length;
  }
  return found;
}

/** Longest number in words. */
const LONGEST = 80;

/** The number in words that begins at a letter of a text; null if none does. */
export function numberWordsAt(text: string, index: number, language: Language): NumberWords | null {
  const rest = text.slice(index, index + LONGEST);
  let total = 0;
  let current = 0;
  /** What the word before was worth, null at the beginning and after a joint. */
  let last: number | null = null;
  let end = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(rest), behind = 0; match !== null; match = WORD.exec(rest)) {
    const gap = rest.slice(behind, match.index);
    if (behind === 0 ? gap !== '' : !GAP.test(gap)) break;
    behind = match.index + match[0].length;
    const word = match[0].toLowerCase();
    const small = SMALL[language].get(word);
    const scale = SCALES[language].get(word);
    if (small !== undefined) {
      if (last !== null && !joins(last, word, small, language)) break;
      current += small;
      last = small;
    } else if (language === 'vi' && word === 'mươi' && last !== null && last < 10) {
      current += last * 9;
      last = 10;
    } else if (scale !== undefined && last !== null) {
      if (scale === 100) current *= scale;
      else {
        total += current * scale;
        current = 0;
      }
      last = scale;
    } else if (last !== null && last >= 100 && JOINTS[language].includes(word)) {
      last = null;
      continue;
    } else break;
    end = behind;
  }
  return end === 0 ? null : { value: total + current, index, length: end };
}

/** The value of an English ordinal, `third`, `twenty-first`; null if the words are none. */
export function englishOrdinalValue(words: string): number | null {
  const parts = words.toLowerCase().split(/[\s-]+/);
  const last = ORDINAL_VALUES.get(parts.at(-1) ?? '');
  if (last === undefined) return null;
  if (parts.length === 1) return last;
  const tens = SMALL.en.get(parts[0] ?? '');
  return parts.length === 2 && tens !== undefined && tens >= 20 && last < 10 ? tens + last : null;
}

/**
 * Whether a word goes on with the number before it: `mười lăm`, `twenty-five`, `trăm hai mươi`. After a number `năm`
 * means years.
 */
function joins(before: number, word: string, small: number, language: Language): boolean {
  if (before >= 100) return word !== 'năm';
  return small < 10 && (language === 'vi' ? before === 10 && word !== 'năm' : before >= 20);
}
