import type { Language } from '../language/language.ts';
import type { ProvisionId } from '../model/provision-id.ts';
import { type PageSegment, REVIEW_SEGMENT, SEGMENTS } from '../site/route-segments.ts';
import type { Site } from '../site/site.ts';

/** The one maker of addresses. Paths begin with the base path and end with a slash where they name a page. */
export interface Addresses {
  home(language: Language): string;
  document(language: Language, document: string): string;
  /** The page of a provision, or its place on the document's page where provisions have no pages. */
  provision(language: Language, document: string, provision: string): string;
  /** The place of a provision on the page of its whole document. */
  inDocument(language: Language, document: string, provision: string): string;
  /** The provision with one sentence of its own text marked, counted from 1 in that language. */
  sentence(language: Language, document: string, provision: string, sentence: number): string;
  parallel(language: Language, document: string): string;
  task(language: Language, task: string): string;
  /** The review table of all tasks. */
  review(language: Language): string;
  body(language: Language, body: string): string;
  bodyReview(language: Language, body: string): string;
  /** The place of a term in the glossary; its element there has the term's id. */
  term(language: Language, term: string): string;
  /** The page of a rule of the check. */
  rule(language: Language, rule: string): string;
  page(language: Language, segment: PageSegment): string;
  guide(language: Language, slug: string): string;
  data(file: string): string;
  file(path: string): string;
  /** A full address for data, citations and links from other papers. */
  absolute(path: string): string;
}

/** The name under which an address says which sentence to mark. */
export const SENTENCE_PARAMETER = 'cau';

/** The slug of the guide's first page. */
export const GUIDE_INDEX = 'index';

export function makeAddresses(site: Site): Addresses {
  const at = (language: Language, ...steps: string[]): string =>
    `${[site.base, ...(language === 'en' ? ['en'] : []), ...steps].join('/')}/`;
  const inDocument = (language: Language, document: string, provision: string): string =>
    `${at(language, document)}#${provision}`;
  const provision = (language: Language, document: string, id: string): string =>
    site.pages === 'all' ? at(language, document, id) : inDocument(language, document, id);
  return {
    home: (language) => at(language),
    document: (language, document) => at(language, document),
    provision,
    inDocument,
    sentence: (language, document, id, sentence) => {
      const [page, fragment] = provision(language, document, id).split('#');
      return `${page}?${SENTENCE_PARAMETER}=${sentence}${fragment === undefined ? '' : `#${fragment}`}`;
    },
    parallel: (language, document) => at(language, SEGMENTS.parallel[language], document),
    task: (language, task) => at(language, SEGMENTS.tasks[language], task),
    review: (language) => at(language, SEGMENTS.tasks[language], REVIEW_SEGMENT[language]),
    body: (language, body) => at(language, SEGMENTS.bodies[language], body),
    bodyReview: (language, body) => at(language, SEGMENTS.bodies[language], body, REVIEW_SEGMENT[language]),
    term: (language, term) => `${at(language, SEGMENTS.glossary[language])}#${term}`,
    rule: (language, rule) => at(language, SEGMENTS.checks[language], rule),
    page: (language, segment) => at(language, SEGMENTS[segment][language]),
    guide: (language, slug) =>
      slug === GUIDE_INDEX
        ? at(language, SEGMENTS.guide[language])
        : at(language, SEGMENTS.guide[language], slug),
    data: (file) => `${site.base}/api/v1/${file}`,
    file: (path) => `${site.base}/${path}`,
    absolute: (path) => site.url + path,
  };
}

/** The address of a target: a document, or a provision of it. */
export function targetAddress(
  addresses: Addresses,
  language: Language,
  document: string,
  provision: ProvisionId | null,
): string {
  return provision === null
    ? addresses.document(language, document)
    : addresses.provision(language, document, provision);
}
