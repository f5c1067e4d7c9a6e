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
  readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
}

/** `name` is never filtered by, it only travels with the record; `key` finds the record that a question leads to. */
type FilterName = 'document' | 'status' | 'kind' | 'body' | 'time' | 'key' | 'name';

/** Stands between heading and text: no word, but it takes a place, so that no phrase runs across. */
const END_OF_HEADING = ' `# ';

export function toIndexed(record: SearchRecord): IndexedRecord {
  const label = encodeForIndex(record.label);
  const heading = record.heading === null ? '' : encodeForIndex(record.heading) + END_OF_HEADING;
  const content = (heading + encodeForIndex(record.text)).trim();
  const some = (value: string | null): readonly string[] => (value ? [value] : []);
  return {
    url: record.url,
    // Pagefind leaves out a record without a word; one that has only its label must still be found by it.
    content: /[\p{L}\p{N}]/u.test(content) ? content : label + END_OF_HEADING.trimEnd(),
    meta: { title: label },
    filters: {
      document: some(record.document),
      status: some(record.textStatus),
      kind: [record.kind],
      body: record.bodies,
      time: some(record.time),
      key: [record.key],
      name: some(record.documentName),
    },
  };
}

/** Reads a record back from what `toIndexed` made; one without a word has its label for a heading. */
export function fromIndexed({ url, content, meta, filters }: IndexedRecord): SearchRecord {
  const end = `${content} `.indexOf(END_OF_HEADING);
  const first = (name: FilterName): string => filters[name]?.[0] ?? '';
  return {
    key: first('key'),
    url,
    label: decodeFromIndex(meta.title),
    heading: end === -1 ? null : decodeFromIndex(content.slice(0, end)),
    text: decodeFromIndex(end === -1 ? content : content.slice(end + END_OF_HEADING.length)),
    document: first('document'),
    documentName: first('name'),
    textStatus: (first('status') || null) as SearchRecord['textStatus'],
    kind: first('kind') as SearchRecord['kind'],
    bodies: filters.body ?? [],
    time: first('time') || null,
  };
}
