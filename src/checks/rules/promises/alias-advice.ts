import type { Localized } from '../../../language/language.ts';
import { nearest } from '../../../language/suggestion.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { IdType } from '../../../model/promises/alias.ts';
import {
  type Confirmable,
  keysOfDocument,
  linksOf,
  translationOf,
} from '../../../model/promises/confirmable.ts';
import { splitKey } from '../../../model/promises/ledger.ts';
import { formatTarget, parseTarget } from '../../../model/provision-id.ts';

/** Where to write the alias of an id that is gone, and the line to write there. */
export interface AliasAdvice {
  readonly where: Localized;
  readonly line: string;
}

const LISTS = { body: 'bodies.yaml', term: 'terms.yaml', source: 'sources.yaml' } as const;

/** Finds out where what an id named may stand now. What is asked for once is kept: many ids may be gone at a time. */
export class AliasAdviser {
  readonly #corpus: Corpus;
  /** Ids that nobody has promised, by type: what is gone may go by one of them. */
  readonly #fresh: Readonly<Record<IdType, ReadonlySet<string>>>;
  #byFingerprint: ReadonlyMap<string, string> | null = null;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    const fresh = (type: IdType, ids: Iterable<string>): ReadonlySet<string> =>
      new Set([...ids].filter((id) => !corpus.ledger?.promised.has(`${type}:${id}`)));
    const keys = corpus.documents.flatMap((document) => [...keysOfDocument(document)]).map(splitKey);
    const ofType = (wanted: IdType) => keys.filter(({ type }) => type === wanted).map(({ id }) => id);
    this.#fresh = {
      document: fresh('document', ofType('document')),
      provision: fresh('provision', ofType('provision')),
      task: fresh('task', corpus.tasksById.keys()),
      body: fresh('body', corpus.bodiesById.keys()),
      term: fresh('term', corpus.termsById.keys()),
      source: fresh('source', Object.keys(corpus.sources)),
    };
  }

  /** `since`: the day of the promise. */
  advise(type: IdType, id: string, since: string): AliasAdvice {
    const to = this.#guess(type, id);
    const { date } = this.#corpus.edition;
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
        const fresh = this.#fresh.document;
        return moved === null ? nearestOf(id, fresh) : (parseTarget(moved)?.document ?? null);
      }
      case 'provision':
        return this.#movedTo(`translation:${id}`, true) ?? nearestHolder(corpus, id);
      case 'task':
        return this.#movedTo(`link:${id}>`) ?? provisionOfTask(corpus, id);
      case 'body':
      case 'term':
      case 'source':
        return nearestOf(id, this.#fresh[type]);
    }
  }

  /** The new id of something whose words are, letter for letter, those once confirmed under a key. */
  #movedTo(prefix: string, whole = false): string | null {
    this.#byFingerprint ??= this.#fingerprints();
    for (const [key, { value }] of this.#corpus.ledger?.confirmed ?? []) {
      if (whole ? key !== prefix : !key.startsWith(prefix)) continue;
      const found = this.#byFingerprint.get(value);
      if (found !== undefined) return found;
    }
    return null;
  }

  #fingerprints(): ReadonlyMap<string, string> {
    const { documents, tasks, fingerprint } = this.#corpus;
    const found = new Map<string, string>();
    const add = (confirmable: Confirmable | null, id: string): void => {
      if (confirmable !== null) found.set(fingerprint(confirmable.text), id);
    };
    for (const document of documents) {
      for (const provision of document.provisions.values()) {
        const id = formatTarget(document.id, provision.id);
        if (this.#fresh.provision.has(id)) add(translationOf(provision), id);
      }
    }
    for (const task of tasks) {
      if (!this.#fresh.task.has(task.id)) continue;
      for (const link of linksOf(this.#corpus, task)) add(link, task.id);
    }
    return found;
  }

  /** The alias of a provision stands with its own document, that of a document with the one it leads to. */
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

/** The nearest of some ids; where there is only one, that. */
function nearestOf(id: string, ids: ReadonlySet<string>): string | null {
  const [only = null] = ids;
  return ids.size === 1 ? only : nearest(id, ids);
}

/** The provision that held a former one, by its id; the document where there is none. */
function nearestHolder(corpus: Corpus, id: string): string | null {
  const target = parseTarget(id);
  const document = corpus.documentsById.get(target?.document ?? '');
  if (document === undefined) return null;
  const provisions: ReadonlyMap<string, unknown> = document.provisions;
  const parts = (target?.provision ?? '').split('-');
  while (parts.pop() !== undefined) {
    const parent = parts.join('-');
    if (provisions.has(parent)) return formatTarget(document.id, parent);
  }
  return document.id;
}

/** The provision that a task's id names: `{doc}-{provision}-nv{n}`. */
function provisionOfTask(corpus: Corpus, id: string): string | null {
  const place = id.replace(/-nv[0-9]+$/, '');
  for (const document of corpus.documents) {
    if (!place.startsWith(`${document.id}-`)) continue;
    const provision = place.slice(document.id.length + 1);
    if ((document.provisions as ReadonlyMap<string, unknown>).has(provision)) {
      return formatTarget(document.id, provision);
    }
  }
  return null;
}
