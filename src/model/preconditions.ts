import { LANGUAGES, type Language } from '../language/language.ts';
import type { Corpus } from './corpus.ts';
import type { Document } from './document.ts';
import { DOCUMENT } from './parse-gaps.ts';
import type { Provision } from './provision.ts';
import { type ProvisionId, parseTarget } from './provision-id.ts';

/** What a finding requires to be parsed: a file, a document, or a part of one provision. */
export type Precondition =
  | { readonly file: string }
  | {
      /** `{doc}` or `{doc}#{provision}`. */
      readonly of: string;
      /** The own words, the list of children, or all that stands in it. */
      readonly part: 'wording' | 'children' | 'whole';
      /** Both languages where none is named. */
      readonly language?: Language;
    };

type ReadContent = Pick<Corpus, 'documentsById' | 'brokenDocuments' | 'unreadFiles'>;

/** Whether all that a finding requires was parsed; if not, it may be wrong. */
export function areParsed(corpus: ReadContent, grounds: readonly Precondition[]): boolean {
  return grounds.every((ground) => isRead(corpus, ground));
}

function isRead(corpus: ReadContent, ground: Precondition): boolean {
  if ('file' in ground) return !corpus.unreadFiles.includes(ground.file);
  const target = parseTarget(ground.of);
  // A malformed target was read all the same.
  if (target === null) return true;
  const document = corpus.documentsById.get(target.document);
  if (document === undefined) return !corpus.brokenDocuments.has(target.document);
  const languages = ground.language === undefined ? LANGUAGES : [ground.language];
  return languages.every((language) => {
    const unread = document.unread[language];
    if (unread.wording.size + unread.children.size === 0) return true;
    if (target.provision === null) return ground.part === 'children' && !unread.children.has(DOCUMENT);
    const id = target.provision as ProvisionId;
    if (!hasTrueId(document, id, language)) return false;
    switch (ground.part) {
      case 'wording':
        return !unread.wording.has(id);
      case 'children':
        return !unread.children.has(id);
      case 'whole':
        return [...unread.wording, ...unread.children.keys()].every((other) => !isWithin(other, id));
    }
  });
}

/**
 * Whether a language has a provision under its true id, or truly lacks it: nobody knows where it may be the very one
 * that was not read, nor where dashes are counted past one that was not.
 */
function hasTrueId(document: Document, id: ProvisionId, language: Language): boolean {
  const { children } = document.unread[language];
  for (let own = id; ; ) {
    const provision = document.provisions.get(own);
    const parent: ProvisionId | null = provision === undefined ? parentOf(document, own) : provision.parent;
    const lost = children.get(parent ?? DOCUMENT);
    if (lost !== undefined && !isBefore(provision, language, lost)) return false;
    if (parent === null) return true;
    own = parent;
  }
}

/** Whether a provision stands where nothing is lost before it, or has its id from its number. */
function isBefore(provision: Provision | undefined, language: Language, lost: number): boolean {
  const wording = provision?.wording[language] ?? null;
  return wording !== null && (provision?.dash === null || wording.span.start < lost);
}

/** The parent that a provision which no file has would stand in: the longest beginning of its id that is one. */
function parentOf(document: Document, id: ProvisionId): ProvisionId | null {
  for (let end = id.lastIndexOf('-'); end > 0; end = id.lastIndexOf('-', end - 1)) {
    const parent = id.slice(0, end) as ProvisionId;
    if (document.provisions.has(parent)) return parent;
  }
  return null;
}

function isWithin(id: string, ancestor: string): boolean {
  return id === ancestor || id.startsWith(`${ancestor}-`);
}
