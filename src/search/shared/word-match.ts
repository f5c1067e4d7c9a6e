import type { Language } from '../../language/language.ts';
import { type Word, wordsOf } from './folding.ts';
import type { Question } from './question.ts';

/** Letters that a word may have too many and still be taken for a slip. */
const LETTERS_TOO_MANY = 2;
const SHORTEST_BEGINNING = 4;
const ENGLISH_ENDING = /^[a-z]{0,2}?(?:s|es|ed|ing|ies|y|ation|ations|er|ers|ly|e|al)?$/;

/**
 * Whether every word of the question stands in one of the texts, be it as the beginning of a word. Pagefind drops
 * words it does not know, so what it finds must be looked at.
 */
export function holdsAllWords(question: Question, texts: readonly string[]): boolean {
  const words = texts.flatMap((text) => wordsOf(text));
  return question.words.every((asked) =>
    words.some((word) => word.folded.startsWith(asked.folded) || sameStem(word, asked, question.language)),
  );
}

/** The share of the question's words, 0 to 1, that the texts hold as they are meant, small slips allowed. */
export function shareOfWords(question: Question, texts: readonly string[]): number {
  const words = texts.flatMap((text) => wordsOf(text));
  const held = question.words.filter((asked) =>
    words.some((word) => isMeant(word, asked, question.language)),
  );
  return held.length / question.words.length;
}

/**
 * English only: whether two words differ in their ending alone, like `reviews` and `reviewing`. The index has the
 * exact stems; this is for showing where they stand.
 */
export function sameStem(word: Word, asked: Word, language: Language): boolean {
  if (language !== 'en') return false;
  const shared = Math.max(4, Math.min(word.folded.length, asked.folded.length) - 2);
  if (word.folded.slice(0, shared) !== asked.folded.slice(0, shared)) return false;
  return [word, asked].every(({ folded }) => ENGLISH_ENDING.test(folded.slice(shared)));
}

/** Whether a word of a text is the one asked for: with the same marks if the question has any on it. */
function isMeant(word: Word, asked: Word, language: Language): boolean {
  const typed = asked.spelled === asked.folded ? word.folded : word.spelled;
  if (typed === asked.spelled || sameStem(word, asked, language)) return true;
  if (asked.spelled.length < SHORTEST_BEGINNING) return false;
  if (typed.startsWith(asked.spelled)) return true;
  const tooMany = asked.spelled.length - typed.length;
  return typed.length >= SHORTEST_BEGINNING && tooMany <= LETTERS_TOO_MANY && asked.spelled.startsWith(typed);
}
