import { readLooseQuantities } from '../../../language/quantities/loose-quantities.ts';
import { keyOf } from '../../../language/quantities/quantity.ts';
import { readQuantities } from '../../../language/quantities/read-quantities.ts';
import { hasForm } from '../../../language/whole-words.ts';
import { nameDocument } from '../../../model/citation.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Task } from '../../../model/registry.ts';

/** The first figure or document in the title of a task that neither its quotation nor its sources have; null without one. */
export function strangeInTitle(corpus: Corpus, task: Task): string | null {
  const cited = (corpus.referencesFrom.get(task.key) ?? []).filter(({ words }) =>
    hasForm(task.quote.vi, words.text),
  );
  const related = corpus.documentsById.get(task.document)?.facts.related ?? [];
  const targets = [...task.sources, ...cited, ...related].map(
    ({ to }) => resolveTarget(corpus, to)?.document,
  );
  // A missing document is reported where it is named; the title may be right.
  if (targets.includes(undefined)) return null;
  const documents = new Set(targets.filter((document) => document !== undefined));
  const title = task.title.vi;
  const other = corpus.documents.find(
    (document) =>
      document.facts.symbol === null &&
      !documents.has(document) &&
      hasForm(title, document.facts.shortName.vi),
  );
  if (other !== undefined && !hasForm(task.quote.vi, other.facts.shortName.vi))
    return other.facts.shortName.vi;
  const known = [task.quote.vi, ...[...documents].map(({ facts }) => nameDocument(facts, 'vi'))];
  const keys = new Set(
    known.flatMap((text) => [...readQuantities(text, 'vi'), ...readLooseQuantities(text, 'vi')].map(keyOf)),
  );
  // A title may give the year of a day alone.
  const isPart = (words: string): boolean => known.some((text) => hasForm(text, words));
  const strange = readQuantities(title, 'vi').find(
    (quantity) => !keys.has(keyOf(quantity)) && !(quantity.kind === 'number' && isPart(quantity.value)),
  );
  return strange === undefined ? null : title.slice(strange.index, strange.index + strange.length);
}
