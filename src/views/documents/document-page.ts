import { fillPlaces } from '../../language/fill-places.ts';
import type { Language } from '../../language/language.ts';
import { citeDocument, citeProvision, oneLine } from '../../model/citation.ts';
import { type Document, provisionOf } from '../../model/document.ts';
import type { ProvisionId } from '../../model/provision-id.ts';
import { isTranslated } from '../../model/translation/translation.ts';
import { isVietnameseOnly, shownText } from '../../model/translation/vietnamese-only.ts';
import { legislationData } from '../exports/linked-data.ts';
import { viewCard } from '../exports/view-card.ts';
import { viewHandoutFiles } from '../handouts/handout-files.ts';
import { viewGraphAround } from '../registry/document-graph.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { copyForms } from './citation-forms.ts';
import {
  viewCitedIn,
  viewFacts,
  viewNotes,
  viewOutside,
  viewRelations,
  viewStatusOf,
} from './document-facts.ts';
import { type ContentsEntry, type ProvisionView, viewContents, viewProvision } from './provision-view.ts';
import { viewEvidence } from './sources.ts';
import { isSplit, outermostOf, standsApart } from './split-document.ts';
import { textKindAddress } from './text-kind.ts';
import { viewValidity } from './validity.ts';
import { splitSymbols } from './wording-view.ts';

/** Id of the part of a document's page that holds the dated notes. No provision can have it: ids hold no dot. */
export const NOTES_ID = 'ghi-chu.ban-bien-tap';
/** Id of the part that names the sources. */
export const SOURCES_ID = 'nguon.tham-khao';

export function viewDocumentPage(context: ViewContext, document: Document) {
  const { site, addresses, language } = context;
  const { facts } = document;
  const hasText = document.provisions.size > 0;
  const contents = viewDocumentContents(context, document);
  return {
    frame: {
      language,
      title: documentTitle(document, language),
      description: pageDescription(document, language),
      linkedData: legislationData(context, document, null),
      card: viewCard(context, document),
    },
    id: document.id,
    /** The printed title, a line a line. */
    titleLines: facts.title[language].split('\n').map(splitSymbols),
    titleLang: shownText(facts.title, language).lang,
    head: viewDocumentHead(context, document),
    facts: viewFacts(document, language),
    description: shownText(facts.description, language),
    copying: {
      forms: copyForms(context, document, null),
      parts: [],
      words: null,
      isDigest: facts.textStatus === 'digest',
    },
    /** What was mended in the extraction of a verbatim text. */
    mends: (facts.source?.mends ?? []).map((mend) => ({
      ...mend,
      reason: shownText(mend.reason, language),
    })),
    officialCopy: facts.officialCopy === undefined ? null : shownText(facts.officialCopy, language),
    /** Whether its provisions have pages of their own. */
    hasPages: hasText && site.pages === 'all',
    parallel:
      hasText && site.pages === 'all' && isTranslated(document)
        ? addresses.parallel(language, document.id)
        : null,
    offline: { href: addresses.offlineOf(language, document.id), text: uiText('storeDocument', language) },
    contents,
    provisions: viewFirstLevel(context, document, contents),
    /** Whether a place that is not on this page is on one of its own. */
    isSplit: isSplit(site, document),
    relations: viewRelations(context, document),
    citedIn: viewCitedIn(context, document.id),
    outside: viewOutside(context, document),
    /** Where no text is held, its place among the documents that it is joined to. */
    graph: hasText ? null : viewGraphAround(context, document),
    evidence: viewEvidence(context, document),
    notes: viewNotes(context, document),
    files: viewHandoutFiles(context, document.id),
  };
}

export type DocumentPageView = ReturnType<typeof viewDocumentPage>;

/**
 * The contents of a document: its first two levels; in a paper whose articles stand in chapters, down to these, so that a
 * law of hundreds of clauses can be looked through. `isWhole`: on a page that holds the whole text even of a long one.
 */
export function viewDocumentContents(
  { site, addresses, language }: ViewContext,
  document: Document,
  isWhole = false,
) {
  const depths = [...document.provisions.values()]
    .filter(({ kind }) => kind === 'article')
    .map(({ depth }) => depth + 1);
  const depth = Math.max(2, ...new Set(depths));
  const placeOf = (id: ProvisionId): string => {
    const outermost = outermostOf(document, provisionOf(document, id)).id;
    if (isWhole || !standsApart(site, document, outermost)) return `#${id}`;
    const page = addresses.provision(language, document.id, outermost);
    return id === outermost ? page : `${page}#${id}`;
  };
  return viewContents(language, document, placeOf, depth, Math.max(0, ...new Set(depths)) > 1);
}

/** The provisions of the first level with all that they hold, or with where it is read. */
function viewFirstLevel(
  context: ViewContext,
  document: Document,
  contents: readonly ContentsEntry[],
): readonly ProvisionView[] {
  const { site } = context;
  return document.children.map((id) => {
    if (!standsApart(site, document, id)) return viewProvision(context, document, id, 2);
    return {
      ...viewProvision(context, document, id, 2, { isAlone: true }),
      apart: {
        ...viewWayApart(context, document, id),
        entries: contents.find((entry) => entry.id === id)?.children ?? [],
      },
    };
  });
}

/** The link to the page on which a provision of the first level is read. */
export function viewWayApart({ addresses, language }: ViewContext, document: Document, id: ProvisionId) {
  const unit = citeProvision(document, provisionOf(document, id), language, 'unit');
  return {
    href: addresses.provision(language, document.id, id),
    text: fillPlaces(uiText('readAll', language), { unit }),
  };
}

/** The title of a document's page. Many documents are printed under one title: the symbol tells them apart. */
export function documentTitle({ facts, provisions }: Document, language: Language): string {
  const { symbol } = facts;
  const isUntranslated = language === 'en' && isVietnameseOnly(facts.title);
  if ((symbol === null && provisions.size > 0) || isUntranslated) return facts.shortName[language];
  const title = oneLine(facts.title[language]);
  return symbol === null || title.includes(symbol) ? title : `${title} (${symbol})`;
}

/** What search engines and previews of links say of a document’s page, in the language of the page. */
export function pageDescription({ facts }: Document, language: Language): string {
  const { text, lang } = shownText(facts.description, language);
  return lang === undefined ? text : citeDocument(facts, language);
}

export function viewDocumentHead(context: ViewContext, document: Document) {
  const { addresses, language } = context;
  const { headSentence, notes } = document.facts;
  const at = addresses.document(language, document.id);
  return {
    /** What of the document is held, with the ways to what that means and to where it comes from. */
    status: {
      ...viewStatusOf(document, language),
      href: textKindAddress(context),
      sources: document.facts.evidence.length === 0 ? null : `${at}#${SOURCES_ID}`,
    },
    validity: viewValidity(context, document),
    /** Of when the document is and what has changed since, with a link to the dated notes. */
    statusNote:
      headSentence === undefined
        ? null
        : {
            ...shownText(headSentence, language),
            notes: notes.length === 0 ? null : `${at}#${NOTES_ID}`,
          },
    /** What the English reader is told of the translation. */
    translation:
      language === 'vi' || document.provisions.size === 0
        ? null
        : uiText(isTranslated(document) ? 'translationNotice' : 'notTranslated', language),
    /** What stands above a printed extract; null where no text is held. */
    sheetTitle: document.provisions.size > 0 ? citeDocument(document.facts, language) : null,
  };
}

/** What stands at the head of every page of a document. */
export type DocumentHead = ReturnType<typeof viewDocumentHead>;
