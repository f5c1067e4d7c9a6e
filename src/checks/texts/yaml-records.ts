import type { Corpus } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import type { Task, WrittenAt } from '../../model/registry.ts';
import { isNamedByNumber } from '../../model/translation/vietnamese-only.ts';
import type { RuleIssue } from '../engine/rule.ts';

/** A record of a yaml file. */
export interface YamlRecord {
  readonly type: 'document' | 'task' | 'reason' | 'settled' | 'body' | 'term' | 'source' | 'edition' | 'site';
  readonly record: unknown;
  readonly at: WrittenAt;
  readonly subjectIds?: RuleIssue['subjectIds'];
}

/** The facts of a document. */
export function recordOf({ id, file, facts }: Document): YamlRecord {
  const record = isNamedByNumber(facts) ? { ...facts, shortName: null } : facts;
  return { type: 'document', record, at: { file, path: [] }, subjectIds: id };
}

/** Tasks, settled sentences, bodies, terms, sources, the edition and the site. */
export function* recordsBesideDocuments(corpus: Corpus): Generator<YamlRecord> {
  for (const task of corpus.tasks) {
    yield { type: 'task', record: withoutSharedReasons(task), at: task, subjectIds: [task.id, task.key] };
  }
  for (const { file, reasons } of corpus.taskFiles) {
    yield { type: 'reason', record: reasons, at: { file, path: ['reasons'] } };
  }
  for (const entry of corpus.settledSentences) {
    yield { type: 'settled', record: entry, at: entry, subjectIds: entry.key };
  }
  for (const body of corpus.bodies) yield { type: 'body', record: body, at: body, subjectIds: body.id };
  for (const term of corpus.terms) yield { type: 'term', record: term, at: term, subjectIds: term.id };
  for (const [id, source] of Object.entries(corpus.sources)) {
    yield { type: 'source', record: source, at: { file: 'sources.yaml', path: [id] }, subjectIds: id };
  }
  const { edition, siteFacts } = corpus;
  if (edition !== null) yield { type: 'edition', record: edition, at: { file: 'edition.yaml', path: [] } };
  if (siteFacts !== null) yield { type: 'site', record: siteFacts, at: { file: 'site.yaml', path: [] } };
}

/** A task without the reasons that it shares with others: those are a record of their own. */
export function withoutSharedReasons(task: Task) {
  const withoutShared = <T extends { readonly reason?: unknown; readonly needs?: readonly string[] }>(
    entry: T,
  ) => (entry.needs === undefined ? entry : { ...entry, reason: undefined, needs: undefined });
  return { ...task, bodies: task.bodies.map(withoutShared), sources: task.sources.map(withoutShared) };
}
