import { hash } from 'node:crypto';
import type { Corpus } from '../model/corpus.ts';
import { startOf } from '../model/diagnostic.ts';
import { makeCorpus } from '../model/make-corpus.ts';
import type { ParseIssue } from '../model/parse-issue.ts';
import { FORMER_WORDING_FILE, formerWordingSchema } from '../model/promises/former-wording.ts';
import { LEDGER_FILE, type Ledger, splitKey } from '../model/promises/ledger.ts';
import { OUTSIDE_FILE, outsideSchema } from '../model/references/outside.ts';
import { editionSchema, exceptionsSchema, siteSchema, sourcesSchema } from '../model/schema.ts';
import { NO_SEARCH_WORDS, SEARCH_WORDS_FILE, searchWordsSchema } from '../model/search-words.ts';
import type { ContentFiles } from './content-files.ts';
import { type LoadedDocument, loadDocument } from './load-document.ts';
import { loadGuides } from './load-guides.ts';
import { loadNeighbours } from './load-neighbours.ts';
import { loadKnowledge } from './load-registry.ts';
import { listFolder, refuseNearNames } from './read-folder.ts';
import { readLedger } from './read-ledger.ts';
import { type Reading, rereadText } from './read-text.ts';
import { readYaml, spansInYaml } from './read-yaml.ts';
import { YamlMemory } from './yaml-memory.ts';

/**
 * Reads a content folder into one frozen Corpus. Never throws for an author's mistake: it is in `parseIssues`, which
 * the rules report. Only `documents/` is required.
 */
export function loadCorpus(content: ContentFiles): Corpus {
  return makeLoader(content)();
}

/** What was read from one part of the folder, with what reading it collected. */
interface Part<T> extends Pick<Reading, 'parseIssues' | 'files'> {
  readonly value: T;
}

/**
 * Makes a loader that can be called again: given the paths that changed (added, edited, removed), it reads only the
 * parts these belong to and keeps the other objects. Without a list it reads everything.
 */
export function makeLoader(content: ContentFiles): (changed?: readonly string[]) => Corpus {
  const yaml = new YamlMemory();
  const documents = new Map<string, Part<LoadedDocument>>();
  let guides: Part<ReturnType<typeof loadGuides>> | null = null;
  let records: Part<ReturnType<typeof loadRecords>> | null = null;
  let ledger: Part<Ledger | null> | null = null;
  const forget = (path: string): void => {
    const [room, name = ''] = path.split('/');
    if (room === 'documents') documents.delete(name);
    else if (room === 'guides') guides = null;
    else if (path === LEDGER_FILE) ledger = null;
    else records = null;
  };
  return (changed) => {
    if (changed === undefined) {
      documents.clear();
      guides = records = ledger = null;
    } else changed.forEach(forget);
    const list = readPart(content, yaml, (reading) => listFolder(reading, 'documents'));
    const names = list.value;
    if (names.length === 0 && list.parseIssues.length === 0) {
      list.parseIssues.push({ type: 'missing-file', span: startOf('documents'), alternate: null });
    }
    const loaded = names.map((name) => {
      const part = documents.get(name) ?? readPart(content, yaml, (reading) => loadDocument(reading, name));
      documents.set(name, part);
      return [name, part] as const;
    });
    guides ??= readPart(content, yaml, loadGuides);
    records ??= readPart(content, yaml, loadRecords);
    ledger ??= readPart(content, yaml, loadLedger);
    const parts = [list, ...loaded.map(([, part]) => part), guides, records, ledger];
    const parseIssues = parts.flatMap((part) => part.parseIssues);
    const files = parts.flatMap((part) => part.files);
    yaml.keepOnly(new Set(files));
    const textOf = rereadText(content);
    return makeCorpus({
      ...records.value,
      ledger: ledger.value,
      documents: loaded.flatMap(([, { value }]) => value.document ?? []),
      brokenDocuments: new Set(names.filter((name) => documents.get(name)?.value.document?.broken ?? true)),
      duplicates: loaded.flatMap(([, { value }]) => value.duplicates),
      guides: guides.value.guides,
      looseReferences: [
        ...loaded.flatMap(([, { value }]) => (value.document === null ? value.references : [])),
        ...guides.value.references,
      ],
      files,
      parseIssues: [...parseIssues, ...findLostLists(records.value, ledger.value, parseIssues)],
      fingerprint,
      textOf,
      spanInYaml: spansInYaml(textOf, yaml),
    });
  };
}

function readPart<T>(content: ContentFiles, yaml: YamlMemory, read: (reading: Reading) => T): Part<T> {
  const reading: Reading = { content, parseIssues: [], files: [], yaml };
  return { value: read(reading), parseIssues: reading.parseIssues, files: reading.files };
}

/** Reads all but documents, guides and ledger. Each file may be missing. */
function loadRecords(reading: Reading) {
  refuseNearNames(reading);
  const optional = reading.content.list('');
  const has = (file: string): boolean => optional.includes(file);
  return {
    ...loadKnowledge(reading),
    sources: (has('sources.yaml') ? readYaml(reading, 'sources.yaml', sourcesSchema) : null) ?? {},
    outside: (has(OUTSIDE_FILE) ? readYaml(reading, OUTSIDE_FILE, outsideSchema) : null) ?? [],
    neighbours: loadNeighbours(reading),
    formerWording:
      (has(FORMER_WORDING_FILE) ? readYaml(reading, FORMER_WORDING_FILE, formerWordingSchema) : null) ?? [],
    siteFacts: has('site.yaml') ? readYaml(reading, 'site.yaml', siteSchema) : null,
    searchWords:
      (has(SEARCH_WORDS_FILE) ? readYaml(reading, SEARCH_WORDS_FILE, searchWordsSchema) : null) ??
      NO_SEARCH_WORDS,
    edition: has('edition.yaml') ? readYaml(reading, 'edition.yaml', editionSchema) : null,
    exceptions:
      (has('exceptions.yaml') ? readYaml(reading, 'exceptions.yaml', exceptionsSchema) : null) ?? [],
  };
}

function fingerprint(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

function loadLedger(reading: Reading): Ledger | null {
  return reading.content.list('').includes(LEDGER_FILE) ? readLedger(reading) : null;
}

/**
 * Lists that hold nothing at all, while the ledger promises ids of them: with such a file all that it held is gone, so
 * the file is missed and not each id. A list that has a fault already is known to be unread.
 */
function findLostLists(
  { tasks, bodies, terms, sources }: ReturnType<typeof loadRecords>,
  ledger: Ledger | null,
  parseIssues: readonly ParseIssue[],
): readonly ParseIssue[] {
  if (ledger === null) return [];
  const empty = [
    ['task', 'tasks', tasks.length],
    ['body', 'bodies.yaml', bodies.length],
    ['term', 'terms.yaml', terms.length],
    ['source', 'sources.yaml', Object.keys(sources).length],
  ] as const;
  return empty.flatMap(([type, file, count]): ParseIssue[] => {
    if (count > 0 || parseIssues.some((parseIssue) => isOf(parseIssue, file))) return [];
    const promised = [...ledger.promised.keys()].filter((key) => splitKey(key).type === type).length;
    return promised === 0 ? [] : [{ type: 'lost-list', span: startOf(file), promised }];
  });
}

function isOf(parseIssue: ParseIssue, file: string): boolean {
  if (parseIssue.type === 'unexpected-file' && parseIssue.meant === file) return true;
  return parseIssue.span.file === file || parseIssue.span.file.startsWith(`${file}/`);
}
