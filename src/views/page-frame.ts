import { formatDay } from '../language/dates.ts';
import { type Language, otherLanguage } from '../language/language.ts';
import type { PageSegment } from '../site/route-segments.ts';
import { GUIDE_INDEX } from './addresses.ts';
import { type UiString, uiText } from './ui-strings.ts';
import type { ViewContext } from './view-context.ts';

/** What every page has around its own content. */
export interface PageFrame {
  readonly language: Language;
  readonly base: string;
  /** Title of the page; the site's title follows it in the browser's tab. */
  readonly title: string;
  readonly siteTitle: string;
  readonly description: string;
  /** Full addresses of the page in both languages. */
  readonly canonical: string;
  readonly alternates: { readonly vi: string; readonly en: string };
  /** The same page in the other language. */
  readonly twin: string;
  readonly home: string;
  readonly search: string;
  /** Null in a corpus without a guide. */
  readonly guide: string | null;
  /** Lists of what stands beside the documents, those that there are. */
  readonly lists: readonly { readonly href: string; readonly text: string }[];
  readonly edition: string;
  /** Whether search machines should pass the page by. */
  readonly hidden: boolean;
}

/** Frames a page. `pathIn` gives its address in each language. */
export function framePage(
  context: ViewContext,
  page: {
    readonly title: string;
    readonly description: string;
    readonly pathIn: (language: Language) => string;
    readonly hidden?: boolean;
  },
): PageFrame {
  const { corpus, site, addresses, language } = context;
  return {
    language,
    base: site.base,
    title: page.title,
    siteTitle: site.title[language],
    description: page.description,
    canonical: addresses.absolute(page.pathIn(language)),
    alternates: {
      vi: addresses.absolute(page.pathIn('vi')),
      en: addresses.absolute(page.pathIn('en')),
    },
    twin: page.pathIn(otherLanguage(language)),
    home: addresses.home(language),
    search: addresses.page(language, 'search'),
    guide: corpus.guides.some(({ slug, language: of }) => slug === GUIDE_INDEX && of === language)
      ? addresses.guide(language, GUIDE_INDEX)
      : null,
    lists: viewLists(context),
    edition: `${uiText('edition', language)} ${formatDay(corpus.edition.date, language)}`,
    hidden: page.hidden ?? false,
  };
}

function viewLists({ corpus, site, addresses, language }: ViewContext): PageFrame['lists'] {
  const lists: readonly (readonly [PageSegment, UiString, readonly unknown[]])[] = [
    ['tasks', 'tasks', corpus.tasks],
    ['bodies', 'bodies', corpus.bodies],
    ['correspondence', 'correspondence', corpus.tasks],
    ['glossary', 'glossary', corpus.terms],
    ['checks', 'checks', site.rules],
  ];
  return lists
    .filter(([, , entries]) => entries.length > 0)
    .map(([segment, name]) => ({ href: addresses.page(language, segment), text: uiText(name, language) }));
}
