import { citeDocument } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Body, BodyTask, Task } from '../../model/registry.ts';
import { BODY_BASES } from '../../model/registry-schema.ts';
import type { LinkView } from '../documents/document-facts.ts';
import type { DocumentHead } from '../documents/document-page.ts';
import { capitalized } from '../documents/provision-view.ts';
import type { PageFrame } from '../page-frame.ts';
import { ROLE_LABELS, registryText } from '../registry/registry-strings.ts';
import type { ViewContext } from '../view-context.ts';
import {
  groupBySection,
  listTasks,
  nameOfBody,
  type TimeView,
  viewHeadOfTasks,
  viewTask,
} from './task-view.ts';

/** A line of the review table; its number runs through the whole table. */
export interface ReviewRow {
  readonly number: number;
  readonly href: string;
  readonly title: string;
  /** What the body has to do in it; null in the table of all tasks. */
  readonly role: string | null;
  /** Null where the text states no time. */
  readonly time: TimeView | null;
  readonly clause: LinkView | null;
}

export interface ReviewPageView {
  readonly frame: PageFrame;
  readonly title: string;
  /** The body that fills it in; null in the table of all tasks. */
  readonly body: string | null;
  readonly from: readonly string[];
  readonly head: DocumentHead | null;
  readonly groups: readonly { readonly label: string; readonly rows: readonly ReviewRow[] }[];
  readonly back: LinkView;
}

/** The review table of all tasks, section by section. */
export function viewReviewPage(context: ViewContext): ReviewPageView {
  const { corpus, addresses, language } = context;
  const tasks = listTasks(corpus);
  const title = registryText('review', language);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const groups = groupBySection(tasks.map((task) => viewTask(context, task)));
  return {
    frame: {
      language,
      title,
      description: registryText('reviewHint', language),
    },
    title,
    body: null,
    ...viewOrigin(context, tasks),
    groups: numberRows(
      context,
      groups.map(({ section, tasks: list }) => ({
        label: section === null ? '' : `${section.number} ${section.text}`.trim(),
        tasks: list.flatMap(({ id }) => byId.get(id) ?? []).map((task) => ({ task, role: null })),
      })),
    ),
    back: { href: addresses.page(language, 'tasks'), text: registryText('allTasks', language) },
  };
}

/** The review table of a body or post: what the text names first, then what is inferred. */
export function viewBodyReviewPage(context: ViewContext, body: Body): ReviewPageView {
  const { corpus, addresses, language } = context;
  const all = corpus.tasksByBody.get(body.id) ?? [];
  const title = registryText('review', language);
  const name = capitalized(nameOfBody(context, body.id));
  const named = new Set(all.filter(({ entry }) => entry.basis === 'named').map(({ task }) => task));
  return {
    frame: {
      language,
      title: `${title}: ${name}`,
      description: registryText('reviewHint', language),
    },
    title,
    body: name,
    ...viewOrigin(
      context,
      all.map(({ task }) => task),
    ),
    groups: numberRows(
      context,
      BODY_BASES.map((basis) => ({
        label: registryText(basis, language),
        tasks: inTextOrder(
          corpus,
          all.filter(({ task }) => named.has(task) === (basis === 'named')),
        ).map(([task, parts]) => ({
          task,
          role: [...new Set(parts.map(({ entry }) => ROLE_LABELS[entry.role][language]))].join(', '),
        })),
      })),
    ),
    back: { href: addresses.body(language, body.id), text: name },
  };
}

function viewOrigin(context: ViewContext, tasks: readonly Task[]) {
  const { corpus, language } = context;
  const documents = [...new Set(tasks.map(({ document }) => document))];
  return {
    from: documents.flatMap((id) => {
      const document = corpus.documentsById.get(id);
      return document === undefined ? [] : [citeDocument(document.facts, language)];
    }),
    head: viewHeadOfTasks(context, tasks),
  };
}

/** The tasks with their entries, each task once, in the order of the texts, whatever body they come through. */
function inTextOrder(
  corpus: Corpus,
  tasks: readonly BodyTask[],
): readonly (readonly [Task, readonly BodyTask[]])[] {
  const parts = Map.groupBy(tasks, ({ task }) => task);
  return listTasks(corpus).flatMap((task) => {
    const found = parts.get(task);
    return found === undefined ? [] : [[task, found] as const];
  });
}

function numberRows(
  context: ViewContext,
  groups: readonly {
    readonly label: string;
    readonly tasks: readonly { readonly task: Task; readonly role: string | null }[];
  }[],
) {
  let number = 0;
  return groups
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ label, tasks }) => ({
      label,
      rows: tasks.map(({ task, role }) => {
        const { href, title, clause, time } = viewTask(context, task);
        number++;
        return { number, href, title, role, time: time.kind === 'unstated' ? null : time, clause };
      }),
    }));
}
