import type { TextStatus } from '../../model/schema.ts';
import type { RecordKind } from '../../model/search-words.ts';

/** What search finds: a provision, a document, or what the site says about them. */
export interface SearchRecord {
  /** `{doc}#{provision}`, `{doc}` for a whole document, `{kind}:{id}` for what is neither. One record a key. */
  readonly key: string;
  /** Site-relative address, with the base path. One record an address. */
  readonly url: string;
  /** Short citation: `mục III.2, gạch đầu dòng thứ hai`; of anything else its name. Its words are searched. */
  readonly label: string;
  readonly heading: string | null;
  /** The wording: plain, paragraphs joined by line feeds; empty where there is only a heading. */
  readonly text: string;
  /** The document it belongs to; empty where it belongs to none. */
  readonly document: string;
  /** Shown with the result, not searched: repeated in every record it would match for all of them. */
  readonly documentName: string;
  /** What is held of the document; null where the words are the editors' own. */
  readonly textStatus: TextStatus | null;
  readonly kind: 'provision' | 'document' | RecordKind;
  /** Of a task: ids of those who have it, and its kind of time. */
  readonly bodies: readonly string[];
  readonly time: string | null;
}
