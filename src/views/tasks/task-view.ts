import { formatDay } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import { citeProvision } from '../../model/citation.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import { ancestorsOf, type Document } from '../../model/document.ts';
import { type Provision, printedNumber } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import type { Task } from '../../model/registry.ts';
import { ROLES, type TaskBody, type TaskTime, type TimeKind } from '../../model/registry-schema.ts';
import { type DocumentHead, viewDocumentHead } from '../documents/document-page.ts';
import { contentsText } from '../documents/provision-view.ts';
import {
  BASIS_LABELS,
  ROLE_LABELS,
  registryText,
  TASK_KIND_LABELS,
  TIME_LABELS,
} from '../registry/registry-strings.ts';
import type { ViewContext } from '../view-context.ts';

/** When a task is to be done. */
export interface TimeView {
  readonly kind: TimeKind;
  /** `Thời hạn: 20/11/2021 (đã qua)`, `Hằng năm`. */
  readonly text: string;
  /** The plan's own words, where they differ from `text`. */
  readonly words: string | null;
}

export function viewTime(corpus: Pick<Corpus, 'edition'>, time: TaskTime, language: Language): TimeView {
  const own = time.words?.[language] ?? null;
  if (time.kind === 'date' && time.date !== undefined) {
    // Past is what was before the edition: the build must not depend on the clock.
    const passed = time.date < (corpus.edition?.date ?? '') ? ` ${registryText('passed', language)}` : '';
    const text = `${registryText('deadline', language)}: ${formatDay(time.date, language)}${passed}`;
    return { kind: time.kind, text, words: own };
  }
  const text = TIME_LABELS[time.kind][language];
  const saysMore = own !== null && own.toLocaleLowerCase('vi') !== text.toLocaleLowerCase('vi');
  return { kind: time.kind, text, words: saysMore ? own : null };
}

/** A time that the text states; null where it says nothing, which lists say once for all. */
export function statedTime(time: TimeView): TimeView | null {
  return time.kind === 'unstated' ? null : time;
}

/** What a body has to do in a task. */
function viewTaskBody(context: ViewContext, entry: TaskBody) {
  const { addresses, language } = context;
  return {
    id: entry.body,
    name: nameOfBody(context, entry.body),
    href: addresses.body(language, entry.body),
    role: entry.role,
    roleLabel: ROLE_LABELS[entry.role][language],
    basis: entry.basis,
    /** `nêu đích danh`, `suy ra`. */
    basisLabel: BASIS_LABELS[entry.basis][language],
    reason: entry.reason?.[language] ?? null,
  };
}

type TaskBodyView = ReturnType<typeof viewTaskBody>;

/**
 * The bodies of a task by what they have to do in it, for a row of a list. Only an inferred one is marked: that the
 * text names the others is said once, with the list.
 */
export function groupByRole(bodies: readonly TaskBodyView[]) {
  return ROLES.map((role) => bodies.filter((body) => body.role === role))
    .filter(([first]) => first !== undefined)
    .map((group) => ({
      roleLabel: group[0]?.roleLabel ?? '',
      bodies: group.map(({ name, href, basis, basisLabel }) => ({
        name,
        href,
        mark: basis === 'inferred' ? basisLabel : null,
      })),
    }));
}

export type RolePart = ReturnType<typeof groupByRole>[number];

/** The name of a body without a capital of its own; its id if the check has reported it as unknown. */
export function nameOfBody({ corpus, language }: ViewContext, id: string): string {
  return corpus.bodiesById.get(id)?.name[language] ?? id;
}

/** A task as a line of a list shows it. */
export function viewTask(context: ViewContext, task: Task) {
  const { corpus, addresses, language } = context;
  const { document, provision = null } = resolveTarget(corpus, task.key) ?? {};
  const isFound = document !== undefined && provision !== null;
  return {
    id: task.id,
    /** The provision that gives it, `{doc}#{provision}`. */
    key: task.key,
    /** Its number among all tasks, from 1. */
    number: taskNumbers(corpus).get(task.id) ?? 0,
    href: addresses.task(language, task.id),
    title: task.title[language],
    kind: task.kind,
    kindLabel: TASK_KIND_LABELS[task.kind][language],
    /** `mục III.2, gạch đầu dòng thứ hai`; null where the check has reported that there is none. */
    clause: isFound
      ? {
          href: addresses.provision(language, document.id, provision.id),
          text: citeProvision(document, provision, language, 'short'),
        }
      : null,
    /** The section that holds it: shown at the head of a group of tasks, not with the task. */
    grouping: isFound ? viewSection(context, document, provision) : null,
    bodies: task.bodies
      .filter((entry) => corpus.bodiesById.has(entry.body))
      .map((entry) => viewTaskBody(context, entry)),
    time: viewTime(corpus, task.time, language),
    output: task.output?.[language] ?? null,
    /** What the editors add. */
    note: task.note?.[language] ?? null,
  };
}

export type TaskView = ReturnType<typeof viewTask>;

/** The language of the words that assign a task: what is not translated is quoted in Vietnamese. */
export function languageOfQuote(corpus: Corpus, task: Task, language: Language): Language {
  return resolveTarget(corpus, task.key)?.provision?.wording.en === null ? 'vi' : language;
}

/** The tasks by id, each once, in the order of the texts. */
export function listTasks(corpus: Corpus): readonly Task[] {
  return [...corpus.tasksById.values()];
}

/** The number of each task among all, from 1, by id. */
const taskNumbers = memoize(
  (corpus: Corpus) => new Map(listTasks(corpus).map((task, index) => [task.id, index + 1])),
);

/** The top-level provision that holds a task: what a list is grouped by. */
function viewSection({ addresses, language }: ViewContext, document: Document, provision: Provision) {
  const section = ancestorsOf(document, provision)[0] ?? provision;
  return {
    /** `{doc}#{provision}`. */
    key: formatTarget(document.id, section.id),
    number: printedNumber(section, language),
    text: contentsText(document, section, language),
    href: addresses.provision(language, document.id, section.id),
  };
}

/** Groups tasks by the section that holds them, in the order given. */
export function groupBySection<T extends Pick<TaskView, 'grouping'>>(tasks: readonly T[]) {
  return [...Map.groupBy(tasks, ({ grouping }) => grouping?.key ?? '').values()].map((group) => ({
    section: group[0]?.grouping ?? null,
    tasks: group,
  }));
}

/** The head of the document that the tasks come from; null where they come from several. */
export function viewHeadOfTasks(context: ViewContext, tasks: readonly Task[]): DocumentHead | null {
  const { corpus } = context;
  const ids = new Set(tasks.map(({ document }) => document));
  const [only] = ids;
  const document = ids.size === 1 && only !== undefined ? corpus.documentsById.get(only) : undefined;
  return document === undefined ? null : viewDocumentHead(context, document);
}
