import { citeDocument } from '../../model/citation.ts';
import type { Body, Task } from '../../model/registry.ts';
import { BODY_BASES } from '../../model/registry-schema.ts';
import type { LinkView } from '../documents/document-facts.ts';
import { capitalized } from '../documents/provision-view.ts';
import { ROLE_LABELS, registryText } from '../registry/registry-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { groupBySection, listTasks, nameOfBody, viewHeadOfTasks, viewTask } from './task-view.ts';

interface ReviewGroup {
  readonly label: string;
  /** Each task with what the body has to do in it; with null in the table of all tasks. */
  readonly tasks: readonly { readonly task: Task; readonly role: string | null }[];
}

/** Whether a task has a result of its own to report: a requirement or an orientation takes effect in other tasks. */
const hasResult = ({ kind }: Task): boolean => kind === 'duty' || kind === 'target';

/** The review table of all tasks, section by section. */
export function viewReviewPage(context: ViewContext) {
  const { corpus, addresses, language } = context;
  const tasks = listTasks(corpus).filter(hasResult);
  const sections = groupBySection(tasks.map((task) => ({ ...viewTask(context, task), task })));
  const groups = sections.map(({ section, tasks: list }) => ({
    label: section === null ? '' : `${section.number} ${section.text}`.trim(),
    tasks: list.map(({ task }) => ({ task, role: null })),
  }));
  const back = { href: addresses.page(language, 'tasks'), text: registryText('allTasks', language) };
  return viewReviewTable(context, null, tasks, groups, back);
}

/** The review table of a body or post: what the text names first, then what is inferred. */
export function viewBodyReviewPage(context: ViewContext, body: Body) {
  const { corpus, addresses, language } = context;
  const all = (corpus.tasksByBody.get(body.id) ?? []).filter(({ task }) => hasResult(task));
  const name = capitalized(nameOfBody(context, body.id));
  // Each task once and in the order of the texts, whatever bodies it comes through.
  const entriesByTask = Map.groupBy(all, ({ task }) => task);
  const assigned = listTasks(corpus).flatMap((task) => {
    const entries = (entriesByTask.get(task) ?? []).map(({ entry }) => entry);
    if (entries.length === 0) return [];
    const roles = new Set(entries.map(({ role }) => ROLE_LABELS[role][language]));
    const basis = entries.some((entry) => entry.basis === 'named') ? 'named' : 'inferred';
    return [{ task, basis, role: [...roles].join(', ') }];
  });
  const groups = BODY_BASES.map((basis) => ({
    label: registryText(basis, language),
    tasks: assigned.filter((one) => one.basis === basis),
  }));
  const tasks = all.map(({ task }) => task);
  return viewReviewTable(context, name, tasks, groups, {
    href: addresses.body(language, body.id),
    text: name,
  });
}

function viewReviewTable(
  context: ViewContext,
  body: string | null,
  tasks: readonly Task[],
  groups: readonly ReviewGroup[],
  back: LinkView,
) {
  const { corpus, language } = context;
  const title = registryText('review', language);
  const documents = new Set(tasks.map(({ document }) => document));
  let number = 0;
  return {
    frame: {
      language,
      title: body === null ? title : `${title}: ${body}`,
      description: registryText('reviewHint', language),
    },
    title,
    /** The body that fills it in; null in the table of all tasks. */
    body,
    from: [...documents].flatMap((id) => {
      const document = corpus.documentsById.get(id);
      return document === undefined ? [] : [citeDocument(document.facts, language)];
    }),
    head: viewHeadOfTasks(context, tasks),
    groups: groups
      .filter((group) => group.tasks.length > 0)
      .map((group) => ({
        label: group.label,
        rows: group.tasks.map(({ task, role }) => {
          const { href, title: name, clause, time, note } = viewTask(context, task);
          number++;
          return {
            /** Runs through the whole table. */
            number,
            href,
            title: name,
            role,
            /** Null where the text states no time. */
            time: time.kind === 'unstated' ? null : time,
            note,
            clause,
          };
        }),
      })),
    back,
  };
}

export type ReviewPageView = ReturnType<typeof viewReviewTable>;
