import type { Evidence } from '../model/provision.ts';
import {
  isPrintedNumber,
  isProvisionId,
  joinProvisionId,
  ownPartOfNumber,
  type ProvisionId,
} from '../model/provision-id.ts';
import { PROVISION_KINDS, type ProvisionKind } from '../model/provision-kind.ts';
import { CONFIDENCES } from '../model/schema.ts';
import type { Attribute } from './read-attributes.ts';
import type { Source } from './read-text.ts';

/** The attributes of each provision element: those it may have and those it must have. */
export const ATTRIBUTES: Readonly<
  Record<ProvisionKind, readonly [allowed: readonly string[], required: readonly string[]]>
> = {
  preamble: [['title'], []],
  section: [['n', 'title'], ['n']],
  clause: [['n', 'title'], ['n']],
  point: [['n', 'title'], []],
  closing: [['title'], []],
  recipients: [['title'], []],
  signature: [['title'], []],
  provision: [
    ['id', 'n', 'title', 'evidence', 'confidence'],
    ['id', 'title'],
  ],
};

/** The place of a point without a number among its siblings, and what its id begins with there. */
export interface Dash {
  readonly place: number;
  readonly prefix: string;
}

/** The id of a provision, from what is written, its number or its place; null where a fault says why there is none. */
export function idOfProvision(
  { parseIssues }: Source,
  kind: ProvisionKind,
  parent: ProvisionId | null,
  dash: Dash | null,
  number: Attribute | undefined,
  written: Attribute | undefined,
): ProvisionId | null {
  const element = PROVISION_KINDS[kind].element;
  const fixed = PROVISION_KINDS[kind].fixedPart;
  if (fixed !== null) return joinProvisionId(parent, fixed);
  if (dash !== null) return joinProvisionId(parent, `${dash.prefix}${dash.place}`);
  if (number !== undefined && !isPrintedNumber(number.value)) {
    parseIssues.push({ type: 'attribute-value', name: 'n', element, ...number });
    return null;
  }
  // A subject of a digest keeps its id when its number becomes known.
  if (number !== undefined && kind !== 'provision')
    return joinProvisionId(parent, ownPartOfNumber(number.value));
  if (written === undefined) return null;
  // A subject inside a subject carries its parent's id in front of its own part.
  const wellFormed =
    isProvisionId(written.value) && (parent === null || written.value.startsWith(`${parent}-`));
  if (wellFormed) return written.value as ProvisionId;
  parseIssues.push({ type: 'attribute-value', name: 'id', element, ...written });
  return null;
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
