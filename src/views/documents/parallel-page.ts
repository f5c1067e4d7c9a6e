import { type Language, otherLanguage } from '../../language/language.ts';
import { type Document, provisionOf } from '../../model/document.ts';
import type { ProvisionId } from '../../model/provision-id.ts';
import { shownText } from '../../model/translation/vietnamese-only.ts';
import { linkedBlocks } from '../../model/wording/linked-blocks.ts';
import { viewCard } from '../exports/view-card.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { pageDescription, viewDocumentContents, viewDocumentHead } from './document-page.ts';
import { identify } from './provision-view.ts';
import { viewWording } from './wording-view.ts';

/** Both languages of a document, a row a provision, in document order. */
export function viewParallelPage(context: ViewContext, document: Document) {
  const { addresses, language } = context;
  const languages = [language, otherLanguage(language)];
  return {
    frame: {
      language,
      title: parallelTitle(document, language),
      description: pageDescription(document, language),
      card: viewCard(context, document),
    },
    titleLines: languages.map((of) => ({
      language: shownText(document.facts.title, of).lang ?? of,
      lines: document.facts.title[of].split('\n'),
    })),
    documentHref: addresses.document(language, document.id),
    documentName: shownText(document.facts.shortName, language),
    head: viewDocumentHead(context, document),
    contents: viewDocumentContents(context, document, true),
    languages,
    rows: [...document.provisions.keys()].map((id) => viewRow(context, document, id, languages)),
  };
}

export type ParallelPageView = ReturnType<typeof viewParallelPage>;

/** The title of a page side by side. */
export function parallelTitle({ facts }: Document, language: Language): string {
  return `${uiText('parallel', language)}: ${facts.shortName[language]}`;
}

function viewRow(context: ViewContext, document: Document, id: ProvisionId, languages: readonly Language[]) {
  const provision = provisionOf(document, id);
  return {
    ...identify(context, document, provision),
    depth: provision.depth,
    /** Level of the heading element, 2 to 6. */
    headingLevel: Math.min(provision.depth + 2, 6),
    /** The page's language first; null where a language lacks the provision. */
    cells: languages.map((of) => {
      const wording = provision.wording[of];
      if (wording === null) return null;
      return {
        language: of,
        heading: wording.heading,
        ...viewWording({ ...context, language: of }, linkedBlocks(context.corpus, document, provision, of)),
      };
    }),
  };
}
