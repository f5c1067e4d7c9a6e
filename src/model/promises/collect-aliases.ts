import type { CorpusParts } from '../corpus-parts.ts';
import type { WrittenAt } from '../registry.ts';
import { type Alias, type EntityRef, keyOfId, typeOfTarget } from './alias.ts';

type Written = Pick<Alias, 'from' | 'day' | 'reason'>;

/** The aliases of a corpus, in the order of documents and files. */
export function collectAliases(
  parts: Pick<CorpusParts, 'documents' | 'taskFiles' | 'bodies' | 'terms' | 'sources'>,
): readonly Alias[] {
  const aliases: Alias[] = [];
  const add = <T extends Written>(list: readonly T[], at: WrittenAt, more: (alias: T) => EntityRef): void => {
    for (const [index, written] of list.entries()) {
      aliases.push({ ...written, ...more(written), file: at.file, path: [...at.path, 'aliases', index] });
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
