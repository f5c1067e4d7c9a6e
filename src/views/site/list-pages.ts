import { capitalized } from '../../language/capitalized.ts';
import { foldSpace } from '../../language/fold-space.ts';
import { LANGUAGES, otherLanguage } from '../../language/language.ts';
import type { ExpectedPage } from '../../model/site/expected-site.ts';
import type { BoundPage, ListPlace, SiteSource } from '../page-kind.ts';
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
      const { title, heading = title, headingLang, citations, links } = page.facts();
      return {
        title: foldSpace(titleWithSite(context, title)),
        heading: foldSpace(heading),
        headingLang,
        citations: new Map(Object.entries(citations ?? {}).map(([form, text]) => [form, foldSpace(text)])),
        links: () =>
          linksInView([
            links(),
            namesOf(listFoot(context)),
            namesOf(listDoors(context)),
            frameLinks(context),
          ]),
      };
    },
  }));
}

/** A way to a list, with a few words on what is found there. */
export interface ListLink {
  readonly href: string;
  readonly text: string;
  readonly hint: string | null;
}

/** The lists that every page leads to, those that there are. */
export function listFoot(context: ViewContext): readonly ListLink[] {
  return listPlaces(context, 'foot');
}

/** The lists in the head of every page, before them the document that the site is about. */
export function listDoors(context: ViewContext): readonly ListLink[] {
  const { corpus, addresses, language } = context;
  const { main } = corpus.identity;
  const lists = listPlaces(context, 'door');
  if (main === null) return lists;
  const { type, shortName } = main.facts;
  const text = capitalized(type[language]);
  const hint = shortName[language] === text ? null : shortName[language];
  return [{ href: addresses.document(language, main.id), text, hint }, ...lists];
}

function listPlaces(context: ViewContext, where: 'foot' | 'door'): readonly ListLink[] {
  return KINDS.flatMap((kind) => {
    const definition: { readonly foot: ListPlace | null; readonly door?: ListPlace } = PAGES[kind];
    const at = definition[where] ?? null;
    const [page] = at === null ? [] : PAGES[kind].list(context);
    return at === null || page === undefined ? [] : [{ ...at, href: page.path }];
  })
    .sort((a, b) => a.place - b.place)
    .map(({ href, text, hint }) => ({
      href,
      text: uiText(text, context.language),
      hint: hint === undefined ? null : uiText(hint, context.language),
    }));
}

/** The other links of the frame whose words stand in its component. */
function frameLinks(context: ViewContext): readonly unknown[] {
  const { addresses, language } = context;
  return [
    { href: addresses.home(language), text: uiText('home', language) },
    { href: guideAddress(context), text: uiText('guide', language) },
    { href: addresses.page(language, 'search'), text: uiText('search', language) },
    { href: searchBoxAddress(context), text: uiText('searchButton', language) },
  ];
}

/** The box of the search page: the browser puts the cursor there. */
export function searchBoxAddress({ addresses, language }: ViewContext): string {
  return `${addresses.page(language, 'search')}#search-box`;
}

/** What is said of a list is no name of it. */
function namesOf(links: readonly ListLink[]): unknown {
  return links.map(({ href, text }) => ({ href, text }));
}

/** What a browser's tab shows for the title of a page. */
export function titleWithSite({ corpus, language }: ViewContext, title: string): string {
  const { name, shortName } = corpus.identity;
  return title === name[language] ? title : `${title} | ${shortName[language]}`;
}
