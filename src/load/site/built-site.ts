import { Parser } from 'htmlparser2';
import { localize } from '../../language/language.ts';
import {
  addressOfFile,
  type BuiltLink,
  type BuiltPage,
  type BuiltSite,
  SITEMAP_FILE,
} from '../../model/site/built-site.ts';
import { readBuiltSearch } from './built-search.ts';
import { makeKeeper, makeTargetReader, type ReadTarget, type SitePlace } from './link-target.ts';
import type { KnownTexts } from './page-provisions.ts';
import { linksOfStyleSheet } from './page-styles.ts';
import { readPage } from './read-page.ts';
import { type SiteFiles, siteInFolder } from './site-files.ts';

/**
 * Reads a finished site: each HTML file once, the sitemap, and what the search indexes list. Wording that is in
 * `known` is not kept a second time. Throws only if the folder cannot be read; what is wrong with a file is for the
 * rules to say.
 */
export function loadBuiltSite(
  site: SiteFiles | string,
  place: SitePlace,
  known: KnownTexts = new Map(),
): BuiltSite {
  const files = typeof site === 'string' ? siteInFolder(site) : site;
  const keep = makeKeeper();
  const readTarget = makeTargetReader(place, keep);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const read = (file: string): string => {
    const bytes = files.read(file);
    return bytes === null ? '' : decoder.decode(bytes);
  };
  const names = files.all();
  const pages = new Map<string, BuiltPage>();
  for (const file of names) {
    if (!file.endsWith('.html')) continue;
    const address = addressOfFile(place.base, file);
    pages.set(address, readPage(file, address, read(file), { keep, readTarget, known }));
  }
  return {
    files: new Set(names),
    pages,
    styleLinks: names
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        linksOfStyleSheet(read(file), (written) => readTarget(written, addressOfFile(place.base, file))).map(
          (link) => ({ file, link }),
        ),
      ),
    sitemap: names.includes(SITEMAP_FILE) ? readSitemap(read(SITEMAP_FILE), readTarget, place) : null,
    search: localize((language) => readBuiltSearch(files, language)),
    read,
  };
}

/**
 * Where a finished site says that it stands, by the canonical address of its home page; null if there is no such page
 * or it says nothing.
 */
export function readSitePlace(site: SiteFiles | string): SitePlace | null {
  const files = typeof site === 'string' ? siteInFolder(site) : site;
  const home = files.read('index.html');
  if (home === null) return null;
  const keep = makeKeeper();
  const readTarget = makeTargetReader({ url: 'http://localhost', base: '' }, keep);
  const page = readPage('index.html', '/', new TextDecoder().decode(home), {
    keep,
    readTarget,
    known: new Map(),
  });
  const written = page.canonical?.target.written ?? '';
  if (!URL.canParse(written)) return null;
  const { origin, pathname } = new URL(written);
  return { url: origin, base: pathname.replace(/\/$/, '') };
}

/** The addresses of a sitemap (sitemaps.org). */
function readSitemap(xml: string, readTarget: ReadTarget, place: SitePlace): readonly BuiltLink[] {
  const links: BuiltLink[] = [];
  let written: string | null = null;
  let offset = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'loc') written = '';
      },
      ontext(data) {
        if (written === '') offset = parser.startIndex;
        if (written !== null) written += data;
      },
      onclosetag(name) {
        if (name !== 'loc' || written === null) return;
        links.push({ kind: 'link', target: readTarget(written.trim(), `${place.base}/`), offset });
        written = null;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return links;
}
