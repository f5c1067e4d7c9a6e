import { lineAt } from '../language/lines.ts';
import type { CorpusParts } from './corpus-parts.ts';
import type { Diagnostic, SourceLocation, Span } from './diagnostic.ts';
import type { Document, Reference } from './document.ts';
import type { Alias } from './promises/alias.ts';
import type { FormerWording } from './promises/former-wording.ts';
import type { Withdrawn } from './promises/withdrawn.ts';
import type { Provision } from './provision.ts';
import { type ProvisionId, parseTarget } from './provision-id.ts';
import type { Knowledge } from './registry.ts';
import type { DocumentFacts } from './schema.ts';
import type { SiteIdentity } from './site-identity.ts';

/** Everything the site is cut from. Frozen: nobody changes it after loading. */
export interface Corpus extends CorpusParts, Knowledge {
  readonly identity: SiteIdentity;
  readonly documentsById: ReadonlyMap<string, Document>;
  /** Documents that the ledger promises and that are gone without an alias: one finding for each. They count as broken. */
  readonly lostDocuments: ReadonlySet<string>;
  /** Files that are missing or could not be read whole, in order. */
  readonly unreadFiles: readonly string[];
  /** All of them, those of documents first. */
  readonly references: readonly Reference[];
  /** Former ids, in the order of documents and files. `resolveAlias` follows them. */
  readonly aliases: readonly Alias[];
  /** By `keyOfId` of the former id; of two from one id the first. */
  readonly aliasesByFrom: ReadonlyMap<string, Alias>;
  /** Former ids that nothing replaces, in the order of documents and files. */
  readonly withdrawn: readonly Withdrawn[];
  /** What provisions said before, by their key. */
  readonly formerWordingOf: ReadonlyMap<string, readonly FormerWording[]>;
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

/** Whether a file has a parse issue, so that rules ignore gaps in it. */
export function hasParseIssue(corpus: Pick<Corpus, 'parseIssues'>, file: string): boolean {
  // A look-alike letter hides no entry.
  return corpus.parseIssues.some(
    (parseIssue) => parseIssue.span.file === file && parseIssue.type !== 'strange-character',
  );
}

/** A document, or a provision of it. */
export interface CorpusTarget {
  readonly document: Document;
  readonly provision: Provision | null;
}

/** What a target in the form `{doc}` or `{doc}#{provision}` names, or null if it names nothing in the corpus. */
export function resolveTarget(corpus: Corpus, to: string): CorpusTarget | null {
  const target = parseTarget(to);
  if (target === null) return null;
  const document = corpus.documentsById.get(target.document);
  if (document === undefined) return null;
  if (target.provision === null) return { document, provision: null };
  const provision = document.provisions.get(target.provision as ProvisionId);
  return provision === undefined ? null : { document, provision };
}

/** Counts line and column of a span. A file that was not read counts as empty: line 1, column 1. */
export function placeOfSpan(corpus: Pick<Corpus, 'textOf'>, span: Span): SourceLocation {
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
  finding: Omit<Diagnostic, keyof SourceLocation | 'span'>,
): Diagnostic {
  return { ...placeOfSpan(corpus, span), span, ...finding };
}
