import ReportPage from '../components/checks/ReportPage.astro';
import RulePage from '../components/checks/RulePage.astro';
import DocumentPage from '../components/documents/DocumentPage.astro';
import ParallelPage from '../components/documents/ParallelPage.astro';
import ProvisionPage from '../components/documents/ProvisionPage.astro';
import GuidePage from '../components/GuidePage.astro';
import HomePage from '../components/HomePage.astro';
import HandoutPage from '../components/handouts/HandoutPage.astro';
import NotFoundPage from '../components/NotFoundPage.astro';
import OfflinePage from '../components/offline/OfflinePage.astro';
import BodyListPage from '../components/registry/BodyListPage.astro';
import BodyPage from '../components/registry/BodyPage.astro';
import CorrespondencePage from '../components/registry/CorrespondencePage.astro';
import GlossaryPage from '../components/registry/GlossaryPage.astro';
import SearchPage from '../components/SearchPage.astro';
import ReviewPage from '../components/tasks/ReviewPage.astro';
import TaskListPage from '../components/tasks/TaskListPage.astro';
import TaskPage from '../components/tasks/TaskPage.astro';
import type { PageKind, ViewOf } from '../views/pages.ts';
import type { SiteFrame } from '../views/site/site-frame.ts';

export type Component<View> = (props: { view: View; site: SiteFrame }) => unknown;

/** The component of each kind of page; it takes what the view of its kind makes, and what is around every page. */
export const COMPONENTS = {
  home: HomePage,
  search: SearchPage,
  guide: GuidePage,
  tasks: TaskListPage,
  review: ReviewPage,
  task: TaskPage,
  correspondence: CorrespondencePage,
  glossary: GlossaryPage,
  bodies: BodyListPage,
  body: BodyPage,
  bodyReview: ReviewPage,
  handouts: HandoutPage,
  checks: ReportPage,
  rule: RulePage,
  document: DocumentPage,
  parallel: ParallelPage,
  provision: ProvisionPage,
  offline: OfflinePage,
  notFound: NotFoundPage,
} satisfies { readonly [Kind in PageKind]: Component<ViewOf<Kind>> };
