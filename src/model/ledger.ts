import { ID_TYPES, type IdType, keyOfId } from './alias.ts';
import { foldSpace } from './built-site.ts';
import { type Corpus, type Document, provisionOf, resolveTarget } from './corpus.ts';
import { compareText, type Span } from './diagnostic.ts';
import type { Task } from './knowledge.ts';
import type { Provision } from './provision.ts';
import { formatTarget } from './provision-id.ts';
import { splitSentences } from './sentence.ts';

/** Path of the ledger below the content folder. A corpus without one promises nothing. */
export const LEDGER_FILE = 'ledger.json';

/** The two lists of the ledger, in their order in the file. */
export const LEDGER_PARTS = ['promised', 'confirmed'] as const;
export type LedgerPart = (typeof LEDGER_PARTS)[number];

/** What may be promised: every id of the content, and the rules. */
export const PROMISED_TYPES = [...ID_TYPES, 'rule'] as const;
export type PromisedType = IdType | 'rule';

export const CONFIRMED_TYPES = ['translation', 'link'] as const;
/** What an editor confirms: the translation of a provision, or that a task comes from what it names. */
export type ConfirmedType = (typeof CONFIRMED_TYPES)[number];

export interface LedgerEntry {
  /** Of a promise its day, of a confirmed text its fingerprint. */
  readonly value: string;
  /** Offset of the key in the file, its quotation mark included. */
  readonly start: number;
}

/**
 * `content/ledger.json`: the ids that are to stay valid, by `{type}:{id}`, and the fingerprints of the Vietnamese
 * against which translations (`translation:{doc}#{provision}`) and links (`link:{task}>{target}`) were confirmed.
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

/** Something that a person confirms by looking at it. */
export interface Confirmable {
  /** As the ledger has it. */
  readonly key: string;
  /** The normalised Vietnamese that is looked at; its fingerprint stands in the ledger. */
  readonly text: string;
}

/** The keys of a document's ids: its own, then those of its provisions. */
export function* keysOfDocument(document: Document): Generator<string> {
  yield keyOfId('document', document.id);
  for (const id of document.provisions.keys()) yield keyOfId('provision', formatTarget(document.id, id));
}

/** The keys of everything in the corpus that is promised; rules are no part of a corpus. */
export function* keysOfCorpus(corpus: Corpus): Generator<string> {
  for (const document of corpus.documents) yield* keysOfDocument(document);
  for (const id of corpus.tasksById.keys()) yield keyOfId('task', id);
  for (const id of corpus.bodiesById.keys()) yield keyOfId('body', id);
  for (const id of corpus.termsById.keys()) yield keyOfId('term', id);
  for (const id of Object.keys(corpus.sources)) yield keyOfId('source', id);
}

/** The translation of a provision, to be confirmed; null where it has no words, or only one language has it. */
export function translationOf(provision: Provision): Confirmable | null {
  const { vi, en } = provision.wording;
  if (vi === null || en === null || (vi.heading === null && vi.text === '')) return null;
  return {
    key: `translation:${formatTarget(provision.document, provision.id)}`,
    text: textOfProvision(provision),
  };
}

/**
 * The links of a task, to be confirmed: the words of its sentence together with those of what it comes from. A link
 * of which an end does not exist or was not read is left out.
 */
export function linksOf(corpus: Corpus, task: Task): readonly (Confirmable & { readonly to: string })[] {
  const own = resolveTarget(corpus, task.key)?.provision;
  const sentence = splitSentences(own?.wording.vi?.text ?? '')[task.sentence - 1];
  if (sentence === undefined || corpus.brokenDocuments.has(task.document)) return [];
  const words = `${foldSpace(sentence.text)}\n${foldSpace(task.quote.vi)}`;
  return [...new Set(task.sources.map(({ to }) => to))].flatMap((to) => {
    const target = resolveTarget(corpus, to);
    if (target === null || target.document.broken) return [];
    const { document, provision } = target;
    const there = provision === null ? textOfDocument(document) : textOfWhole(document, provision);
    return [{ key: `link:${task.id}>${to}`, to, text: `${words}\n${there}` }];
  });
}

function textOfProvision({ wording: { vi } }: Provision): string {
  return `${foldSpace(vi?.heading ?? '')}\n${foldSpace(vi?.text ?? '')}`;
}

/** A link to a section is a link to all that stands in it. */
function textOfWhole(document: Document, provision: Provision): string {
  const below = provision.children.map((id) => textOfWhole(document, provisionOf(document, id)));
  return [textOfProvision(provision), ...below].join('\n');
}

function textOfDocument({ facts: { title, symbol } }: Document): string {
  return `${foldSpace(title.vi)}\n${symbol ?? ''}`;
}

/** The ledger as the file has it: sorted by key, an entry a line, so that two editors' entries merge. */
export function formatLedger(ledger: Readonly<Record<LedgerPart, ReadonlyMap<string, string>>>): string {
  const sorted = LEDGER_PARTS.map((part) => [
    part,
    Object.fromEntries([...ledger[part]].sort(([a], [b]) => compareText(a, b))),
  ]);
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
