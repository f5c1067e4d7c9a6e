import { type Alias, collectAliases, indexAliases } from './alias.ts';
import { compareText, type Diagnostic, type Place, type Span } from './diagnostic.ts';
import { type DocumentName, nameOfDocument } from './document-name.ts';
import type { Fault } from './fault.ts';
import { type Knowledge, type KnowledgeParts, makeKnowledge } from './knowledge.ts';
import type { Language, Localized } from './language.ts';
import type { Ledger } from './ledger.ts';
import { lineAt } from './lines.ts';
import type { Provision } from './provision.ts';
import { type DocumentId, formatTarget, type ProvisionId, parseTarget } from './provision-id.ts';
import type { DocumentFacts, Edition, Exceptions, GuideHead, Sources } from './schema.ts';
import type { Unread } from './unread.ts';
import type { FlatText } from './wording.ts';

/** A document with its provisions in document order. */
export interface Document {
  readonly id: DocumentId;
  readonly facts: DocumentFacts;
  /** Path of `document.yaml` below the content folder. */
  readonly file: string;
  readonly provisions: ReadonlyMap<ProvisionId, Provision>;
  /** Top-level provisions. */
  readonly children: readonly ProvisionId[];
  /** The pointers that its wording holds, in both languages. */
  readonly references: readonly Reference[];
  /** Files that hold the wording; null where the language is missing. */
  readonly languageFiles: Localized<string | null>;
  /** Whether a file of it is missing or could not be read, so that what it lacks is no news. */
  readonly broken: boolean;
  /** What of its wording could not be read. */
  readonly unread: Localized<Unread>;
  /** The source text of a verbatim document and its digest, null where there is none. */
  readonly source: { readonly text: string; readonly sha256: string; readonly file: string } | null;
}

/** A page of `content/guides/`. */
export interface Guide {
  readonly slug: string;
  readonly language: Language;
  readonly file: string;
  /** Null where it cannot be read. */
  readonly head: GuideHead | null;
  /** Its paragraphs, headings and cells; not what stands in code or in a quotation. */
  readonly stretches: readonly FlatText[];
}

/** A pointer written by an author: where it stands, what it says, where it means to lead. */
export interface Reference {
  readonly from:
    | { readonly document: DocumentId; readonly provision: ProvisionId }
    | { readonly guide: string };
  readonly language: Language;
  readonly to: string;
  readonly toSpan: Span;
  /** The visible words, with the way back to the file. */
  readonly words: FlatText;
}

/** Two provisions of one file that claim one id. */
export interface DuplicateProvision {
  readonly document: DocumentId;
  readonly id: string;
  readonly span: Span;
  readonly first: Span;
}

/** What a corpus is made of, before anything is derived. */
export interface CorpusParts extends KnowledgeParts {
  readonly documents: readonly Document[];
  /** Paths of the content files that were read. */
  readonly files: readonly string[];
  /** Folder names of documents that could not be read whole. */
  readonly brokenDocuments: ReadonlySet<string>;
  readonly guides: readonly Guide[];
  /** Pointers that stand in no document of the corpus: in guides, or beside a `document.yaml` that cannot be used. */
  readonly looseReferences: readonly Reference[];
  readonly duplicates: readonly DuplicateProvision[];
  readonly faults: readonly Fault[];
  readonly sources: Sources;
  readonly edition: Edition;
  readonly exceptions: Exceptions;
  /** Null where there is none, or where it cannot be read. */
  readonly ledger: Ledger | null;
  /** A short sign of a text, equal for equal texts: the first 16 digits of its SHA-256. */
  readonly fingerprint: (text: string) => string;
  /**
   * Text of a content file, for places and code frames; undefined if it cannot be read. It is read again when
   * asked for: a sound corpus never asks, and does not carry every text twice.
   */
  readonly textOf: (file: string) => string | undefined;
  /**
   * The span of a value in a yaml file by its path of keys, or of the last key itself; the nearest enclosing value if
   * there is none.
   */
  readonly spanInYaml: (file: string, path: readonly (string | number)[], of?: 'value' | 'key') => Span;
}

