import { capitalized } from '../../language/capitalized.ts';
import { fillPlaces } from '../../language/fill-places.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import type { Task } from '../../model/registry.ts';
import { BODY_BASES, ROLES, TASK_KINDS, TIME_KINDS } from '../../model/registry-schema.ts';
import {
  countTasks,
  type RegistryString,
  ROLE_LABELS,
  registryText,
  TASK_KIND_LABELS,
  TIME_LABELS,
} from '../registry/registry-strings.ts';
import type { ViewContext } from '../view-context.ts';
import {
  PART_FILTERS,
  PART_SEPARATOR,
  type PartFilter,
  TASK_FILTERS,
  type TaskFilter,
} from './task-filters.ts';
import {
  groupByRole,
  groupBySection,
  listTasks,
  nameOfBody,
  statedTime,
  viewHeadOfTasks,
  viewTask,
} from './task-view.ts';

interface FilterOption {
  readonly value: string;
  readonly text: string;
}

/** Choices under a heading; without one where there is nothing to tell apart. */
interface OptionGroup {
  readonly label: string | null;
  readonly options: readonly FilterOption[];
}

/** For each filter the values that a task answers to. */
type Values = Readonly<Record<Exclude<TaskFilter, PartFilter>, readonly string[]>>;

export function viewTaskListPage(context: ViewContext) {
  const { corpus, addresses, language } = context;
  const all = listTasks(corpus);
  const tasks = all.map((task) => viewFilteredTask(context, task));
  const count = all.length;
  const filters = viewFilters(context, tasks);
  return {
    frame: {
      language,
      title: registryText('tasks', language),
      description: `${registryText('allTasks', language)}: ${countTasks(count, language)}.`,
    },
    title: registryText('tasks', language),
    head: viewHeadOfTasks(context, all),
    count,
    countText: fillPlaces(registryText('countOf', language), { n: count, m: count }),
    /** What would stand in most rows, said once. */
    common: fillPlaces(registryText('tableCommon', language), {
      m: count,
      time: tasks.filter(({ time }) => time !== null).length,
      output: tasks.filter(({ output }) => output !== null).length,
    }),
    /** Who has which part in a task; then the others. */
    filters: filters.slice(0, PART_FILTERS.length),
    moreFilters: filters.slice(PART_FILTERS.length),
    groups: groupBySection(tasks),
    review: addresses.review(language),
    /** The same table as data. */
    csv: addresses.data('tasks.csv'),
  };
}

export type TaskListPageView = ReturnType<typeof viewTaskListPage>;

/** A row of the table, with what the filters go by. */
function viewFilteredTask(context: ViewContext, task: Task) {
  const { corpus } = context;
  const { bodies, time, ...view } = viewTask(context, task);
  const sources = task.sources.map(({ to }) => resolveTarget(corpus, to)?.document.id);
  const values: Values = {
    section: view.grouping === null ? [] : [view.grouping.key],
    time: [task.time.kind],
    kind: [task.kind],
    source: [...new Set(sources.filter((id) => id !== undefined))],
  };
  return {
    ...view,
    parts: groupByRole(bodies),
    time: statedTime(time),
    values,
    partValues: partsOf(corpus, task),
  };
}

export type FilteredTask = ReturnType<typeof viewFilteredTask>;

/** Who has which role in a task, named or inferred; the posts that answer for a body have its parts. */
function partsOf(corpus: Corpus, task: Task): readonly string[] {
  const parts = task.bodies.flatMap(({ body, role, basis }) =>
    [body, ...(corpus.postsByBody.get(body) ?? []).map(({ id }) => id)].map((id) =>
      [id, role, basis].join(PART_SEPARATOR),
    ),
  );
  return [...new Set(parts)];
}

/** The filters of parts first. Only values that some task has are offered. */
function viewFilters(context: ViewContext, tasks: readonly FilteredTask[]) {
  const { corpus, language } = context;
  const used = (filter: TaskFilter): ReadonlySet<string> => {
    const part = (PART_FILTERS as readonly TaskFilter[]).indexOf(filter);
    return new Set(
      tasks.flatMap(({ values, partValues }) =>
        part === -1
          ? values[filter as keyof Values]
          : partValues.map((value) => value.split(PART_SEPARATOR)[part] ?? ''),
      ),
    );
  };
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
      'role',
      'filterRole',
      ROLES.map((role) => ({ value: role, text: ROLE_LABELS[role][language] })),
    ),
    plain(
      'basis',
      'filterBasis',
      BODY_BASES.map((basis) => ({ value: basis, text: registryText(basis, language) })),
    ),
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

export type FilterView = ReturnType<typeof viewFilters>[number];
