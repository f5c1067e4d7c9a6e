import { resolveTarget } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import { targetAddress } from '../addresses.ts';
import { capitalized } from '../documents/provision-view.ts';
import { joinReasons, type TraceGroup } from '../tasks/trace-groups.ts';
import { type BasisView, placeName, viewBasis } from '../tasks/trace-lists.ts';
import type { ViewContext } from '../view-context.ts';
import { RELATION_LABELS } from './registry-strings.ts';

/** A link from a clause to a place in another text, or in another part of its own. */
export interface CorrespondenceLink {
  readonly href: string;
  readonly text: string;
  /** The document of the place, where the text does not name it. */
  readonly document: string | null;
  readonly relation: string;
  readonly basis: BasisView;
  readonly reasons: readonly string[];
}

/** What tasks of a document come from, as a link; none where the place is not found, which the check has reported. */
export function viewCorrespondenceLink(
  { corpus, addresses, language }: ViewContext,
  from: Document,
  { place, relation, basis, reasons }: TraceGroup,
): readonly CorrespondenceLink[] {
  const target = resolveTarget(corpus, place);
  if (target === null) return [];
  const { document, provision } = target;
  return [
    {
      href: targetAddress(addresses, language, document.id, provision?.id ?? null),
      text: capitalized(placeName(target, language)),
      document: provision === null || document === from ? null : document.facts.shortName[language],
      relation: RELATION_LABELS[relation][language],
      basis: viewBasis(basis, language),
      reasons: joinReasons(reasons.map((reason) => reason[language])),
    },
  ];
}
