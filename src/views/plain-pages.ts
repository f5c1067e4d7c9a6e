import type { Guide } from '../model/document.ts';
import { GUIDE_INDEX } from './addresses.ts';
import type { LinkView } from './documents/document-facts.ts';
import { type DocumentCard, viewDocumentCards } from './home-page.ts';
import { framePage, type PageFrame } from './page-frame.ts';
import { uiText } from './ui-strings.ts';
import type { ViewContext } from './view-context.ts';

export interface NotFoundView {
  readonly frame: PageFrame;
  readonly documents: readonly DocumentCard[];
}

/** The page for an address that leads nowhere: ways on. */
export function viewNotFoundPage(context: ViewContext): NotFoundView {
  const { addresses, language } = context;
  return {
    frame: framePage(context, {
      title: uiText('pageNotFound', language).split('.')[0] ?? '',
      description: uiText('pageNotFound', language),
      pathIn: addresses.home,
      hidden: true,
    }),
    documents: viewDocumentCards(context),
  };
}

export interface GuidePageView {
  readonly frame: PageFrame;
  readonly title: string;
  readonly guides: readonly (LinkView & { readonly current: boolean })[];
}

/** A page of the guide with links to its other pages, in the order given. */
export function viewGuidePage(context: ViewContext, guide: Guide, all: readonly Guide[]): GuidePageView {
  const { addresses, language } = context;
  const title = titleOf(guide);
  return {
    frame: framePage(context, {
      title: guide.slug === GUIDE_INDEX ? title : `${title}, ${uiText('guide', language)}`,
      description: guide.head?.description ?? title,
      pathIn: (of) => addresses.guide(of, guide.slug),
    }),
    title,
    guides: all.map((other) => ({
      href: addresses.guide(language, other.slug),
      text: titleOf(other),
      current: other.slug === guide.slug,
    })),
  };
}

/** A head that cannot be read is seen in development only, with its finding above the page. */
function titleOf({ head, slug }: Guide): string {
  return head?.title ?? slug;
}
