import type { Localized } from '../../language/language.ts';
import { GUIDE_INDEX } from '../addresses.ts';
import type { ViewContext } from '../view-context.ts';

/** The heading of the guide under which the kinds of text are explained. */
const EXPLAINED_UNDER: Localized = { vi: 'Ba dạng nội dung', en: 'Three kinds of text' };

/** Where the guide says what the kinds of text are; null in a corpus whose guide does not. */
export function textKindAddress({ corpus, addresses, language }: ViewContext): string | null {
  const heading = EXPLAINED_UNDER[language];
  const guide = corpus.guides.find((one) => one.slug === GUIDE_INDEX && one.language === language);
  if (!guide?.stretches.some(({ text }) => text.trim() === heading)) return null;
  // As Astro makes an id of a heading.
  const id = heading.toLocaleLowerCase(language).replaceAll(' ', '-');
  return `${addresses.guide(language, GUIDE_INDEX)}#${id}`;
}
