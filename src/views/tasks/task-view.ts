import { formatDay } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import { ancestorsOf, type Document } from '../../model/document.ts';
import { type Provision, printedNumber } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import type { Task } from '../../model/registry.ts';
import type { TaskBody, TaskKind, TaskTime, TimeKind } from '../../model/registry-schema.ts';
import type { LinkView } from '../documents/document-facts.ts';
import { type DocumentHead, viewDocumentHead } from '../documents/document-page.ts';
import { contentsText } from '../documents/provision-view.ts';
import { memoize } from '../memoize.ts';
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
  /** The plan's own words, where they say more than `text`. */
  readonly words: string | null;
}

/** A task as a line of a list shows it. */
export interface TaskView {
  readonly id: string;
  /** The provision that lays it on somebody, `{doc}#{provision}`. */
  readonly key: string;
  /** Its number among all tasks, from 1. */
  readonly number: number;
  readonly href: string;
  readonly title: string;
  readonly kind: TaskKind;
  readonly kindLabel: string;
  /** `mục III.2, gạch đầu dòng thứ hai`; null where the check has reported that there is none. */
  readonly clause: LinkView | null;
  readonly section: SectionView | null;
  readonly bodies: readonly TaskBodyView[];
  readonly time: TimeView;
  readonly output: string | null;
}

/** Whether a day is before the date of the edition (the build must not depend on the clock). */
function isPast(corpus: Pick<Corpus, 'edition'>, day: string): boolean {
  return day < corpus.edition.date;
}

export function viewTime(corpus: Pick<Corpus, 'edition'>, time: TaskTime, language: Language): TimeView {
  const own = time.words?.[language] ?? null;
  if (time.kind === 'date' && time.date !== undefined) {
    const passed = isPast(corpus, time.date) ? ` ${registryText('passed', language)}` : '';
    const text = `${registryText('deadline', language)}: ${formatDay(time.date, language)}${passed}`;
    return { kind: time.kind, text, words: own };
  }
  const text = TIME_LABELS[time.kind][language];
  const saysMore = own !== null && own.toLocaleLowerCase('vi') !== text.toLocaleLowerCase('vi');
  return { kind: time.kind, text, words: saysMore ? own : null };
}

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

/** What a body has to do in a task. */
export type TaskBodyView = ReturnType<typeof viewTaskBody>;

/** The name of a body as a text has it, without a capital of its own; its id if the check has reported it as unknown. */
export function nameOfBody({ corpus, language }: ViewContext, id: string): string {
  return corpus.bodiesById.get(id)?.name[language] ?? id;
}

export function viewTask(context: ViewContext, task: Task): TaskView {
  const { corpus, addresses, language } = context;
  const target = resolveTarget(corpus, task.key);
  const provision = target?.provision ?? null;
  return {
    id: task.id,
    key: task.key,
    number: taskNumbers(corpus).get(task.id) ?? 0,
    href: addresses.task(language, task.id),
    title: task.title[language],
    kind: task.kind,
    kindLabel: TASK_KIND_LABELS[task.kind][language],
    clause:
      target === null || provision === null
        ? null
        : {
            href: addresses.provision(language, target.document.id, provision.id),
            text: citeProvision(target.document, provision, language, 'short'),
          },
    section: target === null || provision === null ? null : viewSection(context, target.document, provision),
    bodies: task.bodies
      .filter((entry) => corpus.bodiesById.has(entry.body))
      .map((entry) => viewTaskBody(context, entry)),
    time: viewTime(corpus, task.time, language),
    output: task.output?.[language] ?? null,
  };
}

/** The tasks by id, each once, in the order of the texts. */
export function listTasks(corpus: Corpus): readonly Task[] {
  return [...corpus.tasksById.values()];
}

/** The number of each task among all, from 1, by id. */
const taskNumbers = memoize(
  (corpus: Corpus) => new Map(listTasks(corpus).map((task, index) => [task.id, index + 1])),
);

function viewSection({ addresses, language }: ViewContext, document: Document, provision: Provision) {
  const section = ancestorsOf(document, provision)[0] ?? provision;
  return {
    /** `{doc}#{provision}`. */
    key: formatTarget(document.id, section.id),
    number: printedNumber(section.num),
    text: contentsText(document, section, language),
    href: addresses.provision(language, document.id, section.id),
  };
}

/** The top-level provision that holds a task: what a list is grouped by. */
export type SectionView = ReturnType<typeof viewSection>;

/** A run of tasks from one section. */
export interface TaskGroup<T extends { readonly section: SectionView | null } = TaskView> {
  readonly section: SectionView | null;
  readonly tasks: readonly T[];
}

/** Groups tasks by the section that holds them, in the order given. */
export function groupBySection<T extends { readonly section: SectionView | null }>(
  tasks: readonly T[],
): readonly TaskGroup<T>[] {
  return [...Map.groupBy(tasks, ({ section }) => section?.key ?? '').values()].map((group) => ({
    section: group[0]?.section ?? null,
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
