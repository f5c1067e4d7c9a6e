import { foldSpace } from '../../language/fold-space.ts';
import type { Language } from '../../language/language.ts';
import { splitSentences } from '../../language/sentence.ts';
import { type Corpus, resolveTarget } from '../corpus.ts';
import { type Document, provisionOf } from '../document.ts';
import type { Provision } from '../provision.ts';
import { formatTarget } from '../provision-id.ts';
import type { Task } from '../registry.ts';
import { keyOfId } from './alias.ts';

/** Something that a person confirms by looking at it. */
export interface Confirmable {
  /** As the ledger has it. */
  readonly key: string;
  /**
   * The two texts that are held against each other, normalised: Vietnamese and English, or the words of a task and
   * those of what it is linked with. The ledger keeps their fingerprints.
   */
  readonly sides: readonly [string, string];
}

/** The keys of a document's ids: its own, then those of its provisions. */
export function* keysOfDocument(document: Document): Generator<string> {
  yield keyOfId('document', document.id);
  for (const id of document.provisions.keys()) yield keyOfId('provision', formatTarget(document.id, id));
}

/** The keys of everything in the corpus that is promised; rules are no part of a corpus. */
export function* keysOfCorpus(corpus: Corpus): Generator<string> {
  for (const document of corpus.documents) yield* keysOfDocument(document);
  for (const id of corpus.tasksById.keys()) yield keyOfId('task', id);
  for (const id of corpus.bodiesById.keys()) yield keyOfId('body', id);
  for (const id of corpus.termsById.keys()) yield keyOfId('term', id);
  for (const id of Object.keys(corpus.sources)) yield keyOfId('source', id);
}

/** The key of the translation of a provision; null where it has no words, or only one language has it. */
export function translationKeyOf({ document, id, wording: { vi, en } }: Provision): string | null {
  if (vi === null || en === null || (vi.heading === null && vi.text === '')) return null;
  return `translation:${formatTarget(document, id)}`;
}

/** The translation of a provision, to be confirmed; null where there is none (see `translationKeyOf`). */
export function translationOf(provision: Provision): Confirmable | null {
  const key = translationKeyOf(provision);
  if (key === null) return null;
  return { key, sides: [textOfProvision(provision, 'vi'), textOfProvision(provision, 'en')] };
}

/**
 * The links of a task, to be confirmed: the words of its sentence together with those of what it comes from. A link
 * of which an end does not exist or was not read is left out.
 */
export function linksOf(corpus: Corpus, task: Task): readonly (Confirmable & { readonly to: string })[] {
  const own = resolveTarget(corpus, task.key)?.provision;
  const sentence = splitSentences(own?.wording.vi?.text ?? '')[task.sentence - 1];
  if (sentence === undefined || corpus.brokenDocuments.has(task.document)) return [];
  const words = `${foldSpace(sentence.text)}\n${foldSpace(task.quote.vi)}`;
  return [...new Set(task.sources.map(({ to }) => to))].flatMap((to) => {
    const target = resolveTarget(corpus, to);
    if (target === null || target.document.broken) return [];
    const { document, provision } = target;
    const there = provision === null ? textOfDocument(document) : textOfWhole(document, provision);
    return [{ key: `link:${task.id}>${to}`, to, sides: [words, there] as const }];
  });
}

function textOfProvision({ wording }: Provision, language: Language): string {
  const { heading, text } = wording[language] ?? { heading: null, text: '' };
  return `${foldSpace(heading ?? '')}\n${foldSpace(text)}`;
}

/** A link to a section is a link to all that stands in it. */
function textOfWhole(document: Document, provision: Provision): string {
  const below = provision.children.map((id) => textOfWhole(document, provisionOf(document, id)));
  return [textOfProvision(provision, 'vi'), ...below].join('\n');
}

function textOfDocument({ facts: { title, symbol } }: Document): string {
  return `${foldSpace(title.vi)}\n${symbol ?? ''}`;
}
