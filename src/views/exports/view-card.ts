import { capitalized } from '../../language/capitalized.ts';
import { LANGUAGES } from '../../language/language.ts';
import { citeProvision, oneLine } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { shownText } from '../../model/translation/vietnamese-only.ts';
import { textBelow } from '../documents/citation-forms.ts';
import { viewStatusOf } from '../documents/document-facts.ts';
import { shorten } from '../documents/provision-view.ts';
import type { ViewContext } from '../view-context.ts';
import { type Card, cardFile } from './card.ts';

/** More would not fit. */
const MOST_WORDS = 320;

/** More would not be heard to its end. */
const MOST_SAID = 60;

/** The card of a document, of a provision of it, or of the site. */
export function viewCard(
  { corpus, site: place, language }: Omit<ViewContext, 'addresses'>,
  document: Document | null = null,
  provision: Provision | null = null,
): Card {
  const { name, tagline, description } = corpus.identity;
  const site = name[language];
  if (document === null) {
    const address = `${place.url}${place.base}`.replace(/^https?:\/\//, '');
    return {
      ...{ heading: site, below: tagline?.[language] ?? '', words: description[language], status: null },
      site: address,
    };
  }
  const { facts } = document;
  const status = viewStatusOf(document, language);
  const documentName = shownText(facts.shortName, language).text;
  if (provision === null) {
    const issuer = facts.issuer === null ? '' : capitalized(shownText(facts.issuer, language).text);
    // The name of a document with a number is its heading, the issuer stands below: what is left is what it is about.
    const about = (facts.symbol === null ? null : facts.subject) ?? facts.title;
    const words = shorten(capitalized(oneLine(shownText(about, language).text)), MOST_WORDS);
    return { heading: documentName, below: issuer, words, status, site };
  }
  const heading = capitalized(citeProvision(document, provision, language, 'title'));
  const text = textBelow(document, provision, language);
  // A subject of a digest is called by its heading.
  const words = text.startsWith(`${heading}\n`) ? text.slice(heading.length + 1) : text;
  return { heading, below: documentName, words: shorten(words, MOST_WORDS), status, site };
}

/** The card in words, for who does not see it. */
export function describeCard({ heading, below, words, status, site }: Card): string {
  const head = [heading, below].filter((part) => part !== '').join(', ');
  const foot = [status?.label, site].filter((part) => part !== undefined).join('. ');
  return `${head}: ${shorten(words.replaceAll('\n', ' '), MOST_SAID)} (${foot})`;
}

/** Every card of the site by its path: of the site itself, of each document, of each provision with a page. */
export function listCards(source: Omit<ViewContext, 'language'>): ReadonlyMap<string, Card> {
  const { corpus, site } = source;
  const cards = LANGUAGES.flatMap((language) => {
    const context = { ...source, language };
    const ofDocuments = corpus.documents.flatMap((document) => [
      viewCard(context, document),
      ...(site.pages === 'all'
        ? [...document.provisions.values()].map((provision) => viewCard(context, document, provision))
        : []),
    ]);
    return [viewCard(context), ...ofDocuments];
  });
  return new Map(cards.map((card) => [cardFile(card), card]));
}
