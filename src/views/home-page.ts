import { compareText } from '../language/compare-text.ts';
import type { Localized } from '../language/language.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Document } from '../model/document.ts';
import { TEXT_STATUS_ORDER } from '../site/site.ts';
import { documentLabel, viewStatusOf } from './documents/document-facts.ts';
import { viewDocumentHead } from './documents/document-page.ts';
import { viewContents } from './documents/provision-view.ts';
import { splitSymbols } from './documents/wording-view.ts';
import { viewMainBodies, viewPosts } from './registry/body-list-page.ts';
import { registryText } from './registry/registry-strings.ts';
import type { ViewContext } from './view-context.ts';

const DESCRIPTIONS: Localized = {
  vi: 'Tra cứu, trích dẫn và in từng khoản của Kế hoạch thực hiện Nghị quyết số 02-NQ/TW, ngày 12/6/2021 của Bộ Chính trị và các văn bản liên quan.',
  en: 'Look up, cite and print each clause of the Plan for carrying out Resolution No. 02-NQ/TW of 12 June 2021 of the Politburo, and the related documents.',
};

export function viewHomePage(context: ViewContext) {
  const { corpus, site, addresses, language } = context;
  const ordered = documentsByStatus(corpus);
  const main = ordered.find((document) => document.facts.textStatus === 'verbatim');
  return {
    frame: { language, title: site.title[language], description: DESCRIPTIONS[language] },
    /** Shown where the header has no room for it. */
    subject: site.subject[language],
    documents: viewDocumentCards(context),
    /** Posts and bodies with tasks, each a way to its own. */
    tasksByBody: viewTasksByBody(context),
    /** The first verbatim document, which the site is about; null in a corpus that holds none. */
    main:
      main === undefined
        ? null
        : {
            href: addresses.document(language, main.id),
            titleLines: main.facts.title[language].split('\n').map(splitSymbols),
            head: viewDocumentHead(context, main),
            issuer: main.facts.issuer?.[language] ?? null,
            contents: viewContents(
              language,
              main,
              (id) => addresses.provision(language, main.id, id),
              1,
            ).filter((entry) => entry.number !== ''),
          },
  };
}

export type HomePageView = ReturnType<typeof viewHomePage>;

/** The main bodies of a corpus: more would hide the rest of the page. */
const MOST_BODIES = 8;

function viewTasksByBody(context: ViewContext) {
  const { addresses, language } = context;
  const posts = viewPosts(context);
  const bodies = viewMainBodies(context).slice(0, MOST_BODIES);
  if (posts.length + bodies.length === 0) return null;
  return {
    label: registryText('tasksByBody', language),
    posts,
    bodies,
    all: { href: addresses.page(language, 'bodies'), text: registryText('allBodies', language) },
  };
}

/** Every document with its status, the fuller the text the earlier. */
export function viewDocumentCards({ corpus, addresses, language }: ViewContext) {
  return documentsByStatus(corpus).map((document) => ({
    href: addresses.document(language, document.id),
    name: documentLabel(document, language),
    status: viewStatusOf(document, language),
  }));
}

export type DocumentCard = ReturnType<typeof viewDocumentCards>[number];

/** All documents, the fuller the text the earlier, then the newest first. */
export function documentsByStatus(corpus: Corpus): readonly Document[] {
  const rank = (document: Document): number => TEXT_STATUS_ORDER.indexOf(document.facts.textStatus);
  const date = ({ facts }: Document): string => facts.date ?? '';
  return corpus.documents.toSorted((a, b) => rank(a) - rank(b) || compareText(date(b), date(a)));
}
