/** Days and hours that the browser writes into a file. */
const DATE = /(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}/g;
/** Names of cells, to which the tags of a table point: counted from the start of the browser. */
const NODE = /(?<=\(node)\d{8}(?=\))/g;

/**
 * A printed file in the same bytes at every printing. The day that it says is that of the edition, or the first that it
 * can say; its cells are counted from 1. What is written has as many letters as what stood there: the places of all
 * that follows stand in the file.
 */
export function withoutClock(bytes: Uint8Array, day: string | null): Buffer {
  const text = Buffer.from(bytes).toString('latin1');
  const written = `${(day ?? '2000-01-01').replaceAll('-', '')}000000`;
  // Names are looked up in their order, which stays.
  const nodes = [...new Set(text.match(NODE))].sort();
  const places = new Map(nodes.map((node, index) => [node, String(index + 1).padStart(8, '0')]));
  return Buffer.from(
    text.replace(DATE, written).replace(NODE, (node) => places.get(node) ?? node),
    'latin1',
  );
}

/** How many pages a printed file has. */
export function countPages(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  const counts = [...text.matchAll(/\/Type \/Pages[^>]*?\/Count (\d+)/g)].map(([, count]) => Number(count));
  return Math.max(0, ...counts);
}
