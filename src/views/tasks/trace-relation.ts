import type { CorpusTarget } from '../../model/corpus.ts';
import type { SourceBasis } from '../../model/registry-schema.ts';
import type { TaskRelation } from '../../model/schema.ts';

/** What a task does to what it is linked with, as the pages say it: the relations of the data, one of them told apart. */
export const TRACE_RELATIONS = ['implements', 'elaborates', 'concerns', 'continues', 'cites'] as const;
export type TraceRelation = (typeof TRACE_RELATIONS)[number];

interface Link {
  readonly relation: TaskRelation;
  readonly basis: SourceBasis;
}

/**
 * A clause of the task's own document is no document to carry out: it is elaborated. A part of another document that
 * only the editors link is no more than related.
 */
export function traceRelation({ relation, basis }: Link, own: string, target: CorpusTarget): TraceRelation {
  if (relation !== 'implements') return relation;
  if (target.document.id === own) return 'elaborates';
  return basis === 'editorial' && target.provision !== null ? 'concerns' : 'implements';
}
