import { capitalized } from '../../language/capitalized.ts';
import { fillPlaces } from '../../language/fill-places.ts';
import type { Language } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Body, BodyTask } from '../../model/registry.ts';
import { BODY_BASES, type BodyBasis, ROLES } from '../../model/registry-schema.ts';
import type { LinkView } from '../documents/document-facts.ts';
import { viewSources } from '../documents/sources.ts';
import { viewHandoutFiles } from '../handouts/handout-files.ts';
import {
  groupByRole,
  languageOfQuote,
  listTasks,
  nameOfBody,
  statedTime,
  viewHeadOfTasks,
  viewTask,
} from '../tasks/task-view.ts';
import type { ViewContext } from '../view-context.ts';
import { countBodyTasks, viewBodyEntry, viewCount } from './body-list-page.ts';
import { type RegistryString, ROLE_LABELS, registryText } from './registry-strings.ts';

/** Ids of the parts of the page. */
export const ANCHORS = {
  named: 'neu-dich-danh',
  inferred: 'suy-ra',
  monitoring: 'theo-doi',
  below: 'cap-duoi',
  about: 'thong-tin',
} as const;

export function viewBodyPage(context: ViewContext, body: Body) {
  const { corpus, addresses, language } = context;
  const tasks = corpus.tasksByBody.get(body.id) ?? [];
  const name = capitalized(body.name[language]);
  const count = countBodyTasks(tasks);
  /** Of a body that the documents only name there is nothing to count. */
  const summary = count.all === 0 ? registryText('noTasks', language) : `${viewCount(count, language)}.`;
  const assignments = BODY_BASES.map((basis) => viewBasis(context, body, tasks, basis)).filter(
    ({ count: many }) => many > 0,
  );
  const monitoring = viewMonitoring(context, body, tasks);
  const below = bodiesBelow(corpus, body)
    .filter(({ id }) => corpus.tasksByBody.has(id))
    .map((other) => viewBodyEntry(context, other));
  return {
    frame: {
      language,
      title: name,
      description: `${name}. ${summary}`,
    },
    id: body.id,
    name,
    count,
    summary,
    head: viewHeadOfTasks(
      context,
      tasks.map(({ task }) => task),
    ),
    facts: viewFacts(body, language),
    links: viewLinks(context, body),
    /** What holds for all tasks; for a post, of the bodies that its holder answers for. */
    overall: [body, ...body.of.flatMap((id) => corpus.bodiesById.get(id) ?? [])].flatMap(
      ({ overall }) => overall?.[language] ?? [],
    ),
    note: body.note?.[language] ?? null,
    sources: viewSources(context, body.evidence),
    /** The parts of the page, where there are several. */
    parts: viewParts(assignments, monitoring.length > 0, below.length > 0, language),
    assignments,
    monitoring,
    below,
    /** Null for a body without tasks. */
    ways:
      count.all === 0
        ? null
        : {
            table: addresses.tasksOf(language, body.id),
            review: addresses.bodyReview(language, body.id),
            files: viewHandoutFiles(context, body.id),
          },
    all: { href: addresses.page(language, 'bodies'), text: registryText('bodies', language) },
  };
}

export type BodyPageView = ReturnType<typeof viewBodyPage>;

function viewParts(
  assignments: readonly BasisGroup[],
  hasMonitoring: boolean,
  hasBelow: boolean,
  language: Language,
): readonly LinkView[] {
  const parts = assignments.map(({ anchor, label, count }) => ({
    href: `#${anchor}`,
    text: `${label} (${count})`,
  }));
  if (hasMonitoring)
    parts.push({ href: `#${ANCHORS.monitoring}`, text: registryText('monitoring', language) });
  if (hasBelow) parts.push({ href: `#${ANCHORS.below}`, text: registryText('below', language) });
  return parts.length > 1 ? parts : [];
}

function viewFacts(body: Body, language: Language) {
  const own = body.name[language].toLocaleLowerCase('vi');
  const forms = body.forms[language].filter((form) => form.toLocaleLowerCase('vi') !== own);
  return [
    { label: registryText('calledInText', language), values: forms.map((form) => `“${form}”`) },
    { label: registryText('abbreviations', language), values: body.abbreviations },
  ].filter(({ values }) => values.length > 0);
}

function viewLinks(context: ViewContext, body: Body) {
  const { corpus, addresses, language } = context;
  const link = (id: string): LinkView[] =>
    corpus.bodiesById.has(id) ? [{ href: addresses.body(language, id), text: nameOfBody(context, id) }] : [];
  const posts = corpus.postsByBody.get(body.id) ?? [];
  const rows: readonly (readonly [RegistryString, readonly string[]])[] = [
    ['parent', body.parent === null ? [] : [body.parent]],
    ['answersFor', body.of],
    ['postsOf', posts.map(({ id }) => id)],
  ];
  return rows
    .map(([label, ids]) => ({ label: registryText(label, language), links: ids.flatMap(link) }))
    .filter(({ links }) => links.length > 0);
}

