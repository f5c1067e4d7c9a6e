import { compareText } from '../language/compare-text.ts';
import type { Corpus, RelatedFrom } from './corpus.ts';
import type { CorpusParts } from './corpus-parts.ts';
import { type Document, holderOf, type Reference } from './document.ts';
import type { ParseIssue } from './parse-issue.ts';
import { collectAliases, indexAliases } from './promises/collect-aliases.ts';
import { formatTarget, parseTarget } from './provision-id.ts';
import { makeKnowledge } from './registry.ts';

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
const ALL_THE_SAME_READ: ReadonlySet<ParseIssue['type']> = new Set([
  'not-nfc',
  'strange-character',
  'unexpected-file',
]);

function unreadFilesIn({ parseIssues, duplicates }: CorpusParts): readonly string[] {
  const spans = [...parseIssues.filter(({ type }) => !ALL_THE_SAME_READ.has(type)), ...duplicates];
  const unread = [...spans.map(({ span }) => span.file), ...parseIssues.flatMap(meantBy)];
  return [...new Set(unread)].sort(compareText);
}

/** A file that has another name goes unread under its own. */
function meantBy(parseIssue: ParseIssue): readonly string[] {
  return parseIssue.type === 'unexpected-file' && parseIssue.meant !== undefined ? [parseIssue.meant] : [];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
