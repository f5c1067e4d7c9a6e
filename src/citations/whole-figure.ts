import type { Language } from '../language/language.ts';
import { GRAMMAR_WORDS, levelsFrom } from './level-words.ts';
import { isAdjacent, isMark, type Tokens, wordAtIndex } from './tokens.ts';

/** Whether a figure is not part of a fraction, decimal, share or time: `3/4`, `12,5`, `80%`, `8:15`. */
export function isWhole(tokens: Tokens, index: number): boolean {
  if (!isAdjacent(tokens, index)) return true;
  if (isMark(tokens, index + 1, '%‰°')) return false;
  if (!isMark(tokens, index + 1, ',:/')) return true;
  return (
    isMark(tokens, index + 1, ',:') &&
    !(isAdjacent(tokens, index + 1) && tokens[index + 2]?.kind === 'number')
  );
}

/**
 * Whether figures joined by commas without a space are a list, `khoản 2,3 mục II`, and no decimal: each is greater
 * than the one before it, and the words behind the last go on with a citation; three are one without more.
 */
export function isInTightList(tokens: Tokens, index: number, language: Language): boolean {
  let first = index;
  while (isJoined(tokens, first - 2)) first -= 2;
  let last = first;
  while (isJoined(tokens, last)) last += 2;
  if (last === first || !isWhole(tokens, last)) return false;
  const after = wordAtIndex(tokens, last + 1);
  const { counted, and, of, this: these } = GRAMMAR_WORDS;
  if (counted[language].has(after)) return false;
  if (last - first > 2) return true;
  if (after === '') return tokens[last + 1] === undefined || isMark(tokens, last + 1, ',.;:)”’');
  const goesOn: readonly string[] = [...and[language], ...of[language], ...these[language]];
  return goesOn.includes(after) || levelsFrom(after, language).length > 0;
}

/** Whether a figure, a comma and a greater figure stand side by side. */
function isJoined(tokens: Tokens, index: number): boolean {
  const [figure, next] = [tokens[index], tokens[index + 2]];
  return (
    figure?.kind === 'number' &&
    next?.kind === 'number' &&
    isMark(tokens, index + 1, ',') &&
    isAdjacent(tokens, index) &&
    isAdjacent(tokens, index + 1) &&
    /^\d{1,3}$/.test(figure.text) &&
    /^\d{1,3}$/.test(next.text) &&
    Number(figure.text) < Number(next.text)
  );
}
