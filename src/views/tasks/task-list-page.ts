import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import type { Task } from '../../model/registry.ts';
import { TASK_KINDS, TIME_KINDS } from '../../model/registry-schema.ts';
import { capitalized } from '../documents/provision-view.ts';
import {
  countTasks,
  fill,
  type RegistryString,
  registryText,
  TASK_KIND_LABELS,
  TIME_LABELS,
} from '../registry/registry-strings.ts';
import type { ViewContext } from '../view-context.ts';
import {
  groupBySection,
  listTasks,
  nameOfBody,
  type TaskView,
  viewHeadOfTasks,
  viewTask,
} from './task-view.ts';

/** Names of the filters in the address; the same in both languages, so that a link keeps its meaning. */
export const TASK_FILTERS = {
  body: 'co-quan',
  section: 'muc',
  time: 'thoi-gian',
  kind: 'loai',
  source: 'van-ban',
} as const;

type TaskFilter = keyof typeof TASK_FILTERS;

interface FilterOption {
  readonly value: string;
  readonly text: string;
}

/** Choices under a heading; without one where there is nothing to tell apart. */
interface OptionGroup {
  readonly label: string | null;
  readonly options: readonly FilterOption[];
}

/** A line of the table with what the filters go by: for each filter the values it answers to. */
export interface FilteredTask extends TaskView {
  readonly values: Readonly<Record<TaskFilter, readonly string[]>>;
}

export function viewTaskListPage(context: ViewContext) {
  const { corpus, addresses, language } = context;
  const all = listTasks(corpus);
  const tasks = all.map((task): FilteredTask => {
    const view = viewTask(context, task);
    return { ...view, values: valuesOf(corpus, task, view) };
  });
  const count = all.length;
  return {
    frame: {
      language,
      title: registryText('tasks', language),
      description: `${registryText('allTasks', language)}: ${countTasks(count, language)}.`,
    },
    title: registryText('tasks', language),
    head: viewHeadOfTasks(context, all),
    count,
    countText: fill(registryText('countOf', language), { n: count, m: count }),
    filters: viewFilters(context, tasks),
    groups: groupBySection(tasks),
    review: addresses.review(language),
    /** The same table as data. */
    csv: addresses.data('tasks.csv'),
  };
}

export type TaskListPageView = ReturnType<typeof viewTaskListPage>;

function valuesOf(corpus: Corpus, task: Task, view: TaskView): FilteredTask['values'] {
  const sources = task.sources.map(({ to }) => resolveTarget(corpus, to)?.document.id);
  return {
    body: bodiesOfTask(corpus, task),
    section: view.grouping === null ? [] : [view.grouping.key],
    time: [task.time.kind],
    kind: [task.kind],
    source: [...new Set(sources.filter((id) => id !== undefined))],
  };
}

/** The bodies of a task, and the posts that answer for them. */
function bodiesOfTask(corpus: Corpus, task: Task): readonly string[] {
  const bodies = task.bodies.map(({ body }) => body);
  const posts = bodies.flatMap((body) => corpus.postsByBody.get(body) ?? []).map(({ id }) => id);
  return [...new Set([...bodies, ...posts])];
}

/** Only values that some task has are offered. */
function viewFilters(context: ViewContext, tasks: readonly FilteredTask[]) {
  const { corpus, language } = context;
  const used = (filter: TaskFilter): ReadonlySet<string> =>
    new Set(tasks.flatMap(({ values }) => values[filter]));
  const view = (filter: TaskFilter, label: RegistryString, groups: readonly OptionGroup[]) => ({
    /** The name in the address. */
    name: TASK_FILTERS[filter],
    label: registryText(label, language),
    groups: groups.filter(({ options }) => options.length > 0),
  });
  const plain = (filter: TaskFilter, label: RegistryString, options: readonly FilterOption[]) =>
    view(filter, label, [{ label: null, options: options.filter(({ value }) => used(filter).has(value)) }]);
  const bodies = [...corpus.bodiesById.values()].filter(({ id }) => used('body').has(id));
  const bodyOptions = (kind: 'post' | 'body'): readonly FilterOption[] =>
    bodies
      .filter((body) => body.kind === kind)
      .map(({ id }) => ({ value: id, text: capitalized(nameOfBody(context, id)) }));
  const sections = groupBySection(tasks).flatMap(({ section }) => (section === null ? [] : [section]));
  return [
    view('body', 'filterBody', [
      { label: registryText('posts', language), options: bodyOptions('post') },
      { label: registryText('bodies', language), options: bodyOptions('body') },
    ]),
    plain(
      'section',
      'filterSection',
      sections.map(({ key, number, text }) => ({ value: key, text: `${number} ${text}`.trim() })),
    ),
    plain(
      'time',
      'time',
      TIME_KINDS.map((kind) => ({ value: kind, text: TIME_LABELS[kind][language] })),
    ),
    plain(
      'kind',
      'kind',
      TASK_KINDS.map((kind) => ({ value: kind, text: TASK_KIND_LABELS[kind][language] })),
    ),
    plain(
      'source',
      'filterSource',
      corpus.documents.map(({ id, facts }) => ({ value: id, text: facts.shortName[language] })),
    ),
  ];
}
