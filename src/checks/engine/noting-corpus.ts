import type { Corpus } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';

/** What a rule has asked of a corpus: as long as all of it is the same, so is what the rule says. */
export interface Asked {
  /** Parts asked for as a whole, with what they were. */
  readonly parts: Map<keyof Corpus, unknown>;
  /** Documents asked for by id, with what was there. */
  readonly documents: Map<string, Document | undefined>;
  /** Files whose text was asked for. */
  readonly texts: Set<string>;
}

export function askedNothing(): Asked {
  return { parts: new Map(), documents: new Map(), texts: new Set() };
}

/** Whom the corpus notes its questions for; may change from one question to the next. */
export interface Notebook {
  asked: Asked;
}

/** Answered by each notebook's own corpus: they are asked one thing at a time. */
const ASKED_PIECEMEAL: readonly (keyof Corpus)[] = ['documentsById', 'textOf', 'spanInYaml'];

/**
 * A maker of corpora that answer as the given one does and note what they are asked for. Each is an object of its
 * own, so that what is cached by corpus is asked for anew for each.
 */
export function noteQuestions(corpus: Corpus): (notebook: Notebook) => Corpus {
  const prototype = {};
  for (const part of Object.keys(corpus) as (keyof Corpus)[]) {
    if (ASKED_PIECEMEAL.includes(part)) continue;
    Object.defineProperty(prototype, part, {
      get(this: { readonly notebook: Notebook }) {
        const value = corpus[part];
        this.notebook.asked.parts.set(part, value);
        return value;
      },
    });
  }
  return (notebook) =>
    Object.assign(Object.create(prototype), {
      notebook,
      documentsById: new NotingDocuments(corpus, notebook),
      textOf: (file: string) => {
        notebook.asked.texts.add(file);
        return corpus.textOf(file);
      },
      spanInYaml: (...[file, ...rest]: Parameters<Corpus['spanInYaml']>) => {
        notebook.asked.texts.add(file);
        return corpus.spanInYaml(file, ...rest);
      },
    });
}

/** The documents by id, noted one by one where they are asked for so. */
class NotingDocuments implements ReadonlyMap<string, Document> {
  readonly #corpus: Corpus;
  readonly #notebook: Notebook;

  constructor(corpus: Corpus, notebook: Notebook) {
    this.#corpus = corpus;
    this.#notebook = notebook;
  }

  get(id: string): Document | undefined {
    const document = this.#corpus.documentsById.get(id);
    this.#notebook.asked.documents.set(id, document);
    return document;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  get size(): number {
    return this.#all().size;
  }

  keys() {
    return this.#all().keys();
  }

  values() {
    return this.#all().values();
  }

  entries() {
    return this.#all().entries();
  }

  [Symbol.iterator]() {
    return this.#all()[Symbol.iterator]();
  }

  forEach(...args: Parameters<ReadonlyMap<string, Document>['forEach']>): void {
    this.#all().forEach(...args);
  }

  #all(): ReadonlyMap<string, Document> {
    this.#notebook.asked.parts.set('documents', this.#corpus.documents);
    return this.#corpus.documentsById;
  }
}

/**
 * Whether two answers are the same: the very same, or lists or maps of the very same, also of such lists. What a
 * function says hangs on what it is given.
 */
export function isSameAnswer(before: unknown, now: unknown, depth = 2): boolean {
  if (before === now || (typeof before === 'function' && typeof now === 'function')) return true;
  if (depth === 0) return false;
  if (Array.isArray(before) && Array.isArray(now)) {
    return (
      before.length === now.length &&
      before.every((value, index) => isSameAnswer(value, now[index], depth - 1))
    );
  }
  if (before instanceof Map && now instanceof Map) {
    if (before.size !== now.size) return false;
    for (const [key, value] of before) if (!isSameAnswer(value, now.get(key), depth - 1)) return false;
    return true;
  }
  if (before instanceof Set && now instanceof Set) {
    if (before.size !== now.size) return false;
    for (const value of before) if (!now.has(value)) return false;
    return true;
  }
  return false;
}
