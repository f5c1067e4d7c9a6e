import { formatDay } from '../../language/dates.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../language/language.ts';
import { splitKey } from '../../model/promises/ledger.ts';
import { withdrawalOf } from '../../model/promises/withdrawn.ts';
import { parseTarget } from '../../model/provision-id.ts';
import type { SiteSource } from '../page-kind.ts';
import { uiText } from '../ui-strings.ts';

/** The address of something that was taken out and that nothing replaces: a page that says so. */
export interface WithdrawnAddress {
  readonly language: Language;
  readonly from: string;
  /** The same in the other language. */
  readonly twin: string;
  /** `Nội dung này đã rút khỏi sổ tay`. */
  readonly title: string;
  /** Since when and why. */
  readonly note: string;
  /** Where to go on: its document if that is still there, else the home page. */
  readonly onward: { readonly href: string; readonly text: string };
}

/** Every address of a withdrawn id in both languages: of a document also those of its promised provisions. */
export function viewWithdrawnAddresses({ corpus, site, addresses }: SiteSource): readonly WithdrawnAddress[] {
  const promised = [...(corpus.ledger?.promised.keys() ?? [])].map((key) => splitKey(key).id);
  const ids = corpus.withdrawn.flatMap(({ from, type }) =>
    type === 'provision' ? [from] : [from, ...promised.filter((id) => id.startsWith(`${from}#`))],
  );
  return [...new Set(ids)].flatMap((id) => {
    const entry = withdrawalOf(corpus, id);
    const { document = id, provision = null } = parseTarget(id) ?? {};
    if (entry === null || (provision !== null && site.pages !== 'all')) return [];
    const at = (language: Language): string =>
      provision === null
        ? addresses.document(language, document)
        : addresses.provision(language, document, provision);
    const owner = corpus.documentsById.get(document);
    return LANGUAGES.map((language) => ({
      language,
      from: at(language),
      twin: at(otherLanguage(language)),
      title: uiText('withdrawn', language),
      note: `${uiText('withdrawnSince', language)} ${formatDay(entry.day, language)} (${id}). ${entry.reason[language]}`,
      onward:
        owner === undefined
          ? { href: addresses.home(language), text: uiText('home', language) }
          : { href: addresses.document(language, document), text: owner.facts.shortName[language] },
    }));
  });
}
