import type { Language } from '../model/language.ts';
import { hasMarks, type Word, wordsOf } from './folding.ts';

/** What somebody types, cut into words. */
export interface Question {
  readonly words: readonly Word[];
  /** Whether it carries marks: then letters with these marks are meant before others. */
  readonly marked: boolean;
  readonly language: Language;
  /** The id of the provision if the question is the number of one: `iii-5-2` for `mục III.5.2`. */
  readonly provision: string | null;
}

/** Further words narrow nothing down any more and cost time. */
const MOST_WORDS = 12;

/** Letters of a beginning. */
const BEGINNING = 3;

const NUMBER_OF_PROVISION = /^(mục|phần|section|part)?\s*([ivxlc]+)((?:\s*[./\s-]\s*\d{1,2})*)$/i;

export function readQuestion(query: string, language: Language): Question {
  return {
    words: wordsOf(query).slice(0, MOST_WORDS),
    marked: hasMarks(query),
    language,
    provision: provisionNumber(query),
  };
}

/** The first letters of the longest word: enough to find words near a slip, which is mostly at the end of a word. */
export function beginningOf(question: Question): string {
  const [longest] = [...question.words].sort((a, b) => b.folded.length - a.folded.length);
  return longest === undefined || longest.folded.length <= BEGINNING
    ? ''
    : longest.folded.slice(0, BEGINNING);
}

/** Letters that make a Roman number are words too (`vi`, `di`): without a digit or a name before them they stay so. */
function provisionNumber(query: string): string | null {
  const found = NUMBER_OF_PROVISION.exec(query.normalize('NFC').replaceAll('muc', 'mục').trim());
  if (found === null) return null;
  const [, name, roman = '', rest = ''] = found;
  const digits = rest.match(/\d+/g) ?? [];
  if (name === undefined && digits.length === 0) return null;
  return [roman.toLowerCase(), ...digits.map(Number)].join('-');
}
