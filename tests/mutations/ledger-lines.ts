import { type Content, oncePerContent } from './content.ts';
import { type Edit, type Place, placeIn } from './fault.ts';
import { matchesIn, type Word } from './words.ts';
import type { Range } from './written-text.ts';

export const LEDGER = 'ledger.json';

/** A line of the ledger: `"body:cong-doan-co-so": "2026-11-22"`. */
export interface LedgerLine {
  readonly key: string;
  /** What stands before the colon of the key: `body`, `translation` … */
  readonly type: string;
  readonly id: string;
  readonly line: Word;
}

/** The entries of the ledger, in the order of the file; none where there is no ledger. */
export const ledgerLines = oncePerContent((content): readonly LedgerLine[] => {
  const text = content.files[LEDGER] ?? '';
  return matchesIn(text, { start: 0, end: text.length }, /"[a-z]+:[^"\n]+": *"[^"\n]*"/g).map((line) => {
    const key = line.text.slice(1, line.text.indexOf('"', 1));
    const colon = key.indexOf(':');
    return { key, type: key.slice(0, colon), id: key.slice(colon + 1), line };
  });
});

const linesByKey = oncePerContent((content) => new Map(ledgerLines(content).map((line) => [line.key, line])));

/** Whether the ledger has a key. */
export function isInLedger(content: Content, key: string): boolean {
  return linesByKey(content).has(key);
}

/** Where the promise of an id stands; null where none was made. */
export function promiseOf(content: Content, key: string): Place | null {
  const found = linesByKey(content).get(key);
  return found === undefined ? null : placeIn(content, LEDGER, found.line.start);
}

/** A line of the ledger with its comma, or with that of the line before where it is the last. */
export function wholeLine(content: Content, { start, end }: Range): Edit {
  const text = content.files[LEDGER] ?? '';
  if (text.charAt(end) === ',') return { start, end: end + 1, put: '' };
  const before = text.slice(0, start).trimEnd();
  return { start: before.endsWith(',') ? before.length - 1 : start, end, put: '' };
}
