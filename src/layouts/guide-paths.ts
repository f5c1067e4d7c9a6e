import { type CollectionEntry, getCollection } from 'astro:content';
import type { Language } from '../model/language.ts';
import { GUIDE_INDEX } from '../views/addresses.ts';

export type GuideEntry = CollectionEntry<'guides'>;

/** The slug of a guide page: its file name, the same in both languages. */
export function guideSlug(entry: GuideEntry): string {
  return entry.id.slice(entry.id.indexOf('/') + 1);
}

/** The guide pages of a language; the first one stands at the guide's own address. */
export async function guidePaths(language: Language) {
  const entries = await getCollection('guides', ({ id }) => id.startsWith(`${language}/`));
  const all = entries.sort((a, b) => a.data.order - b.data.order);
  return all.map((entry) => ({
    params: { slug: guideSlug(entry) === GUIDE_INDEX ? undefined : guideSlug(entry) },
    props: { entry, all },
  }));
}
