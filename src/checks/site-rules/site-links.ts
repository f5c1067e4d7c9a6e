import { type BuiltSite, fileOfAddress } from '../../model/site/built-site.ts';
import type { ExpectedSite } from '../../model/site/expected-site.ts';

/** Every address in the pages and in the style sheets. */
export function* linksOfSite(site: BuiltSite): Generator<BuiltSite['styleLinks'][number]> {
  for (const page of site.pages.values()) {
    for (const link of page.links) yield { file: page.file, link };
  }
  yield* site.styleLinks;
}

/** Whether a page or a file answers at a path of the site's origin. A promised page that is missing is another finding. */
export function isAnswered(site: BuiltSite, expected: ExpectedSite, path: string): boolean {
  const isPage = (address: string): boolean => site.pages.has(address) || expected.pages.has(address);
  // Hosts redirect the address of a folder without its slash.
  if (isPage(path) || isPage(`${path}/`)) return true;
  const file = fileOfAddress(expected.base, path);
  return file !== null && site.files.has(file);
}
