import { findLegacyWords, type LegacyWord } from '../../language/characters/legacy-letters.ts';
import type { FileTexts } from '../../model/corpus-parts.ts';

/** The words of a content file in letters of an old encoding; the mends of a source rightly contain some. */
export function legacyWordsIn(
  text: string,
  file: string,
  { spanInYaml }: Pick<FileTexts, 'spanInYaml'>,
): readonly LegacyWord[] {
  const words = findLegacyWords(text);
  if (words.length === 0 || !file.endsWith('/document.yaml')) return words;
  const all = spanInYaml(file, ['source']);
  const mends = spanInYaml(file, ['source', 'mends']);
  // Without mends the nearest enclosing value is given.
  if (mends.start === all.start) return words;
  const { start, end } = mends;
  return findLegacyWords(text.slice(0, start) + ' '.repeat(end - start) + text.slice(end));
}
