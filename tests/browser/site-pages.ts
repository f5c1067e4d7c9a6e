import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { inject } from 'vitest';
import {
  type AuditedPage,
  newReader,
  openPage,
  type PageConditions,
  type ReaderConditions,
} from '../../scripts/browser/page-audit.ts';

export type SitePageConditions = PageConditions & Pick<ReaderConditions, 'javaScript'>;

export const siteUrl = inject('siteUrl');
/** The full address of a path of the site. */
export const at = (path: string): string => new URL(path, siteUrl).href;

let connected: Promise<Browser> | undefined;
/** The one browser of all files. It is opened and closed by the global setup. */
export function connectBrowser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browserUrl'));
  return connected;
}

interface KnownReader {
  readonly context: BrowserContext;
  forget(): Promise<void>;
}
const readers = new Map<boolean, Promise<KnownReader>>();

/** One reader with scripts and one without, for all files. */
async function makeReader(javaScript: boolean): Promise<KnownReader> {
  const context = await newReader(await connectBrowser(), { javaScript });
  // While this page stays open, so does the process that draws the others: its start takes longer than most tests.
  const session = await context.newCDPSession(await context.newPage());
  const { origin } = new URL(siteUrl);
  const forget = async (): Promise<void> => {
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  };
  return { context, forget };
}

/** Opens a page of the site for a reader who has stored nothing yet, though the files may be in the cache. */
export async function openSitePage(
  path: string,
  { javaScript = true, ...conditions }: SitePageConditions,
): Promise<AuditedPage> {
  const known = readers.get(javaScript) ?? makeReader(javaScript);
  readers.set(javaScript, known);
  const { context, forget } = await known;
  await forget();
  return openPage(context, at(path), conditions);
}

/** The same for a reader of whom no other test knows, so that even the clock may be set. */
export async function openSitePageAlone(path: string, conditions: PageConditions): Promise<AuditedPage> {
  const context = await newReader(await connectBrowser());
  const audited = await openPage(context, at(path), conditions);
  return { ...audited, close: () => context.close() };
}
