import { buildContext } from '../build/build-context.ts';
import type { Language } from '../language/language.ts';
import type { Body, Task } from '../model/registry.ts';
import { REVIEW_SEGMENT } from '../site/route-segments.ts';

/** A page below the address of the tasks. */
export type TasksPage =
  | { readonly kind: 'all' }
  | { readonly kind: 'review' }
  | { readonly kind: 'task'; readonly task: Task };

/** A page below the address of the bodies. */
export type BodiesPage =
  | { readonly kind: 'all' }
  | { readonly kind: 'body'; readonly body: Body }
  | { readonly kind: 'review'; readonly body: Body };

interface KnowledgePath<T> {
  readonly params: { readonly path: string | undefined };
  readonly props: { readonly page: T };
}

/** The pages about tasks in a language: none in a corpus without tasks. */
export function taskPaths(language: Language): KnowledgePath<TasksPage>[] {
  const { corpus } = buildContext();
  if (corpus.tasks.length === 0) return [];
  return [
    pathOf([], { kind: 'all' }),
    pathOf([REVIEW_SEGMENT[language]], { kind: 'review' }),
    ...[...corpus.tasksById.values()].map((task) => pathOf<TasksPage>([task.id], { kind: 'task', task })),
  ];
}

/** The pages about bodies and posts in a language; those on which nothing is laid have no review table. */
export function bodyPaths(language: Language): KnowledgePath<BodiesPage>[] {
  const { corpus } = buildContext();
  if (corpus.bodies.length === 0) return [];
  const bodies = [...corpus.bodiesById.values()];
  return [
    pathOf([], { kind: 'all' }),
    ...bodies.map((body) => pathOf<BodiesPage>([body.id], { kind: 'body', body })),
    ...bodies
      .filter(({ id }) => corpus.tasksByBody.has(id))
      .map((body) => pathOf<BodiesPage>([body.id, REVIEW_SEGMENT[language]], { kind: 'review', body })),
  ];
}

function pathOf<T>(steps: readonly string[], page: T): KnowledgePath<T> {
  return { params: { path: steps.length === 0 ? undefined : steps.join('/') }, props: { page } };
}
