import type { Language } from '../../language/language.ts';
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
const MOST_WORDS = 12;

/** Letters of a beginning. */
const BEGINNING = 3;

/** A digit, or a Roman number in capitals. */
const NUMBER = /\d|(?<!\p{L})[IVXLC]+(?!\p{L})/u;
/** A level with a number in words or small letters, and parts without a number. Folded. */
const LEVEL =
  /\b(?:muc|phan|khoan|diem|gach|dong|y) (?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\b|\b(?:sections?|clauses?|parts?) (?:one|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?:muc|phan|khoan|diem|sections?|parts?) [ivxlc]+\b|\b(?:gach|dong|y|doan|cau) (?:thu|cuoi|dau)\b|\b(?:phan|doan|loi) (?:mo dau|noi nhan|ky|cuoi|ket)\b|\b(?:indents?|dash(?:es)?|bullets?|preamble|recipients|signature|(?:opening|closing|last|final) paragraph)\b/;

export function readQuestion(query: string, language: Language): Question {
  return {
    text: query,
    words: wordsOf(query).slice(0, MOST_WORDS),
    marked: hasMarks(query),
    language,
  };
}

/** Whether a question may cite something, so that it is worth loading what reads citations. */
export function mayCite(query: string): boolean {
  return NUMBER.test(query) || LEVEL.test(foldVietnamese(query));
}

/** The first letters of the longest word: enough to find words near a slip, which is mostly at the end of a word. */
export function beginningOf(question: Question): string {
  const [longest] = [...question.words].sort((a, b) => b.folded.length - a.folded.length);
  return longest === undefined || longest.folded.length <= BEGINNING
    ? ''
    : longest.folded.slice(0, BEGINNING);
}
