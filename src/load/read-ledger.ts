import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { LedgerMark, LedgerProblem } from '../model/parse-issue.ts';
import { readConfirmed } from '../model/promises/confirmed-value.ts';
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
import { MERGE_MARK } from './parse-yaml.ts';
import { type Reading, readText } from './read-text.ts';

/** What stood for a confirmation in an earlier edition. */
const FORMER_VALUE = /^[0-9a-f]{16}$/;

/** A ledger is an object of objects of texts. The parser calls itself, so a text nested deeper is not given to it. */
const DEEPEST = 2;

type Fail = (problem: LedgerProblem, start: number, end?: number) => void;

/** Reads the ledger. Null where it cannot be read or has anything wrong; the faults say what and where. */
export function readLedger(reading: Reading): Ledger | null {
  const text = readText(reading, LEDGER_FILE);
  if (text === null) return null;
  const before = reading.parseIssues.length;
  const fail: Fail = (problem, start, end = start + 1) => {
    reading.parseIssues.push({ type: 'ledger', span: { file: LEDGER_FILE, start, end }, problem });
  };
  const root = parseJson(text, fail);
  const ledger = root === null ? null : readParts(root, fail);
  return reading.parseIssues.length === before ? ledger : null;
}

/** The tree of a text with offsets, or null after a syntax error. */
function parseJson(text: string, fail: Fail): Node | null {
  const mark = MERGE_MARK.exec(text);
  if (mark !== null) {
    fail({ type: 'merge-mark' }, mark.index, mark.index + mark[0].length);
    return null;
  }
  const errors: ParseError[] = [];
  const bracket = findWrongBracket(text);
  const root = bracket === null ? parseTree(text, errors, { disallowComments: true }) : undefined;
  const wrong = bracket ?? errors[0]?.offset;
  if (root !== undefined && wrong === undefined) return root;
  fail(problemAt(text, wrong ?? 0), wrong ?? 0);
  return null;
}

/** The first bracket that has no place in a ledger: of a list, or of an object too deep. */
function findWrongBracket(text: string): number | null {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[{}[]/g)) {
    depth += bracket === '}' ? -1 : 1;
    if (bracket === '[' || depth > DEEPEST) return index;
  }
  return null;
}

/** What belongs at a place, by what stands before it. */
function problemAt(text: string, place: number): LedgerProblem {
  const before = text.slice(0, place).trimEnd();
  const depth = before.split('{').length - before.split('}').length;
  const syntax = (expected: LedgerMark): LedgerProblem => ({ type: 'syntax', expected });
  switch (before.at(-1)) {
    case undefined:
      return syntax('opening');
    case '{':
    case ',':
      return syntax(depth > 1 ? 'entry' : 'part');
    case ':':
      if (depth <= 1) return syntax('opening');
      return { type: 'not-text', key: /"([^"\n]*)"\s*:$/.exec(before)?.[1] ?? '' };
    case '"':
      return syntax(/:\s*"[^"\n]*"$/.test(before) ? 'comma' : 'colon');
    default:
      return syntax(depth > 0 ? 'comma' : 'end');
  }
}

function readParts(root: Node, fail: Fail): Ledger {
  const ledger = { promised: new Map<string, LedgerEntry>(), confirmed: new Map<string, LedgerEntry>() };
  if (root.type !== 'object') {
    fail({ type: 'syntax', expected: 'opening' }, root.offset);
    return ledger;
  }
  const found = new Set<string>();
  for (const [key, entries] of propertiesOf(root)) {
    const part = LEDGER_PARTS.find((known) => known === key.value && !found.has(known));
    found.add(key.value);
    if (part === undefined) {
      fail({ type: 'unknown-part', name: key.value }, key.offset, key.offset + key.length);
    } else if (entries.type !== 'object') {
      fail({ type: 'syntax', expected: 'opening' }, entries.offset);
    } else {
      readEntries(part, entries, ledger[part], fail);
    }
  }
  const missing = LEDGER_PARTS.filter((part) => !found.has(part));
  for (const name of missing) fail({ type: 'missing-part', name }, root.offset + root.length - 1);
  return ledger;
}

function readEntries(part: LedgerPart, node: Node, entries: Map<string, LedgerEntry>, fail: Fail): void {
  let [beforeLast, last] = ['', ''];
  let isFormer = false;
  for (const [{ value: key, offset: start }, value] of propertiesOf(node)) {
    const entry: LedgerEntry = { value: value.value, start };
    const first = entries.get(key);
    if (first !== undefined) {
      const problem = { type: 'duplicate', key, first: spanOfEntry(key, first) } as const;
      fail(problem, start, value.offset + value.length);
      continue;
    }
    entries.set(key, entry);
    if (value.type !== 'string') {
      fail({ type: 'not-text', key }, value.offset);
      continue;
    }
    const problem = problemOf(part, key, value.value);
    // An entry that is wrong in itself has no place in the order: one mistake is one finding.
    if (problem !== null) {
      if (problem.type === 'former-form' && isFormer) continue;
      isFormer ||= problem.type === 'former-form';
      fail(problem, start, value.offset + value.length);
    } else if (key >= last) {
      [beforeLast, last] = [last, key];
    } else if (key > beforeLast) {
      const early = spanOfEntry(last, entries.get(last) ?? entry);
      fail({ type: 'unsorted', key: last, side: 'after', other: key }, early.start, early.end);
      last = key;
    } else {
      fail({ type: 'unsorted', key, side: 'before', other: last }, start, start + key.length + 2);
    }
  }
}

function propertiesOf(node: Node): readonly (readonly [key: Node, value: Node])[] {
  return (node.children ?? []).map(({ children = [] }) => children as [Node, Node]);
}

/** What is wrong with an entry by itself. */
function problemOf(part: LedgerPart, key: string, value: string): LedgerProblem | null {
  const known: readonly string[] = part === 'promised' ? PROMISED_TYPES : CONFIRMED_TYPES;
  const { type, id } = splitKey(key);
  if (!known.includes(type)) return { type: 'unknown-type', key, known };
  const form = formOf(type);
  if (!form.has(id)) return { type: 'wrong-id', key, form: `${type}:${form.shown}` };
  if (part === 'confirmed') {
    if (readConfirmed(value) !== null) return null;
    return FORMER_VALUE.test(value)
      ? { type: 'former-form' }
      : { type: 'wrong-value', found: value, expected: 'fingerprint' };
  }
  return day.safeParse(value).success ? null : { type: 'wrong-value', found: value, expected: 'day' };
}

/** The form of the ids of a type, as it is shown and as it is tested. */
function formOf(type: string): { readonly shown: string; readonly has: (id: string) => boolean } {
  switch (type) {
    case 'provision':
    case 'translation':
      return { shown: 'doc#provision', has: (id) => (parseTarget(id)?.provision ?? null) !== null };
    case 'link':
      return { shown: 'task>doc#provision', has: isLink };
    default:
      return { shown: 'id', has: hasIdForm };
  }
}

function isLink(id: string): boolean {
  const [task = '', to = '', ...rest] = id.split('>');
  return rest.length === 0 && hasIdForm(task) && parseTarget(to) !== null;
}
