import { foldSpace } from '../../language/fold-space.ts';
import type { Language } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import type { Body, Task } from '../../model/registry.ts';
import type { ExpectedFacts, LinksByWords } from '../../model/site/expected-site.ts';
import type { Site } from '../../site/site.ts';
import type { Addresses } from '../addresses.ts';
import { viewCitedIn, viewNotes, viewRelations } from '../documents/document-facts.ts';
import {
  type DocumentHead,
  documentCitations,
  documentTitle,
  viewDocumentHead,
} from '../documents/document-page.ts';
import { viewProvisionPage } from '../documents/provision-page.ts';
import { viewContents } from '../documents/provision-view.ts';
import { viewEvidence, viewProvisionEvidence } from '../documents/sources.ts';
import { viewHomePage } from '../home-page.ts';
import type { PageFrame } from '../page-frame.ts';
import { viewBodyListPage } from '../registry/body-list-page.ts';
import { viewBodyPage } from '../registry/body-page.ts';
import { viewCorrespondencePage } from '../registry/correspondence-page.ts';
import { viewGraphAround } from '../registry/document-graph.ts';
import { viewGlossaryPage } from '../registry/glossary-page.ts';
import { registryText } from '../registry/registry-strings.ts';
import { viewBodyReviewPage, viewReviewPage } from '../tasks/review-page.ts';
import { viewTaskListPage } from '../tasks/task-list-page.ts';
import { viewTaskPage } from '../tasks/task-page.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';

/** What the pages of a corpus say of themselves, each from the view that it is made from. */
export interface FactMaker {
  document(document: Document, language: Language): ExpectedFacts;
  provision(document: Document, provision: Provision, language: Language): ExpectedFacts;
  task(task: Task, language: Language): ExpectedFacts;
  body(body: Body, language: Language): ExpectedFacts;
  bodyReview(body: Body, language: Language): ExpectedFacts;
  /** Of the pages that there is one of. */
  page(name: keyof typeof PAGES, language: Language): ExpectedFacts;
}

const PAGES = {
  home: viewHomePage,
  tasks: viewTaskListPage,
  review: viewReviewPage,
  correspondence: viewCorrespondencePage,
  glossary: viewGlossaryPage,
  bodies: viewBodyListPage,
} as const;

export function makeFacts(corpus: Corpus, site: Site, addresses: Addresses): FactMaker {
  const context = (language: Language): ViewContext => ({ corpus, site, addresses, language });
  return {
    document(document, language) {
      // Not the whole view of the page: its wording is the most of it, and is held letter by letter.
      const view = () => ({
        contents: viewContents(language, document, (id) => `#${id}`, 2),
        relations: viewRelations(context(language), document),
        citedIn: viewCitedIn(context(language), document.id),
        graph: document.provisions.size > 0 ? null : viewGraphAround(context(language), document),
        evidence: viewEvidence(context(language), document),
        statements: [...document.provisions.values()].map((provision) =>
          viewProvisionEvidence(context(language), provision),
        ),
        notes: viewNotes(context(language), document),
        head: linkToNotes(viewDocumentHead(context(language), document), language),
      });
      const link = addresses.absolute(addresses.document(language, document.id));
      return {
        title: withSite(site, language, documentTitle(document, language)),
        citations: citationTexts({ ...documentCitations(document, language), link }),
        links: () => linksIn(view()),
      };
    },
    provision(document, provision, language) {
      const view = viewProvisionPage(context(language), document, provision);
      const { withText, ...citations } = view.citations;
      const ways = [
        { href: view.documentHref, text: view.documentName },
        { href: view.inDocument, text: uiText('wholeText', language) },
        { href: view.parallel, text: uiText('parallel', language) },
        linkToNotes(view.head, language),
      ];
      return {
        title: titleOf(view.frame),
        citations: citationTexts({ ...citations, link: view.link, text: withText }),
        links: () => linksIn([view, ways]),
      };
    },
    task(task, language) {
      const view = viewTaskPage(context(language), task);
      const ways = [
        { href: view.clause?.href, text: registryText('openSentence', language) },
        linkToNotes(view.head, language),
      ];
      return { ...factsOf(view), links: () => linksIn([view, ways]) };
    },
    body: (body, language) => factsOf(viewBodyPage(context(language), body)),
    bodyReview: (body, language) => factsOf(viewBodyReviewPage(context(language), body)),
    page: (name, language) => factsOf(PAGES[name](context(language))),
  };
}

function factsOf(view: { readonly frame: PageFrame }): ExpectedFacts {
  return { title: titleOf(view.frame), citations: new Map(), links: () => linksIn(view) };
}

/** The way from the head of a document to its dated notes. */
function linkToNotes(head: DocumentHead | null, language: Language): unknown {
  return { href: head?.statusNote?.notes, text: uiText('editorsNotes', language) };
}

function titleOf({ title, siteTitle }: PageFrame): string {
  return foldSpace(title === siteTitle ? title : `${title} | ${siteTitle}`);
}

function withSite(site: Site, language: Language, title: string): string {
  return foldSpace(`${title} | ${site.title[language]}`);
}

function citationTexts(texts: Readonly<Record<string, string>>): ExpectedFacts['citations'] {
  return new Map(Object.entries(texts).map(([form, text]) => [form, foldSpace(text)]));
}

/** Wording is held by the references of its provision; a bare number stands for many places. */
const UNHELD: ReadonlySet<string> = new Set(['blocks', 'number', 'href', 'url']);

/** Every text that stands beside an address in a view, with the addresses beside which it stands. */
function linksIn(view: unknown): LinksByWords {
  const links = new Map<string, Set<string>>();
  const add = (words: string, href: string): void => {
    const known = links.get(words);
    if (known === undefined) links.set(words, new Set([href]));
    else known.add(href);
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) walk(item);
      return;
    }
    const entry: Readonly<Record<string, unknown>> = { ...value };
    const { url, href = url, number, text } = entry;
    for (const [name, part] of Object.entries(entry)) {
      if (UNHELD.has(name)) continue;
      if (typeof part !== 'string') walk(part);
      else if (typeof href === 'string' && part !== '') add(foldSpace(part), href);
    }
    if (typeof href === 'string' && typeof number === 'string' && typeof text === 'string') {
      add(foldSpace(`${number} ${text}`), href);
    }
  };
  walk(view);
  return links;
}
