import { decodeFromIndex, encodeForIndex } from './folding.ts';
import type { SearchRecord } from './record.ts';

/**
 * What Pagefind is given for a record, and gives back with a result. Every word of `content` and of `meta` is
 * searched; the values of filters are not, so they carry what the reader only sees.
 */
export interface IndexedRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title: string };
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
}

/** `name` is never filtered by, it only travels with the record; the others are. */
type FilterName = 'document' | 'provision' | 'status' | 'kind' | 'name';

/** Stands between heading and text: no word, but it takes a place, so that no phrase runs across. */
const END_OF_HEADING = ' `# ';

export function toIndexed(record: SearchRecord): IndexedRecord {
  const label = encodeForIndex(record.label);
  const heading = record.heading === null ? '' : encodeForIndex(record.heading) + END_OF_HEADING;
  const content = (heading + encodeForIndex(record.text)).trim();
  return {
    url: record.url,
    // Pagefind leaves out a record without a word; one that has only its number must still be found by it.
    content: /[\p{L}\p{N}]/u.test(content) ? content : label + END_OF_HEADING.trimEnd(),
    meta: { title: label },
    filters: {
      document: [record.document],
      provision: record.key === record.document ? [] : [record.key.slice(record.document.length + 1)],
      status: [record.textStatus],
      kind: [record.kind],
      name: [record.documentName],
    },
  };
}

/** Reads a record back from what `toIndexed` made; one without a word has its label for a heading. */
export function fromIndexed(indexed: IndexedRecord): SearchRecord {
  const end = `${indexed.content} `.indexOf(END_OF_HEADING);
  const { filters } = indexed;
  const document = filters.document[0] ?? '';
  const provision = filters.provision?.[0];
  return {
    key: provision === undefined ? document : `${document}#${provision}`,
    url: indexed.url,
    label: decodeFromIndex(indexed.meta.title),
    heading: end === -1 ? null : decodeFromIndex(indexed.content.slice(0, end)),
    text: decodeFromIndex(end === -1 ? indexed.content : indexed.content.slice(end + END_OF_HEADING.length)),
    document,
    documentName: filters.name[0] ?? '',
    textStatus: (filters.status[0] ?? 'record') as SearchRecord['textStatus'],
    kind: (filters.kind[0] ?? 'provision') as SearchRecord['kind'],
  };
}
