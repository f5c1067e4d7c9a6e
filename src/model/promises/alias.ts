import type { Localized } from '../../language/language.ts';
import type { WrittenAt } from '../registry.ts';

export const ID_TYPES = ['document', 'provision', 'task', 'body', 'term', 'source'] as const;
/** What an id of the content names. */
export type IdType = (typeof ID_TYPES)[number];

export function asIdType(type: string): IdType | null {
  return ID_TYPES.find((known) => known === type) ?? null;
}

/** An id with what it names; a provision as `{doc}#{provision}`. */
export interface EntityRef {
  readonly type: IdType;
  readonly to: string;
}

/** A former id that stays valid: requests for it are redirected. May be wrong until the rules have checked it. */
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
  | { readonly kind: 'present'; readonly way: readonly EntityRef[]; readonly end: EntityRef }
  | { readonly kind: 'dead-end'; readonly way: readonly EntityRef[]; readonly end: EntityRef }
  | { readonly kind: 'circle'; readonly way: readonly EntityRef[] };

/** An id together with what it names, as one key: `body:cong-doan-mau`. */
export function keyOfId(type: IdType, id: string): string {
  return `${type}:${id}`;
}

/** What an alias leads to: a document or a task may have become a provision. */
export function typeOfEnd({ type, to }: Alias): IdType {
  if (type === 'document' || type === 'provision') return typeOfTarget(to);
  return type === 'task' && to.includes('#') ? 'provision' : type;
}

export function typeOfTarget(target: string): 'document' | 'provision' {
  return target.includes('#') ? 'provision' : 'document';
}
