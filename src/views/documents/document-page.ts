import type { Language } from '../../language/language.ts';
import { citeDocument, oneLine, signDigest } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import { isTranslated } from '../../model/translation.ts';
import { viewGraphAround } from '../registry/document-graph.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import {
  viewCitedIn,
  viewFacts,
  viewNotes,
  viewOutside,
  viewRelations,
  viewStatusOf,
} from './document-facts.ts';
import { viewContents, viewProvision } from './provision-view.ts';
import { viewEvidence } from './sources.ts';
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
  return {
    frame: {
      language,
      title: documentTitle(document, language),
      description: facts.description[language],
    },
    id: document.id,
    /** The printed title, a line a line. */
    titleLines: facts.title[language].split('\n').map(splitSymbols),
    head: viewDocumentHead(context, document),
    facts: viewFacts(document, language),
    description: facts.description[language],
    citations: { ...documentCitations(context, document), withText: null },
    link: addresses.absolute(addresses.document(language, document.id)),
    isDigest: facts.textStatus === 'digest',
    /** What was mended in the extraction of a verbatim text. */
    mends: (facts.source?.mends ?? []).map((mend) => ({ ...mend, reason: mend.reason[language] })),
    officialCopy: facts.officialCopy?.[language] ?? null,
    /** Whether its provisions have pages of their own. */
    hasPages: hasText && site.pages === 'all',
    parallel:
      hasText && site.pages === 'all' && isTranslated(document)
        ? addresses.parallel(language, document.id)
        : null,
    contents: viewDocumentContents(language, document),
    provisions: document.children.map((id) => viewProvision(context, document, id, 2)),
    relations: viewRelations(context, document),
    citedIn: viewCitedIn(context, document.id),
    outside: viewOutside(context, document),
    /** Where no text is held, its place among the documents that it is joined to. */
    graph: hasText ? null : viewGraphAround(context, document),
    evidence: viewEvidence(context, document),
    notes: viewNotes(context, document),
  };
}

export type DocumentPageView = ReturnType<typeof viewDocumentPage>;

/**
 * The contents of a document's page: its first two levels; in a paper whose articles stand in chapters, down to these,
 * so that a law of hundreds of clauses can be looked through.
 */
export function viewDocumentContents(language: Language, document: Document) {
  const depths = [...document.provisions.values()]
    .filter(({ kind }) => kind === 'article')
    .map(({ depth }) => depth + 1);
  const depth = Math.max(2, ...new Set(depths));
  return viewContents(language, document, (id) => `#${id}`, depth, Math.max(0, ...new Set(depths)) > 1);
}

/** The title of a document's page. Many documents are printed under one title: the symbol tells them apart. */
export function documentTitle({ facts, provisions }: Document, language: Language): string {
  const { symbol } = facts;
  if (symbol === null && provisions.size > 0) return facts.shortName[language];
  const title = oneLine(facts.title[language]);
  return symbol === null || title.includes(symbol) ? title : `${title} (${symbol})`;
}

/** The citations of a document that its page has to copy. */
export function documentCitations(
  { corpus, language }: Pick<ViewContext, 'corpus' | 'language'>,
  { facts }: Document,
) {
  const sign = (citation: string): string => signDigest(citation, facts, corpus.identity.name, language);
  return { full: sign(citeDocument(facts, language)), short: sign(facts.shortName[language]) };
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
            text: headSentence[language],
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
