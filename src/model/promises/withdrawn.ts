import type { Localized } from '../../language/language.ts';
import type { Document } from '../document.ts';
import { parseTarget } from '../provision-id.ts';
import type { WrittenAt } from '../registry.ts';
import { keyOfId, typeOfTarget } from './alias.ts';

/** The id of a document or provision that was taken out and that nothing replaces. */
export interface Withdrawn extends WrittenAt {
  readonly type: 'document' | 'provision';
  readonly from: string;
  readonly day: string;
  readonly reason: Localized;
}

export function collectWithdrawn(documents: readonly Document[]): readonly Withdrawn[] {
  return documents.flatMap(({ facts, file }) =>
    (facts.withdrawn ?? []).map((entry, index) => ({
      ...entry,
      type: typeOfTarget(entry.from),
      file,
      path: ['withdrawn', index],
    })),
  );
}

/** What is said of a withdrawn id by an entry of its own or that of its whole document; null where it is none. */
export function withdrawalOf(
  corpus: { readonly withdrawn: readonly Withdrawn[] },
  id: string,
): Withdrawn | null {
  if (corpus.withdrawn.length === 0) return null;
  const document = parseTarget(id)?.document;
  return corpus.withdrawn.find(({ from }) => from === id || from === document) ?? null;
}

/** The keys of what is withdrawn, as the ledger has them. */
export function withdrawnKeys(withdrawn: readonly Withdrawn[]): ReadonlySet<string> {
  return new Set(withdrawn.map(({ type, from }) => keyOfId(type, from)));
}
