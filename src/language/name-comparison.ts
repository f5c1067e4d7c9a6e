import { findForeignWords } from './foreign-words.ts';
import type { Localized } from './language.ts';
import { isAccented, isSurelyVietnamese, plainLetters } from './vietnamese-words.ts';

/** A Vietnamese name in a translation that is not as the Vietnamese has it. */
export interface NameDifference {
  readonly index: number;
  readonly words: string;
  /** The same words with the accents that the Vietnamese has; null where it has no such words. */
  readonly wanted: string | null;
}

const WORD = /[\p{L}\p{M}]+/gu;
/** Words of which each begins with a capital, or with any letter that bears an accent: that is sorted out later. */
const CAPITAL_WORDS =
  /[A-Z\u00c0-\u1ef9][a-zA-Z\u00c0-\u1ef9]*(?: [A-Z\u00c0-\u1ef9][a-zA-Z\u00c0-\u1ef9]*)+/g;

/**
 * The Vietnamese names in the English of a text that its Vietnamese has not got in these letters: words with Vietnamese
 * accents that stand nowhere in it, and two or more words of a name that have lost or changed an accent.
 */
export function compareNames({ vi, en }: Localized): readonly NameDifference[] {
  const found = [...wrongAccents(vi, en), ...unknownWords(vi, en)].sort((a, b) => a.index - b.index);
  const merged: NameDifference[] = [];
  for (const difference of found) {
    const last = merged.at(-1);
    const end = last === undefined ? -1 : last.index + last.words.length;
    if (last === undefined || difference.index > end + 1) merged.push(difference);
    else if (difference.index + difference.words.length > end)
      merged[merged.length - 1] = join(en, last, difference);
  }
  return merged;
}

/** Neighbouring differences are one name. */
function join(en: string, first: NameDifference, second: NameDifference): NameDifference {
  const words = en.slice(first.index, second.index + second.words.length);
  const overlap = first.index + first.words.length - second.index;
  const wanted =
    first.wanted === null || second.wanted === null
      ? null
      : first.wanted + (overlap > 0 ? second.wanted.slice(overlap) : ` ${second.wanted}`);
  return { index: first.index, words, wanted };
}

function* unknownWords(vi: string, en: string): Generator<NameDifference> {
  if (!isSurelyVietnamese(en)) return;
  const known = new Set(vi.toLowerCase().match(WORD));
  const unknown = [...en.matchAll(WORD)].filter(
    ({ 0: words, index }) =>
      isName(words) && !known.has(words.toLowerCase()) && !isInSymbol(en, index, words.length),
  );
  // What was not translated at all is no name.
  if (unknown.length === 0 || findForeignWords(en, 'en') !== null) return;
  for (const { 0: words, index } of unknown) yield { index, words, wanted: null };
}

/** A word with accents that English words do not bear, beside a Vietnamese one: `Xuân` beside `Nguyễn`. */
function isName(word: string): boolean {
  return isSurelyVietnamese(word) || (/^\p{Lu}/u.test(word) && isAccented(word.replace(/[éèçïëñ]/gi, '')));
}

/** Whether letters are those of a symbol, `30/2020/NĐ-CP`: symbols are compared as quantities are. */
function isInSymbol(text: string, index: number, length: number): boolean {
  return /[/-]/.test(text.charAt(index - 1)) || /[/-]/.test(text.charAt(index + length));
}

/** Two Vietnamese syllables, their accents right, wrong or lost: of English words hardly any are. */
const SYLLABLES =
  /^(?:(?:[bcdđghklmnpqrstvx]|[cgknpt]h|gi|n?gh?|tr|qu)?[aeiouy\u00c0-\u010f\u0112-\u1ef9]{1,3}(?:[ckmnpt]|[cn]h|ng)?(?: |$)){2}$/i;

function* wrongAccents(vi: string, en: string): Generator<NameDifference> {
  const inEnglish = capitalPairs(en).filter(({ words }) => SYLLABLES.test(words));
  if (inEnglish.length === 0) return;
  const known = Map.groupBy(capitalPairs(vi), ({ words }) => plainLetters(words));
  for (const { words, index } of known.size === 0 ? [] : inEnglish) {
    const written = known.get(plainLetters(words)) ?? [];
    const isWritten = written.some((other) => other.words.toLowerCase() === words.toLowerCase());
    if (written[0] && !isWritten) yield { index, words, wanted: written[0].words };
  }
}

/** Every two neighbouring words that both begin with a capital. */
function capitalPairs(text: string): readonly { readonly words: string; readonly index: number }[] {
  const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
  return [...text.matchAll(CAPITAL_WORDS)].flatMap(({ 0: row, index: start }) =>
    [...row.matchAll(/(?<=^| )(?=([^ ]+ [^ ]+))/g)]
      .map(({ 1: words = '', index }) => ({ words, index: start + index }))
      .filter(({ words }) => words.split(' ').every(isCapital)),
  );
}
