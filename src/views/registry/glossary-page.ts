import type { Localized } from '../../language/language.ts';
import { compareVietnamese, firstLetter } from '../../language/vietnamese-order.ts';
import type { Term } from '../../model/registry.ts';
import { occurrencesIn } from '../../model/wording/occurrences.ts';
import { aliasesTo } from '../site/redirects.ts';
import { viewPlaces } from '../tasks/place-label.ts';
import { stringsIn, uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';

const STRINGS = {
  intro: {
    vi: 'Định nghĩa do ban biên tập soạn, không phải lời của văn bản. Mỗi thuật ngữ có một cách dịch, dùng thống nhất trong bản dịch các văn bản.',
    en: 'The definitions are the editors’ own words, not those of any document. Each term has one English rendering, used throughout the translated documents. The entries follow the Vietnamese alphabet.',
  },
  letters: { vi: 'Theo chữ cái', en: 'By letter' },
  abbreviations: { vi: 'Chữ viết tắt', en: 'Abbreviations' },
  otherEnglish: { vi: 'Cách dịch khác thường gặp', en: 'Also translated as' },
  places: { vi: 'Có tại', en: 'Appears in' },
} as const satisfies Record<string, Localized>;

/** Letters that an id cannot hold, as Telex types them. */
const TELEX: Readonly<Record<string, string>> = {
  ă: 'aw',
  â: 'aa',
  đ: 'dd',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
};

export function viewGlossaryPage(context: ViewContext) {
  const { corpus, language } = context;
  const terms = [...corpus.termsById.values()].sort((a, b) => compareVietnamese(a.name.vi, b.name.vi));
  const title = uiText('glossary', language);
  return {
    frame: { language, title, description: `${title}. ${STRINGS.intro[language]}` },
    title,
    words: stringsIn(STRINGS, language),
    letters: [...Map.groupBy(terms, ({ name }) => firstLetter(name.vi))].map(([letter, entries]) => ({
      letter: letter.toUpperCase(),
      // No term can have it: ids hold no dot.
      id: `chu.${TELEX[letter] ?? letter}`,
      entries: entries.map((term) => viewEntry(context, term)),
    })),
    abbreviations: terms
      .flatMap(({ id, abbreviation }) =>
        abbreviation === null ? [] : [{ text: abbreviation, href: `#${id}` }],
      )
      .sort((a, b) => compareVietnamese(a.text, b.text)),
  };
}

export type GlossaryPageView = ReturnType<typeof viewGlossaryPage>;

function viewEntry(context: ViewContext, term: Term) {
  const { corpus, language } = context;
  const { id, name, abbreviation, otherEnglish, definition } = term;
  const standing = (occurrencesIn(corpus).byTerm.get(id) ?? []).filter(
    (occurrence) => occurrence.language === language && !occurrence.inside,
  );
  return {
    id,
    /** Ids under which it stood here before: a link to one still finds it. */
    formerIds: aliasesTo(corpus, 'term', id).map(({ from }) => from),
    name,
    abbreviation,
    otherEnglish,
    definition: definition[language],
    /** Where the wording of the page's language has it. */
    places: viewPlaces(
      context,
      standing.map(({ key }) => key),
    ),
  };
}
