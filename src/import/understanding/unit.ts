import type { ProvisionKind } from '../../model/provision-kind.ts';
import type { PaperTable } from '../paper.ts';

/** A paragraph, a table, or quoted provisions of another paper. Text is as the paper has it; a line feed is a line break. */
export type UnitBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'table'; readonly table: PaperTable }
  | { readonly type: 'quote'; readonly paragraphs: readonly string[] };

/** A unit of a paper as it is understood. */
export interface Unit {
  readonly kind: ProvisionKind;
  /** `III`, `2`, `a`; null for a dash and what has no number. */
  readonly num: string | null;
  /** As printed: `III.`, `2.`, `a)`, `-`, `Điều 5.`; empty where nothing is. */
  readonly sign: string;
  /** Given where the kind has no number of its own: an attached regulation is `quy-che`. */
  readonly id?: string;
  title: string | null;
  readonly blocks: UnitBlock[];
  readonly children: Unit[];
  readonly place: number;
}

/** Something that an editor has to settle. */
export interface Doubt {
  readonly place: number;
  readonly kind:
    | 'number-skipped'
    | 'without-d'
    | 'loose-paragraph'
    | 'quote-open'
    | 'no-type'
    | 'no-symbol'
    | 'no-date'
    | 'no-issuer'
    | 'issuer-letters';
  readonly words: string;
}

export function makeUnit(
  kind: ProvisionKind,
  place: number,
  {
    num = null,
    sign = '',
    title = null,
    id,
  }: { num?: string | null; sign?: string; title?: string | null; id?: string } = {},
): Unit {
  return { kind, num, sign, title, blocks: [], children: [], place, ...(id === undefined ? {} : { id }) };
}

/** Words without a sign of their own, between other units. */
export function textUnit(text: string, place: number): Unit {
  const unit = makeUnit('text', place);
  unit.blocks.push({ type: 'paragraph', text });
  return unit;
}

/** Whether the words after its sign head the paragraphs below: `b) Đối với hồ sơ điện tử:`. */
export function hasHeading({ blocks: [first, second] }: Unit): boolean {
  return first?.type === 'paragraph' && second !== undefined && !/[.;,]$/.test(first.text);
}

/** Its last paragraph; empty where it ends in something else. */
export function lastText({ blocks }: Unit): string {
  const last = blocks.at(-1);
  return last?.type === 'paragraph' ? last.text : '';
}
