import type { Language } from '../../language/language.ts';
import { writeDates } from './figures.ts';
import { foldVietnamese, hasMarks, type Word, wordsOf } from './folding.ts';

/** What somebody types, cut into words. */
export interface Question {
  /** As typed. */
  readonly text: string;
  readonly words: readonly Word[];
  /** Whether it carries marks: then letters with these marks are meant before others. */
  readonly marked: boolean;
  readonly language: Language;
}

/** Further words narrow nothing down any more and cost time. */
const MOST_WORDS = 14;
/** Nor do further letters. */
const MOST_LETTERS = 400;

/** A digit, or a Roman number in capitals. */
const NUMBER = /\d|(?<!\p{L})[IVXLC]+(?!\p{L})/u;
/** A level with a number in words or small letters, and parts without a number. Folded. */
const LEVEL =
  /\b(?:muc|phan|khoan|diem|gach|dong|y) (?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\b|\b(?:sections?|clauses?|parts?) (?:one|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?:muc|phan|khoan|diem|sections?|parts?) [ivxlc]+\b|\b(?:gach|dong|y|doan|cau) (?:thu|cuoi|dau)\b|\b(?:phan|doan|loi) (?:mo dau|noi nhan|ky|cuoi|ket)\b|\b(?:indents?|dash(?:es)?|bullets?|preamble|recipients|signature|(?:opening|closing|last|final) paragraph)\b/;
/** The same figures in other signs: full width, and a percentage in words. */
const WIDE_DIGIT = /[\uff10-\uff19]/g;
const PERCENT = /(?<=\d\s*)(?:%|phần trăm|phan tram|per ?cent\b)/giu;

export function readQuestion(query: string, language: Language): Question {
  const figures = query
    .slice(0, MOST_LETTERS)
    .replace(WIDE_DIGIT, (digit) => digit.normalize('NFKC'))
    .replace(PERCENT, ' ');
  const text = /\d/.test(figures) ? writeDates(figures, language) : figures;
  return { text, words: wordsOf(text).slice(0, MOST_WORDS), marked: hasMarks(text), language };
}

/** Some words as a question of their own. */
export function questionOf(words: readonly Word[], language: Language): Question {
  return readQuestion(words.map(({ spelled }) => spelled).join(' '), language);
}

/** Whether a question may cite something, so that it is worth loading what reads citations. */
export function mayCite(query: string): boolean {
  return NUMBER.test(query) || LEVEL.test(foldVietnamese(query));
}
