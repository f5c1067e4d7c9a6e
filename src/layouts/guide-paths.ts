import { type CollectionEntry, getCollection } from 'astro:content';
import { buildContext } from '../build/build-context.ts';
import type { Language } from '../language/language.ts';
import type { Guide } from '../model/document.ts';
import { GUIDE_INDEX } from '../views/addresses.ts';

/** A guide page with the wording that Astro renders. */
export interface GuideEntry {
  readonly guide: Guide;
  readonly entry: CollectionEntry<'guides'>;
}

/** The guide pages of a language; the first one stands at the guide's own address. */
export async function guidePaths(language: Language) {
  const entries = new Map((await getCollection('guides')).map((entry) => [entry.id, entry]));
  const all = buildContext()
    .corpus.guides.filter((guide) => guide.language === language)
    .flatMap((guide): GuideEntry[] => {
      const entry = entries.get(`${language}/${guide.slug}`);
      return entry === undefined ? [] : [{ guide, entry }];
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
  return all.map(({ guide, entry }) => ({
    params: { slug: guide.slug === GUIDE_INDEX ? undefined : guide.slug },
    props: { guide, entry, all: all.map((one) => one.guide) },
  }));
}

/** In development a page whose head cannot be read is shown all the same, behind the others. */
function placeOf({ guide }: GuideEntry): number {
  return guide.head?.order ?? Number.MAX_SAFE_INTEGER;
}
