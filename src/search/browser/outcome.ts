import type { Language } from '../../language/language.ts';
import { type SearchSentence, saySearch } from '../shared/search-sentences.ts';
import type { SearchAnswer } from './search-client.ts';

/**
 * What was found and what was not, in whole sentences, one a line. `isTyping`: nothing is said of words that may not be
 * whole yet.
 */
export function outcomeOf(answer: SearchAnswer, language: Language, isTyping = false): string {
  const { match, total, sayings, offers, otherForms, inOther } = answer;
  const absent = absentWords(answer, isTyping);
  const lines = [...sayings];
  const say = (...[name, values]: [SearchSentence, Readonly<Record<string, string | number>>?]): void => {
    lines.push(saySearch(name, language, values));
  };
  if (absent.length > 0) say('absent', { words: quoted(absent) });
  if (otherForms.length > 0) say('textSays', { t: quoted(otherForms) });
  if (inOther !== null) say('inOther', { n: inOther });
  else if (match === 'nearest' || (match === 'all' && absent.length > 0 && otherForms.length === 0))
    say(absent.length > 0 ? 'near' : 'nearest');
  else if (match === 'all')
    say(offers.length > 0 ? 'below' : total === 1 ? 'foundOne' : 'found', { n: total });
  // Messages about a wrong number or an absent word already say that nothing was found.
  if (lines.length === 0) say('none');
  return lines.join('\n');
}

/** The words that stand nowhere; of a longer one not its parts again. */
export function absentWords({ absent, apart }: SearchAnswer, isTyping: boolean): readonly string[] {
  if (isTyping) return absent;
  const parts = new Set(apart.flatMap((words) => words.split(' ')));
  return [...absent.filter((word) => !parts.has(word)), ...apart];
}

function quoted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `“${word}”`).join(', ');
}
