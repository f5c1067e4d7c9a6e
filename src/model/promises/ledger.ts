import { compareText } from '../../language/compare-text.ts';
import type { Span } from '../diagnostic.ts';
import { ID_TYPES, type IdType } from './alias.ts';

/** Path of the ledger below the content folder. A corpus without one promises nothing. */
export const LEDGER_FILE = 'ledger.json';

/** The two lists of the ledger, in their order in the file. */
export const LEDGER_PARTS = ['promised', 'confirmed'] as const;
export type LedgerPart = (typeof LEDGER_PARTS)[number];

/** What may be promised: every id of the content, and the rules. */
export const PROMISED_TYPES = [...ID_TYPES, 'rule'] as const;
export type PromisedType = IdType | 'rule';

/** What an editor confirms: the translation of a provision, or that a task comes from what it names. */
export const CONFIRMED_TYPES = ['translation', 'link'] as const;

export interface LedgerEntry {
  /** Of a promise its day; what is confirmed as `readConfirmed` reads it. */
  readonly value: string;
  /** Offset of the key in the file, its quotation mark included. */
  readonly start: number;
}

/**
 * `content/ledger.json`: the ids that are to stay valid, by `{type}:{id}`, and what was confirmed: translations
 * (`translation:{doc}#{provision}`) and links (`link:{task}>{target}`), each with the fingerprints of both sides.
 */
export type Ledger = Readonly<Record<LedgerPart, ReadonlyMap<string, LedgerEntry>>>;

/** The place of an entry: its key. */
export function spanOfEntry(key: string, { start }: LedgerEntry): Span {
  return { file: LEDGER_FILE, start, end: start + key.length + 2 };
}

/** Parts a key of the ledger into its type and what follows. */
export function splitKey(key: string): { readonly type: string; readonly id: string } {
  const colon = key.indexOf(':');
  return { type: key.slice(0, Math.max(colon, 0)), id: key.slice(colon + 1) };
}

/** The ledger as the file has it: sorted by key, an entry a line, so that two editors' entries merge. */
export function formatLedger(ledger: Readonly<Record<LedgerPart, ReadonlyMap<string, string>>>): string {
  const sorted = LEDGER_PARTS.map((part) => [
    part,
    Object.fromEntries([...ledger[part]].sort(([a], [b]) => compareText(a, b))),
  ]);
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
