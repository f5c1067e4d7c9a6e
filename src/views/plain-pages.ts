import type { Guide } from '../model/document.ts';
import { GUIDE_INDEX } from './addresses.ts';
import { viewDocumentCards } from './home-page.ts';
import { framePage } from './page-frame.ts';
import { uiText } from './ui-strings.ts';
import type { ViewContext } from './view-context.ts';

/** The page for an address that leads nowhere: ways on. */
export function viewNotFoundPage(context: ViewContext) {
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

export type NotFoundView = ReturnType<typeof viewNotFoundPage>;

/** A page of the guide with links to its other pages, in the order given. */
export function viewGuidePage(context: ViewContext, guide: Guide, all: readonly Guide[]) {
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
