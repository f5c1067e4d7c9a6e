import { findHiddenCharacters } from './hidden-characters.ts';
import { findLookAlikes } from './look-alikes.ts';

/** Rows of one sign that are no wording. */
const ORNAMENT = /([^\p{L}\p{N}\s])\1{2,}/gu;

/**
 * Whether two texts have the same letters, figures and signs, but for spaces, ornaments, characters that do not show
 * and letters of another code in the first.
 */
export function hasSameLetters(written: string, meant: string): boolean {
  const [words, letters] = [meantBy(written), lettersOf(meant)];
  return words === letters || withAnyLetter(words).test(letters);
}

/** The letters, figures and signs that words of a source stand for, without spaces and ornaments. */
function meantBy(find: string): string {
  const strange = [...findHiddenCharacters(find, false), ...findLookAlikes(find, false)];
  const meant = strange
    .sort((a, b) => b.index - a.index)
    .reduce((text, one) => {
      const instead = 'instead' in one ? one.instead : one.looksLike;
      return text.slice(0, one.index) + (instead ?? UNKNOWN) + text.slice(one.index + one.length);
    }, find);
  return lettersOf(meant).replace(ORNAMENT, '');
}

/** Stands for a letter that was lost, and may be any. */
const UNKNOWN = '\uFFFD';

function withAnyLetter(words: string): RegExp {
  return new RegExp(`^${words.split(UNKNOWN).map(RegExp.escape).join('\\p{L}')}$`, 'u');
}

function lettersOf(text: string): string {
  return text.replace(/\s+/g, '');
}
