import type { Corpus } from '../corpus.ts';
import { formatTarget, type ProvisionId, parseTarget } from '../provision-id.ts';
import { type AliasEnd, type EntityRef, type IdType, keyOfId, typeOfEnd } from './alias.ts';

/** Whether an id names something in the corpus today. */
export function isPresent(corpus: Corpus, type: IdType, id: string): boolean {
  switch (type) {
    case 'document':
      return corpus.documentsById.has(id);
    case 'provision': {
      const hash = id.indexOf('#');
      const document = corpus.documentsById.get(id.slice(0, Math.max(hash, 0)));
      return document?.provisions.has(id.slice(hash + 1) as ProvisionId) ?? false;
    }
    case 'task':
      return corpus.tasksById.has(id);
    case 'body':
      return corpus.bodiesById.has(id);
    case 'term':
      return corpus.termsById.has(id);
    case 'source':
      return Object.hasOwn(corpus.sources, id);
  }
}

/**
 * What a former id stands for now, through as many aliases as there are; null where it never was one, still exists,
 * or leads nowhere. The former id of a document leads on for its provisions too: `kh-cu#i-1` to `kh-moi#i-1`.
 */
export function resolveAlias(corpus: Corpus, type: IdType, id: string): EntityRef | null {
  if (isPresent(corpus, type, id)) return null;
  const end = followAlias(corpus, { type, to: id });
  return end?.kind === 'present' ? end.end : null;
}

/** Follows the aliases from an id to their end; null if none starts there. Takes at least one step. */
export function followAlias(corpus: Corpus, start: EntityRef): AliasEnd | null {
  const way: EntityRef[] = [start];
  const passed = new Set([keyOfId(start.type, start.to)]);
  for (let here = start; ; ) {
    const next = nextOf(corpus, here);
    if (next === null) return way.length === 1 ? null : { kind: 'dead-end', way, end: here };
    way.push(next);
    if (isPresent(corpus, next.type, next.to)) return { kind: 'present', way, end: next };
    const key = keyOfId(next.type, next.to);
    if (passed.has(key)) return { kind: 'circle', way };
    passed.add(key);
    here = next;
  }
}

function nextOf(corpus: Corpus, { type, to }: EntityRef): EntityRef | null {
  const alias = corpus.aliasesByFrom.get(keyOfId(type, to));
  if (alias !== undefined) return { type: typeOfEnd(alias), to: alias.to };
  const target = type === 'provision' ? parseTarget(to) : null;
  if (target === null) return null;
  const moved = corpus.aliasesByFrom.get(keyOfId('document', target.document));
  // A document that became a provision of another says nothing of where its own provisions went.
  if (moved === undefined || typeOfEnd(moved) !== 'document') return null;
  return { type, to: formatTarget(moved.to, target.provision) };
}
