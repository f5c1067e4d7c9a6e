import { formatDay } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { citeProvision, nameDocument, oneLine } from '../../model/citation.ts';
import { resolveTarget } from '../../model/corpus.ts';
import { type Document, provisionOf, type Reference } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import type { Relation, TextStatus } from '../../model/schema.ts';
import { targetAddress } from '../addresses.ts';
import { TEXT_STATUS_LABELS, type UiString, uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { capitalized, contentsText } from './provision-view.ts';
import { type SourceView, viewSource } from './sources.ts';

export interface StatusView {
  readonly key: TextStatus;
  readonly label: string;
}

/** A link with the words on it and what stands beside it. */
export interface LinkView {
  readonly href: string;
  readonly text: string;
  readonly note?: string;
}

export interface NoteView {
  readonly date: string;
  readonly text: string;
  readonly sources: readonly SourceView[];
}

export function viewStatus(document: Document, language: Language): StatusView {
  const key = document.facts.textStatus;
  return { key, label: TEXT_STATUS_LABELS[key][language] };
}

/** Number, date, issuer and status of a document. */
export function viewFacts(document: Document, language: Language) {
  const { symbol, date, issuer, textStatus } = document.facts;
  const unknown = uiText(textStatus === 'verbatim' ? 'notInSource' : 'unknown', language);
  const issuerName = issuer?.[language].replace(/^the /, '') ?? uiText('unknown', language);
  return [
    { label: uiText('symbol', language), value: symbol ?? unknown },
    { label: uiText('date', language), value: date === null ? unknown : formatDay(date, language) },
    {
      label: uiText('issuer', language),
      value: capitalized(issuerName),
    },
    { label: uiText('status', language), value: viewStatus(document, language).label },
  ];
}

export function viewNotes(context: ViewContext, document: Document): readonly NoteView[] {
  const { language } = context;
  return document.facts.notes.map((note) => ({
    date: formatDay(note.date, language),
    text: note.text[language],
    sources: note.evidence.map((id) => viewSource(context, id)).filter((source) => source !== null),
  }));
}

const RELATION_LABELS: Readonly<Record<Relation, readonly [forward: UiString, backward: UiString]>> = {
  implements: ['carriesOut', 'isCarriedOutBy'],
  continues: ['continues', 'isContinuedBy'],
  cites: ['cites', 'citedIn'],
};

/** The documents that stand in a stated relation to this one, both ways, by kind of relation. */
export function viewRelations({ corpus, addresses, language }: ViewContext, document: Document) {
  const groups = new Map<UiString, LinkView[]>();
  const add = (label: UiString, other: Document, note: string | undefined): void => {
    const link: LinkView = {
      href: addresses.document(language, other.id),
      text: other.facts.shortName[language],
      ...(note === undefined ? {} : { note }),
    };
    groups.set(label, [...(groups.get(label) ?? []), link]);
  };
  for (const entry of document.facts.related) {
    const target = resolveTarget(corpus, entry.to);
    const note = entry.where?.[language] ?? entry.reason?.[language];
    // Citations are listed from the wording itself.
    if (target !== null && entry.relation !== 'cites')
      add(RELATION_LABELS[entry.relation][0], target.document, note);
  }
  for (const { from, entry } of corpus.relatedTo.get(document.id) ?? []) {
    if (entry.relation === 'cites') continue;
    add(RELATION_LABELS[entry.relation][1], from, entry.where?.[language] ?? entry.reason?.[language]);
  }
  return [...groups].map(([label, links]) => ({ label: uiText(label, language), links }));
}

/** The provisions that cite a target, in document order, each once, with the beginning of its text. */
export function viewCitedIn(context: ViewContext, to: string): readonly LinkView[] {
  const { corpus, language } = context;
  const links = new Map<string, LinkView>();
  for (const { from, language: of } of corpus.referencesTo.get(to) ?? []) {
    if (of !== language || !('document' in from)) continue;
    const document = corpus.documentsById.get(from.document);
    if (document === undefined) continue;
    const provision = provisionOf(document, from.provision);
    const key = formatTarget(document.id, provision.id);
    links.set(key, {
      ...viewTargetLink(context, { document, provision }),
      note: contentsText(document, provision, language),
    });
  }
  return [...links.values()];
}

/** The documents and provisions that references lead to, each once, in the order of the text. */
export function viewCites(context: ViewContext, references: readonly Reference[]): readonly LinkView[] {
  const { corpus, language } = context;
  const links = new Map<string, LinkView>();
  for (const reference of references) {
    if (reference.language !== language || links.has(reference.to)) continue;
    const target = resolveTarget(corpus, reference.to);
    if (target === null) continue;
    links.set(reference.to, {
      ...viewTargetLink(context, target),
      note: viewStatus(target.document, language).label,
    });
  }
  return [...links.values()];
}

/** The link to a document, or to a provision with the name of its document. */
export function viewTargetLink(
  { addresses, language }: ViewContext,
  { document, provision }: { readonly document: Document; readonly provision: Provision | null },
): LinkView {
  return {
    href: targetAddress(addresses, language, document.id, provision?.id ?? null),
    text:
      provision === null
        ? documentLabel(document, language)
        : `${citeProvision(document, provision, language, 'short')}, ${document.facts.shortName[language]}`,
  };
}

/** Name of a document with its subject, on one line. */
export function documentLabel(document: Document, language: Language): string {
  const { facts } = document;
  if (facts.symbol === null)
    return facts.textStatus === 'verbatim' ? facts.shortName[language] : oneLine(facts.title[language]);
  const subject = facts.subject === null ? '' : ` ${facts.subject[language]}`;
  return nameDocument(facts, language) + subject;
}
