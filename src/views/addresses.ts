import type { Language } from '../model/language.ts';
import type { ProvisionId } from '../model/provision-id.ts';
import { type PageSegment, SEGMENTS } from '../model/segments.ts';
import type { Site } from '../site.ts';

/** The one maker of addresses. Paths begin with the base path and end with a slash where they name a page. */
export interface Addresses {
  home(language: Language): string;
  document(language: Language, document: string): string;
  /** The page of a provision, or its place on the document's page where provisions have no pages. */
  provision(language: Language, document: string, provision: string): string;
  /** The place of a provision on the page of its whole document. */
  inDocument(language: Language, document: string, provision: string): string;
  parallel(language: Language, document: string): string;
  page(language: Language, segment: PageSegment): string;
  guide(language: Language, slug: string): string;
  data(file: string): string;
  file(path: string): string;
  /** A full address for data, citations and links from other papers. */
  absolute(path: string): string;
}

/** The slug of the guide's first page. */
export const GUIDE_INDEX = 'index';

export function makeAddresses(site: Site): Addresses {
  const at = (language: Language, ...steps: string[]): string =>
    `${[site.base, ...(language === 'en' ? ['en'] : []), ...steps].join('/')}/`;
  const inDocument = (language: Language, document: string, provision: string): string =>
    `${at(language, document)}#${provision}`;
  return {
    home: (language) => at(language),
    document: (language, document) => at(language, document),
    provision: (language, document, provision) =>
      site.pages === 'all' ? at(language, document, provision) : inDocument(language, document, provision),
    inDocument,
    parallel: (language, document) => at(language, SEGMENTS.parallel[language], document),
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
