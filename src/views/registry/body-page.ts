import type { Language } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Body, BodyTask } from '../../model/registry.ts';
import { BODY_BASES, type BodyBasis, ROLES } from '../../model/registry-schema.ts';
import type { LinkView } from '../documents/document-facts.ts';
import { capitalized } from '../documents/provision-view.ts';
import { viewSources } from '../documents/sources.ts';
import { TASK_FILTERS } from '../tasks/task-list-page.ts';
import { languageOfQuote, nameOfBody, viewHeadOfTasks, viewTask } from '../tasks/task-view.ts';
import type { ViewContext } from '../view-context.ts';
import { countBodyTasks, viewBodyEntry, viewCount } from './body-list-page.ts';
import { fill, type RegistryString, ROLE_LABELS, registryText } from './registry-strings.ts';

/** Ids of the parts of the page. */
export const ANCHORS = {
  named: 'neu-dich-danh',
  inferred: 'suy-ra',
  others: 'phan-viec-khac',
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
  const others = viewOthers(context, body, tasks);
  const below = bodiesBelow(corpus, body)
    .filter(({ id }) => corpus.tasksByBody.has(id))
    .map((other) => viewBodyEntry(context, other));
  const table = `${addresses.page(language, 'tasks')}?${TASK_FILTERS.body}=${body.id}`;
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
    parts: viewParts(assignments, others.length > 0, below.length > 0, language),
    assignments,
    others,
    below,
    /** Null for a body without tasks. */
    ways: count.all === 0 ? null : { table, review: addresses.bodyReview(language, body.id) },
    all: { href: addresses.page(language, 'bodies'), text: registryText('bodies', language) },
  };
}

export type BodyPageView = ReturnType<typeof viewBodyPage>;

function viewParts(
  assignments: readonly BasisGroup[],
  hasOthers: boolean,
  hasBelow: boolean,
  language: Language,
): readonly LinkView[] {
  const parts = assignments.map(({ anchor, label, count }) => ({
    href: `#${anchor}`,
    text: `${label} (${count})`,
  }));
  if (hasOthers) parts.push({ href: `#${ANCHORS.others}`, text: registryText('others', language) });
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
  const isPost = body.kind === 'post';
  const groups = Map.groupBy(those, ({ through }) => through);
  const order = isPost ? [null, ...body.of] : [null];
  return {
    basis,
    anchor: ANCHORS[basis],
    label: registryText(basis, language),
    hint: basis === 'inferred' ? registryText('inferredHint', language) : null,
    count: new Set(those.map(({ task }) => task.id)).size,
    groups: order
      .map((through) => ({
        basis,
        through: isPost ? viewThrough(context, basis, through) : null,
        roles: viewRoles(context, groups.get(through) ?? []),
      }))
      .filter(({ roles }) => roles.length > 0),
  };
}

export type BasisGroup = ReturnType<typeof viewBasis>;

function viewThrough(context: ViewContext, basis: BodyBasis, through: string | null): string {
  const { language } = context;
  if (through === null) return registryText(basis === 'named' ? 'namedPost' : 'inferredPost', language);
  const phrase = registryText(basis === 'named' ? 'namedThrough' : 'inferredThrough', language);
  return fill(phrase, { body: nameOfBody(context, through) });
}

function viewRoles(context: ViewContext, tasks: readonly BodyTask[]) {
  const { language } = context;
  return ROLES.map((role) => ({
    roleLabel: ROLE_LABELS[role][language],
    assignments: tasks
      .filter(({ entry }) => entry.role === role)
      .map(({ task, entry }) => ({
        task: viewTask(context, task),
        quote: task.quote[language],
        quoteLanguage: languageOfQuote(context.corpus, task, language),
        reason: entry.reason?.[language] ?? null,
      })),
  })).filter(({ assignments }) => assignments.length > 0);
}

/** The other bodies of a body's tasks; for a post, without those it answers for. */
function viewOthers(context: ViewContext, body: Body, tasks: readonly BodyTask[]) {
  const { corpus, addresses, language } = context;
  const own = new Set([body.id, ...body.of]);
  const entries = [...new Set(tasks.map(({ task }) => task))].flatMap((task) =>
    task.bodies
      .filter((entry) => !own.has(entry.body) && corpus.bodiesById.has(entry.body))
      .map((entry) => ({ task, entry })),
  );
  const byBody = Map.groupBy(entries, ({ entry }) => entry.body);
  return [...byBody]
    .map(([id, parts]) => ({
      id,
      href: addresses.body(language, id),
      name: capitalized(nameOfBody(context, id)),
      roles: ROLES.map((role) => ({
        roleLabel: ROLE_LABELS[role][language],
        tasks: parts
          .filter(({ entry }) => entry.role === role)
          .map(({ task }) => ({ href: addresses.task(language, task.id), text: task.title[language] })),
      })).filter(({ tasks: list }) => list.length > 0),
    }))
    .sort((a, b) => (byBody.get(b.id)?.length ?? 0) - (byBody.get(a.id)?.length ?? 0));
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
