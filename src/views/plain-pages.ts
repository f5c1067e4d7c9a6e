import type { Guide } from '../model/document.ts';
import { NOT_FOUND_PAGES } from '../site/response-headers.ts';
import { GUIDE_INDEX } from './addresses.ts';
import { viewTarget } from './documents/wording-view.ts';
import { hasParts, viewExample } from './guide-examples.ts';
import { viewDocumentCards } from './home-page.ts';
import { uiText } from './ui-strings.ts';
import type { ViewContext } from './view-context.ts';

/** The page for an address that leads nowhere: ways on. */
export function viewNotFoundPage(context: ViewContext) {
  const { addresses, language } = context;
  return {
    frame: {
      language,
      title: uiText('pageNotFound', language).split('.')[0] ?? '',
      description: uiText('pageNotFound', language),
    },
    /** Where all addresses of the site are written, for scripts. */
    list: addresses.file('addresses.json'),
    /** The same in English, for a host that knows but one such page. */
    english: language === 'en' ? undefined : addresses.file(NOT_FOUND_PAGES['en/']),
    documents: viewDocumentCards(context),
  };
}

export type NotFoundView = ReturnType<typeof viewNotFoundPage>;

/** A page of the guide with links to its other pages, in the order that their heads give. */
export function viewGuidePage(context: ViewContext, guide: Guide) {
  const { corpus, addresses, language } = context;
  const title = titleOf(guide);
  return {
    frame: {
      language,
      title: guide.slug === GUIDE_INDEX ? title : `${title}, ${uiText('guide', language)}`,
      description: guide.head?.description ?? title,
    },
    title,
    /** Name of its wording in the collection that Astro renders. */
    entry: `${language}/${guide.slug}`,
    /** Where the references in its wording lead. */
    references: corpus.references.flatMap(({ from, language: of, to, words }) => {
      if (!('guide' in from) || from.guide !== guide.slug || of !== language) return [];
      if (!hasParts(corpus, from.needs)) return [];
      const target = viewTarget(context, to);
      return target === null ? [] : [{ href: target.href, text: words.text }];
    }),
    /** What its examples lead to. */
    examples: guide.examples.flatMap(({ of, needs }) => {
      const example = hasParts(corpus, needs) ? viewExample(context, of) : null;
      return example === null || example.href === null ? [] : [{ href: example.href, text: example.text }];
    }),
    guides: guidesIn(context).map((other) => ({
      href: addresses.guide(language, other.slug),
      text: titleOf(other),
      current: other.slug === guide.slug,
    })),
  };
}

export type GuidePageView = ReturnType<typeof viewGuidePage>;

/** Address of the first page of the guide; null in a corpus without one. */
export function guideAddress({ corpus, addresses, language }: ViewContext): string | null {
  const hasGuide = corpus.guides.some((guide) => guide.slug === GUIDE_INDEX && guide.language === language);
  return hasGuide ? addresses.guide(language, GUIDE_INDEX) : null;
}

/** In development a page whose head cannot be read is shown all the same, behind the others. */
function guidesIn({ corpus, language }: ViewContext): readonly Guide[] {
  const placeOf = ({ head }: Guide): number => head?.order ?? Number.MAX_SAFE_INTEGER;
  return corpus.guides.filter((guide) => guide.language === language).sort((a, b) => placeOf(a) - placeOf(b));
}

/** A head that cannot be read is seen in development only, with its finding above the page. */
function titleOf({ head, slug }: Guide): string {
  return head?.title ?? slug;
}
