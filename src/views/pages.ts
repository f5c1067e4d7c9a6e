import type { Document } from '../model/document.ts';
import { formatTarget } from '../model/provision-id.ts';
import { isTranslated } from '../model/translation/translation.ts';
import { viewReportPage } from './checks/report-page.ts';
import { viewRulePage } from './checks/rule-page.ts';
import { viewDocumentPage } from './documents/document-page.ts';
import { viewParallelPage } from './documents/parallel-page.ts';
import { descendantKeys, viewProvisionPage } from './documents/provision-page.ts';
import { keysOnPage } from './documents/split-document.ts';
import { hasHandouts, viewHandoutPage } from './handouts/handout-page.ts';
import { viewHomePage } from './home-page.ts';
import { viewOfflinePage } from './offline/offline-page.ts';
import { definePage, fromView, type SiteSource } from './page-kind.ts';
import { viewGuidePage, viewNotFoundPage } from './plain-pages.ts';
import { viewBodyListPage } from './registry/body-list-page.ts';
import { viewBodyPage } from './registry/body-page.ts';
import { viewCorrespondencePage } from './registry/correspondence-page.ts';
import { viewGlossaryPage } from './registry/glossary-page.ts';
import { registryText } from './registry/registry-strings.ts';
import { viewSearchPage } from './search/search-page.ts';
import {
  documentFacts,
  type HeldProvision,
  linkToNotes,
  parallelFacts,
  provisionFacts,
  reportFacts,
  ruleFacts,
  searchFacts,
} from './site/page-facts.ts';
import { viewBodyReviewPage, viewReviewPage } from './tasks/review-page.ts';
import { viewTaskListPage } from './tasks/task-list-page.ts';
import { viewTaskPage } from './tasks/task-page.ts';

const ONE: readonly null[] = [null];

/** One page where there is something to list, none elsewhere. */
const oneFor = (list: readonly unknown[]): readonly null[] => (list.length === 0 ? [] : ONE);

/**
 * Every kind of page. From here come the pages that are built, the links at the foot, the sitemap, what the check
 * expects of the finished site, and the pages that the browser tests open. Its component stands in
 * `src/layouts/view-components.ts`.
 */
