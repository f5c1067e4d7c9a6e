import { isPacked } from './packed-twin.ts';

/** Asked for by hosts, search machines and chat programs. */
const FOR_MACHINES =
  /^(?:_headers|\.nojekyll|robots\.txt|sitemap\.xml|web\.config|offline-worker\.js|_cards\/.*)$/;

/** Whether a file of a finished site is of no use to a reader: a copy to be read without a host leaves it out. */
export function isForMachines(path: string): boolean {
  return FOR_MACHINES.test(path) || isPacked(path);
}
