import type { Localized } from '../../language/language.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import { type Document } from '../../model/document.ts';
import type { SourceBasis } from '../../model/registry-schema.ts';
import type { Relation } from '../../model/schema.ts';

/** One document carries out, continues or cites another. */
export interface DocumentLink {
  readonly from: Document;
  readonly to: Document;
  readonly relation: Relation;
  readonly basis: SourceBasis;
  /** Why the editors draw it. */
  readonly reason: Localized | null;
}

const known = new WeakMap<Corpus, readonly DocumentLink[]>();

/**
 * How documents stand to one another: the relations of their records, and citations of their wording beside them. Made
 * once a corpus.
 */
export function documentLinks(corpus: Corpus): readonly DocumentLink[] {
  const before = known.get(corpus);
  if (before !== undefined) return before;
  const made = findLinks(corpus);
  known.set(corpus, made);
  return made;
}

const knownOf = new WeakMap<Corpus, ReadonlyMap<Document, readonly DocumentLink[]>>();

/** The links that begin or end at a document. */
function linksOf(corpus: Corpus, document: Document): readonly DocumentLink[] {
  let made = knownOf.get(corpus);
  if (made === undefined) {
    const lists = new Map<Document, DocumentLink[]>();
    for (const link of documentLinks(corpus)) {
      for (const end of [link.from, link.to]) {
        const list = lists.get(end);
        if (list === undefined) lists.set(end, [link]);
        else list.push(link);
      }
    }
    made = lists;
    knownOf.set(corpus, made);
  }
  return made.get(document) ?? [];
}

/** The links among a document and those that it is joined to. */
export function linksAround(corpus: Corpus, document: Document): readonly DocumentLink[] {
  const near = new Set([document, ...linksOf(corpus, document).flatMap(({ from, to }) => [from, to])]);
  const links = [...near].flatMap((one) => linksOf(corpus, one));
  return [...new Set(links)].filter(({ from, to }) => near.has(from) && near.has(to));
}

function findLinks(corpus: Corpus): readonly DocumentLink[] {
  const links = new Map<string, DocumentLink>();
  for (const from of corpus.documents) {
    for (const { to, relation, basis, reason } of from.facts.related) {
      const target = resolveTarget(corpus, to)?.document;
      const key = `${from.id} ${target?.id}`;
      if (target === undefined || target === from || links.has(key)) continue;
      links.set(key, { from, to: target, relation, basis, reason: reason ?? null });
    }
  }
  for (const { from, to } of corpus.references) {
    if (!('document' in from)) continue;
    const citing = corpus.documentsById.get(from.document);
    const cited = resolveTarget(corpus, to)?.document;
    if (citing === undefined || cited === undefined || citing === cited) continue;
    const key = `${citing.id} ${cited.id}`;
    if (links.has(key)) continue;
    links.set(key, { from: citing, to: cited, relation: 'cites', basis: 'stated', reason: null });
  }
  return [...links.values()];
}

/** The longest way up from a document through what it carries out, the farthest first, itself last. */
export function carriedOutChain(corpus: Corpus, document: Document): readonly Document[] {
  const above = (of: Document, seen: readonly Document[]): readonly Document[] => {
    const ways = documentLinks(corpus)
      .filter(({ from, to, relation }) => from === of && relation === 'implements' && !seen.includes(to))
      .map(({ to }) => [...above(to, [...seen, to]), to]);
    return ways.sort((a, b) => b.length - a.length)[0] ?? [];
  };
  return [...above(document, [document]), document];
}
