import type { Language } from '../../language/language.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import type { RuleName } from '../../model/report/check-report.ts';
import { shownText } from '../../model/translation/vietnamese-only.ts';
import { checkText } from '../checks/check-strings.ts';
import { ruleTitle, viewRuleTrail } from '../checks/rule-page.ts';
import { copyForms, factsOfForms } from '../documents/citation-forms.ts';
import { viewCitedIn, viewNotes, viewRelations } from '../documents/document-facts.ts';
import {
  type DocumentHead,
  documentTitle,
  viewDocumentContents,
  viewDocumentHead,
  viewWayApart,
} from '../documents/document-page.ts';
import { parallelTitle } from '../documents/parallel-page.ts';
import { provisionHeading, provisionTitle, viewProvisionPage } from '../documents/provision-page.ts';
import { viewEvidence, viewProvisionEvidence } from '../documents/sources.ts';
import { standsApart } from '../documents/split-document.ts';
import type { PageFacts } from '../page-kind.ts';
import { viewGraphAround } from '../registry/document-graph.ts';
import { searchTitle, viewSearchContents } from '../search/search-page.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';

/** Facts of pages whose whole view is not compared: its wording is compared letter by letter, or the view is costly. */

export function documentFacts(context: ViewContext, document: Document): PageFacts {
  const { language } = context;
  return {
    title: documentTitle(document, language),
    heading: document.facts.title[language],
    headingLang: shownText(document.facts.title, language).lang,
    citations: factsOfForms(copyForms(context, document, null)),
    links: () => [
      viewDocumentContents(context, document),
      document.children
        .filter((id) => standsApart(context.site, document, id))
        .map((id) => viewWayApart(context, document, id)),
      viewRelations(context, document),
      viewCitedIn(context, document.id),
      document.provisions.size > 0 ? null : viewGraphAround(context, document),
      viewEvidence(context, document),
      [...document.provisions.values()].map((provision) => viewProvisionEvidence(context, provision)),
      viewNotes(context, document),
      linkToNotes(viewDocumentHead(context, document), language),
    ],
  };
}

/** A provision with the document that holds it. */
export interface HeldProvision {
  readonly document: Document;
  readonly provision: Provision;
}

export function provisionFacts(context: ViewContext, { document, provision }: HeldProvision): PageFacts {
  const { language } = context;
  return {
    title: provisionTitle(document, provision, language),
    heading: provisionHeading(document, provision, language),
    citations: factsOfForms(copyForms(context, document, provision)),
    links() {
      const view = viewProvisionPage(context, document, provision);
      return [
        view,
        { href: view.documentHref, text: view.documentName.text },
        { href: view.inDocument, text: uiText('wholeText', language) },
        { href: view.parallel ?? undefined, text: uiText('parallel', language) },
        linkToNotes(view.head, language),
      ];
    },
  };
}

export function parallelFacts(context: ViewContext, document: Document): PageFacts {
  const { addresses, language } = context;
  return {
    title: parallelTitle(document, language),
    heading: document.facts.title[language],
    headingLang: shownText(document.facts.title, language).lang,
    links: () => [
      { href: addresses.document(language, document.id), text: document.facts.shortName[language] },
      viewDocumentContents(context, document, true),
      linkToNotes(viewDocumentHead(context, document), language),
    ],
  };
}

export function searchFacts(context: ViewContext): PageFacts {
  return { title: searchTitle(context.language), links: () => viewSearchContents(context) };
}

export function reportFacts({ site, addresses, language }: ViewContext): PageFacts {
  return {
    title: checkText('allRules', language),
    links: () => [
      site.rules.map(({ id, title }) => ({ href: addresses.rule(language, id), text: title[language] })),
      site.formerRules.map(({ rule }) => ({ href: addresses.rule(language, rule), text: rule })),
      { href: addresses.data('checks.json'), text: checkText('data', language) },
      { href: addresses.data('schema/checks.schema.json'), text: checkText('schema', language) },
    ],
  };
}

export function ruleFacts(context: ViewContext, rule: RuleName): PageFacts {
  const { language } = context;
  return {
    title: ruleTitle(rule, language),
    heading: rule.title[language],
    links: () => viewRuleTrail(context, rule),
  };
}

/** The ways from the head of a document to its dated notes and sources, and to what its status means. */
export function linkToNotes(head: DocumentHead | null, language: Language): unknown {
  return [
    { href: head?.statusNote?.notes, text: uiText('editorsNotes', language) },
    { href: head?.status.sources, text: uiText('statementSource', language) },
    { href: head?.status.href, text: head?.status.label },
  ];
}
