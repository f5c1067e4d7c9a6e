import type { RecordKind } from '../../model/search-words.ts';
import { canMean, type Word, wordsOf } from '../shared/folding.ts';
import type { Vocabulary } from '../shared/vocabulary.ts';
import type { WordTables } from '../shared/word-tables.ts';

/** What a question wants, beside the words that it asks for. */
export interface Intent {
  /** The words that say what is looked for. */
  readonly words: readonly Word[];
  /** Keys of records that answer it by themselves. */
  readonly answers: readonly string[];
  /** The kind of record that is asked for, if one is. */
  readonly kind: RecordKind | null;
}

interface Phrase<T> {
  readonly words: readonly Word[];
  readonly means: T;
}

/** A phrase that answers says at least so much of the question, its fillers not counted. */
const SHARE_OF_QUESTION = 0.4;

/** Reads what the content's list of search words knows: whole questions, kinds of records, words that say nothing. */
export class IntentReader {
  readonly #questions: readonly Phrase<string>[];
  readonly #kinds: readonly Phrase<RecordKind>[];
  readonly #fillers: readonly Phrase<null>[];

  readonly #vocabulary: Vocabulary;

  constructor(
    { questions, kinds, fillers }: Pick<WordTables, 'questions' | 'kinds' | 'fillers'>,
    vocabulary: Vocabulary,
  ) {
    this.#vocabulary = vocabulary;
    this.#questions = phrases(questions);
    this.#kinds = phrases(kinds);
    this.#fillers = phrases([[null, fillers]]);
  }

  read(words: readonly Word[]): Intent {
    const isSaid = words.map(() => false);
    const kind = this.#take(words, this.#kinds, isSaid)[0]?.means ?? null;
    this.#take(words, this.#fillers, isSaid);
    const left = words.filter((_, place) => !isSaid[place]);
    const answers = this.#questions.filter((phrase) => {
      const at = this.#placeOf(phrase.words, words);
      if (at === -1) return false;
      const beside = left.filter((word) => !words.slice(at, at + phrase.words.length).includes(word));
      return beside.length <= left.length * (1 - SHARE_OF_QUESTION) || beside.length === 0;
    });
    answers.sort((a, b) => b.words.length - a.words.length);
    return {
      words: left.length === 0 ? words : left,
      answers: [...new Set(answers.slice(0, 1).map(({ means }) => means))],
      kind,
    };
  }

  /** The phrases that stand in a question, the longest first; their words are struck. */
  #take<T>(words: readonly Word[], list: readonly Phrase<T>[], isSaid: boolean[]): readonly Phrase<T>[] {
    return list.filter((phrase) => {
      const at = this.#placeOf(phrase.words, words, isSaid);
      if (at === -1) return false;
      isSaid.fill(true, at, at + phrase.words.length);
      return true;
    });
  }

  /** Where a phrase stands among words that are not struck; -1 if nowhere. */
  #placeOf(phrase: readonly Word[], words: readonly Word[], isSaid: readonly boolean[] = []): number {
    return words.findIndex((_, at) =>
      phrase.every((meant, place) => {
        const typed = words[at + place];
        if (typed === undefined || isSaid[at + place]) return false;
        return phrase.length === 1 ? this.#vocabulary.isMostLikely(typed, meant) : canMean(typed, meant);
      }),
    );
  }
}

function phrases<T>(list: readonly (readonly [T, readonly string[]])[]): readonly Phrase<T>[] {
  return list
    .flatMap(([means, asked]) => asked.map((text) => ({ words: wordsOf(text), means })))
    .sort((a, b) => b.words.length - a.words.length);
}
