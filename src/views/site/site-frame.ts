import { formatDay } from '../../language/dates.ts';
import { localize } from '../../language/language.ts';
import { markEdition } from '../data/edition.ts';
import { cardFile } from '../exports/card.ts';
import { describeCard, viewCard } from '../exports/view-card.ts';
import type { PageFrame } from '../page-frame.ts';
import type { SiteSource } from '../page-kind.ts';
import { PAGES } from '../pages.ts';
import { guideAddress } from '../plain-pages.ts';
import { uiText } from '../ui-strings.ts';
import { listDoors, listFoot, type SitePage, searchBoxAddress, titleWithSite } from './list-pages.ts';

/** What every page has around its own content, with what its view says of it. */
export function frameSite(source: SiteSource, page: SitePage, frame: PageFrame) {
  const context = { ...source, language: page.language };
  const { corpus, site, addresses, language } = context;
  const { identity } = corpus;
  const card = frame.card ?? viewCard(context);
  return {
    ...frame,
    base: site.base,
    /** What the style sheet of the page is cut for. */
    kind: page.kind,
    siteTitle: identity.name[language],
    /** The second line under it; null where there is none. */
    siteSubject: identity.tagline?.[language] ?? null,
    /** Text of `<title>`. */
    fullTitle: titleWithSite(context, frame.title),
    /** Full addresses of the page, its own and in both languages. */
    canonical: addresses.absolute(page.path),
    /** A single page is a place of the site, one of many is about something. */
    openGraphType: page.subject === page.kind ? 'website' : 'article',
    /** The picture for chat programs, with what it says; null in a site without any. */
    picture:
      site.cards === 'none'
        ? null
        : { url: addresses.absolute(addresses.file(cardFile(card))), alt: describeCard(card) },
    alternates: localize((of) => addresses.absolute(page.pathIn(of))),
    /** The same page in the other language. */
    alternate: page.alternate,
    home: addresses.home(language),
    feed: addresses.feed(language),
    openSearch: addresses.openSearch(language),
    search: addresses.page(language, 'search'),
    /** The first page of the guide; null in a corpus without one. */
    guide: guideAddress(context),
    lists: listFoot(context),
    doors: listDoors(context).map((door) => ({ ...door, isOpen: door.href === page.path })),
    searchBox: searchBoxAddress(context),
    /** Whether the page has a search box beside that of the head. */
    hasSearchBox: PAGES[page.kind].hasSearchBox ?? false,
    /** By which a printed sheet is known to be of this edition. */
    editionMark: markEdition(corpus),
    /** Null in a corpus that names no day. */
    edition:
      corpus.edition === null
        ? null
        : `${uiText('edition', language)} ${formatDay(corpus.edition.date, language)}`,
    /** Whether search machines should pass the page by. */
    hidden: PAGES[page.kind].isErrorPage ?? false,
  };
}

export type SiteFrame = ReturnType<typeof frameSite>;