function viewBasis(context: ViewContext, body: Body, tasks: readonly BodyTask[], basis: BodyBasis) {
  const { language } = context;
  const those = tasks.filter(({ entry }) => entry.basis === basis);
  const sources = body.kind === 'post' ? [null, ...body.of] : [null];
  return {
    basis,
    anchor: ANCHORS[basis],
    label: registryText(basis, language),
    hint: basis === 'inferred' ? registryText('inferredHint', language) : null,
    count: new Set(those.map(({ task }) => task.id)).size,
    groups: ROLES.flatMap((role) =>
      sources.flatMap((through) => {
        const group = those.filter((one) => one.entry.role === role && one.through === through);
        const source = body.kind === 'post' ? ` (${viewThrough(context, basis, through)})` : '';
        return group.length === 0
          ? []
          : [{ label: ROLE_LABELS[role][language] + source, lists: viewByReason(context, body, group) }];
      }),
    ),
  };
}

export type BasisGroup = ReturnType<typeof viewBasis>;

/** Which body of a post's holder the text names, or the editors take it to mean. */
export function viewThrough(context: ViewContext, basis: BodyBasis, through: string | null): string {
  const { language } = context;
  if (through === null) return registryText(basis === 'named' ? 'namedPost' : 'inferredPost', language);
  const phrase = registryText(basis === 'named' ? 'namedThrough' : 'inferredThrough', language);
  return fillPlaces(phrase, { body: nameOfBody(context, through) });
}

/** Tasks that share a reason under it, those of the most first; then the others, each with its own. */
function viewByReason(context: ViewContext, body: Body, tasks: readonly BodyTask[]) {
  const { language } = context;
  const byReason = [...Map.groupBy(tasks, ({ entry }) => entry.reason?.[language] ?? null)];
  const shared = byReason
    .filter(([reason, list]) => reason !== null && list.length > 1)
    .sort(([, a], [, b]) => b.length - a.length);
  const grouped = new Set(shared.flatMap(([, list]) => list));
  const lists = [...shared, [null, tasks.filter((one) => !grouped.has(one))] as const];
  return lists
    .filter(([, list]) => list.length > 0)
    .map(([reason, list]) => ({
      reason:
        reason === null
          ? null
          : { label: fillPlaces(registryText('sharedReason', language), { n: list.length }), text: reason },
      duties: list.map((one) => viewDuty(context, body, one, reason !== null)),
    }));
}

export type DutyList = ReturnType<typeof viewByReason>[number];

function viewDuty(context: ViewContext, body: Body, { task, entry }: BodyTask, hasSharedReason: boolean) {
  const { corpus, language } = context;
  const { id, key, href, title, clause, time, output, bodies } = viewTask(context, task);
  const own = new Set([body.id, ...body.of]);
  return {
    id,
    key,
    href,
    title,
    clause,
    time: statedTime(time),
    output,
    quote: task.quote[language],
    quoteLanguage: languageOfQuote(corpus, task, language),
    reason: hasSharedReason ? null : (entry.reason?.[language] ?? null),
    /** Who else has a part in it: who leads or directs is seen here. */
    others: groupByRole(bodies.filter((other) => !own.has(other.id))),
  };
}

export type Duty = DutyList['duties'][number];

/** Tasks by which the same documents have others monitor what is done. */
function viewMonitoring(context: ViewContext, body: Body, tasks: readonly BodyTask[]) {
  const { corpus, addresses, language } = context;
  const own = new Set([body.id, ...body.of]);
  const documents = new Set(tasks.map(({ task }) => task.document));
  return listTasks(corpus)
    .filter(({ document }) => documents.has(document))
    .flatMap((task) =>
      task.bodies
        .filter(
          (entry) => entry.role === 'monitors' && !own.has(entry.body) && corpus.bodiesById.has(entry.body),
        )
        .map((entry) => {
          const { href, title, clause } = viewTask(context, task);
          return {
            name: capitalized(nameOfBody(context, entry.body)),
            body: addresses.body(language, entry.body),
            task: { href, text: title },
            clause: clause?.text ?? null,
          };
        }),
    );
}

/** Every body under this one, at whatever level, the nearer first. */
function bodiesBelow(corpus: Corpus, body: Body): readonly Body[] {
  const found = new Map<string, Body>();
  let level: readonly Body[] = [body];
  while (level.length > 0) {
    level = level
      .flatMap(({ id }) => corpus.bodiesUnder.get(id) ?? [])
      .filter(({ id }) => id !== body.id && !found.has(id));
    for (const below of level) found.set(below.id, below);
  }
  return [...found.values()];
}
