import type { ProvisionKind } from '../../model/provision-kind.ts';
import type { TextStatus } from '../../model/schema.ts';

/** What search finds: one provision, or a whole document. */
export interface SearchRecord {
  /** `{doc}#{provision}`, or `{doc}` for a whole document. One record a key. */
  readonly key: string;
  /** Site-relative address, with the base path. One record an address. */
  readonly url: string;
  /** Short citation: `mục III.2, gạch đầu dòng thứ hai`; of a document its short name. Its words are searched. */
  readonly label: string;
  readonly heading: string | null;
  /** The wording: plain, paragraphs joined by line feeds; empty where there is only a heading. */
  readonly text: string;
  readonly document: string;
  /** Shown with the result, not searched: repeated in every record it would match for all of them. */
  readonly documentName: string;
  readonly textStatus: TextStatus;
  readonly kind: ProvisionKind | 'document';
}