/** Everything the site is cut from. Frozen: nobody changes it after loading. */
export interface Corpus extends CorpusParts, Knowledge {
  readonly documentsById: ReadonlyMap<string, Document>;
  /**
   * Documents that the ledger promises and that are gone without an alias: one finding misses each, and what rests on
   * it is as unknown as where its folder could not be read. They count as broken too.
   */
  readonly lostDocuments: ReadonlySet<string>;
  /** The names of all documents, in their order. */
  readonly names: readonly DocumentName[];
  /** Files that are missing or could not be read whole, in order. */
  readonly unreadFiles: readonly string[];
  /** All of them, those of documents first. */
  readonly references: readonly Reference[];
  /** Former ids, in the order of documents and files. `resolveAlias` follows them. */
  readonly aliases: readonly Alias[];
  /** By `keyOfId` of the former id; of two from one id the first. */
  readonly aliasesByFrom: ReadonlyMap<string, Alias>;
  /** Relations by the document they lead to. */
  readonly relatedTo: ReadonlyMap<string, readonly RelatedFrom[]>;
  /** References by the target as written, `{doc}` or `{doc}#{provision}`. */
  readonly referencesTo: ReadonlyMap<string, readonly Reference[]>;
  /** References by the provision that holds them, `{doc}#{provision}`. */
  readonly referencesFrom: ReadonlyMap<string, readonly Reference[]>;
}

/** A relation that another document's record states to this one. */
export interface RelatedFrom {
  readonly from: Document;
  readonly entry: DocumentFacts['related'][number];
}

/** Derives the back-links and look-ups and freezes the corpus. */
export function makeCorpus(parts: CorpusParts): Corpus {
  const documents = [...parts.documents].sort((a, b) => compareText(a.id, b.id));
  const references = [...documents.flatMap((document) => document.references), ...parts.looseReferences];
  // Made on first use: pages ask for them, rules do not.
  let links: Pick<Corpus, 'referencesTo' | 'referencesFrom'> | null = null;
  const linksOf = () => {
    links ??= linkReferences(references);
    return links;
  };
  const relatedTo = new Map<string, RelatedFrom[]>();
  for (const from of documents) {
    for (const entry of from.facts.related) {
      push(relatedTo, parseTarget(entry.to)?.document ?? entry.to, { from, entry });
    }
  }
  const aliases = collectAliases({ ...parts, documents });
  const aliasesByFrom = indexAliases(aliases);
  const documentsById = new Map(documents.map((document) => [document.id as string, document]));
  const lostDocuments = findLostDocuments(parts, documentsById, aliasesByFrom);
  return Object.freeze({
    ...parts,
    ...makeKnowledge(parts, placeOfProvisions(documents)),
    documents,
    references,
    unreadFiles: unreadFilesIn(parts),
    documentsById,
    lostDocuments,
    brokenDocuments: parts.brokenDocuments.union(lostDocuments),
    names: documents.map(({ id, facts }) => nameOfDocument(id, facts)),
    aliases,
    aliasesByFrom,
    relatedTo,
    get referencesTo() {
      return linksOf().referencesTo;
    },
    get referencesFrom() {
      return linksOf().referencesFrom;
    },
  });
}

function findLostDocuments(
  { ledger, brokenDocuments }: CorpusParts,
  present: Corpus['documentsById'],
  aliases: Corpus['aliasesByFrom'],
): ReadonlySet<string> {
  const lost = new Set<string>();
  for (const key of ledger?.promised.keys() ?? []) {
    const id = key.startsWith('document:') ? key.slice('document:'.length) : null;
    if (id !== null && !present.has(id) && !brokenDocuments.has(id) && !aliases.has(key)) lost.add(id);
  }
  return lost;
}

function linkReferences(references: readonly Reference[]): Pick<Corpus, 'referencesTo' | 'referencesFrom'> {
  const referencesTo = new Map<string, Reference[]>();
  const referencesFrom = new Map<string, Reference[]>();
  for (const reference of references) {
    push(referencesTo, reference.to, reference);
    const holder = holderOf(reference);
    if (holder !== undefined) push(referencesFrom, holder, reference);
  }
  return { referencesTo, referencesFrom };
}

