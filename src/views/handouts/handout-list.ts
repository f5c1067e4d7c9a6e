import type { Language, Localized } from '../../language/language.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import type { Body } from '../../model/registry.ts';
import {
  HANDOUT_FOLDER,
  type HandoutFile,
  type HandoutForm,
  type Print,
  type WordPrint,
} from '../../model/site/handout-manifest.ts';
import { isTranslated } from '../../model/translation/translation.ts';
import type { ViewContext } from '../view-context.ts';
import { viewBodySummaryHandout, viewBodyTasksHandout, viewShareOutHandout } from './body-handouts.ts';
import type { HandoutView } from './handout.ts';
import { documentFileName, PRINT_NAMES, plainLetters, provisionFileName } from './handout-names.ts';
import { isTaken } from './is-taken.ts';
import { viewBilingualHandout, viewDocumentHandout, viewProvisionHandout } from './provision-handout.ts';
import {
  listMeetings,
  reportedTasks,
  viewMeetingHandout,
  viewPlanHandout,
  viewReportHandout,
} from './unit-handouts.ts';

/** The folder of those about bodies and posts, beside one for each document. */
const BODY_FOLDER = 'co-quan';

/** What is added to the name of a file; an extract has the name of what it holds. */
const FORM_NAMES: Readonly<Record<Exclude<HandoutForm, 'extract'>, Localized>> = {
  bilingual: { vi: 'song-ngu', en: 'both-languages' },
  tasks: { vi: 'nhiem-vu', en: 'tasks' },
  summary: { vi: 'bieu-tong-hop-ket-qua', en: 'summary-of-results' },
  'share-out': { vi: 'bang-phan-cong', en: 'share-out' },
  plan: { vi: 'khung-ke-hoach', en: 'plan-frame' },
  report: { vi: 'mau-bao-cao', en: 'report-form' },
  meeting: { vi: 'bang-lam-viec', en: 'meeting-table' },
};

/** A handout that the site offers as a file. */
export interface Handout {
  /** Below the site, without ending: `tai-ve/{doc}/Ke-hoach-cong-doan_muc-III_khoan-2`. */
  readonly path: string;
  /** What it is about: `{doc}`, `{doc}#{provision}`, or the id of a body or task. */
  readonly subject: string;
  readonly language: Language;
  readonly form: HandoutForm;
  readonly print: Print;
  /** The page of the site that shows the same, to be printed; null where there is none. */
  readonly page: string | null;
  readonly view: () => HandoutView;
}

export type WordHandout = Handout & { readonly print: WordPrint };

/** Whether it comes as a Word file too. */
export function hasWordFile(handout: Handout): handout is WordHandout {
  return handout.print !== 'fit' && handout.print !== 'booklet';
}

type Draft = Omit<Handout, 'print' | 'language'> & {
  /** Whether it comes in large print too: a form that is filled in by hand does not. */
  readonly isRead: boolean;
};

/** All handouts of a site in one language, in the order of the content. No two have one path. */
export function listHandouts(context: ViewContext): readonly Handout[] {
  const { corpus, language } = context;
  const drafts = [
    ...corpus.documents.flatMap((document) => listOfDocument(context, document)),
    ...corpus.bodies.flatMap((body) => listOfBody(context, body)),
    ...listOfTasks(context),
  ];
  const taken = new Set<string>();
  return drafts.flatMap(({ isRead, ...draft }) => {
    const id = draft.subject.slice(draft.subject.indexOf('#') + 1);
    const path = taken.has(draft.path) ? `${draft.path}_${id}` : draft.path;
    taken.add(path);
    // Both prints hold the same, and to view it takes longer than to write it.
    let seen: HandoutView | undefined;
    const view = (): HandoutView => {
      seen ??= draft.view();
      return seen;
    };
    return printsOf(draft, isRead).map((print) => {
      const name = print === 'normal' ? path : `${path}_${PRINT_NAMES[print][language]}`;
      return { ...draft, path: name, language, view, print };
    });
  });
}

/** A part that runs over one page is made to fit it if it can; a whole document is a booklet too. */
function printsOf({ form, page, subject }: Omit<Draft, 'isRead'>, isRead: boolean): readonly Print[] {
  if (!isRead) return ['normal'];
  if (form !== 'extract' || page === null) return ['normal', 'large'];
  return ['normal', 'large', subject.includes('#') ? 'fit' : 'booklet'];
}

