import type { Language } from '../language/language.ts';
import { type Sentence, splitSentences } from '../language/sentence.ts';
import { indexOfForm } from '../language/whole-words.ts';
import type { Provision } from './provision.ts';

/** Where words stand in the own text of a provision, seen from the sentence in which they should stand. */
export type WordsPlace =
  | { readonly kind: 'in-sentence'; readonly start: number }
  /** They begin in another sentence. */
  | { readonly kind: 'elsewhere'; readonly start: number; readonly sentence: number }
  | { readonly kind: 'absent' }
  /** The provision has fewer sentences. */
  | { readonly kind: 'no-sentence'; readonly count: number };

/**
 * Looks for whole words that begin in a sentence of a provision, counted from 1; they may run on into the next ones. A
 * translation may have another number of sentences; then the words may begin in any of them. Where there is none, the
 * Vietnamese is quoted.
 */
export function placeOfWords(
  provision: Provision,
  language: Language,
  words: string,
  number: number,
): WordsPlace {
  const text = textShown(provision, language);
  const sentences = splitSentences(text);
  const first = indexOfForm(text, words);
  if (language === 'en' && sentences.length !== splitSentences(provision.wording.vi?.text ?? '').length) {
    return first === -1 ? { kind: 'absent' } : { kind: 'in-sentence', start: first };
  }
  const sentence = sentences[number - 1];
  if (sentence === undefined) return { kind: 'no-sentence', count: sentences.length };
  const from = indexOfForm(text.slice(sentence.start), words);
  if (from !== -1 && sentence.start + from < sentence.end) {
    return { kind: 'in-sentence', start: sentence.start + from };
  }
  if (first === -1) return { kind: 'absent' };
  const other = sentences.findIndex(({ end }) => first < end);
  return { kind: 'elsewhere', start: first, sentence: other + 1 };
}

/** The sentences of a provision that a quotation touches, in the order of the text; none where it is not there. */
export function sentencesOfQuote(
  provision: Provision,
  language: Language,
  quote: string,
  number: number,
): readonly (Sentence & { readonly number: number })[] {
  const place = placeOfWords(provision, language, quote, number);
  if (place.kind !== 'in-sentence') return [];
  return splitSentences(textShown(provision, language))
    .map((sentence, index) => ({ ...sentence, number: index + 1 }))
    .filter(({ start, end }) => place.start < end && start < place.start + quote.length);
}

function textShown({ wording }: Provision, language: Language): string {
  return (wording[language] ?? wording.vi)?.text ?? '';
}
