import {
  type Corpus,
  type Document,
  type DuplicateProvision,
  makeCorpus,
  type Reference,
} from '../model/corpus.ts';
import { editionSchema, exceptionsSchema, sourcesSchema } from '../model/schema.ts';
import type { ContentFiles } from './content-files.ts';
import { loadDocument } from './load-document.ts';
import { loadGuides } from './load-guides.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { type Reading, rereadText } from './read-text.ts';
import { readYaml, spansInYaml } from './read-yaml.ts';

/** The day that stands in a corpus without `edition.yaml`, such as a foreign one: none is known. */
const NO_EDITION = { date: '1970-01-01' };

/**
 * Reads a content folder into one frozen Corpus. Never throws for an author's mistake: what is wrong stands in
 * `faults`, and the rules put it into words. Only `documents/` is required.
 */
export function loadCorpus(content: ContentFiles): Corpus {
  const reading: Reading = { content, faults: [] };
  const names = content.list('documents');
  if (names.length === 0) {
    reading.faults.push({ type: 'missing-file', span: { file: 'documents', start: 0, end: 0 }, twin: null });
  }
  const documents: Document[] = [];
  const references: Reference[] = [];
  const duplicates: DuplicateProvision[] = [];
  const brokenDocuments = new Set<string>();
  for (const name of names) {
    const loaded = loadDocument(reading, name);
    if (loaded.document !== null) documents.push(loaded.document);
    if (loaded.document === null || loaded.document.broken) brokenDocuments.add(name);
    references.push(...loaded.references);
    duplicates.push(...loaded.duplicates);
  }
  const guides = loadGuides(reading);
  const optional = content.list('');
  const has = (file: string): boolean => optional.includes(file);
  const textOf = rereadText(content);
  return makeCorpus({
    ...loadKnowledge(reading),
    documents,
    brokenDocuments,
    guides: guides.guides,
    references: [...references, ...guides.references],
    duplicates,
    sources: (has('sources.yaml') ? readYaml(reading, 'sources.yaml', sourcesSchema) : null) ?? {},
    edition: (has('edition.yaml') ? readYaml(reading, 'edition.yaml', editionSchema) : null) ?? NO_EDITION,
    exceptions:
      (has('exceptions.yaml') ? readYaml(reading, 'exceptions.yaml', exceptionsSchema) : null) ?? [],
    faults: reading.faults,
    textOf,
    spanInYaml: spansInYaml(textOf),
  });
}
