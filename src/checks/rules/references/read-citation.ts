import { findCitations } from '../../../citations/find-citations.ts';
import type { FoundCitation, SpannedValue, TextRange } from '../../../citations/found-citation.ts';
import { findDates } from '../../../language/dates.ts';
import type { Language, Localized } from '../../../language/language.ts';

/** What was read in the words of a citation. */
export interface ReadCitation {
  readonly kinds: readonly SpannedValue[];
  readonly symbols: readonly SpannedValue[];
  readonly dates: readonly SpannedValue[];
  /** The citations that name units. */
  readonly units: readonly FoundCitation[];
  /** Other words before or behind the only citation; null if there are none. */
  readonly extra: TextRange | null;
}

/** Cached by the words: a corpus repeats the same few citations. */
const known: Localized<Map<string, ReadCitation>> = { vi: new Map(), en: new Map() };
const MOST_KNOWN = 50_000;

/** Reads the words of a `<Ref>`. */
export function readCitation(text: string, language: Language): ReadCitation {
  const before = known[language].get(text);
  if (before !== undefined) return before;
  if (known[language].size >= MOST_KNOWN) known[language].clear();
  const citations = findCitations(text, language);
  const documents = citations.flatMap(({ document }) => document ?? []);
  const read = {
    kinds: documents.flatMap(({ type }) => type ?? []),
    symbols: documents.map(({ symbol }) => symbol),
    dates: hasYearBeside(text, citations)
      ? findDates(text).map(({ value, index, length }) => ({ value, start: index, end: index + length }))
      : documents.flatMap(({ date }) => date ?? []),
    units: citations.filter(({ units }) => units.length > 0),
    extra: extraWords(text, citations),
  };
  known[language].set(text, read);
  return read;
}

/** Words with a letter or digit beside the citation, if it is the only one and has a symbol. */
function extraWords(text: string, citations: readonly FoundCitation[]): TextRange | null {
  const [only] = citations;
  if (only?.document == null || citations.length > 1) return null;
  const sides = [
    { start: only.end, end: text.length },
    { start: 0, end: only.start },
  ];
  for (const { start, end } of sides) {
    const words = text.slice(start, end);
    const first = words.search(/[\p{L}\p{N}(]/u);
    if (/[\p{L}\p{N}]/u.test(words)) return { start: start + first, end: start + words.trimEnd().length };
  }
  return null;
}

/** Whether a date can stand beside the citations of a text: `Nghị quyết ngày 12/6/2021`. */
function hasYearBeside(text: string, citations: readonly FoundCitation[]): boolean {
  const ends = [0, ...citations.map(({ end }) => end)];
  return ends.some((end, index) => /\d{4}/.test(text.slice(end, citations[index]?.start)));
}

/** A kind may be shorter than on record, `Chương trình` for `Chương trình hành động`, or the general word. */
export function isSameKind(said: string, recorded: string): boolean {
  const [a, b] = [said.toLowerCase(), recorded.toLowerCase()];
  if (a === 'văn bản' || a === 'document') return true;
  return a.startsWith(b) || b.startsWith(a) || b.endsWith(` ${a}`);
}
