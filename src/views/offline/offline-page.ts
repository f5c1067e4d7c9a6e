import { localize } from '../../language/language.ts';
import { MANIFEST_FILE } from '../../model/site/site-manifest.ts';
import { NOT_FOUND_PAGES, OFFLINE_WORKER_FILE } from '../../site/response-headers.ts';
import { STORED_DOCUMENT_PARAMETER } from '../addresses.ts';
import { documentLabel } from '../documents/document-facts.ts';
import { documentsByStatus } from '../home-page.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { offlineText } from './offline-strings.ts';

/** The page on which a reader stores pages in the browser, sees what is stored and removes it. */
export function viewOfflinePage(context: ViewContext) {
  const { corpus, addresses, language } = context;
  const aboutPages = localize((of) => addresses.page(of, 'offline'));
  return {
    frame: {
      language,
      title: uiText('offline', language),
      description: offlineText('description', language),
    },
    home: addresses.home(language),
    documents: documentsByStatus(corpus).map((document) => ({
      id: document.id,
      ...documentLabel(document, language),
    })),
    /** What the program must know of the site. */
    places: {
      parameter: STORED_DOCUMENT_PARAMETER,
      list: addresses.file(MANIFEST_FILE),
      worker: addresses.file(OFFLINE_WORKER_FILE),
      aboutPages,
      notFoundPages: { vi: addresses.file(NOT_FOUND_PAGES['']), en: addresses.file(NOT_FOUND_PAGES['en/']) },
      /** Where the pages of a document stand; its id comes into the place `{id}`. */
      ofDocument: [addresses.document, addresses.parallel].flatMap((address) => [
        address('vi', '{id}'),
        address('en', '{id}'),
      ]),
    },
  };
}

export type OfflinePageView = ReturnType<typeof viewOfflinePage>;
