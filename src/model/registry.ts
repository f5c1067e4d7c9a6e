import { compareText } from '../language/compare-text.ts';
import type {
  BodyFacts,
  SettledFacts,
  SharedReason,
  TaskBody,
  TaskFacts,
  TasksFacts,
  TermFacts,
} from './registry-schema.ts';

/** A way of keys to a value of a yaml file; `Corpus.spanInYaml` makes a place of it when one is asked for. */
export type YamlPath = readonly (string | number)[];

/** Where a record was written. */
export interface WrittenAt {
  /** Path below the content folder. */
  readonly file: string;
  readonly path: YamlPath;
}

/** A task that a sentence of a document lays on somebody. */
export interface Task extends TaskFacts, WrittenAt {
  readonly document: string;
  /** `{doc}#{provision}`. */
  readonly key: string;
}

/** A sentence that lays no task on anybody, with the reason. */
export interface SettledSentence extends SettledFacts, WrittenAt {
  readonly document: string;
  /** `{doc}#{provision}`. */
  readonly key: string;
}

/** A file of tasks that could be read. */
export interface TasksFile {
  readonly file: string;
  readonly document: string;
  /** Provisions in which every sentence must be settled. */
  readonly settles: readonly string[];
  /** The reasons that its tasks share, by name. */
  readonly reasons: Readonly<Record<string, SharedReason>>;
  readonly aliases: TasksFacts['aliases'];
}

/** A body or a post. */
export interface Body extends BodyFacts, WrittenAt {}

/** A term or an abbreviation. */
export interface Term extends TermFacts, WrittenAt {}

/** What the content says beside the documents themselves. */
export interface KnowledgeParts {
  readonly taskFiles: readonly TasksFile[];
  readonly tasks: readonly Task[];
  readonly settledSentences: readonly SettledSentence[];
  /** Bodies and posts, in the order of their file. */
  readonly bodies: readonly Body[];
  /** Terms and abbreviations, in the order of their file. */
  readonly terms: readonly Term[];
}

/** A task as it falls to a body or post. */
export interface BodyTask {
  readonly task: Task;
  /** The entry of the task that lays it there. */
  readonly entry: TaskBody;
  /** For a post: the body that the task names in its stead; null where the task names this very body or post. */
  readonly through: string | null;
}

/** The look-ups over tasks, bodies and terms. Of two records with one id the first counts. */
export interface Knowledge extends KnowledgeParts {
  readonly tasksById: ReadonlyMap<string, Task>;
  /** By the provision that lays them on somebody, `{doc}#{provision}`. */
  readonly tasksByProvision: ReadonlyMap<string, readonly Task[]>;
  /** By what they come from, as written: `{doc}` or `{doc}#{provision}`. */
  readonly tasksBySource: ReadonlyMap<string, readonly Task[]>;
  /** By body or post; a post has the tasks of the bodies it answers for after its own. */
  readonly tasksByBody: ReadonlyMap<string, readonly BodyTask[]>;
  readonly bodiesById: ReadonlyMap<string, Body>;
  /** The posts that answer for a body. */
  readonly postsByBody: ReadonlyMap<string, readonly Body[]>;
  /** The bodies directly under a body. */
  readonly bodiesUnder: ReadonlyMap<string, readonly Body[]>;
  readonly termsById: ReadonlyMap<string, Term>;
}

/** Derives the look-ups. `places`: the place of each provision among all, by key. */
export function makeKnowledge(parts: KnowledgeParts, places: ReadonlyMap<string, number>): Knowledge {
  const orderOf = (key: string): number => places.get(key) ?? Number.MAX_SAFE_INTEGER;
  const tasks = [...parts.tasks].sort(
    (a, b) =>
      compareText(a.document, b.document) || orderOf(a.key) - orderOf(b.key) || numberOf(a) - numberOf(b),
  );
  const posts = parts.bodies.filter(({ kind }) => kind === 'post');
  const own = groupBy(tasks, (task) =>
    task.bodies.map((entry) => [entry.body, { task, entry, through: null }]),
  );
  return {
    ...parts,
    tasks,
    tasksById: firstById(tasks),
    tasksByProvision: groupBy(tasks, (task) => [[task.key, task]]),
    tasksBySource: groupBy(tasks, (task) =>
      [...new Set(task.sources.map(({ to }) => to))].map((to) => [to, task]),
    ),
    tasksByBody: withTasksThroughBodies(own, posts),
    bodiesById: firstById(parts.bodies),
    postsByBody: groupBy(posts, (post) => post.of.map((body) => [body, post])),
    bodiesUnder: groupBy(parts.bodies, (body) => (body.parent === null ? [] : [[body.parent, body]])),
    termsById: firstById(parts.terms),
  };
}

/** The n of a task's id `{doc}-{provision}-nv{n}`; null where the id has not that form. */
export function numberOfTask({ id, document, provision }: Task): number | null {
  const prefix = `${document}-${provision}-nv`;
  const rest = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return /^[1-9][0-9]*$/.test(rest) ? Number(rest) : null;
}

function numberOf(task: Task): number {
  return numberOfTask(task) ?? Number.MAX_SAFE_INTEGER;
}

function withTasksThroughBodies(
  own: ReadonlyMap<string, readonly BodyTask[]>,
  posts: readonly Body[],
): ReadonlyMap<string, readonly BodyTask[]> {
  const all = new Map(own);
  for (const post of posts) {
    const bodies = post.of.filter((body) => body !== post.id);
    const through = bodies.flatMap((body) => (own.get(body) ?? []).map((one) => ({ ...one, through: body })));
    const named = own.get(post.id) ?? [];
    const seen = new Set(named.map(({ task }) => task));
    const list = [...named, ...through.filter(({ task }) => !seen.has(task) && seen.add(task))];
    if (list.length > 0) all.set(post.id, list);
  }
  return all;
}

function firstById<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const entry of list) if (!map.has(entry.id)) map.set(entry.id, entry);
  return map;
}

function groupBy<T, V>(
  list: readonly T[],
  entriesOf: (value: T) => readonly (readonly [string, V])[],
): ReadonlyMap<string, readonly V[]> {
  const entries = list.flatMap(entriesOf);
  const groups = Map.groupBy(entries, ([key]) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(([, entry]) => entry)]));
}
