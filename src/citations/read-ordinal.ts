import { type Language, type Localized, localize } from '../language/language.ts';
import { ORDINALS } from '../language/number-words.ts';
import { isAdjacent, type Tokens, wordAtIndex } from './tokens.ts';
import { isWhole } from './whole-figure.ts';
import { numberOf, type ReadNumber } from './written-number.ts';

const PLACES: Localized<ReadonlyMap<string, number>> = localize(
  (language) => new Map(ORDINALS[language].map((name, index) => [name, index + 1])),
);

/** An ordinal that follows its level: `thứ hai`, `thứ 2`, `cuối`, `cuối cùng`, `đầu tiên`. */
export function readOrdinalAfter(tokens: Tokens, index: number): ReadNumber | null {
  const word = wordAtIndex(tokens, index);
  if (word === 'cuối' || word === 'đầu') {
    const long = wordAtIndex(tokens, index + 1) === (word === 'cuối' ? 'cùng' : 'tiên');
    const last = long ? index + 1 : index;
    const place = numberOf(tokens, index, word === 'cuối' ? 'last' : '1', 'ordinal');
    return { ...place, end: tokens[last]?.end ?? place.end, next: last + 1 };
  }
  if (word !== 'thứ') return null;
  const place = readPlace(tokens, index + 1, 'vi');
  return place === null ? null : { ...place, start: tokens[index]?.start ?? place.start };
}

/** The place that an ordinal names, without `thứ`: `hai`, `mười hai`, `2`; in English `second`, `2nd`, `last`. */
export function readPlace(tokens: Tokens, index: number, language: Language): ReadNumber | null {
  const token = tokens[index];
  if (token?.kind === 'number') {
    if (token.text.length > 2 || !/^\d+$/.test(token.text)) return null;
    if (language === 'vi')
      return isWhole(tokens, index) ? numberOf(tokens, index, token.text, 'ordinal') : null;
    const suffix = tokens[index + 1];
    if (!isAdjacent(tokens, index) || !/^(?:st|nd|rd|th)$/.test(suffix?.text ?? '')) return null;
    const place = numberOf(tokens, index, token.text, 'ordinal');
    return { ...place, end: suffix?.end ?? token.end, next: index + 2 };
  }
  const word = wordAtIndex(tokens, index);
  if (word === '') return null;
  if (language === 'en' && (word === 'last' || word === 'final'))
    return numberOf(tokens, index, 'last', 'ordinal');
  const two = PLACES[language].get(`${word} ${wordAtIndex(tokens, index + 1)}`);
  if (two !== undefined) {
    const place = numberOf(tokens, index, String(two), 'ordinal');
    return { ...place, end: tokens[index + 1]?.end ?? place.end, next: index + 2 };
  }
  const value = PLACES[language].get(word);
  return value === undefined ? null : numberOf(tokens, index, String(value), 'ordinal');
}

/** Every word, in small letters, with which an ordinal before its level can begin. */
export function placeBeginnings(language: Language): readonly string[] {
  return language === 'en' ? [...PLACES.en.keys(), 'last', 'final'] : [];
}
