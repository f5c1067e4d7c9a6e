import type { Language } from '../language/language.ts';
import type { CheckReport } from '../model/report/check-report.ts';
import type { Addresses } from './addresses.ts';
import type { PageFrame } from './page-frame.ts';
import type { UiString } from './ui-strings.ts';
import type { ViewContext } from './view-context.ts';

/** What pages are made from, in whatever language. */
export type SiteSource = Omit<ViewContext, 'language'>;

export interface PageView {
  readonly frame: PageFrame;
  /** What stands in its `<h1>`, where that is not the title of the frame. */
  readonly title?: string;
}

/** What the finished page must hold. */
export interface PageFacts {
  /** As in its frame. */
  readonly title: string;
  /** What stands in its `<h1>`; the title where this is left out. */
  readonly heading?: string;
  /** Where the heading is in another language than the page. */
  readonly headingLang?: Language | undefined;
  /** Texts to copy, by the form that `data-citation` names. */
  readonly citations?: Readonly<Record<string, string>>;
  /** Objects that hold the links of the page, each an `href` beside its words. Made when asked for. */
  readonly links: () => unknown;
}

/** Where a list stands among others. */
export interface ListPlace {
  readonly place: number;
  readonly text: UiString;
  /** What is found there, in a few words, for the home page. */
  readonly hint?: UiString;
}

/** All that the site knows of a kind of page, about an item each: a task, a document, or `null` where there is one page. */
export interface PageKindDefinition<Item, View extends PageView> {
  /** Which pages there are: an item each. */
  readonly items: (context: ViewContext) => readonly Item[];
  readonly pathIn: (addresses: Addresses, language: Language, item: Item) => string;
  /** What the component of the kind places. */
  readonly view: (context: ViewContext, item: Item, report: () => CheckReport) => View;
  /** Compared with the finished page by the site rules. `fromView` makes it together with `view`. */
  readonly facts: (context: ViewContext, item: Item) => PageFacts;
  /** Its place, from 1, and its name among the lists that every page leads to. */
  readonly foot: ListPlace | null;
  /** The same in the head of every page, where the most used lists stand; not there where this is left out. */
  readonly door?: ListPlace;
  /** Has a search box of its own: there the head has none. */
  readonly hasSearchBox?: true;
  /** Addresses of what it lists whole, from the corpus; nothing where this is left out. */
  readonly lists?: (context: ViewContext) => readonly string[];
  /** Keys of the provisions that stand on it; none where this is left out. */
  readonly shows?: (item: Item, context: ViewContext) => readonly string[];
  /** Shows wording in both languages, not in its own alone. */
  readonly isBilingual?: true;
  /** What it is about: pages about one thing stand together in the sitemap. The item where this is left out. */
  readonly subject?: (item: Item) => unknown;
  /** Has no address of its own: not in the sitemap, hidden from search machines, made by `src/pages/404.astro`. */
  readonly isErrorPage?: true;
}

/** A page of a kind about one item, in one language. */
export interface BoundPage {
  readonly language: Language;
  readonly path: string;
  readonly pathIn: (language: Language) => string;
  readonly subject: unknown;
  readonly shows: () => readonly string[];
  readonly lists: () => readonly string[];
  readonly view: (report: () => CheckReport) => PageView;
  readonly facts: () => PageFacts;
}

/** A kind of page that can list its pages, whatever its items are. */
export function definePage<Item, View extends PageView>(definition: PageKindDefinition<Item, View>) {
  const { items, pathIn, view, facts, lists, shows, subject } = definition;
  const bind = (context: ViewContext, item: Item): BoundPage => ({
    language: context.language,
    path: pathIn(context.addresses, context.language, item),
    pathIn: (language) => pathIn(context.addresses, language, item),
    subject: subject === undefined ? item : subject(item),
    shows: () => shows?.(item, context) ?? [],
    lists: () => lists?.(context) ?? [],
    view: (report) => view(context, item, report),
    facts: () => facts(context, item),
  });
  return {
    ...definition,
    list: (context: ViewContext): readonly BoundPage[] => items(context).map((item) => bind(context, item)),
  };
}

/** `view` and `facts` of a page that must hold every link of its view. `fixed` adds the links whose words are in the component. */
export function fromView<Item, View extends PageView>(
  view: (context: ViewContext, item: Item) => View,
  fixed: (view: View, language: Language) => unknown = () => null,
) {
  return {
    view,
    facts(context: ViewContext, item: Item): PageFacts {
      const made = view(context, item);
      const { frame, title: heading = frame.title } = made;
      return { title: frame.title, heading, links: () => [made, fixed(made, context.language)] };
    },
  };
}