function listOfDocument(context: ViewContext, document: Document): readonly Draft[] {
  const { site, addresses, language } = context;
  if (document.provisions.size === 0 || (language === 'en' && !isTranslated(document))) return [];
  const folder = `${HANDOUT_FOLDER}/${document.id}`;
  const provisions = [...document.provisions.values()].filter((one) => isTaken(document, one));
  const whole = { path: `${folder}/${documentFileName(document, language)}`, subject: document.id };
  const parts = provisions.map((provision) => ({
    path: `${folder}/${provisionFileName(document, provision, language)}`,
    subject: formatTarget(document.id, provision.id),
    provision,
  }));
  return [{ ...whole, provision: null }, ...parts].flatMap(({ provision, ...named }): Draft[] => [
    {
      ...named,
      form: 'extract',
      page: provision === null ? addresses.document(language, document.id) : pageOf(provision),
      isRead: true,
      view: () =>
        provision === null
          ? viewDocumentHandout(context, document)
          : viewProvisionHandout(context, document, provision),
    },
    ...(isTranslated(document) ? [bilingual(named, provision)] : []),
  ]);

  function pageOf({ id }: Provision): string | null {
    return site.pages === 'all' ? addresses.provision(language, document.id, id) : null;
  }

  function bilingual(named: Pick<Draft, 'path' | 'subject'>, provision: Provision | null): Draft {
    return {
      path: `${named.path}_${FORM_NAMES.bilingual[language]}`,
      subject: named.subject,
      form: 'bilingual',
      page: null,
      isRead: false,
      view: () => viewBilingualHandout(context, document, provision),
    };
  }
}

function listOfBody(context: ViewContext, body: Body): readonly Draft[] {
  const { corpus, addresses, language } = context;
  const tasks = corpus.tasksByBody.get(body.id) ?? [];
  if (tasks.length === 0) return [];
  const name = `${HANDOUT_FOLDER}/${BODY_FOLDER}/${plainLetters(body.name[language]).replace(/^./, (letter) => letter.toUpperCase())}`;
  const draft = (
    form: Exclude<HandoutForm, 'extract'>,
    page: string | null,
    view: (context: ViewContext, body: Body) => HandoutView,
  ): Draft => ({
    path: `${name}_${FORM_NAMES[form][language]}`,
    subject: body.id,
    form,
    page,
    isRead: page !== null,
    view: () => view(context, body),
  });
  // A plan is a body's own, and of one that has something to do itself.
  const plans = body.kind === 'body' && tasks.some(({ entry }) => entry.role !== 'coordinates');
  return [
    draft('tasks', addresses.body(language, body.id), viewBodyTasksHandout),
    draft('summary', addresses.bodyReview(language, body.id), viewBodySummaryHandout),
    draft('share-out', null, viewShareOutHandout),
    ...(plans ? [draft('plan', null, viewPlanHandout)] : []),
  ];
}

function listOfTasks(context: ViewContext): readonly Draft[] {
  const { corpus, language } = context;
  const name = (document: Document, form: 'report' | 'meeting'): string =>
    `${HANDOUT_FOLDER}/${document.id}/${documentFileName(document, language)}_${FORM_NAMES[form][language]}`;
  const common = { page: null, isRead: false };
  const reports = reportedTasks(context).flatMap((task): Draft[] => {
    const document = corpus.documentsById.get(task.document);
    if (document === undefined) return [];
    const view = (): HandoutView => viewReportHandout(context, document, task);
    return [{ ...common, path: name(document, 'report'), subject: task.id, form: 'report', view }];
  });
  const meetings = listMeetings(context).map((meeting): Draft => {
    const path = name(meeting.target.document, 'meeting');
    return {
      ...common,
      path,
      subject: meeting.task.id,
      form: 'meeting',
      view: () => viewMeetingHandout(context, meeting),
    };
  });
  return [...reports, ...meetings];
}

/** What a handout is about, as the list of files says it. */
export function subjectOf({ form, subject }: Handout): Pick<HandoutFile, 'provision' | 'body' | 'task'> {
  const isText = form === 'extract' || form === 'bilingual';
  const isTask = form === 'report' || form === 'meeting';
  return {
    provision: isText ? subject : null,
    body: isText || isTask ? null : subject,
    task: isTask ? subject : null,
  };
}
