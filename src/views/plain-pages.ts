import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import type { Site } from '../site.ts';
import { word } from '../words.ts';
import { type Addresses, GUIDE_INDEX } from './addresses.ts';
import type { LinkView } from './document-facts.ts';
import { type DocumentCard, viewDocumentCards } from './home-page.ts';
import { framePage, type PageFrame } from './page-frame.ts';

export interface NotFoundView {
  readonly frame: PageFrame;
  readonly documents: readonly DocumentCard[];
}

/** The page for an address that leads nowhere: ways on. */
export function viewNotFoundPage(
  corpus: Corpus,
  site: Site,
  addresses: Addresses,
  language: Language,
): NotFoundView {
  return {
    frame: framePage(corpus, site, addresses, language, {
      title: word('pageNotFound', language).split('.')[0] ?? '',
      description: word('pageNotFound', language),
      pathIn: addresses.home,
      hidden: true,
    }),
    documents: viewDocumentCards(corpus, addresses, language),
  };
}

export interface GuideFacts {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
}

export interface GuidePageView {
  readonly frame: PageFrame;
  readonly title: string;
  readonly guides: readonly (LinkView & { readonly current: boolean })[];
}

/** A page of the guide with links to its other pages, in the order given. */
export function viewGuidePage(
  corpus: Corpus,
  site: Site,
  addresses: Addresses,
  language: Language,
  guide: GuideFacts,
  all: readonly GuideFacts[],
): GuidePageView {
  return {
    frame: framePage(corpus, site, addresses, language, {
      title: guide.slug === GUIDE_INDEX ? guide.title : `${guide.title}, ${word('guide', language)}`,
      description: guide.description,
      pathIn: (of) => addresses.guide(of, guide.slug),
    }),
    title: guide.title,
    guides: all.map(({ slug, title }) => ({
      href: addresses.guide(language, slug),
      text: title,
      current: slug === guide.slug,
    })),
  };
}
