import { type BuiltLink, type BuiltSite, fileOfAddress, SITEMAP_FILE } from '../../model/site/built-site.ts';
import type { ExpectedSite } from '../../model/site/expected-site.ts';

export interface PlacedLink {
  readonly file: string;
  readonly link: BuiltLink;
}

/** Every address in the pages, in the style sheets and in the sitemap. */
export function* linksOfSite(site: BuiltSite): Generator<PlacedLink> {
  for (const page of site.pages.values()) {
    for (const link of page.links) yield { file: page.file, link };
  }
  yield* site.styleLinks;
  for (const link of site.sitemap ?? []) yield { file: SITEMAP_FILE, link };
}

/** What answers at a path of the site's origin. `promised`: a page that ought to be there, which is a matter of its own. */
export type Answer =
  | { readonly kind: 'there' | 'promised' | 'nothing' }
  | { readonly kind: 'redirect'; readonly to: string };

export function answerAt(site: BuiltSite, expected: ExpectedSite, path: string): Answer {
  const page = site.pages.get(path);
  if (page !== undefined) {
    if (page.redirect?.kind === 'site') return { kind: 'redirect', to: page.redirect.path };
    return { kind: 'there' };
  }
  if (expected.pages.has(path)) return { kind: 'promised' };
  const folder = path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : `${path}/`;
  if (site.pages.has(folder) || expected.pages.has(folder)) return { kind: 'redirect', to: folder };
  const file = fileOfAddress(expected.base, path);
  return { kind: file !== null && site.files.has(file) ? 'there' : 'nothing' };
}
