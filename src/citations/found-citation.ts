/**
 * What a step of a citation names. `number` is a number without the word of its level, the last of `III.2.2`;
 * `passage` an `ý` or `đoạn`, which is a dash where the text has dashes.
 */
export const LEVELS = [
  'appendix',
  'part',
  'chapter',
  'section',
  'article',
  'clause',
  'point',
  'number',
  'dash',
  'passage',
  'sentence',
  'heading',
  'preamble',
  'closing',
  'recipients',
  'signature',
] as const;
export type Level = (typeof LEVELS)[number];

/** A stretch of a text: UTF-16 offsets from 0, `end` excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface UnitStep extends TextRange {
  readonly level: Level;
  /** As printed: `III`, `2`, `2.1`, `đ`; of an ordinal its figure; `last`; null for what carries no number. */
  readonly number: string | null;
}

/** The way to a unit, outermost step first. */
export type UnitPath = readonly UnitStep[];

/** A value of the text with the stretch that says it. */
export interface SpannedValue extends TextRange {
  readonly value: string;
}

export interface CitedDocument extends TextRange {
  /** The kind of document in full: `Nghị quyết` also where the text has `NQ`. */
  readonly type: SpannedValue | null;
  readonly symbol: SpannedValue;
  /** The day in ISO 8601. */
  readonly date: SpannedValue | null;
}

/** A citation in running text, from its first unit to the end of its document. */
export interface FoundCitation extends TextRange {
  readonly document: CitedDocument | null;
  readonly units: readonly UnitPath[];
}

/** A path as one word, for tables and messages: `III>2>-2`, `d5>2>dd`, `cII`, `pl1`, `IV>closing`. */
export function codeOfPath(path: UnitPath): string {
  return path.map(codeOfStep).join('>');
}

const PREFIXES: Partial<Record<Level, string>> = {
  appendix: 'pl',
  part: 'p',
  chapter: 'c',
  article: 'd',
  dash: '-',
  passage: '-',
  sentence: 's',
};

function codeOfStep({ level, number }: UnitStep): string {
  if (number === null) return level;
  return (PREFIXES[level] ?? '') + number.replace('đ', 'dd');
}
