import { canMean, type Word, wordsOf } from '../shared/folding.ts';
import type { Question } from '../shared/question.ts';
import type { SynonymGroup, WordTables } from '../shared/word-tables.ts';

/** Words of a question that the lists know, and what a text may have in their place. */
export interface Occurrence {
  readonly at: number;
  readonly length: number;
  /** As the lists write them, likeliest first. */
  readonly others: readonly string[];
  /** The word as the list of the office has it; null for a name or abbreviation of the glossary. */
  readonly office: string | null;
}

/** Words of a question with what is put in their place. */
export interface Replacement extends Pick<Occurrence, 'at' | 'length'> {
  readonly by: string;
}

interface Form {
  readonly words: readonly Word[];
  readonly others: readonly string[];
  readonly office: string | null;
}

const VOWEL = /[aeiouy]/;
/** So short a word is most likely a word of its own: `tu`, `it`. */
const LONGEST_WORD_OF_ITS_OWN = 2;
const SHORTEST_INITIALS = 3;
const LONGEST_INITIALS = 8;
const MOST_READINGS_OF_INITIALS = 2;

/** Knows other forms of the words of a question. */
export class Synonyms {
  /** By their first word, folded; the longest first. */
  readonly #forms: ReadonlyMap<string, readonly Form[]>;
  readonly #names: readonly (readonly Word[])[];

  readonly #isMostLikely: (typed: Word, meant: Word) => boolean;

  /** `isMostLikely`: whether a single word of the office may be meant where it was typed without marks. */
  constructor({ groups, names }: Pick<WordTables, 'groups' | 'names'>, isMostLikely = canMean) {
    this.#isMostLikely = isMostLikely;
    const forms = groups.flatMap(formsOf).sort((a, b) => b.words.length - a.words.length);
    this.#forms = Map.groupBy(forms, ({ words }) => words[0]?.folded ?? '');
    this.#names = names.map(wordsOf);
  }

  /** The known words of a question, from its beginning, the longest at each place. */
  in({ words, text }: Pick<Question, 'words' | 'text'>): readonly Occurrence[] {
    const found: Occurrence[] = [];
    for (let at = 0; at < words.length; ) {
      const forms = (this.#forms.get(words[at]?.folded ?? '') ?? []).filter((form) =>
        this.#isTyped(form, words, at, text),
      );
      const length = forms[0]?.words.length ?? 0;
      // Two entries may share a form: an abbreviation in the glossary and of a body.
      const own = forms.filter((form) => form.words.length === length);
      const others = [...new Set(own.flatMap((form) => form.others))];
      const office = own.every((form) => form.office !== null) ? (own[0]?.office ?? null) : null;
      if (length > 0) found.push({ at, length, others, office });
      at += Math.max(1, length);
    }
    return found;
  }

  #isTyped({ words: form, office }: Form, words: readonly Word[], at: number, text: string): boolean {
    const [first] = words.slice(at);
    const isMeant = form.length === 1 && office !== null ? this.#isMostLikely : canMean;
    const stands = form.every((meant, place) => {
      const typed = words[at + place];
      return typed !== undefined && isMeant(typed, meant);
    });
    if (!stands || first === undefined || form.length > 1) return stands;
    const isWord = first.folded.length <= LONGEST_WORD_OF_ITS_OWN && VOWEL.test(first.folded);
    const letters = text.slice(first.start, first.end);
    return !isWord || letters === letters.toUpperCase();
  }

  /** What a word that stands nowhere may be the first letters of: `ĐVCĐ` is `đoàn viên công đoàn`. */
  spellOut(typed: Word): readonly string[] {
    const letters = [...typed.spelled.normalize('NFC')];
    if (letters.length < SHORTEST_INITIALS || letters.length > LONGEST_INITIALS) return [];
    const found = new Set<string>();
    for (const name of this.#names) {
      for (let from = 0; from + letters.length <= name.length; from++) {
        const part = name.slice(from, from + letters.length);
        if (part.every((word, place) => isInitial(letters[place] ?? '', word, typed)))
          found.add(part.map((word) => word.spelled).join(' '));
      }
    }
    return [...found].slice(0, MOST_READINGS_OF_INITIALS);
  }
}

function formsOf([written, asked, office]: SynonymGroup): readonly Form[] {
  return [...(office ? [] : written), ...asked].flatMap((form) => {
    const others = written.filter((other) => other !== form);
    return others.length === 0 ? [] : [{ words: wordsOf(form), others, office: office ? form : null }];
  });
}

/** A `đ` is only a `đ`; without any mark typed, a `d` may be one. */
function isInitial(letter: string, word: Word, typed: Word): boolean {
  const [spelled, folded] = [word.spelled.charAt(0), word.folded.charAt(0)];
  if (letter === 'đ' || (spelled === 'đ' && typed.spelled !== typed.folded)) return letter === spelled;
  return letter === folded;
}

/** Words with some of them replaced. */
export function replaceWords(words: readonly Word[], replacements: readonly Replacement[]): readonly Word[] {
  const replaced: Word[] = [];
  let at = 0;
  for (const { at: from, length, by } of [...replacements].sort((a, b) => a.at - b.at)) {
    const after = words[from + length]?.folded;
    const put = wordsOf(by);
    // `CĐVC tỉnh` for `Công đoàn Viên chức tỉnh`: the next word is said already.
    const isSaid = put.length > 1 && after !== undefined && put.at(-1)?.folded === after;
    replaced.push(...words.slice(at, from), ...put);
    at = from + length + (isSaid ? 1 : 0);
  }
  return [...replaced, ...words.slice(at)];
}
