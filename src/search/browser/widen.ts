import { figuresIn } from '../shared/figures.ts';
import { type Word, wordsOf } from '../shared/folding.ts';
import type { Vocabulary } from '../shared/vocabulary.ts';
import type { Ask } from './bundle.ts';
import { phraseOf } from './candidates.ts';
import { type Occurrence, type Replacement, replaceWords, type Synonyms } from './synonyms.ts';

/** Words in the forms that the texts have. */
export interface WidenedWords {
  /** The words; where some stand nowhere and another form does, with that form. */
  readonly words: readonly Word[];
  /** The forms that they have instead of those that were asked for. */
  readonly replaced: readonly string[];
  /** Words of the office that stand in no text, as their list writes them. */
  readonly absent: readonly string[];
  /** The words of which no other form is known. */
  readonly plain: readonly Word[];
  /** The words with other forms that do stand somewhere. */
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  readonly words: readonly Word[];
  /** The forms that it asks for. Each must stand as a whole, or any record with all its syllables would count. */
  readonly forms: readonly string[];
}

/** Each costs the questions of a whole search. */
const MOST_ALTERNATIVES = 4;

/**
 * Looks up which other forms of a question's words stand in the index. The index itself is left as it is: what it
 * holds, and what an excerpt shows, are the texts' own words.
 */
export async function widen(
  ask: Ask,
  words: readonly Word[],
  text: string,
  synonyms: Synonyms,
  vocabulary: Vocabulary,
): Promise<WidenedWords> {
  const stands = async (form: readonly Word[]): Promise<boolean> =>
    form.every((word) => vocabulary.isWritten(word, false)) &&
    (form.length === 1 || (await ask(phraseOf(form))).length > 0);
  const known: (Occurrence & { readonly isWritten: boolean })[] = [];
  for (const occurrence of occurrencesIn(words, text, synonyms, vocabulary)) {
    const others: string[] = [];
    for (const other of occurrence.others) if (await stands(wordsOf(other))) others.push(other);
    if (others.length === 0) continue;
    const typed = words.slice(occurrence.at, occurrence.at + occurrence.length);
    // `chi tieu` without marks is more likely the text's own `chỉ tiêu`.
    const isUnmarked = typed.every(({ spelled, folded }) => spelled === folded);
    if (occurrence.office !== null && typed.length > 1 && isUnmarked && (await stands(typed))) continue;
    // Without marks a word of the office may be read as another word: it is the list's word first.
    const meant = occurrence.office === null ? typed : wordsOf(occurrence.office);
    known.push({ ...occurrence, others, isWritten: await stands(meant) });
  }
  known.sort((a, b) => a.at - b.at);
  const firsts = known.map((occurrence) => ({ ...occurrence, by: occurrence.others[0] ?? '' }));
  const replaced = firsts.filter(({ isWritten }) => !isWritten);
  const others = known.flatMap(({ others, isWritten, ...place }) =>
    others.slice(isWritten ? 0 : 1).map((by): readonly Replacement[] => [{ ...place, by }]),
  );
  // `công nghiệp hóa, hiện đại hóa` is `CNH, HĐH`, never half of it.
  const whole = firsts.length > replaced.length && firsts.length > 1 ? [firsts] : [];
  const alternatives = [...whole, ...others].slice(0, MOST_ALTERNATIVES).map((own): Alternative => {
    const rest = replaced.filter(({ at }) => own.every((other) => other.at !== at));
    return { forms: own.map(({ by }) => by), words: replaceWords(words, [...rest, ...own]) };
  });
  return {
    words: replaceWords(words, replaced),
    replaced: replaced.map(({ by }) => by),
    absent: replaced.flatMap(({ office }) => office ?? []),
    plain: words.filter((_, place) => known.every(({ at, length }) => place < at || place >= at + length)),
    alternatives,
  };
}

/** What the lists know, and words outside them that are the first letters of a name. */
function occurrencesIn(
  words: readonly Word[],
  text: string,
  synonyms: Synonyms,
  vocabulary: Vocabulary,
): readonly Occurrence[] {
  const found = synonyms.in({ words, text });
  const isFound = (at: number): boolean =>
    found.some((occurrence) => at >= occurrence.at && at < occurrence.at + occurrence.length);
  const initials = words.flatMap((word, at): Occurrence[] => {
    const others =
      isFound(at) || vocabulary.isWritten(word, at === words.length - 1) ? [] : synonyms.spellOut(word);
    return others.length === 0 ? [] : [{ at, length: 1, others, office: null }];
  });
  const figures = figuresIn(words, vocabulary.language).flatMap(({ forms, ...place }): Occurrence[] =>
    isFound(place.at) ? [] : [{ ...place, others: forms, office: null }],
  );
  return [...found, ...initials, ...figures];
}
