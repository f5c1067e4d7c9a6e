import type { Span } from './diagnostic.ts';
import type { Document, DuplicateProvision, Guide, Reference } from './document.ts';
import type { ParseIssue } from './parse-issue.ts';
import type { FormerWording } from './promises/former-wording.ts';
import type { Ledger } from './promises/ledger.ts';
import type { Neighbours } from './references/neighbour.ts';
import type { OutsideDocument } from './references/outside.ts';
import type { KnowledgeParts } from './registry.ts';
import type { Edition, Exceptions, SiteFacts, Sources } from './schema.ts';
import type { SearchWords } from './search-words.ts';

/** The texts of content files, and the places in them. */
export interface FileTexts {
  /** Text of a content file, undefined if unreadable. Read on demand, so that a corpus does not hold every text twice. */
  readonly textOf: (file: string) => string | undefined;
  /** The span of a value (or of its key) in a yaml file by path; the nearest enclosing value if there is none. */
  readonly spanInYaml: (file: string, path: readonly (string | number)[], of?: 'value' | 'key') => Span;
}

/** What a corpus is made of, before anything is derived. */
export interface CorpusParts extends KnowledgeParts, FileTexts {
  readonly documents: readonly Document[];
  /** Paths of the content files that were read. */
  readonly files: readonly string[];
  /** Folder names of documents that could not be read whole. */
  readonly brokenDocuments: ReadonlySet<string>;
  readonly guides: readonly Guide[];
  /** Pointers that stand in no document of the corpus: in guides, or beside a `document.yaml` that cannot be used. */
  readonly looseReferences: readonly Reference[];
  readonly duplicates: readonly DuplicateProvision[];
  readonly parseIssues: readonly ParseIssue[];
  readonly sources: Sources;
  /** What `site.yaml` says; null where there is none. */
  readonly siteFacts: SiteFacts | null;
  /** How people ask for what the texts say otherwise. */
  readonly searchWords: SearchWords;
  /** Null in a corpus that names no day. */
  readonly edition: Edition | null;
  readonly exceptions: Exceptions;
  /** Documents that are cited and not held. */
  readonly outside: readonly OutsideDocument[];
  /** What other sites hold, by the name that `site.yaml` gives them. */
  readonly neighbours: Neighbours;
  /** What provisions said before, in the order of the file. */
  readonly formerWording: readonly FormerWording[];
  /** Null where there is none, or where it cannot be read. */
  readonly ledger: Ledger | null;
  /** A short sign of a text, equal for equal texts: the first 16 digits of its SHA-256. */
  readonly fingerprint: (text: string) => string;
}
