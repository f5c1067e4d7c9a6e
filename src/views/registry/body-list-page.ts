import type { Language } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Body, BodyTask } from '../../model/registry.ts';
import { capitalized } from '../documents/provision-view.ts';
import type { ViewContext } from '../view-context.ts';
import { BASIS_LABELS, countTasks, registryText } from './registry-strings.ts';

/** How many tasks a body has; a task that is both named and inferred counts as named. */
export interface TaskCount {
  readonly all: number;
  readonly named: number;
  readonly inferred: number;
}

/** A body or post in a list. */
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
  const { corpus, language } = context;
  return {
    frame: {
      language,
      title: registryText('bodies', language),
      description: registryText('iAmHint', language),
    },
    title: registryText('bodies', language),
    posts: viewPosts(context),
    /** Bodies without a parent, with those below them. */
    bodies: listBodies(corpus)
      .filter(({ kind, parent }) => kind === 'body' && (parent === null || !corpus.bodiesById.has(parent)))
      .map((body) => viewBranch(context, body, new Set())),
  };
}

export type BodyListPageView = ReturnType<typeof viewBodyListPage>;

/** The posts, those with tasks of their own or through a body first. */
export function viewPosts(context: ViewContext): readonly BodyEntry[] {
  const { corpus } = context;
  return listBodies(corpus)
    .filter(({ kind }) => kind === 'post')
    .map((body) => viewBodyEntry(context, body))
    .sort((a, b) => Number(b.count.all > 0) - Number(a.count.all > 0));
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
  const named = new Set(tasks.filter(({ entry }) => entry.basis === 'named').map(({ task }) => task.id));
  return { all: all.size, named: named.size, inferred: all.size - named.size };
}

export function viewCount(count: TaskCount, language: Language): string {
  if (count.all === 0) return registryText('noTasks', language);
  const parts = (['named', 'inferred'] as const)
    .filter((basis) => count[basis] > 0)
    .map((basis) => `${count[basis]} ${BASIS_LABELS[basis][language]}`);
  return `${countTasks(count.all, language)}: ${parts.join(' · ')}`;
}

/** Bodies and posts, each id once, in the order of their file. */
function listBodies(corpus: Corpus): readonly Body[] {
  return [...corpus.bodiesById.values()];
}

/** A body with those below it. `above` guards against a ring of parents. */
function viewBranch(context: ViewContext, body: Body, above: ReadonlySet<string>): BodyEntry {
  const { corpus } = context;
  const seen = new Set([...above, body.id]);
  const below = (corpus.bodiesUnder.get(body.id) ?? []).filter(
    ({ id, kind }) => kind === 'body' && !seen.has(id),
  );
  return {
    ...viewBodyEntry(context, body),
    below: below.map((child) => viewBranch(context, child, seen)),
  };
}
