import type { Localized } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import type { SourceBasis } from '../../model/registry-schema.ts';
import type { Relation } from '../../model/schema.ts';

/** One document carries out, cites or amends another, or is related to it otherwise. */
export interface DocumentLink {
  readonly from: Document;
  readonly to: Document;
  readonly relation: Relation;
  readonly basis: SourceBasis;
  /** Why the editors draw it. */
  readonly reason: Localized | null;
}

/** How documents are related: the relations of their records, then the citations of their wording. */
export const documentLinks = memoize(findLinks);

/** The links that begin or end at each document. */
const linksByDocument = memoize((corpus: Corpus) => {
  const ends = documentLinks(corpus).flatMap((link) => [link.from, link.to].map((end) => ({ end, link })));
  return Map.groupBy(ends, ({ end }) => end);
});

/** The links among a document and those that it is joined to. */
export function linksAround(corpus: Corpus, document: Document): readonly DocumentLink[] {
  const linksOf = (one: Document): readonly DocumentLink[] =>
    (linksByDocument(corpus).get(one) ?? []).map(({ link }) => link);
  const near = new Set([document, ...linksOf(document).flatMap(({ from, to }) => [from, to])]);
  const links = [...near].flatMap(linksOf);
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
