import { hash } from 'node:crypto';
import { LANGUAGES, type Language, type Localized, localize, otherLanguage } from '../language/language.ts';
import { startOf } from '../model/diagnostic.ts';
import type { Document, DuplicateProvision, Reference, Source } from '../model/document.ts';
import { ALL_READ, NONE_READ, type ParseGaps } from '../model/parse-gaps.ts';
import type { Provision } from '../model/provision.ts';
import { type DocumentId, isDocumentId, type ProvisionId } from '../model/provision-id.ts';
import { hasWords, translationState } from '../model/translation/translation.ts';
import { writtenDocumentSchema } from '../model/translation/vietnamese-only.ts';
import { isOtherLanguage } from './is-other-language.ts';
import { readProvisions, type WrittenDocument, type WrittenProvision } from './read-provisions.ts';
import { decodeText, type Reading, readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

export interface LoadedDocument {
  /** Null if `document.yaml` cannot be used. */
  readonly document: Document | null;
  readonly references: readonly Reference[];
  readonly duplicates: readonly DuplicateProvision[];
}

const KNOWN_FILES = ['document.yaml', 'vi.mdx', 'en.mdx'];
/** The file of the office, kept beside what was made of it: nothing in it is read. */
const ORIGINAL = /^original\.\w+$/;

/** Reads one folder of `content/documents/`. */
export function loadDocument(reading: Reading, name: string): LoadedDocument {
  const folder = `documents/${name}`;
  const nothing: LoadedDocument = { document: null, references: [], duplicates: [] };
  if (!reading.content.isFolder(folder)) {
    const found = reading.content.read(folder);
    reading.parseIssues.push(
      typeof found === 'string'
        ? { type: 'unreadable', span: startOf(folder), reason: found }
        : { type: 'unexpected-file', span: startOf(folder), known: ['{doc}/document.yaml'] },
    );
    return nothing;
  }
  if (!isDocumentId(name)) {
    reading.parseIssues.push({ type: 'bad-folder-name', span: startOf(folder), name });
    return nothing;
  }
  const file = `${folder}/document.yaml`;
  const entries = reading.content.list(folder);
  if (!entries.includes('document.yaml')) {
    reading.parseIssues.push({ type: 'missing-file', span: startOf(file), alternate: null });
  }
  const facts = entries.includes('document.yaml') ? readYaml(reading, file, writtenDocumentSchema) : null;
  const known = facts?.source === undefined ? KNOWN_FILES : [...KNOWN_FILES, facts.source.file];
  for (const entry of entries) {
    // A wrong document.yaml cannot say which source file belongs here.
    if (known.includes(entry) || ORIGINAL.test(entry) || (facts === null && entry.endsWith('.txt'))) continue;
    reading.parseIssues.push({ type: 'unexpected-file', span: startOf(`${folder}/${entry}`), known });
  }

  const languageFiles = localize((language) =>
    entries.includes(`${language}.mdx`) ? `${folder}/${language}.mdx` : null,
  );
  const duplicates: DuplicateProvision[] = [];
  const written = localize((language) => {
    const path = languageFiles[language];
    return path === null ? null : readLanguage(reading, path, name, language, duplicates);
  });
  const references = LANGUAGES.flatMap((language) => written[language]?.references ?? []);
  if (facts === null) return { ...nothing, references, duplicates };

  const isUnread = LANGUAGES.some(
    (language) => languageFiles[language] !== null && written[language] === null,
  );
  const isWhole = translationState(facts) === 'full';
  const owed = facts.textStatus === 'record' ? [] : isWhole ? LANGUAGES : (['vi'] as const);
  const missing = owed.filter((language) => languageFiles[language] === null);
  const lacksLanguage = missing.length > 0;
  for (const language of isUnread ? [] : missing) {
    const alternate = languageFiles[otherLanguage(language)];
    const span = startOf(`${folder}/${language}.mdx`);
    reading.parseIssues.push({ type: 'missing-file', span, alternate });
  }
  const { provisions, children } = mergeLanguages(name, written, isWhole);
  const document: Document = {
    id: name,
    facts,
    file,
    provisions,
    children,
    references,
    languageFiles,
    broken: isUnread || lacksLanguage,
    unread: localize((language): ParseGaps => {
      if (languageFiles[language] === null) return missing.includes(language) ? NONE_READ : ALL_READ;
      return written[language]?.unread ?? NONE_READ;
    }),
    source:
      facts.source === undefined
        ? null
        : readSource(reading, `${folder}/${facts.source.file}`, facts.source.sha256),
  };
  return { document, references, duplicates };
}

/** Reads a language file; null where it cannot be read, is empty or holds the other language. */
function readLanguage(
  reading: Reading,
  file: string,
  name: DocumentId,
  language: Language,
  duplicates: DuplicateProvision[],
): WrittenDocument | null {
  const { parseIssues } = reading;
  const text = readText(reading, file);
  if (text === null) return null;
  if (text.trim() === '') {
    parseIssues.push({ type: 'empty-file', span: startOf(file) });
    return null;
  }
  const document = readProvisions({ file, text, parseIssues }, name, language);
  if (document === null) return null;
  duplicates.push(...document.duplicates);
  if (!isOtherLanguage(document.children, language)) return document;
  parseIssues.push({ type: 'other-language', span: startOf(file), language });
  return null;
}

/** The source text, with the digest of its bytes. */
function readSource(reading: Reading, file: string, stated: string): Source | null {
  const bytes = reading.content.read(file);
  const text = decodeText(reading, file, bytes, true);
  if (text === null || typeof bytes === 'string') return null;
  const sha256 = hash('sha256', bytes);
  return { text, sha256, file, lineEndsMissed: sha256 === stated ? null : lineEndsOf(bytes, stated) };
}

/** The line ends with which bytes have a digest; null if they have it with none. */
function lineEndsOf(bytes: Uint8Array, stated: string): Source['lineEndsMissed'] {
  // Each byte a letter, so that none is lost.
  const lf = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  if (hash('sha256', Buffer.from(lf, 'latin1')) === stated) return 'LF';
  const crlf = Buffer.from(lf.replaceAll('\n', '\r\n'), 'latin1');
  return hash('sha256', crlf) === stated ? 'CRLF' : null;
}

/**
 * Merges the language files by id, in the order of the Vietnamese; provisions that only English has follow their
 * siblings. Where not all is translated, an element without words of its own only holds those below it that are.
 */
function mergeLanguages(
  document: DocumentId,
  written: Localized<WrittenDocument | null>,
  isWhole: boolean,
): { provisions: Map<ProvisionId, Provision>; children: ProvisionId[] } {
  const provisions = new Map<ProvisionId, Provision>();
  const merge = (levels: Localized<readonly WrittenProvision[]>, depth: number): ProvisionId[] => {
    const byId = localize(
      (language) => new Map(levels[language].map((provision) => [provision.id, provision])),
    );
    const ids = new Set(LANGUAGES.flatMap((language) => [...byId[language].keys()]));
    for (const id of ids) {
      const found = localize((language) => byId[language].get(id) ?? null);
      const first = found.vi ?? found.en;
      if (first === null) continue;
      const provision = {
        id,
        document,
        kind: first.wording.kind,
        num: first.wording.num,
        dash: first.dash,
        parent: first.parent,
        children: [] as readonly ProvisionId[],
        depth,
        wording: { vi: found.vi?.wording ?? null, en: translatedWording(found, isWhole) },
        evidence: first.wording.evidence,
      };
      // Set before the children are merged, so that the map is in document order.
      provisions.set(id, provision);
      const below = localize((language) => found[language]?.children ?? []);
      provision.children = merge(below, depth + 1);
    }
    return [...ids];
  };
  const levels = localize((language) => written[language]?.children ?? []);
  return { provisions, children: merge(levels, 0) };
}

function translatedWording({ vi, en }: Localized<WrittenProvision | null>, isWhole: boolean) {
  const wording = en?.wording ?? null;
  return isWhole || hasWords(wording) || !hasWords(vi?.wording) ? wording : null;
}
