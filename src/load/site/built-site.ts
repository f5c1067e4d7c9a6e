import { createHash } from 'node:crypto';
import { findOne } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { type Language, localize } from '../../language/language.ts';
import { addressOfFile, type BuiltPage, type BuiltSite } from '../../model/site/built-site.ts';
import { type FileDigest, MANIFEST_FILE, parseManifest } from '../../model/site/site-manifest.ts';
import { makeKeeper, makeTargetReader, type SitePlace } from './link-target.ts';
import { placeOnPage } from './page-place.ts';
import { linksOfStyleSheet } from './page-styles.ts';
import { type KnownTexts, readPage } from './read-page.ts';
import { type SiteFiles, siteInFolder } from './site-files.ts';

/**
 * Reads a finished site, each file once. Wording that is in `known` is not kept a second time. Throws only if the
 * folder cannot be read; what is wrong with a file is for the rules to say.
 */
export function loadBuiltSite(
  site: SiteFiles | string,
  place: SitePlace,
  known: KnownTexts = new Map(),
): BuiltSite {
  const source = typeof site === 'string' ? siteInFolder(site) : site;
  const keep = makeKeeper();
  const readTarget = makeTargetReader(place, keep);
  const files = new Map<string, FileDigest>();
  const pages = new Map<string, BuiltPage>();
  const styleLinks: BuiltSite['styleLinks'][number][] = [];
  let manifest: BuiltSite['manifest'] = null;
  for (const file of source.all()) {
    const bytes = source.read(file) ?? new Uint8Array();
    if (file === MANIFEST_FILE) {
      manifest = parseManifest(textOf(bytes));
      continue;
    }
    files.set(file, digestOf(bytes));
    const address = addressOfFile(place.base, file);
    if (file.endsWith('.html')) {
      pages.set(address, readPage(file, address, textOf(bytes), { keep, readTarget, known }));
    } else if (file.endsWith('.css')) {
      const links = linksOfStyleSheet(textOf(bytes), (written) => readTarget(written, address));
      styleLinks.push(...links.map((link) => ({ file, link })));
    }
  }
  return {
    files,
    manifest,
    pages,
    styleLinks,
    searchRecords: localize((language) => countSearchRecords(source, language)),
    placeOf: (file, at) => placeOnPage(textOf(source.read(file) ?? new Uint8Array()), at),
    read: (file) => textOf(source.read(file) ?? new Uint8Array()),
  };
}

function digestOf(bytes: Uint8Array): FileDigest {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * How many records Pagefind says to have indexed: a large index is in parts, the first in the folder of the language,
 * the others below it.
 */
function countSearchRecords(source: SiteFiles, language: Language): number | null {
  let count: number | null = null;
  for (let part = 1; ; part++) {
    const folder = `pagefind/${language}${part === 1 ? '' : `/part-${part}`}`;
    const entry = source.read(`${folder}/pagefind-entry.json`);
    if (entry === null) return count;
    try {
      const pages: unknown = JSON.parse(textOf(entry)).languages[language].page_count;
      if (typeof pages !== 'number') return null;
      count = (count ?? 0) + pages;
    } catch {
      return null;
    }
  }
}

/**
 * Where a finished site says that it stands, by the canonical address of its home page; null if there is no such page
 * or it says nothing.
 */
export function readSitePlace(site: SiteFiles | string): SitePlace | null {
  const source = typeof site === 'string' ? siteInFolder(site) : site;
  const home = parseDocument(textOf(source.read('index.html') ?? new Uint8Array()));
  const link = findOne(({ name, attribs }) => name === 'link' && attribs.rel === 'canonical', home.children);
  const written = link?.attribs.href ?? '';
  if (!URL.canParse(written)) return null;
  const { origin, pathname } = new URL(written);
  return { url: origin, base: pathname.replace(/\/$/, '') };
}
