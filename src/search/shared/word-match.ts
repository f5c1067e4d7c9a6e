import type { Language } from '../../language/language.ts';
import type { Word } from './folding.ts';

const ENGLISH_ENDING =
  /^[bdglmnprt]?(?:s|es|d|ed|ing|ings|ies|y|ation|ations|ions?|ons?|ng|er|ers|or|ors|ly|e|al|ment|ments)?$/;
/** A shorter word is no beginning of a longer one, unless it is the last and still being typed. */
const SHORTEST_BEGINNING = 4;

/** How well a word of a text answers one that was asked for: 0 to 1. */
export type Match = number;
/** From here on it is the word that was meant. */
export const MEANT: Match = 0.7;
/** The same letters with other marks than those typed: another word. */
const OTHER_MARKS: Match = 0.3;

export function matchWord(word: Word, asked: Word, isLast: boolean, language: Language): Match {
  const isMarked = asked.spelled !== asked.folded;
  if (word.spelled === asked.spelled) return 1;
  if (word.folded === asked.folded) return isMarked ? OTHER_MARKS : 0.97;
  if (language === 'en' && sameStem(word, asked)) return 0.9;
  if (!isLast && asked.folded.length < SHORTEST_BEGINNING) return 0;
  return word[isMarked ? 'spelled' : 'folded'].startsWith(asked.spelled) ? 0.75 : 0;
}

/**
 * English only: whether two words differ in their ending alone, like `reviews` and `reviewing`. The index has the
 * exact stems; this is for showing where they stand.
 */
export function sameStem(word: Word, asked: Word): boolean {
  const shared = Math.max(4, Math.min(word.folded.length, asked.folded.length) - 2);
  if (word.folded.slice(0, shared) !== asked.folded.slice(0, shared)) return false;
  return [word, asked].every(({ folded }) => ENGLISH_ENDING.test(folded.slice(shared)));
}
