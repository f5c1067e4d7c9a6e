import type { Language } from '../language/language.ts';
import { splitSentences } from '../language/sentence.ts';
import { indexOfForm } from '../language/whole-words.ts';
import type { Provision } from './provision.ts';

/** Where words stand in the own text of a provision, seen from the sentence in which they should stand. */
export type WordsPlace =
  | { readonly kind: 'in-sentence'; readonly start: number }
  /** In another sentence, or, where `sentence` is null, across the end of one. */
  | { readonly kind: 'elsewhere'; readonly start: number; readonly sentence: number | null }
  | { readonly kind: 'absent' }
  /** The provision has fewer sentences. */
  | { readonly kind: 'no-sentence'; readonly count: number };

/**
 * Looks for whole words in a sentence of a provision, counted from 1. A translation may have another number of sentences;
 * then the words may stand in any of them.
 */
export function placeOfWords(
  provision: Provision,
  language: Language,
  words: string,
  number: number,
): WordsPlace {
  const text = provision.wording[language]?.text ?? '';
  const sentences = splitSentences(text);
  const first = indexOfForm(text, words);
  if (language === 'en' && sentences.length !== splitSentences(provision.wording.vi?.text ?? '').length) {
    return first === -1 ? { kind: 'absent' } : { kind: 'in-sentence', start: first };
  }
  const sentence = sentences[number - 1];
  if (sentence === undefined) return { kind: 'no-sentence', count: sentences.length };
  const inside = indexOfForm(sentence.text, words);
  if (inside !== -1) return { kind: 'in-sentence', start: sentence.start + inside };
  if (first === -1) return { kind: 'absent' };
  const other = sentences.findIndex((one) => indexOfForm(one.text, words) !== -1);
  return { kind: 'elsewhere', start: first, sentence: other === -1 ? null : other + 1 };
}