export const PAGES = {
  home: definePage({
    items: () => ONE,
    pathIn: (addresses, language) => addresses.home(language),
    ...fromView(viewHomePage),
    lists: ({ corpus, addresses, language }) =>
      corpus.documents.map(({ id }) => addresses.document(language, id)),
    hasSearchBox: true,
    foot: null,
  }),
  search: definePage({
    items: () => ONE,
    pathIn: (addresses, language) => addresses.page(language, 'search'),
    view: viewSearchPage,
    facts: searchFacts,
    hasSearchBox: true,
    foot: null,
  }),
  guide: definePage({
    items: ({ corpus, language }) => corpus.guides.filter((guide) => guide.language === language),
    pathIn: (addresses, language, { slug }) => addresses.guide(language, slug),
    ...fromView(viewGuidePage),
    foot: null,
  }),
  tasks: definePage({
    items: ({ corpus }) => oneFor(corpus.tasks),
    pathIn: (addresses, language) => addresses.page(language, 'tasks'),
    ...fromView(viewTaskListPage),
    lists: ({ corpus, addresses, language }) =>
      [...corpus.tasksById.keys()].map((id) => addresses.task(language, id)),
    foot: { place: 1, text: 'tasks' },
    door: { place: 1, text: 'tasks', hint: 'doorTasksHint' },
  }),
  review: definePage({
    items: ({ corpus }) => oneFor(corpus.tasks),
    pathIn: (addresses, language) => addresses.review(language),
    ...fromView(viewReviewPage),
    foot: null,
  }),
  task: definePage({
    items: ({ corpus }) => [...corpus.tasksById.values()],
    pathIn: (addresses, language, { id }) => addresses.task(language, id),
    ...fromView(viewTaskPage, ({ clause, head }, language) => [
      { href: clause?.href, text: registryText('openSentence', language) },
      linkToNotes(head, language),
    ]),
    foot: null,
  }),
  correspondence: definePage({
    items: ({ corpus }) => oneFor(corpus.tasks),
    pathIn: (addresses, language) => addresses.page(language, 'correspondence'),
    ...fromView(viewCorrespondencePage),
    foot: { place: 3, text: 'correspondence', hint: 'correspondenceHint' },
  }),
  glossary: definePage({
    items: ({ corpus }) => oneFor(corpus.terms),
    pathIn: (addresses, language) => addresses.page(language, 'glossary'),
    ...fromView(viewGlossaryPage),
    lists: ({ corpus, addresses, language }) =>
      [...corpus.termsById.keys()].map((id) => addresses.term(language, id)),
    foot: { place: 4, text: 'glossary' },
  }),
  bodies: definePage({
    items: ({ corpus }) => oneFor(corpus.bodies),
    pathIn: (addresses, language) => addresses.page(language, 'bodies'),
    ...fromView(viewBodyListPage),
    lists: ({ corpus, addresses, language }) =>
      [...corpus.bodiesById.keys()].map((id) => addresses.body(language, id)),
    foot: { place: 2, text: 'bodies' },
    door: { place: 2, text: 'doorBodies', hint: 'doorBodiesHint' },
  }),
  body: definePage({
    items: ({ corpus }) => [...corpus.bodiesById.values()],
    pathIn: (addresses, language, { id }) => addresses.body(language, id),
    ...fromView(viewBodyPage),
    foot: null,
  }),
  bodyReview: definePage({
    // Nothing is laid on the others.
    items: ({ corpus }) => [...corpus.bodiesById.values()].filter(({ id }) => corpus.tasksByBody.has(id)),
    pathIn: (addresses, language, { id }) => addresses.bodyReview(language, id),
    ...fromView(viewBodyReviewPage),
    foot: null,
  }),
  handouts: definePage({
    items: (context) => (hasHandouts(context) ? ONE : []),
    pathIn: (addresses, language) => addresses.page(language, 'handouts'),
    ...fromView(viewHandoutPage),
    foot: { place: 5, text: 'handouts' },
    door: { place: 3, text: 'handouts', hint: 'doorHandoutsHint' },
  }),
  checks: definePage({
    items: ({ site }) => oneFor(site.rules),
    pathIn: (addresses, language) => addresses.page(language, 'checks'),
    view: (context, _, report) => viewReportPage(context, report()),
    facts: reportFacts,
    lists: ({ site, addresses, language }) => site.rules.map(({ id }) => addresses.rule(language, id)),
    foot: { place: 6, text: 'checks' },
  }),
  rule: definePage({
    items: ({ site }) => site.rules,
    pathIn: (addresses, language, { id }) => addresses.rule(language, id),
    view(context, { id }, report) {
      const rule = report().rules.find((one) => one.id === id);
      if (rule === undefined) throw new Error(`The report lacks the rule ${id}`);
      return viewRulePage(context, rule);
    },
    facts: ruleFacts,
    foot: null,
  }),
  offline: definePage({
    items: ({ corpus }) => oneFor(corpus.documents),
    pathIn: (addresses, language) => addresses.page(language, 'offline'),
    ...fromView(viewOfflinePage),
    foot: { place: 7, text: 'offline' },
  }),
  document: definePage({
    items: ({ corpus }) => corpus.documents,
    pathIn: (addresses, language, { id }) => addresses.document(language, id),
    view: viewDocumentPage,
    facts: documentFacts,
    shows: (document, { site }) => keysOnPage(site, document),
    foot: null,
  }),
  parallel: definePage({
    items: (context) => documentsWithPages(context).filter(isTranslated),
    pathIn: (addresses, language, { id }) => addresses.parallel(language, id),
    view: viewParallelPage,
    facts: parallelFacts,
    shows: keysOf,
    isBilingual: true,
    foot: null,
  }),
  provision: definePage({
    items: (context) =>
      documentsWithPages(context).flatMap((document) =>
        [...document.provisions.values()].map((provision): HeldProvision => ({ document, provision })),
      ),
    pathIn: (addresses, language, { document, provision }) =>
      addresses.provision(language, document.id, provision.id),
    view: (context, { document, provision }) => viewProvisionPage(context, document, provision),
    facts: provisionFacts,
    shows: ({ document, provision }) => descendantKeys(document, provision),
    subject: ({ document }) => document,
    foot: null,
  }),
  notFound: definePage({
    items: () => ONE,
    // The switch to the other language leads home, since no page is there that could have a twin.
    pathIn: (addresses, language) => addresses.home(language),
    ...fromView(viewNotFoundPage),
    isErrorPage: true,
    hasSearchBox: true,
    foot: null,
  }),
} as const;

export type PageKind = keyof typeof PAGES;

/** What the component of a kind places. */
export type ViewOf<Kind extends PageKind> = ReturnType<(typeof PAGES)[Kind]['view']>;

/** The documents whose provisions have pages of their own. */
function documentsWithPages({ corpus, site }: SiteSource): readonly Document[] {
  return site.pages === 'all' ? corpus.documents.filter(({ provisions }) => provisions.size > 0) : [];
}

function keysOf({ id, provisions }: Document): readonly string[] {
  return [...provisions.keys()].map((provision) => formatTarget(id, provision));
}
