import { encodeQuery, wordsOf } from '../shared/folding.ts';
import { type Question, readQuestion } from '../shared/question.ts';
import type { Ask } from './ranking.ts';
import { type Occurrence, type Replacement, replaceWords, type Synonyms } from './synonyms.ts';

/** A question in the words that the texts have. */
export interface WidenedQuestion {
  /** The question; where words of it stand nowhere and another form does, with that form. */
  readonly question: Question;
  /** The forms that it has instead of those that were asked for. */
  readonly replaced: readonly string[];
  /** The question with other forms of words that do stand somewhere. */
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  readonly question: Question;
  /** The forms that it asks for. Each must stand as a whole, or any record with all its syllables would count. */
  readonly forms: readonly string[];
}

/** Each costs the questions of a whole search. */
const MOST_ALTERNATIVES = 3;

/** Some words as Pagefind takes a phrase. */
export function phraseOfWords(text: string): string {
  return `"${encodeQuery(wordsOf(text))}"`;
}

/**
 * Looks up which other forms of a question's words stand in the index. The index itself is left as it is: what it
 * holds, and what an excerpt shows, are the texts' own words.
 */
export async function widen(ask: Ask, question: Question, synonyms: Synonyms): Promise<WidenedQuestion> {
  const stands = async (text: string): Promise<boolean> => (await ask(phraseOfWords(text), false)).length > 0;
  const known = [];
  for (const occurrence of occurrencesIn(question, synonyms)) {
    const others: string[] = [];
    for (const other of occurrence.others) if (await stands(other)) others.push(other);
    if (others.length === 0) continue;
    const typed = question.words.slice(occurrence.at, occurrence.at + occurrence.length);
    const isWritten = await stands(typed.map(({ spelled }) => spelled).join(' '));
    known.push({ ...occurrence, others, isWritten });
  }
  const inWords = (replacements: readonly Replacement[]): Question =>
    readQuestion(replaceWords(question, replacements), question.language);
  const firsts = known.map((occurrence) => ({ ...occurrence, by: occurrence.others[0] ?? '' }));
  const replaced = firsts.filter(({ isWritten }) => !isWritten);
  const others = known.flatMap(({ others, isWritten, ...place }) =>
    others.slice(isWritten ? 0 : 1).map((by): readonly Replacement[] => [{ ...place, by }]),
  );
  // `công nghiệp hóa, hiện đại hóa` is `CNH, HĐH`, never half of it.
  const whole = firsts.length > replaced.length && firsts.length > 1 ? [firsts] : [];
  const alternatives = [...whole, ...others].slice(0, MOST_ALTERNATIVES).map((own): Alternative => {
    const rest = replaced.filter(({ at }) => own.every((other) => other.at !== at));
    return { forms: own.map(({ by }) => by), question: inWords([...rest, ...own]) };
  });
  return {
    question: replaced.length === 0 ? question : inWords(replaced),
    replaced: replaced.map(({ by }) => by),
    alternatives,
  };
}

/** What the glossary knows, and words outside it that are the first letters of a name. */
function occurrencesIn(question: Question, synonyms: Synonyms): readonly Occurrence[] {
  const found = synonyms.in(question);
  const isFound = (at: number): boolean =>
    found.some((occurrence) => at >= occurrence.at && at < occurrence.at + occurrence.length);
  const initials = question.words.flatMap((word, at): Occurrence[] => {
    const others = isFound(at) ? [] : synonyms.spellOut(word);
    return others.length === 0 ? [] : [{ at, length: 1, others }];
  });
  return [...found, ...initials];
}
