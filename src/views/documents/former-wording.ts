import { formatDay } from '../../language/dates.ts';
import { fillPlaces } from '../../language/fill-places.ts';
import type { Language } from '../../language/language.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';

/** What a provision said in a language before its words were changed, the latest change first. */
export function viewFormerWording(
  { corpus, language }: Pick<ViewContext, 'corpus' | 'language'>,
  key: string,
  of: Language,
) {
  const changes = corpus.formerWordingOf.get(key) ?? [];
  return changes
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
    .flatMap(({ day, text }) => {
      const words = text[of];
      if (words === undefined) return [];
      const label = fillPlaces(uiText('changedOn', language), { d: formatDay(day, language) });
      return [{ label, paragraphs: words.split('\n') }];
    });
}

export type FormerWordingView = ReturnType<typeof viewFormerWording>[number];
