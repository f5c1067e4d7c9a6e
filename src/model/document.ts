import type { Language, Localized } from '../language/language.ts';
import type { Span } from './diagnostic.ts';
import type { GuideExample, GuidePart } from './guide-element.ts';
import type { ParseGaps } from './parse-gaps.ts';
import type { Provision } from './provision.ts';
import { type DocumentId, formatTarget, type ProvisionId } from './provision-id.ts';
import type { DocumentFacts, GuideHead } from './schema.ts';
import type { FlatText } from './wording/flat-text.ts';

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
  /** True if a file is missing or unreadable; rules then ignore gaps in this document. */
  readonly broken: boolean;
  /** What of its wording could not be read. */
  readonly unread: Localized<ParseGaps>;
  /** The source text of a verbatim document and its digest, null where there is none. */
  readonly source: Source | null;
}

export interface Source {
  readonly text: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly file: string;
  /** The line ends with which it would have the digest that its document states, if nothing else keeps it from it. */
  readonly lineEndsMissed: 'LF' | 'CRLF' | null;
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
  /** Its headings, in order. */
  readonly headings: readonly GuideHeading[];
  /** What stands in code within a line, and the quotations set apart. */
  readonly code: readonly GuideWords[];
  readonly quotations: readonly GuideWords[];
  /** Where it shows something of the corpus. */
  readonly examples: readonly GuideExample[];
}

export interface GuideHeading {
  readonly depth: number;
  readonly span: Span;
}

/** Words of a guide with their place. */
export interface GuideWords {
  readonly text: string;
  readonly span: Span;
}

/** A pointer written by an author: where it stands, what it says, where it means to lead. */
export interface Reference {
  readonly from:
    | { readonly document: DocumentId; readonly provision: ProvisionId }
    /** `needs`: without these parts of a corpus the guide page leaves it out. */
    | { readonly guide: string; readonly needs: readonly GuidePart[] };
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

/** The provision that holds a reference, as an exception names it; undefined for a guide. */
export function holderOf({ from }: Reference): string | undefined {
  return 'document' in from ? formatTarget(from.document, from.provision) : undefined;
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
