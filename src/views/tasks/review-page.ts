import { capitalized } from '../../language/capitalized.ts';
import { citeDocument } from '../../model/citation.ts';
import type { Body, BodyTask, Task } from '../../model/registry.ts';
import { BODY_BASES, type BodyBasis } from '../../model/registry-schema.ts';
import type { LinkView } from '../documents/document-facts.ts';
import { viewThrough } from '../registry/body-page.ts';
import { ROLE_LABELS, registryText } from '../registry/registry-strings.ts';
import type { ViewContext } from '../view-context.ts';
import {
  groupByRole,
  groupBySection,
  listTasks,
  nameOfBody,
  type RolePart,
  statedTime,
  viewHeadOfTasks,
  viewTask,
} from './task-view.ts';

interface Part {
  readonly role: string;
  readonly others: readonly RolePart[];
}

interface ReviewGroup {
  readonly label: string;
  /** Each task with what the body has to do in it, and who else has a part; with null in the table of all tasks. */
  readonly tasks: readonly { readonly task: Task; readonly part: Part | null }[];
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
    tasks: list.map(({ task }) => ({ task, part: null })),
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
    const entries: readonly BodyTask[] = entriesByTask.get(task) ?? [];
    if (entries.length === 0) return [];
    const roles = new Set(entries.map(({ entry }) => ROLE_LABELS[entry.role][language]));
    const first = entries.find(({ entry }) => entry.basis === 'named') ?? entries[0];
    const { bodies } = viewTask(context, task);
    const others = groupByRole(bodies.filter(({ id }) => id !== body.id && !body.of.includes(id)));
    return [{ task, first, part: { role: [...roles].join(', '), others } }];
  });
  const groups = BODY_BASES.flatMap((basis) =>
    [null, ...body.of].map((through) => ({
      label: viewReviewLabel(context, body, basis, through),
      tasks: assigned.filter(({ first }) => first?.entry.basis === basis && first.through === through),
    })),
  );
  const tasks = all.map(({ task }) => task);
  return viewReviewTable(context, name, tasks, groups, {
    href: addresses.body(language, body.id),
    text: name,
  });
}

/** `Văn bản nêu đích danh`; for a post, which body of its holder the text names. */
function viewReviewLabel(context: ViewContext, body: Body, basis: BodyBasis, through: string | null): string {
  return body.kind === 'post'
    ? capitalized(viewThrough(context, basis, through))
    : registryText(basis, context.language);
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
        rows: group.tasks.map(({ task, part }) => {
          const { href, title: name, clause, time, note } = viewTask(context, task);
          number++;
          return {
            /** Runs through the whole table. */
            number,
            href,
            title: name,
            part,
            time: statedTime(time),
            note,
            clause,
          };
        }),
      })),
    back,
  };
}

export type ReviewPageView = ReturnType<typeof viewReviewTable>;