/** The place of a provision among all, by key; past the end where there is none. */
function placeOfProvisions(documents: readonly Document[]): (key: string) => number {
  const places = new Map<string, number>();
  return (key) => {
    // Filled on first use: a corpus without tasks asks for none.
    if (places.size === 0) {
      for (const document of documents) {
        for (const id of document.provisions.keys()) places.set(formatTarget(document.id, id), places.size);
      }
    }
    return places.get(key) ?? Number.MAX_SAFE_INTEGER;
  };
}

/** Faults that leave nothing of a file unread. */
const ALL_THE_SAME_READ: ReadonlySet<Fault['type']> = new Set([
  'not-nfc',
  'strange-character',
  'unexpected-file',
]);

function unreadFilesIn({ faults, duplicates }: CorpusParts): readonly string[] {
  const spans = [...faults.filter(({ type }) => !ALL_THE_SAME_READ.has(type)), ...duplicates];
  const unread = [...spans.map(({ span }) => span.file), ...faults.flatMap(meantBy)];
  return [...new Set(unread)].sort(compareText);
}

/** A file that has another name goes unread under its own. */
function meantBy(fault: Fault): readonly string[] {
  return fault.type === 'unexpected-file' && fault.meant !== undefined ? [fault.meant] : [];
}

/** Whether reading a file found something wrong, so that what it lacks is no news. */
export function hasFault(corpus: Pick<Corpus, 'faults'>, file: string): boolean {
  // A letter that looks like another hides no entry.
  return corpus.faults.some((fault) => fault.span.file === file && fault.type !== 'strange-character');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The provision that holds a reference, as an exception names it; undefined for a guide. */
export function holderOf({ from }: Reference): string | undefined {
  return 'document' in from ? formatTarget(from.document, from.provision) : undefined;
}

/** What a target in the form `{doc}` or `{doc}#{provision}` names, or null if it names nothing in the corpus. */
export function resolveTarget(
  corpus: Corpus,
  to: string,
): { readonly document: Document; readonly provision: Provision | null } | null {
  const target = parseTarget(to);
  if (target === null) return null;
  const document = corpus.documentsById.get(target.document);
  if (document === undefined) return null;
  if (target.provision === null) return { document, provision: null };
  const provision = document.provisions.get(target.provision as ProvisionId);
  return provision === undefined ? null : { document, provision };
}

/** The provisions that hold a provision, outermost first, without itself. */
export function ancestorsOf(document: Document, provision: Provision): readonly Provision[] {
  const ancestors: Provision[] = [];
  let parent = provision.parent;
  while (parent !== null) {
    const found = provisionOf(document, parent);
    ancestors.unshift(found);
    parent = found.parent;
  }
  return ancestors;
}

/** A provision that is known to exist. Throws otherwise: that is a programmer's mistake. */
export function provisionOf(document: Document, id: ProvisionId): Provision {
  const provision = document.provisions.get(id);
  if (provision === undefined) throw new Error(`No provision ${formatTarget(document.id, id)}`);
  return provision;
}

/** Counts line and column of a span. A file that was not read counts as empty: line 1, column 1. */
export function placeOfSpan(corpus: Pick<Corpus, 'textOf'>, span: Span): Place {
  const text = corpus.textOf(span.file) ?? '';
  const start = Math.min(span.start, text.length);
  const line = lineAt(text, start);
  const lineEnd = text.indexOf('\n', start);
  const end = Math.min(span.end, lineEnd === -1 ? text.length : lineEnd);
  return {
    file: span.file,
    line: line.number,
    column: start - line.start + 1,
    length: Math.max(1, end - start),
  };
}

/** A finding at a span. */
export function diagnoseAt(
  corpus: Pick<Corpus, 'textOf'>,
  span: Span,
  finding: Omit<Diagnostic, keyof Place | 'span'>,
): Diagnostic {
  return { ...placeOfSpan(corpus, span), span, ...finding };
}
