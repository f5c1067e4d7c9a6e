import type { Localized } from '../../../language/language.ts';
import { nearest } from '../../../language/suggestion.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { IdType } from '../../../model/promises/alias.ts';
import {
  type Confirmable,
  keysOfCorpus,
  linksOf,
  translationOf,
} from '../../../model/promises/confirmable.ts';
import { readConfirmed } from '../../../model/promises/confirmed-value.ts';
import { splitKey } from '../../../model/promises/ledger.ts';
import { formatTarget, parseTarget } from '../../../model/provision-id.ts';

/** Where to declare the alias of a missing id, and the line to add there. */
interface AliasAdvice {
  readonly where: Localized;
  readonly line: string;
}

const LISTS = { body: 'bodies.yaml', term: 'terms.yaml', source: 'sources.yaml' } as const;

/** Guesses the new ids of missing ones. Its indexes are built once, since many ids may be missing. */
export class AliasAdviser {
  readonly #corpus: Corpus;
  /** Keys not promised yet: a missing id may have become one of them. */
  readonly #freshKeys: ReadonlySet<string>;
  #byFingerprint: ReadonlyMap<string, string> | null = null;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#freshKeys = new Set(keysOfCorpus(corpus).filter((key) => !corpus.ledger?.promised.has(key)));
  }

  /** `since`: the day of the promise. */
  advise(type: IdType, id: string, since: string): AliasAdvice {
    const to = this.#guess(type, id);
    const date = this.#corpus.edition?.date ?? '';
    const rest = `day: ${date > since ? date : since}, reason: { vi: "…", en: "…" } }`;
    if (type === 'body' || type === 'term' || type === 'source') {
      const line = `- { from: ${id}, ${rest}`;
      const file = LISTS[type];
      return to === null
        ? {
            where: { vi: `mục thay cho nó trong ${file}`, en: `the entry that replaces it in ${file}` },
            line,
          }
        : { where: { vi: `mục “${to}” trong ${file}`, en: `“${to}” in ${file}` }, line };
    }
    const file = type === 'task' ? this.#tasksFile(id, to) : this.#documentFile(id, to);
    return { where: { vi: file, en: file }, line: `- { from: ${id}, to: ${to ?? '…'}, ${rest}` };
  }

  #guess(type: IdType, id: string): string | null {
    const corpus = this.#corpus;
    switch (type) {
      case 'document': {
        const moved = this.#movedTo(`translation:${id}#`);
        return moved === null ? this.#nearestFresh(type, id) : (parseTarget(moved)?.document ?? null);
      }
      case 'provision':
        return this.#movedTo(`translation:${id}`, true) ?? nearestHolder(corpus, id);
      case 'task':
        return this.#movedTo(`link:${id}>`) ?? provisionOfTask(corpus, id);
      case 'body':
      case 'term':
      case 'source':
        return this.#nearestFresh(type, id);
    }
  }

  /** The most similar new id of a type; where there is only one, that. */
  #nearestFresh(type: IdType, id: string): string | null {
    const keys = [...this.#freshKeys].map(splitKey).filter((key) => key.type === type);
    const [only = null, ...more] = keys.map((key) => key.id);
    return only === null || more.length === 0 ? only : nearest(id, [only, ...more]);
  }

  /** The new id of something whose words are, letter for letter, those once confirmed under a key. */
  #movedTo(prefix: string, whole = false): string | null {
    this.#byFingerprint ??= this.#fingerprints();
    for (const [key, { value }] of this.#corpus.ledger?.confirmed ?? []) {
      if (whole ? key !== prefix : !key.startsWith(prefix)) continue;
      const found = this.#byFingerprint.get(readConfirmed(value)?.[0].fingerprint ?? '');
      if (found !== undefined) return found;
    }
    return null;
  }

  #fingerprints(): ReadonlyMap<string, string> {
    const { documents, tasks, fingerprint } = this.#corpus;
    const found = new Map<string, string>();
    const add = (confirmable: Confirmable | null, id: string): void => {
      if (confirmable !== null) found.set(fingerprint(confirmable.sides[0]), id);
    };
    for (const document of documents) {
      for (const provision of document.provisions.values()) {
        const id = formatTarget(document.id, provision.id);
        if (this.#freshKeys.has(`provision:${id}`)) add(translationOf(provision), id);
      }
    }
    for (const task of tasks) {
      if (!this.#freshKeys.has(`task:${task.id}`)) continue;
      for (const link of linksOf(this.#corpus, task)) add(link, task.id);
    }
    return found;
  }

  /** A provision's alias is declared in its own document, a document's in the one it leads to. */
  #documentFile(id: string, to: string | null): string {
    const own = this.#corpus.documentsById.get(parseTarget(id)?.document ?? '');
    const other = this.#corpus.documentsById.get(to === null ? '' : (parseTarget(to)?.document ?? ''));
    return (own ?? other)?.file ?? 'documents/…/document.yaml';
  }

  /** The file of what replaces a task, of its provision's tasks, or of its document's. */
  #tasksFile(id: string, to: string | null): string {
    const { tasksById, tasksByProvision, taskFiles } = this.#corpus;
    const near = to === null ? undefined : (tasksById.get(to) ?? tasksByProvision.get(to)?.[0]);
    const file = near ?? taskFiles.find(({ document }) => id.startsWith(`${document}-`));
    return file?.file ?? 'tasks/….yaml';
  }
}

/** The nearest present ancestor of a former provision, by its id; else the document. */
function nearestHolder(corpus: Corpus, id: string): string | null {
  const target = parseTarget(id);
  const document = corpus.documentsById.get(target?.document ?? '');
  if (document === undefined) return null;
  const parts = (target?.provision ?? '').split('-');
  while (parts.pop() !== undefined) {
    const parent = formatTarget(document.id, parts.join('-'));
    if (resolveTarget(corpus, parent) !== null) return parent;
  }
  return document.id;
}

/** The provision that a task's id names: `{doc}-{provision}-nv{n}`. */
function provisionOfTask(corpus: Corpus, id: string): string | null {
  const place = id.replace(/-nv[0-9]+$/, '');
  for (const document of corpus.documents) {
    if (!place.startsWith(`${document.id}-`)) continue;
    const provision = formatTarget(document.id, place.slice(document.id.length + 1));
    if (resolveTarget(corpus, provision) !== null) return provision;
  }
  return null;
}
