import type { Localized } from '../language/language.ts';
import type { OwnUnit } from './found-citation.ts';
import { GRAMMAR_WORDS, levelsFrom } from './level-words.ts';
import { readKind } from './read-document.ts';
import { skipOf } from './read-row.ts';
import { isMark, isNameAt, isOneOf, nameTokens, type Tokens, wordAtIndex } from './tokens.ts';

/** What may stand between an annex and the paper it belongs to. */
const ISSUED_WITH: Localized<readonly (readonly string[])[]> = {
  vi: ['được ban hành kèm theo', 'ban hành kèm theo', 'ban hành theo', 'đính kèm', 'kèm theo'].map(
    nameTokens,
  ),
  en: ['issued together with', 'issued with', 'attached to', 'annexed to', 'in'].map(nameTokens),
};

/** The own unit or document that stands behind units: `Điều này`, `của Luật này`, `of this Article`. */
export function readOwnUnit(tokens: Tokens, index: number): OwnUnit | null {
  let at = skipOf(tokens, index);
  const issued = ISSUED_WITH[tokens.language].find((words) => isNameAt(tokens, at, words));
  if (issued !== undefined) at = skipOf(tokens, at + issued.length);
  if (isMark(tokens, at, ',')) return null;
  const isEnglish = tokens.language === 'en';
  if (isEnglish && wordAtIndex(tokens, at) !== 'this') return null;
  const begin = isEnglish ? at + 1 : at;
  const start = tokens[at]?.start ?? 0;
  const make = (next: number, level: OwnUnit['level'], kind: string | null): OwnUnit | null => {
    if (isEnglish) return { level, kind, start, end: tokens[next - 1]?.end ?? start };
    return wordAtIndex(tokens, next) === 'này'
      ? { level, kind, start, end: tokens[next]?.end ?? start }
      : null;
  };
  for (const [name, words] of levelsFrom(wordAtIndex(tokens, begin), tokens.language)) {
    // “this points” is no unit, “này” stands behind a unit that has a number.
    if (words.takes === 'none' || !isNameAt(tokens, begin, name)) continue;
    const own = make(begin + name.length, words.level, null);
    if (own !== null && !isOneOf(tokens, begin + name.length, GRAMMAR_WORDS.number)) return own;
  }
  const kind = readKind(tokens, begin);
  return kind === null || kind.isPlural ? null : make(kind.next, 'document', kind.value);
}
