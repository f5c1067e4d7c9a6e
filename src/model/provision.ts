import type { Localized } from '../language/language.ts';
import type { Span } from './diagnostic.ts';
import type { DocumentId, ProvisionId } from './provision-id.ts';
import type { ProvisionKind } from './provision-kind.ts';
import type { Confidence } from './schema.ts';
import type { Block } from './wording/wording.ts';

/** What one language file says of a provision. */
export interface ProvisionWording {
  readonly kind: ProvisionKind;
  readonly num: string | null;
  readonly heading: string | null;
  readonly headingSpan: Span | null;
  readonly blocks: readonly Block[];
  /** `plainText(blocks)`. */
  readonly text: string;
  /** What a digest's statement rests on, as this file says. */
  readonly evidence: readonly Evidence[];
  /** The opening tag. */
  readonly span: Span;
}

/** A digest statement's evidence. */
export interface Evidence {
  readonly source: string;
  readonly confidence: Confidence;
  readonly span: Span;
}

/** Any addressable unit of a document. */
export interface Provision {
  readonly id: ProvisionId;
  readonly document: DocumentId;
  readonly kind: ProvisionKind;
  /** The printed number (`III`, `2`, `a`), `-` for a dash, null where the text has none or none is known. */
  readonly num: string | null;
  /** From 1: the place of a dash among its sibling dashes; null for everything else. */
  readonly dash: number | null;
  readonly parent: ProvisionId | null;
  readonly children: readonly ProvisionId[];
  readonly depth: number;
  /** Null where a language lacks the provision. */
  readonly wording: Localized<ProvisionWording | null>;
  /** That of the prevailing language; both files say the same. */
  readonly evidence: readonly Evidence[];
}

/**
 * The number as it stands before the text: `III.`, `2.`, `a)`, `-`. Empty where the provision has none.
 * Roman and Arabic numbers take a full stop and letters a bracket, as Party papers print them.
 */
export function printedNumber(num: string | null): string {
  if (num === null || num === '-') return num ?? '';
  return /^[a-zđ]$/.test(num) ? `${num})` : `${num}.`;
}
