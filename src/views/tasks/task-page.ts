import { capitalized } from '../../language/capitalized.ts';
import { otherLanguage } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import { resolveTarget } from '../../model/corpus.ts';
import type { Task } from '../../model/registry.ts';
import { sentencesOfQuote } from '../../model/task-quote.ts';
import { type LinkView, viewTargetLink } from '../documents/document-facts.ts';
import { shorten } from '../documents/provision-view.ts';
import { countBodyTasks } from '../registry/body-list-page.ts';
import {
  countTasks,
  RELATION_LABELS,
  registryText,
  SOURCE_BASIS_LABELS,
} from '../registry/registry-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { viewPlaces } from './place-label.ts';
import { languageOfQuote, listTasks, viewHeadOfTasks, viewTask } from './task-view.ts';
import { TRACE_RELATIONS, traceRelation } from './trace-relation.ts';

const DESCRIPTION_LENGTH = 160;

export function viewTaskPage(context: ViewContext, task: Task) {
  const { corpus, addresses, language } = context;
  // What is not translated is quoted in Vietnamese only.
  const isTranslated = languageOfQuote(corpus, task, 'en') === 'en';
  const { bodies, clause: _, ...shown } = viewTask(context, task);
  const quoteLanguages = isTranslated ? [language, otherLanguage(language)] : (['vi'] as const);
  return {
    frame: {
      language,
      title: task.title[language],
      description:
        isTranslated || language === 'vi'
          ? shorten(task.quote[language].replaceAll('\n', ' '), DESCRIPTION_LENGTH)
          : task.title.en,
    },
    task: shown,
    /** The clause by its shortest name, for the trail. */
    place: viewPlaces(context, [task.key])[0]?.links[0] ?? null,
    bodies: bodies.map((body) => ({ ...body, table: viewBodyTable(context, body.id) })),
    head: viewHeadOfTasks(context, [task]),
    /** The words that assign the task: the page's language first. */
    quotes: quoteLanguages.map((of) => ({ language: of, text: task.quote[of] })),
    /** The clause in full, and the way to it with the sentence marked. */
    clause: viewClause(context, task),
    sources: viewSources(context, task),
    /** Tasks that come from the passage of this one. */
    tasksFromHere: (corpus.tasksBySource.get(task.key) ?? []).map((other) => viewTaskLink(context, other)),
    all: { href: addresses.page(language, 'tasks'), text: registryText('tasks', language) },
    ...neighbours(context, task),
  };
}

export type TaskPageView = ReturnType<typeof viewTaskPage>;

/** The way to all tasks of a body, as a table. */
function viewBodyTable({ corpus, addresses, language }: ViewContext, body: string): LinkView {
  return {
    href: addresses.tasksOf(language, body),
    text: countTasks(countBodyTasks(corpus.tasksByBody.get(body) ?? []).all, language),
  };
}

function viewClause({ corpus, addresses, language }: ViewContext, task: Task) {
  const target = resolveTarget(corpus, task.key);
  if (target === null || target.provision === null) return null;
  const { document, provision } = target;
  // A translation may count its sentences otherwise.
  const sentences = sentencesOfQuote(provision, language, task.quote[language], task.sentence);
  const [first, last] = [sentences[0], sentences.at(-1)];
  return {
    href:
      first === undefined || last === undefined
        ? addresses.provision(language, document.id, provision.id)
        : addresses.sentences(language, document.id, provision.id, first.number, last.number),
    text: citeProvision(document, provision, language, 'full'),
  };
}

/** What the task comes from by its own sentence, then what its whole document carries out. */
function viewSources(context: ViewContext, task: Task) {
  const { corpus, language } = context;
  const own = TRACE_RELATIONS.map((relation) => ({
    label: capitalized(RELATION_LABELS[relation][language]),
    sources: task.sources.flatMap((source) => {
      const target = resolveTarget(corpus, source.to);
      if (target === null || traceRelation(source, task.document, target) !== relation) return [];
      const basisLabel = SOURCE_BASIS_LABELS[source.basis][language];
      return [{ ...viewTargetLink(context, target), basisLabel, reason: source.reason?.[language] ?? null }];
    }),
  }));
  const related = corpus.documentsById.get(task.document)?.facts.related ?? [];
  const shared = {
    label: registryText('documentCarriesOut', language),
    sources: related
      .filter(({ relation }) => relation === 'implements')
      .flatMap(({ to, basis, where }) => {
        const target = resolveTarget(corpus, to);
        if (target === null) return [];
        const basisLabel = [SOURCE_BASIS_LABELS[basis][language], where?.[language]]
          .filter(Boolean)
          .join(': ');
        return [{ ...viewTargetLink(context, target), basisLabel, reason: null }];
      }),
  };
  return [...own, shared].filter(({ sources }) => sources.length > 0);
}

function neighbours(context: ViewContext, task: Task) {
  const tasks = listTasks(context.corpus);
  const at = tasks.findIndex(({ id }) => id === task.id);
  const link = (other: Task | undefined) => (other === undefined ? null : viewTaskLink(context, other));
  return { previous: link(tasks[at - 1]), next: link(tasks[at + 1]) };
}

/** The link to a task, with the clause that states it. */
function viewTaskLink(context: ViewContext, task: Task): LinkView {
  const { href, title, clause } = viewTask(context, task);
  return { href, text: title, note: clause?.text };
}
