import { ENGLISH_SMALL_WORDS } from '../language/foreign-words.ts';
import type { Language } from '../language/language.ts';
import { isAccented } from '../language/vietnamese-words.ts';
import type { WrittenProvision } from './read-provisions.ts';

/** Fewer words tell nothing: a heading of names may stand in either language. */
const FEWEST_WORDS = 30;
/** Of a hundred Vietnamese words some seventy bear an accent, of a hundred English ones with Vietnamese names some ten. */
const FEWEST_OF_VIETNAMESE = 0.25;
const MOST_OF_ENGLISH = 0.5;
/** Of a hundred English words at least so many are small ones; Vietnamese that lost its accents has none. */
const SMALL_OF_ENGLISH = 0.1;
/** Letters from the beginning that show whether the rest must be looked at. */
const SAMPLE = 600;

/** Whether what a language file says is, as a whole, in the other language: a file copied to the wrong place. */
export function isOtherLanguage(provisions: readonly WrittenProvision[], language: Language): boolean {
  let text = '';
  for (const words of wordsOf(provisions)) {
    text += `${words} `;
    if (text.length >= SAMPLE) break;
  }
  if (!seemsOther(text, language)) return false;
  return text.length < SAMPLE || seemsOther([...wordsOf(provisions)].join(' '), language);
}

function seemsOther(text: string, language: Language): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  const accented = words.filter(isAccented).length / words.length;
  if (language === 'en') return accented > MOST_OF_ENGLISH;
  const small = (text.match(ENGLISH_SMALL_WORDS) ?? []).length / words.length;
  return accented < FEWEST_OF_VIETNAMESE && small > SMALL_OF_ENGLISH;
}

function* wordsOf(provisions: readonly WrittenProvision[]): Generator<string> {
  for (const { wording, children } of provisions) {
    yield `${wording.heading ?? ''} ${wording.text}`;
    yield* wordsOf(children);
  }
}
