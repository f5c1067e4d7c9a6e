import { type Language, type Localized, localize } from '../../language/language.ts';
import { ordinalWord } from '../../language/number-words.ts';
import { citeProvision } from '../../model/citation.ts';
import { type Document, provisionOf } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { unitLabel } from '../../model/provision-kind.ts';

const LISTS: Localized<Intl.ListFormat> = localize(
  (language) => new Intl.ListFormat(language === 'vi' ? 'vi' : 'en-GB', { type: 'conjunction' }),
);

/**
 * Cites provisions of one document in few words, those of one level in one phrase: `các khoản 1, 2 và 5, mục II`,
 * `gạch đầu dòng thứ nhất và thứ ba, khoản 1, mục III`. Without the document.
 */
export function citeTogether(
  document: Document,
  provisions: readonly Provision[],
  language: Language,
): string[] {
  const groups = Map.groupBy(
    provisions,
    ({ parent, kind, dash, num }) =>
      `${parent} ${kind} ${dash === null ? num !== null : 'dash'} ${dash === null && num === null}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    if (group.length === 1 || (first.num === null && first.dash === null)) {
      return group.map((one) => citeProvision(document, one, language, 'unit'));
    }
    const parent =
      first.parent === null
        ? ''
        : `, ${citeProvision(document, provisionOf(document, first.parent), language, 'unit')}`;
    return [nameTogether(first, group, language) + parent];
  });
}

function nameTogether(first: Provision, group: readonly Provision[], language: Language): string {
  const list = (words: readonly string[]): string => LISTS[language].format(words);
  if (first.dash !== null) {
    const places = list(group.map(({ dash }) => ordinalWord(dash ?? 0, language)));
    return language === 'vi' ? `gạch đầu dòng ${places}` : `${places} indents`;
  }
  const label = unitLabel(first.kind, first.num)[language];
  const numbers = list(group.map(({ num }) => num ?? ''));
  return language === 'vi' ? `các ${label} ${numbers}` : `${label}s ${numbers}`;
}
