/** What the glossary and the list of bodies call one thing, in one language: read before the first search. */
export interface SynonymTable {
  readonly groups: readonly SynonymGroup[];
  /** Names whose first letters offices write for them: `BTV` for `Ban Thường vụ`. Empty in English. */
  readonly names: readonly string[];
}

export type SynonymGroup = readonly [
  /** Forms that a text may have: each is looked for where another form of the group is asked for. */
  written: readonly string[],
  /** Forms that are only asked for. */
  asked: readonly string[],
];
