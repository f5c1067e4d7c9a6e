import { capitalized } from '../../language/capitalized.ts';
import type { Language } from '../../language/language.ts';
import { type CorpusTarget, resolveTarget } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { targetAddress } from '../addresses.ts';
import { documentLabel } from '../documents/document-facts.ts';
import { placeLabel, viewPlaces } from '../tasks/place-label.ts';
import type { TraceGroup } from '../tasks/trace-groups.ts';
import { viewBasis } from '../tasks/trace-lists.ts';
import { traceRelation } from '../tasks/trace-relation.ts';
import type { ViewContext } from '../view-context.ts';
import { rowText } from './correspondence-by-clause.ts';
import { CORRESPONDENCE_STRINGS } from './correspondence-strings.ts';
import { RELATION_LABELS } from './registry-strings.ts';

/**
 * What clauses correspond to, document by document: first those with subjects of their own, in document order; then, in
 * one group, those to which the clauses correspond only as a whole.
 */
export function viewBySubject(context: ViewContext, from: Document, groups: readonly TraceGroup[]) {
  const { corpus, addresses, language } = context;
  const byDocument = Map.groupBy(groups, ({ place }) => resolveTarget(corpus, place)?.document ?? null);
  const rank = (document: Document): number =>
    (byDocument.get(document)?.some(({ place }) => place.includes('#')) ? 0 : 2) +
    (document === from ? 1 : 0);
  const documents = [...byDocument.keys()].filter((document) => document !== null);
  const places = new Map<string, number>();
  for (const document of documents) {
    places.set(document.id, places.size);
    for (const id of document.provisions.keys()) places.set(formatTarget(document.id, id), places.size);
  }
  const sorted = documents.sort((a, b) => rank(a) - rank(b));
  const isWhole = (document: Document): boolean => rank(document) >= 2;
  const rowsOf = (document: Document) =>
    [...(byDocument.get(document) ?? [])]
      .sort((a, b) => (places.get(a.place) ?? 0) - (places.get(b.place) ?? 0))
      .flatMap((group) => viewSubject(context, from, group, isWhole(document)));
  const inParts = sorted
    .filter((document) => !isWhole(document))
    .map((document) => ({
      href: addresses.document(language, document.id),
      title: documentLabel(document, language).text,
      rows: rowsOf(document),
    }));
  const wholes = {
    href: null,
    title: CORRESPONDENCE_STRINGS.wholes[language],
    rows: sorted.filter(isWhole).flatMap(rowsOf),
  };
  return wholes.rows.length === 0 ? inParts : [...inParts, wholes];
}

export type SubjectGroup = ReturnType<typeof viewBySubject>[number];

function viewSubject(context: ViewContext, from: Document, group: TraceGroup, isAlone: boolean) {
  const { corpus, addresses, language } = context;
  const target = resolveTarget(corpus, group.place);
  if (target === null) return [];
  const keys = group.tasks.map(({ key }) => key);
  return [
    {
      href: targetAddress(addresses, language, target),
      text: isAlone ? target.document.facts.shortName[language] : subjectName(target, language),
      relation: RELATION_LABELS[traceRelation(group, from.id, target)][language],
      basis: viewBasis(group.basis, language),
      clauses: viewPlaces(context, keys).flatMap(({ links }) => links),
      tasks: group.tasks.length,
    },
  ];
}

/** A numbered clause with its heading or first words; a subject by its heading alone. */
function subjectName({ document, provision }: CorpusTarget, language: Language): string {
  if (provision === null) return capitalized(CORRESPONDENCE_STRINGS.wholeDocument[language]);
  const text = rowText(provision, language);
  return provision.kind === 'provision' ? text : `${placeLabel(document, provision, language)}. ${text}`;
}
