import { escapeXml } from '../../language/characters/xml.ts';
import { formatDay } from '../../language/dates.ts';
import { fillPlaces } from '../../language/fill-places.ts';
import type { Language } from '../../language/language.ts';
import { citeDocument, citeProvision } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { viewEdition } from '../data/edition.ts';
import { viewStatusOf } from '../documents/document-facts.ts';
import type { SiteSource } from '../page-kind.ts';
import { uiText } from '../ui-strings.ts';

/** The day of a feed of a corpus that names none: the format asks for one. */
const NO_DAY = '1970-01-01';

/** The provisions of a document whose words were changed, each day an entry. */
function changesOf({ corpus, addresses }: SiteSource, document: Document, language: Language) {
  return [...document.provisions.values()].flatMap((provision) => {
    const key = formatTarget(document.id, provision.id);
    const href = addresses.absolute(addresses.provision(language, document.id, provision.id));
    const title = citeProvision(document, provision, language, 'full');
    const changes = (corpus.formerWordingOf.get(key) ?? []).filter(
      ({ text }) => text[language] !== undefined,
    );
    return changes.map(({ day }) => ({
      ...{ id: `${href}#${day}`, href, title, day },
      text: fillPlaces(uiText('changedOn', language), { d: formatDay(day, language) }),
    }));
  });
}

/**
 * The documents, their dated notes and changed provisions as an Atom feed (RFC 4287), the newest first. A note and
 * a change have their own day; a document that of the edition.
 */
export function atomFeed(source: SiteSource, language: Language): string {
  const { corpus, addresses } = source;
  const { date, fingerprint } = viewEdition(corpus);
  const edition = date ?? NO_DAY;
  const home = addresses.absolute(addresses.home(language));
  const entries = corpus.documents.flatMap((document) => {
    const href = addresses.absolute(addresses.document(language, document.id));
    const title = citeDocument(document.facts, language);
    const notes = document.facts.notes.map((note, index) => ({
      id: `${href}#note-${index + 1}`,
      href,
      title: `${title}: ${uiText('editorsNotes', language)}`,
      day: note.date,
      text: note.text[language],
    }));
    const status = viewStatusOf(document, language).label;
    return [
      { id: href, href, title, day: edition, text: status },
      ...notes,
      ...changesOf(source, document, language),
    ];
  });
  entries.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const time = (day: string): string => `${day}T00:00:00Z`;
  const newest = entries.reduce((latest, { day }) => (day > latest ? day : latest), edition);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escapeXml(home)}</id>`,
    `<title>${escapeXml(corpus.identity.name[language])}</title>`,
    `<subtitle>${escapeXml(corpus.identity.description[language])}</subtitle>`,
    `<updated>${time(newest)}</updated>`,
    `<author><name>${escapeXml(corpus.identity.name[language])}</name></author>`,
    `<generator version="${fingerprint.slice(0, 8)}">${escapeXml(corpus.identity.name[language])}</generator>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(addresses.absolute(addresses.feed(language)))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>`,
    ...entries.flatMap(({ id, href, title, day, text }) => [
      '<entry>',
      `<id>${escapeXml(id)}</id>`,
      `<title>${escapeXml(title)}</title>`,
      `<updated>${time(day)}</updated>`,
      `<link rel="alternate" type="text/html" href="${escapeXml(href)}"/>`,
      `<summary>${escapeXml(text)}</summary>`,
      '</entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}
