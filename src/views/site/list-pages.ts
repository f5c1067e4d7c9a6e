import { foldSpace } from '../../language/fold-space.ts';
import { LANGUAGES, otherLanguage } from '../../language/language.ts';
import type { ExpectedPage } from '../../model/site/expected-site.ts';
import type { LinkView } from '../documents/document-facts.ts';
import type { BoundPage, SiteSource } from '../page-kind.ts';
import { PAGES, type PageKind } from '../pages.ts';
import { guideAddress } from '../plain-pages.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { linksInView } from './links-in-view.ts';

/** A page of the site, with what is expected of it. */
export interface SitePage extends Omit<BoundPage, 'facts' | 'shows' | 'lists'>, ExpectedPage {
  readonly kind: PageKind;
}

const KINDS = Object.keys(PAGES) as readonly PageKind[];

/** Every page that has an address, in both languages. */
export function listPages(source: SiteSource): readonly SitePage[] {
  const kinds = KINDS.filter((kind) => !PAGES[kind].isErrorPage);
  return kinds.flatMap((kind) => LANGUAGES.flatMap((language) => pagesOf({ ...source, language }, kind)));
}

/** The pages of a kind in a language. */
export function pagesOf(context: ViewContext, kind: PageKind): readonly SitePage[] {
  const { isBilingual, list } = PAGES[kind];
  return list(context).map((page) => ({
    ...page,
    kind,
    subject: page.subject ?? kind,
    get shows() {
      return page.shows();
    },
    get lists() {
      return page.lists();
    },
    alternate: page.pathIn(otherLanguage(context.language)),
    shownLanguages: isBilingual ? LANGUAGES : [context.language],
    facts() {
      const { title, heading = title, citations, links } = page.facts();
      return {
        title: foldSpace(titleWithSite(context, title)),
        heading: foldSpace(heading),
        citations: new Map(Object.entries(citations ?? {}).map(([form, text]) => [form, foldSpace(text)])),
        links: () => linksInView([links(), listFoot(context), frameLinks(context)]),
      };
    },
  }));
}

/** The lists at the foot of every page, those that there are. */
export function listFoot(context: ViewContext): readonly LinkView[] {
  return KINDS.flatMap((kind) => {
    const { foot, list } = PAGES[kind];
    const [page] = foot === null ? [] : list(context);
    return foot === null || page === undefined ? [] : [{ ...foot, href: page.path }];
  })
    .sort((a, b) => a.place - b.place)
    .map(({ href, text }) => ({ href, text: uiText(text, context.language) }));
}

/** The other links of the frame whose words stand in its component. */
function frameLinks(context: ViewContext): readonly unknown[] {
  const { addresses, language } = context;
  return [
    { href: addresses.home(language), text: uiText('home', language) },
    { href: guideAddress(context), text: uiText('guide', language) },
    { href: addresses.page(language, 'search'), text: uiText('search', language) },
  ];
}

/** What a browser's tab shows for the title of a page. */
export function titleWithSite({ corpus, language }: ViewContext, title: string): string {
  const { name, shortName } = corpus.identity;
  return title === name[language] ? title : `${title} | ${shortName[language]}`;
}
