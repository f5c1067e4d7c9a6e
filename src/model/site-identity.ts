import { compareText } from '../language/compare-text.ts';
import { type Localized, localize } from '../language/language.ts';
import type { Document } from './document.ts';
import type { SiteFacts } from './schema.ts';

/** What the site calls itself and opens with: as `site.yaml` says, and where it says nothing, as the corpus shows. */
export interface SiteIdentity {
  readonly name: Localized;
  /** Where there is little room. */
  readonly shortName: Localized;
  /** The second line under the name; null where there is none. */
  readonly tagline: Localized | null;
  readonly description: Localized;
  /** The document that the home page opens with; null in a corpus that holds no issued wording. */
  readonly main: Document | null;
  /** Bodies and posts for the home page, by id; null: those with the most tasks. */
  readonly doors: readonly string[] | null;
}

export function identifySite(documents: readonly Document[], written: SiteFacts | null): SiteIdentity {
  const chosen = documents.find(({ id }) => id === written?.main);
  const main = chosen ?? newestVerbatim(documents);
  const name = written?.name ?? nameAfter(main);
  return {
    name,
    shortName: written?.shortName ?? name,
    tagline: written?.tagline ?? null,
    description: written?.description ?? describe(main, documents.length),
    main,
    doors: written?.doors ?? null,
  };
}

function newestVerbatim(documents: readonly Document[]): Document | null {
  const verbatim = documents.filter(({ facts }) => facts.textStatus === 'verbatim');
  const day = ({ facts }: Document): string => facts.date ?? '';
  return verbatim.toSorted((a, b) => compareText(day(b), day(a)))[0] ?? null;
}

/** Never the name alone: the page of the document has that for its title. */
function nameAfter(main: Document | null): Localized {
  if (main === null) return { vi: 'Sổ tay văn bản', en: 'Document Handbook' };
  const { shortName } = main.facts;
  return { vi: `Sổ tay: ${shortName.vi}`, en: `Handbook: ${shortName.en}` };
}

function describe(main: Document | null, count: number): Localized {
  const what = localize((language) => {
    const vi = language === 'vi';
    if (main === null) return vi ? 'các văn bản' : 'the documents';
    const related = vi ? ' và các văn bản liên quan' : ', and the related documents';
    return main.facts.shortName[language] + (count === 1 ? '' : related);
  });
  return {
    vi: `Tra cứu, trích dẫn và in từng đoạn của ${what.vi}.`,
    en: `Look up, cite and print each passage of ${what.en}.`,
  };
}
