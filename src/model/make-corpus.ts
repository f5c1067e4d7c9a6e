import { compareText } from '../language/compare-text.ts';
import type { Corpus } from './corpus.ts';
import type { CorpusParts } from './corpus-parts.ts';
import { type Document, holderOf } from './document.ts';
import type { ParseIssue } from './parse-issue.ts';
import { keyOfId } from './promises/alias.ts';
import { collectAliases, indexAliases } from './promises/collect-aliases.ts';
import { collectWithdrawn, withdrawnKeys } from './promises/withdrawn.ts';
import { formatTarget, parseTarget } from './provision-id.ts';
import { makeKnowledge } from './registry.ts';
import { identifySite } from './site-identity.ts';

/** Derives the back-links and look-ups and freezes the corpus. */
export function makeCorpus(parts: CorpusParts): Corpus {
  const documents = [...parts.documents].sort((a, b) => compareText(a.id, b.id));
  const references = [...documents.flatMap((document) => document.references), ...parts.looseReferences];
  const related = documents.flatMap((from) => from.facts.related.map((entry) => ({ from, entry })));
  const aliases = collectAliases({ ...parts, documents });
  const aliasesByFrom = indexAliases(aliases);
  const withdrawn = collectWithdrawn(documents);
  const documentsById = new Map(documents.map((document) => [document.id as string, document]));
  const lostDocuments = findLostDocuments(parts, documentsById, aliasesByFrom, withdrawnKeys(withdrawn));
  return Object.freeze({
    ...parts,
    ...makeKnowledge(parts, placesOfProvisions(documents)),
    documents,
    identity: identifySite(documents, parts.siteFacts),
    references,
    unreadFiles: unreadFilesIn(parts),
    documentsById,
    lostDocuments,
    brokenDocuments: parts.brokenDocuments.union(lostDocuments),
    aliases,
    aliasesByFrom,
    withdrawn,
    formerWordingOf: Map.groupBy(parts.formerWording, ({ provision }) => provision),
    relatedTo: Map.groupBy(related, ({ entry: { to } }) => parseTarget(to)?.document ?? to),
    referencesTo: Map.groupBy(references, ({ to }) => to),
    referencesFrom: Map.groupBy(references, (reference) => holderOf(reference) ?? ''),
  });
}

function findLostDocuments(
  { ledger, brokenDocuments }: CorpusParts,
  present: Corpus['documentsById'],
  aliases: Corpus['aliasesByFrom'],
  withdrawn: ReadonlySet<string>,
): ReadonlySet<string> {
  const prefix = keyOfId('document', '');
  const promised = [...(ledger?.promised.keys() ?? [])].filter((key) => key.startsWith(prefix));
  const gone = promised
    .filter((key) => !aliases.has(key) && !withdrawn.has(key))
    .map((key) => key.slice(prefix.length));
  return new Set(gone.filter((id) => !present.has(id) && !brokenDocuments.has(id)));
}

/** The place of each provision among all, by key. */
function placesOfProvisions(documents: readonly Document[]): ReadonlyMap<string, number> {
  const keys = documents.flatMap(({ id, provisions }) =>
    [...provisions.keys()].map((provision) => formatTarget(id, provision)),
  );
  return new Map(keys.map((key, place) => [key, place]));
}

/** Issues that leave nothing of a file unread. */
const READ_ALL_THE_SAME: ReadonlySet<ParseIssue['type']> = new Set([
  'not-nfc',
  'strange-character',
  'unexpected-file',
]);

function unreadFilesIn({ parseIssues, duplicates }: CorpusParts): readonly string[] {
  const spans = [...parseIssues.filter(({ type }) => !READ_ALL_THE_SAME.has(type)), ...duplicates];
  // A file under another name is unread under its own.
  const meant = parseIssues.flatMap((issue) => (issue.type === 'unexpected-file' ? (issue.meant ?? []) : []));
  return [...new Set([...spans.map(({ span }) => span.file), ...meant])].sort(compareText);
}
