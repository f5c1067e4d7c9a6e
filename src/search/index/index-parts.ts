/**
 * A large index is written in parts, each a bundle of its own. Pagefind holds all records of an index in memory at
 * once and compares the address of each new record with all before it, so that one index of 30,000 records takes
 * more than 1.5 GB and half as long again as four of 8,000. The site's own few hundred records are one part.
 */
export const MOST_RECORDS_OF_A_PART = 8000;

/** In how many parts so many records are written; at least one. */
export function countParts(records: number, most = MOST_RECORDS_OF_A_PART): number {
  return Math.max(1, Math.ceil(records / most));
}

/** Folder of a part (from 1) below that of its language: the first stands in the folder itself. */
export function partFolder(part: number): string {
  return part === 1 ? '' : `part-${part}/`;
}
