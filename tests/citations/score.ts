import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findCitations } from '../../src/citations/find-citations.ts';
import type { FoundCitation } from '../../src/citations/found-citation.ts';
import type { Language } from '../../src/language/language.ts';
import { codeOfPath } from './path-code.ts';

/** A sentence with what a careful reader found in it, as the files of a set write it. */
interface Labelled {
  readonly text: string;
  readonly language: Language;
  readonly from: string;
  readonly citations: readonly {
    readonly words: string;
    readonly nth?: number;
    readonly document?: {
      readonly type: string | null;
      readonly symbol: string;
      readonly date: string | null;
    };
    readonly units?: readonly string[];
  }[];
}

export interface Tally {
  readonly file: string;
  readonly language: Language;
  readonly labelled: number;
  readonly found: number;
  /** Found with the very words and the very meaning of the label. */
  readonly right: number;
}

export interface CitationScore {
  /** The folder of the labels. */
  readonly set: string;
  /** Whether its labels were written by someone who had not read the grammar, to measure it by what it had not seen. */
  readonly isHoldOut: boolean;
  readonly tallies: readonly Tally[];
  readonly total: Tally;
  /** Labelled citations of the plan’s sentences and of real titles. */
  readonly fromPlanAndTitles: number;
  /** Every label that was not found, and every find that is no label. */
  readonly misses: readonly string[];
  readonly falseFinds: readonly string[];
}

const ROOM = join('tests', 'citations');

/** Scores each set of labels there is: the one that the grammar was made with, then each hold-out. */
export function scoreSets(): readonly CitationScore[] {
  const folders = readdirSync(ROOM, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sets = folders.map(({ name }) => scoreCitations(name));
  return sets.toSorted((a, b) => Number(a.isHoldOut) - Number(b.isHoldOut) || (a.set < b.set ? -1 : 1));
}

/** Runs the grammar over the labelled sentences of a set. */
export function scoreCitations(set: string): CitationScore {
  const folder = join(ROOM, set);
  const tallies: Tally[] = [];
  const misses: string[] = [];
  const falseFinds: string[] = [];
  let fromPlanAndTitles = 0;
  for (const name of readdirSync(folder).sort()) {
    const entries: readonly Labelled[] = parse(readFileSync(join(folder, name), 'utf8'));
    for (const [language, list] of Map.groupBy(entries, (entry) => entry.language)) {
      let [labelled, found, right] = [0, 0, 0];
      for (const entry of list) {
        const expected = entry.citations.map((label) => meaningOfLabel(entry.text, label));
        const actual = findCitations(entry.text, language).map((citation) => meaning(entry.text, citation));
        labelled += expected.length;
        found += actual.length;
        right += expected.filter((one) => actual.includes(one)).length;
        if (entry.from === 'title' || entry.from.startsWith('plan ')) fromPlanAndTitles += expected.length;
        for (const one of expected) if (!actual.includes(one)) misses.push(`${name}: ${one} — ${entry.text}`);
        for (const one of actual)
          if (!expected.includes(one)) falseFinds.push(`${name}: ${one} — ${entry.text}`);
      }
      tallies.push({ file: name, language, labelled, found, right });
    }
  }
  const sum = (key: 'labelled' | 'found' | 'right'): number =>
    tallies.reduce((total, tally) => total + tally[key], 0);
  const total = {
    file: 'all',
    language: 'vi' as const,
    labelled: sum('labelled'),
    found: sum('found'),
    right: sum('right'),
  };
  const isHoldOut = set.startsWith('holdout');
  return { set, isHoldOut, tallies, total, fromPlanAndTitles, misses, falseFinds };
}

/** Of what was found, how much is right; 1 where nothing was found and nothing is there. */
export function precisionOf({ found, right }: Tally): number {
  return found === 0 ? 1 : right / found;
}

/** Of what is there, how much was found. */
export function recallOf({ labelled, right }: Tally): number {
  return labelled === 0 ? 1 : right / labelled;
}

/** Place, words and meaning in one line, the same for a label and a find. */
function meaning(text: string, { start, end, document, units }: FoundCitation): string {
  const cited =
    document === null ? '' : say(document.type?.value, document.symbol.value, document.date?.value);
  return line(start, text.slice(start, end), cited, units.map(codeOfPath));
}

function meaningOfLabel(text: string, label: Labelled['citations'][number]): string {
  let start = text.indexOf(label.words);
  for (let nth = 1; nth < (label.nth ?? 1); nth++) start = text.indexOf(label.words, start + 1);
  const { document, units = [] } = label;
  const cited = document === undefined ? '' : say(document.type, document.symbol, document.date);
  return line(start, label.words, cited, units);
}

/** `Action Programme` and `Action programme` are one kind: whoever compares kinds does so without case. */
function say(type: string | null | undefined, symbol: string, date: string | null | undefined): string {
  return `${type?.toLowerCase() ?? '–'} ${symbol} ${date ?? '–'}`;
}

function line(start: number, words: string, document: string, units: readonly string[]): string {
  return `${start} “${words}” [${document}] [${units.join(' ')}]`;
}

/** The table of a set by file and language, then every miss and every false find. */
export function formatScore({
  set,
  isHoldOut,
  tallies,
  total,
  fromPlanAndTitles,
  misses,
  falseFinds,
}: CitationScore): string {
  const rows = [
    ['file', 'language', 'labelled', 'found', 'right', 'precision', 'recall'],
    ...[...tallies, total].map((tally) => [
      tally.file,
      tally === total ? '' : tally.language,
      String(tally.labelled),
      String(tally.found),
      String(tally.right),
      precisionOf(tally).toFixed(3),
      recallOf(tally).toFixed(3),
    ]),
  ];
  const table = rows.map((row) =>
    row.map((cell, index) => (index < 2 ? cell.padEnd(16) : cell.padStart(10))).join(''),
  );
  return [
    `${set}: labels written ${isHoldOut ? 'without reading the grammar' : 'before the grammar was made for them'}`,
    ...table,
    `${fromPlanAndTitles} of ${total.labelled} from the plan and real titles`,
    `missed: ${misses.length}`,
    ...misses.map((miss) => `  ${miss}`),
    `false: ${falseFinds.length}`,
    ...falseFinds.map((find) => `  ${find}`),
  ].join('\n');
}
