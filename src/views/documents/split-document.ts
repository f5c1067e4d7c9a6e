import { memoize } from '../../language/memoize.ts';
import { ancestorsOf, type Document, provisionOf } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import type { Site } from '../../site/site.ts';

/**
 * The longest text that stands on one page, in letters: with its markup it takes some 55 KB compressed. A longer one is
 * split by its first level: each chapter stands whole on its own page, at the address that a chapter has anyway, and the
 * page of the document leads there.
 */
const LONGEST_PAGE = 230_000;
/** What the markup of a provision weighs, in letters of text. */
const LETTERS_A_PROVISION = 120;

const isLong = memoize(({ provisions }: Document): boolean => {
  let letters = provisions.size * LETTERS_A_PROVISION;
  for (const { wording } of provisions.values()) letters += wording.vi?.text.length ?? 0;
  return letters > LONGEST_PAGE;
});

/** Whether a document is split over pages: only where provisions have pages. */
export function isSplit({ pages }: Pick<Site, 'pages'>, document: Document): boolean {
  return pages === 'all' && isLong(document);
}

/** The provision of the first level that is, or holds, a provision. */
export function outermostOf(document: Document, provision: Provision): Provision {
  return ancestorsOf(document, provision)[0] ?? provision;
}

/** Keys of the provisions that stand on the page of a document. */
export function keysOnPage(site: Pick<Site, 'pages'>, document: Document): readonly string[] {
  const ids = isSplit(site, document) ? document.children : [...document.provisions.keys()];
  return ids.map((id) => formatTarget(document.id, id));
}

/** Whether a provision of the first level is told on its own page: what holds nothing stands on the document's. */
export function standsApart(site: Pick<Site, 'pages'>, document: Document, id: Provision['id']): boolean {
  return isSplit(site, document) && provisionOf(document, id).children.length > 0;
}
