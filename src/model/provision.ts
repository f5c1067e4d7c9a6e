import type { Language, Localized } from '../language/language.ts';
import type { Span } from './diagnostic.ts';
import type { DocumentId, ProvisionId } from './provision-id.ts';
import { isNamedUnit, type ProvisionKind, unitLabel } from './provision-kind.ts';
import type { Confidence } from './schema.ts';
import type { Block } from './wording/wording.ts';

/** What one language file says of a provision. */
export interface ProvisionWording {
  readonly kind: ProvisionKind;
  readonly num: string | null;
  /** The sign as printed, where it is not the usual one of its kind: `1/`, `Điều 5:`, `+`. */
  readonly sign: string | null;
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
  /** The printed number (`III`, `2`, `a`), the sign of a dash (`-`, `+`), null where the text has none or none is known. */
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
 * The number as it stands before the text in a language: `III.`, `2.`, `a)`, `-`, `Điều 5.`, `Chương II`. Empty where
 * the provision has none. A sign that is written down goes before the usual one of the kind: Roman and Arabic numbers
 * with a full stop, letters with a bracket, units that are called by their name with that name.
 */
export function printedNumber({ kind, num, dash, wording }: PrintedUnit, language: Language): string {
  const sign = wording[language]?.sign ?? (isWord(wording.vi?.sign) ? null : wording.vi?.sign);
  if (sign != null) return sign;
  if (num === null || dash !== null) return num ?? '';
  if (isNamedUnit(kind, num)) {
    const name = `${unitLabel(kind, num)[language]} ${num}`;
    return kind === 'article' ? `${name}.` : name;
  }
  return /^[a-zđ]/.test(num) ? `${num})` : `${num}.`;
}

type PrintedUnit = Pick<Provision, 'kind' | 'num' | 'dash' | 'wording'>;

/** Whether a sign has a word in it, and so is of one language: `CHƯƠNG II`. */
function isWord(sign: string | null | undefined): boolean {
  return /\p{L}{2}/u.test((sign ?? '').replace(/[IVXLCDM]+/g, ''));
}
