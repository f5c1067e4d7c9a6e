import type { Language } from './language.ts';
import { isAccented, isSurelyVietnamese } from './vietnamese-words.ts';

/** Where words of a text stand: UTF-16 offset from 0 and length. */
interface WordsRange {
  readonly index: number;
  readonly length: number;
}

/** Of so many neighbouring words so many must be Vietnamese: a name of four or five words stays below. */
const WINDOW = 7;
const ENOUGH_OF_WINDOW = 5;
/** Or a sentence of at least so many words, most of them. */
const SHORTEST_SENTENCE = 4;
const ENOUGH_OF_SENTENCE = 0.6;

const ENGLISH_RUN = /(?<![\p{L}\p{M}])[A-Za-z’'-]+(?:[ ,]+[A-Za-z’'-]+){4,}(?![\p{L}\p{M}])/gu;
/** Words that any English text has, and no Vietnamese one. */
export const ENGLISH_SMALL_WORDS =
  /(?<![\p{L}’'-])(?:the|of|and|for|with|by|is|are|was|were|shall|that|this|not)(?![\p{L}])/giu;
const MAY_BE_ENGLISH = / (?:the|of|and|for|with|by|is|are|was|were|shall|that|this|not) /i;

/** The first words of a text in one language that are in the other; what stands in quotation marks is left out. */
export function findForeignWords(text: string, language: Language): WordsRange | null {
  return language === 'en' ? findVietnamese(text) : findEnglish(text);
}

function findEnglish(text: string): WordsRange | null {
  if (!MAY_BE_ENGLISH.test(text)) return null;
  const shown = withoutQuotations(text);
  for (const { 0: words, index } of shown.matchAll(ENGLISH_RUN)) {
    if ((words.match(ENGLISH_SMALL_WORDS) ?? []).length >= 2) return { index, length: words.length };
  }
  return null;
}

function findVietnamese(text: string): WordsRange | null {
  if (!isSurelyVietnamese(text)) return null;
  const shown = withoutQuotations(text);
  for (const { 0: sentence, index } of shown.matchAll(/[^.;:!?\n\t]+/g)) {
    if (!isSurelyVietnamese(sentence)) continue;
    const words = [...sentence.matchAll(/[\p{L}\p{M}]+/gu)];
    const found = vietnameseIn(words);
    if (found === null) continue;
    const [first, last] = found;
    return { index: index + first.index, length: last.index + last[0].length - first.index };
  }
  return null;
}

/** The first and last of the Vietnamese words of a sentence; null where there are no more than names have. */
function vietnameseIn(words: readonly RegExpExecArray[]): readonly [RegExpExecArray, RegExpExecArray] | null {
  const own = words.filter(([word]) => isAccented(word));
  // Names are written in capitals.
  const small = own.filter(([word]) => word.charAt(0) === word.charAt(0).toLowerCase());
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || small.length < 2) return null;
  const isMost = words.length >= SHORTEST_SENTENCE && own.length >= words.length * ENOUGH_OF_SENTENCE;
  const isDense =
    small.length >= 4 &&
    words.some((_, at) => {
      const window = words.slice(at, at + WINDOW);
      return window.filter(([word]) => isAccented(word)).length >= ENOUGH_OF_WINDOW;
    });
  if (isMost) return [words[0] ?? first, words.at(-1) ?? last];
  return isDense ? [first, last] : null;
}

/** Words of the other language may be quoted. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^“”]*”/g, (quoted) => '.'.repeat(quoted.length));
}
