import type { Corpus, CorpusParts } from './corpus.ts';
import type { WrittenAt } from './knowledge.ts';
import type { Localized } from './language.ts';
import { formatTarget, type ProvisionId, parseTarget } from './provision-id.ts';

export const ID_TYPES = ['document', 'provision', 'task', 'body', 'term', 'source'] as const;
/** What an id of the content names. */
export type IdType = (typeof ID_TYPES)[number];

/** An id with what it names; a provision as `{doc}#{provision}`. */
export interface Named {
  readonly type: IdType;
  readonly to: string;
}

/** A former id that stays valid: whoever comes by it is led on. May be wrong until the rules have looked at it. */
export interface Alias extends WrittenAt {
  /** What the former id named. */
  readonly type: IdType;
  readonly from: string;
  /** The id it leads to: of the same type, for a document also a provision, for a task also a provision. */
  readonly to: string;
  readonly day: string;
  readonly reason: Localized;
}

/** Where a former id leads. `way`: the ids passed, the former one first. */
export type AliasEnd =
  | { readonly kind: 'present'; readonly way: readonly Named[]; readonly end: Named }
  | { readonly kind: 'dead-end'; readonly way: readonly Named[]; readonly end: Named }
  | { readonly kind: 'circle'; readonly way: readonly Named[] };

type Written = Pick<Alias, 'from' | 'day' | 'reason'>;

/** What was read once stays the very same object, so that a rule which asked for it need not be asked again. */
const made = new WeakMap<Written, Alias>();

/** The aliases of a corpus, in the order of documents and files. */
export function collectAliases(
  parts: Pick<CorpusParts, 'documents' | 'taskFiles' | 'bodies' | 'terms' | 'sources'>,
): readonly Alias[] {
  const aliases: Alias[] = [];
  const add = <T extends Written>(list: readonly T[], at: WrittenAt, more: (alias: T) => Named): void => {
    for (const [index, written] of list.entries()) {
      let alias = made.get(written);
      if (alias === undefined) {
        alias = { ...written, ...more(written), file: at.file, path: [...at.path, 'aliases', index] };
        made.set(written, alias);
      }
      aliases.push(alias);
    }
  };
  for (const { facts, file } of parts.documents) {
    add(facts.aliases, { file, path: [] }, ({ from, to }) => ({ type: typeOfTarget(from), to }));
  }
  for (const { aliases: own, file } of parts.taskFiles) {
    add(own, { file, path: [] }, ({ to }) => ({ type: 'task', to }));
  }
  for (const body of parts.bodies) add(body.aliases, body, () => ({ type: 'body', to: body.id }));
  for (const term of parts.terms) add(term.aliases, term, () => ({ type: 'term', to: term.id }));
  for (const [id, { aliases: own }] of Object.entries(parts.sources)) {
    add(own, { file: 'sources.yaml', path: [id] }, () => ({ type: 'source', to: id }));
  }
  return aliases;
}

/** Aliases by `keyOfId` of the former id; of two from one id the first counts. */
export function indexAliases(aliases: readonly Alias[]): ReadonlyMap<string, Alias> {
  const index = new Map<string, Alias>();
  for (const alias of aliases) {
    const key = keyOfId(alias.type, alias.from);
    if (!index.has(key)) index.set(key, alias);
  }
  return index;
}

/** An id together with what it names, as one key: `body:cong-doan-co-so`. */
export function keyOfId(type: IdType, id: string): string {
  return `${type}:${id}`;
}

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
export function resolveAlias(corpus: Corpus, type: IdType, id: string): Named | null {
  if (isPresent(corpus, type, id)) return null;
  const end = followAlias(corpus, { type, to: id });
  return end?.kind === 'present' ? end.end : null;
}

/** Follows the aliases from an id to their end; null if none starts there. Takes at least one step. */
export function followAlias(corpus: Corpus, start: Named): AliasEnd | null {
  const way: Named[] = [start];
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

function nextOf(corpus: Corpus, { type, to }: Named): Named | null {
  const alias = corpus.aliasesByFrom.get(keyOfId(type, to));
  if (alias !== undefined) return { type: typeOfEnd(alias), to: alias.to };
  const target = type === 'provision' ? parseTarget(to) : null;
  if (target === null) return null;
  const moved = corpus.aliasesByFrom.get(keyOfId('document', target.document));
  // A document that became a provision of another says nothing of where its own provisions went.
  if (moved === undefined || typeOfEnd(moved) !== 'document') return null;
  return { type, to: formatTarget(moved.to, target.provision) };
}

/** What an alias leads to: a document or a task may have become a provision. */
export function typeOfEnd({ type, to }: Alias): IdType {
  if (type === 'document' || type === 'provision') return typeOfTarget(to);
  return type === 'task' && to.includes('#') ? 'provision' : type;
}

function typeOfTarget(target: string): 'document' | 'provision' {
  return target.includes('#') ? 'provision' : 'document';
}
