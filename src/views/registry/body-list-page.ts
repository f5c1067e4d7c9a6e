import { capitalized } from '../../language/capitalized.ts';
import type { Language } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Body, BodyTask } from '../../model/registry.ts';
import type { ViewContext } from '../view-context.ts';
import { BASIS_LABELS, countTasks, NAMED_BODY, registryText } from './registry-strings.ts';

/** How many tasks a body or post has; each counts once, by the first of these that it is. */
export interface TaskCount {
  readonly all: number;
  /** The text names this very body or post. */
  readonly named: number;
  /** The text names a body that the holder of the post answers for. */
  readonly namedBody: number;
  readonly inferred: number;
}

/** A body or post with tasks in a list. */
export interface BodyEntry {
  readonly id: string;
  readonly href: string;
  /** With a capital letter, for the head of a line. */
  readonly name: string;
  readonly count: TaskCount;
  /** `45 nhiệm vụ: 12 nêu đích danh · 33 suy ra`. */
  readonly countText: string;
  readonly below: readonly BodyEntry[];
}

export function viewBodyListPage(context: ViewContext) {
  const { corpus, addresses, language } = context;
  const bodies = listBodies(corpus).filter(({ kind }) => kind === 'body');
  return {
    frame: {
      language,
      title: registryText('bodies', language),
      description: registryText('tasksByBodyHint', language),
    },
    title: registryText('bodies', language),
    posts: viewPosts(context),
    /** Bodies with tasks, each below the nearest one above it that has some. */
    bodies: viewBranch(context, bodies, null),
    /** Bodies and posts that the documents only name or cite: no count stands beside them. */
    named: listBodies(corpus)
      .filter(({ id }) => !corpus.tasksByBody.has(id))
      .map(({ id, name }) => ({ href: addresses.body(language, id), text: capitalized(name[language]) })),
  };
}

export type BodyListPageView = ReturnType<typeof viewBodyListPage>;

/** The posts with tasks of their own or through a body. */
export function viewPosts(context: ViewContext): readonly BodyEntry[] {
  const { corpus } = context;
  return listBodies(corpus)
    .filter(({ kind, id }) => kind === 'post' && corpus.tasksByBody.has(id))
    .map((body) => viewBodyEntry(context, body));
}

/** The bodies with tasks, those with the most first. */
export function viewMainBodies(context: ViewContext): readonly BodyEntry[] {
  const { corpus } = context;
  return listBodies(corpus)
    .filter(({ kind, id }) => kind === 'body' && corpus.tasksByBody.has(id))
    .map((body) => viewBodyEntry(context, body))
    .sort((a, b) => b.count.all - a.count.all);
}

export function viewBodyEntry({ corpus, addresses, language }: ViewContext, body: Body): BodyEntry {
  const count = countBodyTasks(corpus.tasksByBody.get(body.id) ?? []);
  return {
    id: body.id,
    href: addresses.body(language, body.id),
    name: capitalized(body.name[language]),
    count,
    countText: viewCount(count, language),
    below: [],
  };
}

export function countBodyTasks(tasks: readonly BodyTask[]): TaskCount {
  const all = new Set(tasks.map(({ task }) => task.id));
  const named = tasks.filter(({ entry }) => entry.basis === 'named');
  const own = new Set(named.filter(({ through }) => through === null).map(({ task }) => task.id));
  const either = new Set(named.map(({ task }) => task.id));
  return {
    all: all.size,
    named: own.size,
    namedBody: either.size - own.size,
    inferred: all.size - either.size,
  };
}

export function viewCount(count: TaskCount, language: Language): string {
  const labels = { ...BASIS_LABELS, namedBody: NAMED_BODY };
  const parts = (['named', 'namedBody', 'inferred'] as const)
    .filter((basis) => count[basis] > 0)
    .map((basis) => `${count[basis]} ${labels[basis][language]}`);
  return `${countTasks(count.all, language)}: ${parts.join(' · ')}`;
}

/** Bodies and posts, each id once, in the order of their file. */
function listBodies(corpus: Corpus): readonly Body[] {
  return [...corpus.bodiesById.values()];
}

/** The bodies with tasks below one, or below none, with those below them. */
function viewBranch(context: ViewContext, bodies: readonly Body[], above: Body | null): readonly BodyEntry[] {
  const { corpus } = context;
  return bodies
    .filter((body) => corpus.tasksByBody.has(body.id) && nearestWithTasks(corpus, body) === above)
    .map((body) => ({ ...viewBodyEntry(context, body), below: viewBranch(context, bodies, body) }));
}

/** The nearest body above one that has tasks; null where there is none, or where the parents form a ring. */
function nearestWithTasks(corpus: Corpus, body: Body): Body | null {
  const seen = new Set([body.id]);
  let above = body;
  while (above.parent !== null && !seen.has(above.parent)) {
    const next = corpus.bodiesById.get(above.parent);
    if (next === undefined) return null;
    if (corpus.tasksByBody.has(next.id)) return next;
    seen.add(next.id);
    above = next;
  }
  return null;
}
