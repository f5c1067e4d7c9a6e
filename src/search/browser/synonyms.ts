import { canMean, type Word, wordsOf } from '../shared/folding.ts';
import type { Question } from '../shared/question.ts';
import type { SynonymTable } from '../shared/synonym-table.ts';

/** Words of a question that the glossary knows, and what a text may have in its place. */
export interface Occurrence {
  readonly at: number;
  readonly length: number;
  /** As the glossary writes them, likeliest first. */
  readonly others: readonly string[];
}

/** Words of a question with what is put in their place. */
export interface Replacement extends Pick<Occurrence, 'at' | 'length'> {
  readonly by: string;
}

interface Form {
  readonly words: readonly Word[];
  readonly others: readonly string[];
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

  constructor({ groups, names }: SynonymTable) {
    const forms = groups
      .flatMap(([written, asked]) =>
        [...written, ...asked].map((form) => ({ form, others: written.filter((other) => other !== form) })),
      )
      .filter(({ others }) => others.length > 0)
      .map(({ form, others }) => ({ words: wordsOf(form), others }))
      .sort((a, b) => b.words.length - a.words.length);
    this.#forms = Map.groupBy(forms, ({ words }) => words[0]?.folded ?? '');
    this.#names = names.map(wordsOf);
  }

  /** The known words of a question, from its beginning, the longest at each place. */
  in({ words, text }: Question): readonly Occurrence[] {
    const found: Occurrence[] = [];
    for (let at = 0; at < words.length; ) {
      const forms = (this.#forms.get(words[at]?.folded ?? '') ?? []).filter((form) =>
        isTyped(form.words, words, at, text),
      );
      const length = forms[0]?.words.length ?? 0;
      // Two entries may share a form: an abbreviation in the glossary and of a body.
      const others = forms.filter((form) => form.words.length === length).flatMap((form) => form.others);
      if (length > 0) found.push({ at, length, others: [...new Set(others)] });
      at += Math.max(1, length);
    }
    return found;
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

function isTyped(form: readonly Word[], words: readonly Word[], at: number, text: string): boolean {
  const typed = words.slice(at, at + form.length);
  if (!form.every((meant, place) => typed[place] !== undefined && canMean(typed[place], meant))) return false;
  const [first] = typed;
  if (form.length > 1 || first === undefined) return true;
  const isWord = first.folded.length <= LONGEST_WORD_OF_ITS_OWN && VOWEL.test(first.folded);
  const letters = text.slice(first.start, first.end);
  return !isWord || letters === letters.toUpperCase();
}

/** A `đ` is only a `đ`; without any mark typed, a `d` may be one. */
function isInitial(letter: string, word: Word, typed: Word): boolean {
  const [spelled, folded] = [word.spelled.charAt(0), word.folded.charAt(0)];
  if (letter === 'đ' || (spelled === 'đ' && typed.spelled !== typed.folded)) return letter === spelled;
  return letter === folded;
}

/** The words of a question with some of them replaced. */
export function replaceWords(question: Question, replacements: readonly Replacement[]): string {
  let text = '';
  let at = 0;
  for (const { at: from, length, by } of [...replacements].sort((a, b) => a.at - b.at)) {
    const after = question.words[from + length]?.folded;
    const words = wordsOf(by);
    // `CĐVC tỉnh` for `Công đoàn Viên chức tỉnh`: the next word is said already.
    const isSaid = words.length > 1 && after !== undefined && words.at(-1)?.folded === after;
    const before = question.words.slice(at, from).map(({ spelled }) => spelled);
    text = [text, ...before, by].filter((part) => part !== '').join(' ');
    at = from + length + (isSaid ? 1 : 0);
  }
  const rest = question.words.slice(at).map(({ spelled }) => spelled);
  return [text, ...rest].filter((part) => part !== '').join(' ');
}
