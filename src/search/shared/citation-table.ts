import type { Localized } from '../../language/language.ts';
import type { CitedUnit } from '../../model/cited-provision.ts';
import type { ProvisionId } from '../../model/provision-id.ts';
import type { ProvisionKind } from '../../model/provision-kind.ts';

/** What a citation in the search box can lead to, in one language: a file of its own, fetched when one is typed. */
export interface CitationTable {
  readonly words: Readonly<Record<JumpWord, string>>;
  /** The document that is meant where none is named; null if no text has numbers. */
  readonly main: string | null;
  readonly documents: readonly TableDocument[];
}

/** Sentences about a jump; `{asked}`, `{label}`, `{holds}`, `{n}` and `{said}` are filled in by the browser. */
export type JumpWord = 'noSuch' | 'asFigure' | 'asFigureFirst' | 'several' | 'notHeld' | 'unknown';

export interface TableDocument {
  readonly id: string;
  readonly symbol: string | null;
  /** Papers are cited in either language on either page. */
  readonly type: Localized;
  readonly issuer: Localized | null;
  readonly name: Localized;
  /** What its first level holds: “Kế hoạch có các mục từ I đến IV.” */
  readonly holds: string;
  /** In document order; empty where no text with numbers is held. */
  readonly units: readonly TableUnit[];
}

export type TableUnit = readonly [
  id: ProvisionId,
  /** Place of the parent among the units, -1 at document level. */
  parent: number,
  kind: ProvisionKind,
  num: string | null,
  dash: number | null,
  /** The citation in words: “khoản 2, mục III”. */
  label: string,
  /** What it holds, as a sentence; empty where it holds no numbered unit. */
  holds: string,
];

/** A unit of the table, to be compared with citations. */
export interface JumpUnit extends CitedUnit {
  readonly id: ProvisionId;
  readonly label: string;
  readonly holds: string;
}

/** A document of the table with the look-ups that reading a citation needs. */
export interface JumpDocument extends TableDocument {
  readonly provisions: ReadonlyMap<ProvisionId, JumpUnit>;
  readonly children: readonly ProvisionId[];
}

export function openTableDocument(document: TableDocument): JumpDocument {
  const children = Map.groupBy(document.units, ([, parent]) => parent);
  const childrenOf = (parent: number): readonly ProvisionId[] =>
    (children.get(parent) ?? []).map(([id]) => id);
  const provisions = new Map(
    document.units.map(([id, above, kind, num, dash, label, holds], place): [ProvisionId, JumpUnit] => {
      const parent = document.units[above]?.[0] ?? null;
      return [id, { id, kind, num, dash, label, holds, parent, children: childrenOf(place) }];
    }),
  );
  return { ...document, provisions, children: childrenOf(-1) };
}
