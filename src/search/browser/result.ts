import type { Question } from '../shared/question.ts';
import type { SearchRecord } from '../shared/record.ts';
import { excerptOf, markText, type Part } from './marking.ts';

/** A found record; what is marked answers the question, letter for letter as the record has it. */
export interface SearchResult extends Omit<SearchRecord, 'heading' | 'text'> {
  /** The label, marked. */
  readonly name: readonly Part[];
  /** The citation in words, if the question cites this very record. */
  readonly jump: string | null;
  readonly heading: readonly Part[] | null;
  readonly excerpt: readonly Part[];
}

/** A record as a result; with `jump` as what the question cites. */
export function resultOf(
  { heading, text, ...rest }: SearchRecord,
  question: Question,
  jump: string | null = null,
): SearchResult {
  return {
    ...rest,
    jump,
    name: markText(rest.label, question),
    heading: heading === null ? null : markText(heading, question),
    excerpt: excerptOf(text, question),
  };
}
