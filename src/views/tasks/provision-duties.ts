import { capitalized } from '../../language/capitalized.ts';
import { fillPlaces } from '../../language/fill-places.ts';
import type { Language } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import { resolveTarget } from '../../model/corpus.ts';
import type { Task } from '../../model/registry.ts';
import { countTasks, registryText } from '../registry/registry-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { type TaskView, viewTask } from './task-view.ts';

/** More tasks than a reader looks through: the bodies of all are summed up above them. */
const MANY = 10;

/** Who has to do the tasks of a provision and those below it, and when. `keys` are its own key and those below. */
export function viewDuties(context: ViewContext, keys: readonly string[]) {
  const { corpus, language } = context;
  const tasks = keys.flatMap((key) => corpus.tasksByProvision.get(key) ?? []);
  const byPlace = Map.groupBy(tasks, ({ key }) => key);
  return {
    count: tasks.length,
    /** Each body with the number of its tasks, where they are many. */
    summary: tasks.length > MANY ? sumUp(context, tasks) : [],
    /** The tasks by the provision that sets them out; its name is null where it is the one shown. */
    groups: [...byPlace].map(([key, group]) => ({
      place: key === keys[0] ? null : viewPlace(context, key),
      ...viewGroup(
        group.map((task) => viewTask(context, task)),
        language,
      ),
    })),
  };
}

export type Duties = ReturnType<typeof viewDuties>;

/** What is the same for all tasks of a group is said once, before them. */
function viewGroup(tasks: readonly TaskView[], language: Language) {
  const allOfThem = fillPlaces(registryText('allOfThem', language), {
    n: countTasks(tasks.length, language),
  });
  const entries = tasks.map((task) => ({ text: task.title, href: task.href, who: viewWho(task, language) }));
  const [first, ...others] = entries.map(({ who }) => who);
  const isShared =
    first !== undefined &&
    others.length > 0 &&
    others.every((who) => JSON.stringify(who) === JSON.stringify(first));
  return {
    shared: isShared ? { ...first, label: allOfThem } : null,
    tasks: entries.map(({ who, ...task }) => ({ ...task, who: isShared ? null : who })),
  };
}

/** The bodies of a task by what they do and whether the text names them; the time where the text gives one. */
function viewWho({ bodies, time }: TaskView, language: Language) {
  const groups = Map.groupBy(bodies, ({ role, basis }) => `${role} ${basis}`);
  return {
    parts: [...groups.values()].flatMap((group) =>
      group.slice(0, 1).map(({ roleLabel, basis, basisLabel }) => ({
        roleLabel,
        basis,
        basisLabel,
        bodies: group.map(({ name, href }) => ({ text: name, href })),
      })),
    ),
    time: time.kind === 'unstated' ? null : time,
    /** A deadline is called one by its own words. */
    timeLabel: time.kind === 'unstated' || time.kind === 'date' ? null : registryText('time', language),
  };
}

export type Who = ReturnType<typeof viewWho>;

function sumUp(context: ViewContext, tasks: readonly Task[]) {
  const entries = tasks.flatMap((task) => {
    const { id, bodies } = viewTask(context, task);
    return bodies.map((body) => ({ ...body, task: id }));
  });
  return [...Map.groupBy(entries, ({ roleLabel }) => roleLabel)].map(([roleLabel, inRole]) => ({
    roleLabel,
    bodies: [...Map.groupBy(inRole, ({ id }) => id).values()]
      .sort((a, b) => b.length - a.length)
      .flatMap((group) =>
        group.slice(0, 1).map(({ name, href }) => ({
          text: name,
          href,
          count: new Set(group.map(({ task }) => task)).size,
        })),
      ),
  }));
}

function viewPlace({ corpus, addresses, language }: ViewContext, key: string) {
  const { document, provision = null } = resolveTarget(corpus, key) ?? {};
  if (document === undefined || provision === null) return null;
  return {
    href: addresses.provision(language, document.id, provision.id),
    text: capitalized(citeProvision(document, provision, language, 'short')),
  };
}
