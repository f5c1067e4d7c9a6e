import { formatDay } from '../../language/dates.ts';
import { type Localized, localize } from '../../language/language.ts';
import type { LinkView } from '../documents/document-facts.ts';
import type { PageFrame } from '../page-frame.ts';
import type { SiteSource } from '../page-kind.ts';
import { PAGES } from '../pages.ts';
import { guideAddress } from '../plain-pages.ts';
import { uiText } from '../ui-strings.ts';
import { listFoot, type SitePage, titleWithSite } from './list-pages.ts';

/** What every page has around its own content. */
export interface SiteFrame extends PageFrame {
  readonly base: string;
  readonly siteTitle: string;
  /** Text of `<title>`. */
  readonly fullTitle: string;
  /** Full addresses of the page, its own and in both languages. */
  readonly canonical: string;
  readonly alternates: Localized;
  /** The same page in the other language. */
  readonly alternate: string;
  readonly home: string;
  readonly search: string;
  /** The first page of the guide; null in a corpus without one. */
  readonly guide: string | null;
  readonly lists: readonly LinkView[];
  readonly edition: string;
  /** Whether search machines should pass the page by. */
  readonly hidden: boolean;
}

/** Puts the frame of the site around what a view says of its page. */
export function frameSite(source: SiteSource, page: SitePage, frame: PageFrame): SiteFrame {
  const context = { ...source, language: page.language };
  const { corpus, site, addresses, language } = context;
  return {
    ...frame,
    base: site.base,
    siteTitle: site.title[language],
    fullTitle: titleWithSite(context, frame.title),
    canonical: addresses.absolute(page.path),
    alternates: localize((of) => addresses.absolute(page.pathIn(of))),
    alternate: page.alternate,
    home: addresses.home(language),
    search: addresses.page(language, 'search'),
    guide: guideAddress(context),
    lists: listFoot(context),
    edition: `${uiText('edition', language)} ${formatDay(corpus.edition.date, language)}`,
    hidden: PAGES[page.kind].isErrorPage ?? false,
  };
}
