import type { RecordKind } from '../../model/search-words.ts';
import type { VocabularyTable } from './vocabulary.ts';

/** What is read before the first search, in one language. */
export interface WordTables {
  /** In how many parts the index is written. */
  readonly parts: number;
  readonly vocabulary: VocabularyTable;
  /** What the glossary, the list of bodies and the words of the office call one thing. */
  readonly groups: readonly SynonymGroup[];
  /** Names whose first letters offices write for them: `BTV` for `Ban Thường vụ`. Empty in English. */
  readonly names: readonly string[];
  /** Phrases, and the record that answers them. */
  readonly questions: readonly (readonly [to: string, asked: readonly string[]])[];
  /** Phrases that ask for a kind of record. */
  readonly kinds: readonly (readonly [kind: RecordKind, asked: readonly string[]])[];
  /** Phrases that say nothing of what is looked for. */
  readonly fillers: readonly string[];
}

export type SynonymGroup = readonly [
  /** Forms that a text may have: each is looked for where another form of the group is asked for. */
  written: readonly string[],
  /** Forms that are only asked for. */
  asked: readonly string[],
  /** 1 for a word of the office: it leads to the written forms, and none of these to another. */
  office?: 1,
];
