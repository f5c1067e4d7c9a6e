import { type Corpus, type Document, resolveTarget } from '../../model/corpus.ts';
import type { SourceBasis } from '../../model/knowledge-schema.ts';
import type { Localized } from '../../model/language.ts';
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

/** How documents stand to one another: the relations of their records, and citations of their wording beside them. */
export function documentLinks(corpus: Corpus): readonly DocumentLink[] {
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
