import { capitalized } from '../../language/capitalized.ts';
import { formatDay } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { citeProvision, nameDocument, oneLine } from '../../model/citation.ts';
import { type Corpus, type CorpusTarget, resolveTarget } from '../../model/corpus.ts';
import type { Document, Reference } from '../../model/document.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { keyOf, referencesByWordsTo } from '../../model/references/internal-references.ts';
import { outsideOf } from '../../model/references/outside-citations.ts';
import type { Relation, TextStatus } from '../../model/schema.ts';
import { translationState } from '../../model/translation/translation.ts';
import { type ShownText, shownText } from '../../model/translation/vietnamese-only.ts';
import { targetAddress } from '../addresses.ts';
import { TEXT_STATUS_LABELS, type UiString, UNTRANSLATED_LABELS, uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { contentsText } from './provision-view.ts';
import { viewSources } from './sources.ts';
import { nameOutside } from './wording-view.ts';

/** A link with its text and a note beside it. */
export interface LinkView {
  readonly href: string;
  readonly text: string;
  readonly note?: string | undefined;
  /** Of the text and of the note where they are in the other language. */
  readonly lang?: Language | undefined;
  readonly noteLang?: Language | undefined;
}

/** What is held of some document. */
export function viewStatus(key: TextStatus, language: Language) {
  return { key, label: TEXT_STATUS_LABELS[key][language] };
}

/** What is held of a document, and in English whether it is translated. */
export function viewStatusOf({ facts }: Document, language: Language): StatusView {
  const { textStatus } = facts;
  const state = translationState(facts);
  if (language === 'vi' || textStatus === 'record' || state === 'full')
    return viewStatus(textStatus, language);
  return { key: textStatus, label: UNTRANSLATED_LABELS[textStatus][state] };
}

export type StatusView = ReturnType<typeof viewStatus>;

/** Number, date, issuer and status of a document. */
export function viewFacts(document: Document, language: Language) {
  const { symbol, date, issuer, textStatus } = document.facts;
  const unknown = uiText(textStatus === 'verbatim' ? 'notInSource' : 'notGiven', language);
  const shown = issuer === null ? null : shownText(issuer, language);
  const issuerName = shown?.text.replace(/^the /, '') ?? unknown;
  const facts = [
    ['symbol', symbol ?? unknown, undefined],
    ['date', date === null ? unknown : formatDay(date, language), undefined],
    ['issuer', capitalized(issuerName), shown?.lang],
  ] as const;
  return [
    ...facts.map(([key, value, lang]) => ({ label: uiText(key, language), value, lang, isStatus: false })),
    {
      label: uiText('status', language),
      value: viewStatusOf(document, language).label,
      lang: undefined,
      isStatus: true,
    },
  ];
}

export function viewNotes(context: ViewContext, document: Document) {
  const { language } = context;
  return document.facts.notes.map((note) => ({
    date: formatDay(note.date, language),
    ...shownText(note.text, language),
    sources: viewSources(context, note.evidence),
  }));
}

export type NoteView = ReturnType<typeof viewNotes>[number];

const RELATION_LABELS: Readonly<Record<Relation, readonly [forward: UiString, backward: UiString]>> = {
  implements: ['carriesOut', 'isCarriedOutBy'],
  continues: ['continues', 'isContinuedBy'],
  cites: ['cites', 'citedIn'],
  amends: ['amends', 'isAmendedBy'],
  replaces: ['replaces', 'isReplacedBy'],
  repeals: ['repeals', 'isRepealedBy'],
  guides: ['guides', 'isGuidedBy'],
  'issued-with': ['issuedWith', 'issues'],
};

/** The documents that stand in a stated relation to this one, both ways, by kind of relation. */
export function viewRelations({ corpus, addresses, language }: ViewContext, document: Document) {
  const forward = document.facts.related.flatMap((entry) => {
    const target = resolveTarget(corpus, entry.to);
    return target === null ? [] : [{ entry, other: target.document, direction: 0 } as const];
  });
  const backward = (corpus.relatedTo.get(document.id) ?? []).map(
    ({ from, entry }) => ({ entry, other: from, direction: 1 }) as const,
  );
  // Citations are listed from the wording itself.
  const relations = [...forward, ...backward].filter(({ entry }) => entry.relation !== 'cites');
  const groups = Map.groupBy(relations, ({ entry, direction }) => RELATION_LABELS[entry.relation][direction]);
  return [...groups].map(([label, group]) => ({
    label: uiText(label, language),
    links: group.map(({ entry, other }): LinkView => {
      const why = entry.where ?? entry.reason;
      const note = why === undefined ? undefined : shownText(why, language);
      return {
        href: addresses.document(language, other.id),
        ...shownText(other.facts.shortName, language),
        note: note?.text,
        noteLang: note?.lang,
      };
    }),
  }));
}

/** Whether a reference stands in the words that pages in a language show: where nothing is translated, the Vietnamese. */
function isShown(
  corpus: Corpus,
  { from, language: of }: Pick<Reference, 'from' | 'language'>,
  language: Language,
) {
  if (of === language || !('document' in from)) return of === language;
  const provision = corpus.documentsById.get(from.document)?.provisions.get(from.provision);
  return of === 'vi' && provision?.wording[language] === null;
}

/** The provisions that cite a target, in document order, each once, with the beginning of its text. */
export function viewCitedIn(context: ViewContext, to: string): readonly LinkView[] {
  const { corpus, language } = context;
  const keys = (corpus.referencesTo.get(to) ?? []).flatMap(({ from, language: of }) =>
    'document' in from && isShown(corpus, { from, language: of }, language)
      ? [formatTarget(from.document, from.provision)]
      : [],
  );
  for (const { from, language: of } of referencesByWordsTo(corpus, to))
    if (of === language) keys.push(keyOf(from));
  return [...new Set(keys)].flatMap((key) => {
    const { document, provision = null } = resolveTarget(corpus, key) ?? {};
    if (document === undefined || provision === null) return [];
    const note = contentsText(document, provision, language);
    return [{ ...viewTargetLink(context, { document, provision }), note }];
  });
}

/** The documents that a document cites and the site does not hold. */
export function viewOutside({ corpus, language }: ViewContext, document: Document) {
  return outsideOf(corpus, document).map((entry) => ({
    text: nameOutside(entry, language),
    href: entry.url ?? null,
  }));
}

/** The documents and provisions that references lead to, each once, in the order of the text. */
export function viewCites(context: ViewContext, references: readonly Reference[]): readonly LinkView[] {
  const { corpus, language } = context;
  const own = references.filter((reference) => isShown(corpus, reference, language));
  return [...new Set(own.map(({ to }) => to))].flatMap((to) => {
    const target = resolveTarget(corpus, to);
    if (target === null) return [];
    const note = viewStatusOf(target.document, language).label;
    return [{ ...viewTargetLink(context, target), note }];
  });
}

/** The link to a document, or to a provision with the name of its document. */
export function viewTargetLink({ addresses, language }: ViewContext, target: CorpusTarget): LinkView {
  const { document, provision } = target;
  return {
    href: targetAddress(addresses, language, target),
    ...(provision === null
      ? documentLabel(document, language)
      : {
          text: `${citeProvision(document, provision, language, 'short')}, ${document.facts.shortName[language]}`,
        }),
  };
}

/** Name of a document with its subject, on one line. */
export function documentLabel({ facts }: Document, language: Language): ShownText {
  if (facts.symbol === null) {
    const { text, lang } = shownText(
      facts.textStatus === 'verbatim' ? facts.shortName : facts.title,
      language,
    );
    return { text: oneLine(text), lang };
  }
  const subject = facts.subject === null ? null : shownText(facts.subject, language);
  const said = subject === null || subject.lang !== undefined ? '' : ` ${subject.text}`;
  return { text: nameDocument(facts, language) + said, lang: undefined };
}
