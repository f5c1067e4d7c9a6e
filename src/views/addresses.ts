import type { Language } from '../language/language.ts';
import type { CorpusTarget } from '../model/corpus.ts';
import { type PageSegment, REVIEW_SEGMENT, SEGMENTS } from '../site/route-segments.ts';
import type { Site } from '../site/site.ts';
import { CHOICE_PARAMETERS } from './handouts/handout-choice.ts';
import { TASK_FILTERS } from './tasks/task-filters.ts';

/** The parameter of an address that says of which edition a printed sheet is. */
const SHEET_PARAMETER = 'ban';

/** The parameter that names the document which a reader wants to have without a network. */
export const STORED_DOCUMENT_PARAMETER = 'van-ban';

/** The slug of the guide's first page. */
export const GUIDE_INDEX = 'index';

/** The one maker of addresses. Paths begin with the base path and end with a slash where they name a page. */
export function makeAddresses(site: Site) {
  const at = (language: Language, ...steps: string[]): string =>
    `${[site.base, ...(language === 'en' ? ['en'] : []), ...steps].join('/')}/`;
  /** The place of a provision on the page of its whole document. */
  const inDocument = (language: Language, document: string, provision: string): string =>
    `${at(language, document)}#${provision}`;
  /** The page of a provision, or its place on the document's page where provisions have no pages. */
  const provision = (language: Language, document: string, id: string): string =>
    site.pages === 'all' ? at(language, document, id) : inDocument(language, document, id);
  return {
    home: (language: Language) => at(language),
    document: (language: Language, document: string) => at(language, document),
    provision,
    inDocument,
    /** The provision with some sentences of its own text marked, counted from 1 in that language. */
    sentences(language: Language, document: string, id: string, first: number, last: number): string {
      const [page, fragment] = provision(language, document, id).split('#');
      const sentences = first === last ? first : `${first}-${last}`;
      return `${page}?cau=${sentences}${fragment === undefined ? '' : `#${fragment}`}`;
    },
    parallel: (language: Language, document: string) => at(language, SEGMENTS.parallel[language], document),
    task: (language: Language, task: string) => at(language, SEGMENTS.tasks[language], task),
    /** The review table of all tasks. */
    review: (language: Language) => at(language, SEGMENTS.tasks[language], REVIEW_SEGMENT[language]),
    /** The table of all tasks, filtered by a body. */
    tasksOf: (language: Language, body: string) =>
      `${at(language, SEGMENTS.tasks[language])}?${TASK_FILTERS.body}=${body}`,
    body: (language: Language, body: string) => at(language, SEGMENTS.bodies[language], body),
    bodyReview: (language: Language, body: string) =>
      at(language, SEGMENTS.bodies[language], body, REVIEW_SEGMENT[language]),
    /** The place of a term in the glossary; its element there has the term's id. */
    term: (language: Language, term: string) => `${at(language, SEGMENTS.glossary[language])}#${term}`,
    /** The page of a rule of the check. */
    rule: (language: Language, rule: string) => at(language, SEGMENTS.checks[language], rule),
    /** The page of handouts with something chosen, by its key there. */
    handout: (language: Language, part: string) =>
      `${at(language, SEGMENTS.handouts[language])}?${CHOICE_PARAMETERS.parts}=${part}`,
    page: (language: Language, segment: PageSegment) => at(language, SEGMENTS[segment][language]),
    /** The page on which a document is stored for reading without a network. */
    offlineOf: (language: Language, document: string) =>
      `${at(language, SEGMENTS.offline[language])}?${STORED_DOCUMENT_PARAMETER}=${document}`,
    guide: (language: Language, slug: string) =>
      at(language, SEGMENTS.guide[language], ...(slug === GUIDE_INDEX ? [] : [slug])),
    data: (file: string) => `${site.base}/api/v1/${file}`,
    /** A document in Akoma Ntoso. */
    akomaNtoso: (document: string, language: Language) => `${site.base}/akn/${document}.${language}.xml`,
    openSearch: (language: Language) => `${at(language)}opensearch.xml`,
    feed: (language: Language) => `${at(language)}feed.xml`,
    file: (path: string) => `${site.base}/${path}`,
    /** A full address for a printed sheet: the page that it opens says whether the sheet is still current. */
    onSheet: (path: string, edition: string) => `${site.url}${path}?${SHEET_PARAMETER}=${edition}`,
    /** A full address for data, citations and links from other papers. */
    absolute: (path: string) => site.url + path,
  };
}

export type Addresses = ReturnType<typeof makeAddresses>;

/** The address of a document, or of a provision of it. */
export function targetAddress(addresses: Addresses, language: Language, target: CorpusTarget): string {
  const { document, provision } = target;
  return provision === null
    ? addresses.document(language, document.id)
    : addresses.provision(language, document.id, provision.id);
}
