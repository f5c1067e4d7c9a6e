/** Days and hours that the browser writes into a file: nothing else differs between two printings of one page. */
const DATE = /(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}/g;

/**
 * A printed file without the clock: the day that it says is that of the edition, or the first that it can say. The new
 * day has as many letters as the old: the places of all that follows stand in the file.
 */
export function withoutClock(bytes: Uint8Array, day: string | null): Buffer {
  const written = `${(day ?? '2000-01-01').replaceAll('-', '')}000000`;
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(DATE, written), 'latin1');
}

/** How many pages a printed file has. */
export function countPages(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  const counts = [...text.matchAll(/\/Type \/Pages[^>]*?\/Count (\d+)/g)].map(([, count]) => Number(count));
  return Math.max(0, ...counts);
}
