import { type Sentence, splitSentences } from '../language/sentence.ts';
import type { Corpus } from './corpus.ts';
import { type Document, provisionOf } from './document.ts';
import type { Provision } from './provision.ts';
import { formatTarget, type ProvisionId } from './provision-id.ts';
import type { SettledSentence, Task } from './registry.ts';
import { sentencesOfQuote } from './task-quote.ts';

/** A sentence of the provisions whose every sentence is to be settled, with what settles it. */
export interface SentenceState {
  readonly document: Document;
  readonly provision: Provision;
  /** `{doc}#{provision}`. */
  readonly key: string;
  /** Its place in the provision's own text, from 1. */
  readonly number: number;
  readonly sentence: Sentence;
  /** The tasks whose quotes touch it. */
  readonly tasks: readonly Task[];
  /** The entries that say why it lays no task on anybody. */
  readonly settled: readonly SettledSentence[];
}

/** Whether a task or an entry speaks of the sentence. */
export function isSettled(state: SentenceState): boolean {
  return state.tasks.length + state.settled.length > 0;
}

const known = new WeakMap<Corpus, readonly SentenceState[]>();

/**
 * Every sentence that is to be settled, in document order: those of the provisions that a tasks file lists under
 * `settles` and of everything below them, in the prevailing language. Made once a corpus.
 */
export function sentencesToSettle(corpus: Corpus): readonly SentenceState[] {
  const before = known.get(corpus);
  if (before !== undefined) return before;
  const states: SentenceState[] = [];
  const settledByKey = Map.groupBy(corpus.settledSentences, ({ key }) => key);
  for (const document of corpus.documents) {
    for (const id of provisionsToSettle(corpus, document)) {
      const provision = provisionOf(document, id);
      const key = formatTarget(document.id, id);
      const text = provision.wording.vi?.text ?? '';
      const tasks = (corpus.tasksByProvision.get(key) ?? []).map((task) => {
        return { task, numbers: sentencesTouched(task, provision) };
      });
      for (const [index, sentence] of splitSentences(text).entries()) {
        states.push({
          document,
          provision,
          key,
          number: index + 1,
          sentence,
          tasks: tasks.filter(({ numbers }) => numbers.has(index + 1)).map(({ task }) => task),
          settled: (settledByKey.get(key) ?? []).filter((entry) => entry.sentence === index + 1),
        });
      }
    }
  }
  known.set(corpus, states);
  return states;
}

/** The sentence that a task numbers, and each one into which its quotation runs on. */
function sentencesTouched(task: Task, provision: Provision): ReadonlySet<number> {
  const quoted = sentencesOfQuote(provision, 'vi', task.quote.vi, task.sentence);
  return new Set([task.sentence, ...quoted.map(({ number }) => number)]);
}

function provisionsToSettle(corpus: Corpus, document: Document): readonly ProvisionId[] {
  const listed = new Set(
    corpus.taskFiles.filter((file) => file.document === document.id).flatMap(({ settles }) => settles),
  );
  const within = new Set<ProvisionId>();
  if (listed.size === 0) return [];
  // In document order a parent comes before its children.
  for (const { id, parent } of document.provisions.values()) {
    if (listed.has(id) || (parent !== null && within.has(parent))) within.add(id);
  }
  return [...within];
}
