import type { Evidence } from '../model/provision.ts';
import {
  isPrintedNumber,
  isProvisionId,
  joinProvisionId,
  ownPartOfNumber,
  type ProvisionId,
} from '../model/provision-id.ts';
import { idPrefix, PROVISION_KINDS, type ProvisionKind } from '../model/provision-kind.ts';
import { CONFIDENCES } from '../model/schema.ts';
import type { Attribute } from './read-attributes.ts';
import type { Source } from './read-text.ts';

/** The attributes of each provision element: those it may have and those it must have. */
export const ATTRIBUTES: Readonly<
  Record<ProvisionKind, readonly [allowed: readonly string[], required: readonly string[]]>
> = {
  head: [[], []],
  preamble: [['title'], []],
  part: [['n', 'title', 'sign'], ['n']],
  chapter: [['n', 'title', 'sign'], ['n']],
  section: [['n', 'title', 'sign'], ['n']],
  subsection: [['n', 'title', 'sign'], ['n']],
  article: [['n', 'title', 'sign'], ['n']],
  clause: [['n', 'title', 'sign'], ['n']],
  point: [['n', 'title', 'sign'], []],
  text: [['title'], []],
  annex: [['n', 'id', 'title', 'sign'], []],
  form: [['n', 'title', 'sign'], ['n']],
  closing: [['title'], []],
  recipients: [['title'], []],
  signature: [['title'], []],
  provision: [
    ['id', 'n', 'title', 'evidence', 'confidence'],
    ['id', 'title'],
  ],
};

/** Where a provision stands, as far as its id needs it. */
export interface Place {
  readonly parent: ProvisionId | null;
  /** The annex that holds it: there articles are counted anew. */
  readonly annex: ProvisionId | null;
  /** Its place among siblings of its kind that carry no number, from 1; null where it is not counted. */
  readonly ordinal: number | null;
  /** What the id of a point without a number begins with there. */
  readonly prefix: string;
}

/** The id of a provision, from what is written, its number or its place; null where a fault says why there is none. */
export function idOfProvision(
  { parseIssues }: Source,
  kind: ProvisionKind,
  { parent, annex, ordinal, prefix }: Place,
  number: Attribute | undefined,
  written: Attribute | undefined,
): ProvisionId | null {
  const { element, fixedPart } = PROVISION_KINDS[kind];
  if (fixedPart !== null) return joinProvisionId(parent, fixedPart);
  if (ordinal !== null)
    return joinProvisionId(parent, `${kind === 'text' ? idPrefix(kind, null) : prefix}${ordinal}`);
  if (number !== undefined && !isPrintedNumber(number.value)) {
    parseIssues.push({ type: 'attribute-value', name: 'n', element, ...number });
    return null;
  }
  // A subject of a digest and an attached paper keep their id when their number becomes known.
  if (written !== undefined) {
    // A subject inside a subject carries its parent's id in front of its own part.
    const wellFormed =
      isProvisionId(written.value) && (parent === null || written.value.startsWith(`${parent}-`));
    if (wellFormed) return written.value as ProvisionId;
    parseIssues.push({ type: 'attribute-value', name: 'id', element, ...written });
    return null;
  }
  if (kind === 'annex' && number === undefined) return 'phu-luc' as ProvisionId;
  if (number === undefined || kind === 'provision') return null;
  // The number of an article runs on over chapters, so that its id leaves them out.
  const above = kind === 'article' ? annex : parent;
  return joinProvisionId(above, idPrefix(kind, number.value) + ownPartOfNumber(number.value));
}

/** What an element gives as evidence, a source each. */
export function readEvidence(
  { parseIssues }: Source,
  sources: Attribute | undefined,
  confidence: Attribute | undefined,
): Evidence[] {
  if (sources === undefined) return [];
  const level = CONFIDENCES.find((known) => known === (confidence?.value ?? 'editorial'));
  if (level === undefined) {
    const { value, span } = confidence ?? sources;
    parseIssues.push({ type: 'attribute-value', span, name: 'confidence', element: 'Provision', value });
    return [];
  }
  return [...sources.value.matchAll(/\S+/g)].map(({ 0: source, index }) => {
    const start = sources.span.start + index;
    return { source, confidence: level, span: { ...sources.span, start, end: start + source.length } };
  });
}
