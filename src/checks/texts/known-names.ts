import { memoize } from '../../language/memoize.ts';
import { editDistance } from '../../language/suggestion.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';

/** A name in code that a slip can be told from. */
const NAME = /^[a-z][\w.-]{5,}$/i;
/** A slip stands once in each language; what is written more often is meant. */
const MOST_OF_A_SLIP = 2;

/** The names that content and rules have: ids, keys, values of one word, names of files. */
export class KnownNames {
  readonly #names: ReadonlySet<string>;
  readonly #writtenInGuides = new Map<string, number>();

  constructor(corpus: Corpus, ruleIds: readonly string[]) {
    const { documents, tasks, bodies, terms, sources, siteFacts, exceptions, files } = corpus;
    this.#names = new Set([
      ...ruleIds,
      ...corpus.documentsById.keys(),
      ...files.flatMap((file) => file.split('/')),
      ...documents.flatMap(namesOfFacts),
      ...namesIn([tasks, bodies, terms, sources, siteFacts, exceptions]),
    ]);
    for (const { text } of corpus.guides.flatMap(({ code }) => code))
      this.#writtenInGuides.set(text, (this.#writtenInGuides.get(text) ?? 0) + 1);
  }

  /** The known name of which another one is a slip of one letter; null where it is no slip. */
  meantBy(text: string): string | null {
    const times = this.#writtenInGuides.get(text) ?? 0;
    if (!NAME.test(text) || this.#names.has(text) || times > MOST_OF_A_SLIP) return null;
    for (const name of this.#names) {
      if (Math.abs(name.length - text.length) <= 1 && editDistance(text, name, 2) === 1) return name;
    }
    return null;
  }
}

/** By document, since a loader keeps the documents that did not change. */
const namesOfFacts = memoize(({ facts }: Document): readonly string[] => [...new Set(namesIn(facts))]);

function* namesIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/^[\w.-]+$/.test(value)) yield value;
  } else if (typeof value === 'object' && value !== null) {
    if (!Array.isArray(value)) yield* Object.keys(value);
    for (const inside of Object.values(value)) yield* namesIn(inside);
  }
}
