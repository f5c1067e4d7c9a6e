import type { Span } from '../model/diagnostic.ts';
import type { LedgerMark, LedgerProblem } from '../model/fault.ts';
import {
  CONFIRMED_TYPES,
  LEDGER_FILE,
  LEDGER_PARTS,
  type Ledger,
  type LedgerEntry,
  type LedgerPart,
  PROMISED_TYPES,
  spanOfEntry,
  splitKey,
} from '../model/promises/ledger.ts';
import { hasIdForm, parseTarget } from '../model/provision-id.ts';
import { day } from '../model/schema.ts';
import { type Reading, readText } from './read-text.ts';

const SPACE = /[ \t\n]*/y;
const STRING = /"([^"\\\n]*)"/y;
/** A whole entry with the mark behind it. Ids, days and fingerprints never need an escape. */
const ENTRY = /[ \t\n]*("([^"\\\n]*)"[ \t\n]*:[ \t\n]*"([^"\\\n]*)")[ \t\n]*([,}])/y;
const MERGE_MARK = /(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/my;
const FINGERPRINT = /^[0-9a-f]{16}$/;

/**
 * Reads the ledger. Null where it cannot be read or has anything wrong; the faults say what and where. Not read by
 * `JSON.parse`, which keeps no places and passes over double keys.
 */
export function readLedger(reading: Reading): Ledger | null {
  const text = readText(reading, LEDGER_FILE);
  if (text === null) return null;
  const before = reading.faults.length;
  const ledger = parseLedger(text, (problem, start, end = start + 1) => {
    reading.faults.push({ type: 'ledger', span: { file: LEDGER_FILE, start, end }, problem });
  });
  return reading.faults.length === before ? ledger : null;
}

type Fail = (problem: LedgerProblem, start: number, end?: number) => void;

/** Where reading goes on; null after a mistake that it cannot get past. */
type Next = number | null;

function parseLedger(text: string, fail: Fail): Ledger {
  const ledger = { promised: new Map<string, LedgerEntry>(), confirmed: new Map<string, LedgerEntry>() };
  const found = new Set<string>();
  let at: Next = take(text, 0, '{', 'opening', fail);
  while (at !== null) {
    const start = skip(text, at);
    const name = match(STRING, text, start)?.[1];
    if (name === undefined) {
      refuse(text, start, 'part', fail);
      return ledger;
    }
    const part = LEDGER_PARTS.find((known) => known === name && !found.has(name));
    if (part === undefined) fail({ type: 'unknown-part', name }, start, start + name.length + 2);
    found.add(name);
    at = take(text, start + name.length + 2, ':', 'colon', fail);
    if (at !== null) at = readEntries(text, at, part ?? null, ledger, fail);
    if (at === null) return ledger;
    at = skip(text, at);
    if (text.charAt(at) === '}') break;
    at = take(text, at, ',', 'comma', fail);
  }
  if (at === null) return ledger;
  const end = skip(text, at + 1);
  if (end < text.length) refuse(text, end, 'end', fail);
  for (const name of LEDGER_PARTS) if (!found.has(name)) fail({ type: 'missing-part', name }, at);
  return ledger;
}

/** Reads one list; the entries of an unknown one are only passed over. */
function readEntries(
  text: string,
  start: number,
  part: LedgerPart | null,
  ledger: Record<LedgerPart, Map<string, LedgerEntry>>,
  fail: Fail,
): Next {
  let at = take(text, start, '{', 'opening', fail);
  if (at === null) return null;
  if (text.charAt(skip(text, at)) === '}') return skip(text, at) + 1;
  const order = new KeyOrder(fail);
  for (;;) {
    const entry: RegExpExecArray | null = match(ENTRY, text, at);
    if (entry === null) return refuseEntry(text, skip(text, at), fail);
    const [all, inner = '', key = '', value = '', mark] = entry;
    const keyStart = at + all.indexOf('"');
    at += all.length;
    if (part !== null) {
      const first = ledger[part].get(key);
      const known: LedgerEntry = { value, start: keyStart };
      const problem = first === undefined ? problemOf(part, key, value) : duplicateOf(key, first);
      if (problem !== null) fail(problem, keyStart, keyStart + inner.length);
      if (first === undefined) {
        ledger[part].set(key, known);
        // One mistake is told once: an entry that is wrong in itself has no place in the order.
        if (problem === null) order.pass(key, spanOfEntry(key, known));
      }
    }
    if (mark === '}') return at;
  }
}

function duplicateOf(key: string, first: LedgerEntry): LedgerProblem {
  return { type: 'duplicate', key, first: spanOfEntry(key, first) };
}

/** Watches the order of keys; of two that stand the wrong way round it names the one that is out of the row. */
class KeyOrder {
  readonly #fail: Fail;
  #last: readonly [key: string, span: Span] | null = null;
  #beforeLast = '';

  constructor(fail: Fail) {
    this.#fail = fail;
  }

  pass(key: string, span: Span): void {
    const last = this.#last;
    if (last === null || last[0] < key) {
      this.#beforeLast = last?.[0] ?? '';
      this.#last = [key, span];
    } else if (key > this.#beforeLast) {
      this.#fail({ type: 'unsorted', key: last[0], side: 'after', other: key }, last[1].start, last[1].end);
      this.#last = [key, span];
    } else {
      this.#fail({ type: 'unsorted', key, side: 'before', other: last[0] }, span.start, span.end);
    }
  }
}

/** What is wrong with an entry by itself. */
function problemOf(part: LedgerPart, key: string, value: string): LedgerProblem | null {
  const known: readonly string[] = part === 'promised' ? PROMISED_TYPES : CONFIRMED_TYPES;
  const { type, id } = splitKey(key);
  if (!known.includes(type)) return { type: 'unknown-type', key, known };
  const form = FORMS[type] ?? PLAIN;
  if (!form.has(id)) return { type: 'wrong-id', key, form: `${type}:${form.shown}` };
  if (part === 'confirmed') {
    return FINGERPRINT.test(value) ? null : { type: 'wrong-value', found: value, expected: 'fingerprint' };
  }
  return isDay(value) ? null : { type: 'wrong-value', found: value, expected: 'day' };
}

interface IdForm {
  readonly shown: string;
  readonly has: (id: string) => boolean;
}

const PLAIN: IdForm = { shown: 'id', has: hasIdForm };
const PROVISION: IdForm = {
  shown: 'doc#provision',
  has: (id) => (parseTarget(id)?.provision ?? null) !== null,
};
const LINK: IdForm = {
  shown: 'task>doc#provision',
  has: (id) => {
    const [task = '', to = '', ...rest] = id.split('>');
    return rest.length === 0 && hasIdForm(task) && parseTarget(to) !== null;
  },
};
const FORMS: Readonly<Record<string, IdForm>> = { provision: PROVISION, translation: PROVISION, link: LINK };

/** Promises are made by the hundred on one day, so a day is looked at once. */
const days = new Map<string, boolean>();

function isDay(text: string): boolean {
  let known = days.get(text);
  if (known === undefined) {
    known = day.safeParse(text).success;
    days.set(text, known);
  }
  return known;
}

/** Says which mark an entry lacks. */
function refuseEntry(text: string, start: number, fail: Fail): null {
  const key = match(STRING, text, start);
  if (key === null) return refuse(text, start, 'entry', fail);
  const colon = skip(text, start + key[0].length);
  if (text.charAt(colon) !== ':') return refuse(text, colon, 'colon', fail);
  const value = skip(text, colon + 1);
  const found = match(STRING, text, value);
  if (found !== null) return refuse(text, skip(text, value + found[0].length), 'comma', fail);
  fail({ type: 'not-text', key: key[1] ?? '' }, value);
  return null;
}

function take(text: string, from: number, letter: string, expected: LedgerMark, fail: Fail): Next {
  const at = skip(text, from);
  return text.charAt(at) === letter ? at + 1 : refuse(text, at, expected, fail);
}

function refuse(text: string, at: number, expected: LedgerMark, fail: Fail): null {
  const mark = match(MERGE_MARK, text, at);
  if (mark === null) fail({ type: 'syntax', expected }, at);
  else fail({ type: 'merge-mark' }, at, at + mark[0].length);
  return null;
}

function skip(text: string, from: number): number {
  return from + (match(SPACE, text, from)?.[0].length ?? 0);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
