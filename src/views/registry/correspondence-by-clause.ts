import { capitalized } from '../../language/capitalized.ts';
import type { Language, Localized } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import { resolveTarget } from '../../model/corpus.ts';
import { ancestorsOf, type Document } from '../../model/document.ts';
import { type Provision, printedNumber } from '../../model/provision.ts';
import type { Task } from '../../model/registry.ts';
import { targetAddress } from '../addresses.ts';
import { contentsText, shorten } from '../documents/provision-view.ts';
import { placeLabel } from '../tasks/place-label.ts';
import { groupTraceLinks, joinReasons, type TraceGroup } from '../tasks/trace-groups.ts';
import { placeName, viewBasis } from '../tasks/trace-lists.ts';
import { traceRelation } from '../tasks/trace-relation.ts';
import type { ViewContext } from '../view-context.ts';
import { RELATION_LABELS } from './registry-strings.ts';

/** How much of an unheaded clause a row shows, in letters. */
const ROW_LENGTH = 110;

/** The clauses that set out tasks, below the top-level part that holds them, with what their tasks come from. */
export function viewByClause(context: ViewContext, document: Document, tasks: readonly Task[]) {
  const { corpus, addresses, language } = context;
  const clauses = [...Map.groupBy(tasks, ({ key }) => key)].flatMap(([key, own]) => {
    const provision = resolveTarget(corpus, key)?.provision ?? null;
    return provision === null ? [] : [{ provision, links: groupTraceLinks(own) }];
  });
  const shared = findSharedReasons(clauses.map(({ links }) => links));
  const groups = Map.groupBy(clauses, ({ provision }) => ancestorsOf(document, provision)[0] ?? provision);
  return {
    /** Reasons that hold in several rows, each once with what it is said of. */
    shared: [...shared.values()].flatMap((link) =>
      viewCorrespondenceLink(context, document, link).map(({ href, text, reasons }) => ({
        href,
        text,
        reasons,
      })),
    ),
    groups: [...groups].map(([top, group]) => ({
      href: addresses.provision(language, document.id, top.id),
      title: `${printedNumber(top, language)} ${contentsText(document, top, language)}`.trim(),
      rows: group.map(({ provision, links }) => ({
        href: addresses.provision(language, document.id, provision.id),
        label: placeLabel(document, provision, language),
        citation: citeProvision(document, provision, language, 'unit'),
        text: rowText(provision, language),
        relations: viewRelations(context, document, links, shared),
      })),
    })),
  };
}

/** The reasons that several clauses have for the same place, by place and reason. */
function findSharedReasons(clauses: readonly (readonly TraceGroup[])[]): ReadonlyMap<string, TraceGroup> {
  const seen = new Set<string>();
  const shared = new Map<string, TraceGroup>();
  for (const links of clauses) {
    for (const link of links) {
      for (const reason of link.reasons) {
        const key = reasonKey(link, reason);
        if (seen.has(key) && !shared.has(key)) shared.set(key, { ...link, reasons: [reason] });
        seen.add(key);
      }
    }
  }
  return shared;
}

function reasonKey({ place }: TraceGroup, reason: Localized): string {
  return `${place} ${reason.vi}`;
}

/** What a clause corresponds to, gathered by relation, by how it is established, and by document. */
function viewRelations(
  context: ViewContext,
  from: Document,
  links: readonly TraceGroup[],
  shared: ReadonlyMap<string, TraceGroup>,
) {
  const views = links.flatMap((link) =>
    viewCorrespondenceLink(context, from, {
      ...link,
      reasons: link.reasons.filter((reason) => !shared.has(reasonKey(link, reason))),
    }),
  );
  const groups = Map.groupBy(views, ({ relation, basis, document }) =>
    [relation, basis.key, document?.href].join(' '),
  );
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ relation, basis, document }) => ({
      relation: capitalized(relation),
      basis,
      document,
      /** Those without a reason of their own first, so that they can stand in one line. */
      plain: group.filter(({ reasons }) => reasons.length === 0).map(({ href, text }) => ({ href, text })),
      reasoned: group
        .filter(({ reasons }) => reasons.length > 0)
        .map(({ href, text, reasons }) => ({ href, text, reason: reasons.join(' ') })),
    })),
  );
}

/** The heading of a provision, or the first words of its text. */
export function rowText(provision: Provision, language: Language): string {
  const shown = provision.wording[language] ?? provision.wording.vi;
  return shown?.heading ?? shorten((shown?.text ?? '').replaceAll('\n', ' '), ROW_LENGTH);
}

/** What tasks of a document come from, as a link; none where the place is not found, which the check has reported. */
export function viewCorrespondenceLink(
  { corpus, addresses, language }: ViewContext,
  from: Document,
  group: Omit<TraceGroup, 'tasks'>,
) {
  const target = resolveTarget(corpus, group.place);
  if (target === null) return [];
  const { document, provision } = target;
  return [
    {
      href: targetAddress(addresses, language, target),
      text: capitalized(placeName(target, language)),
      /** The document of the place, where the text does not name it. */
      document:
        provision === null || document === from
          ? null
          : { href: addresses.document(language, document.id), text: document.facts.shortName[language] },
      relation: RELATION_LABELS[traceRelation(group, from.id, target)][language],
      basis: viewBasis(group.basis, language),
      reasons: joinReasons(group.reasons.map((reason) => reason[language])),
    },
  ];
}
