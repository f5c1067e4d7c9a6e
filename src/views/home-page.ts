import { capitalized } from '../language/capitalized.ts';
import { compareText } from '../language/compare-text.ts';
import type { Language } from '../language/language.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Document } from '../model/document.ts';
import type { Body } from '../model/registry.ts';
import { shownText } from '../model/translation/vietnamese-only.ts';
import { TEXT_STATUS_ORDER } from '../site/site.ts';
import { documentLabel, viewStatusOf } from './documents/document-facts.ts';
import { viewContents } from './documents/provision-view.ts';
import { splitSymbols } from './documents/wording-view.ts';
import { type BodyEntry, viewBodyEntry, viewMainBodies, viewPosts } from './registry/body-list-page.ts';
import { registryText } from './registry/registry-strings.ts';
import { uiText } from './ui-strings.ts';
import type { ViewContext } from './view-context.ts';

export function viewHomePage(context: ViewContext) {
  const { corpus, addresses, language } = context;
  const { name, description, main } = corpus.identity;
  return {
    frame: { language, title: name[language], description: description[language] },
    /** None where the one document already opens the page. */
    documents: corpus.documents.length === 1 && main !== null ? [] : viewDocumentCards(context),
    /** Posts and bodies with tasks, each a way to its own. */
    tasksByBody: viewTasksByBody(context),
    /** The document that the site opens with; null in a corpus that holds no issued wording. */
    main:
      main === null
        ? null
        : {
            href: addresses.document(language, main.id),
            titleLines: main.facts.title[language].split('\n').map(splitSymbols),
            titleLang: shownText(main.facts.title, language).lang,
            status: viewStatusOf(main, language),
            issuer: viewIssuer(main, language),
            /** `Các phần của Kế hoạch`. */
            contentsTitle: `${uiText('partsOf', language)} ${main.facts.type[language]}`,
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

/** The main bodies of a corpus whose editors choose none: more would hide the rest of the page. */
const MOST_BODIES = 8;

function viewTasksByBody(context: ViewContext) {
  const { corpus, addresses, language } = context;
  const { doors } = corpus.identity;
  const chosen = doors?.flatMap((id) => corpus.bodiesById.get(id) ?? []);
  const entriesOf = (kind: Body['kind']): readonly BodyEntry[] | undefined =>
    chosen?.filter((body) => body.kind === kind).map((body) => viewBodyEntry(context, body));
  const posts = entriesOf('post') ?? viewPosts(context);
  const bodies = entriesOf('body') ?? viewMainBodies(context).slice(0, MOST_BODIES);
  if (posts.length + bodies.length === 0) return null;
  return {
    label: registryText(corpus.tasks.length > 0 ? 'tasksByBody' : 'bodies', language),
    posts,
    bodies,
    all: { href: addresses.page(language, 'bodies'), text: registryText('allBodies', language) },
  };
}

/** Every document with its status, the fuller the text the earlier. */
export function viewDocumentCards({ corpus, addresses, language }: ViewContext) {
  return documentsByStatus(corpus).map((document) => ({
    href: addresses.document(language, document.id),
    ...documentLabel(document, language),
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

function viewIssuer({ facts: { issuer } }: Document, language: Language) {
  if (issuer === null) return null;
  const { text, lang } = shownText(issuer, language);
  return { text: capitalized(text), lang };
}
