import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { inject } from 'vitest';
import {
  type AuditedPage,
  installAxe,
  newReader,
  newTab,
  openPage,
  type PageConditions,
  type ReaderConditions,
  type Tab,
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
  /** Stays open, and with it the process that draws the other pages: its start takes longer than most tests. */
  readonly tab: Tab;
  forget(): Promise<void>;
}
const readers = new Map<boolean, Promise<KnownReader>>();

/** The reader with scripts or the one without, with nothing stored; the files may be in the cache. */
async function meetReader(javaScript: boolean): Promise<KnownReader> {
  const meeting = readers.get(javaScript) ?? makeReader(javaScript);
  readers.set(javaScript, meeting);
  const reader = await meeting;
  await reader.forget();
  return reader;
}

async function makeReader(javaScript: boolean): Promise<KnownReader> {
  const context = await newReader(await connectBrowser(), { javaScript });
  const tab = await newTab(context);
  if (javaScript) await installAxe(tab.page);
  const session = await context.newCDPSession(tab.page);
  const { origin } = new URL(siteUrl);
  const forget = async (): Promise<void> => {
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  };
  return { context, tab, forget };
}

/** Opens a page of the site, for a test that does things there. */
export async function openSitePage(
  path: string,
  { javaScript = true, ...conditions }: SitePageConditions,
): Promise<AuditedPage> {
  const { context } = await meetReader(javaScript);
  return openPage(context, at(path), conditions);
}

/** Goes to a page of the site in the one tab that stays open, for tests of many pages that only look at each. */
export async function visitSitePage(
  path: string,
  { javaScript = true, ...conditions }: SitePageConditions,
): Promise<AuditedPage> {
  const { tab } = await meetReader(javaScript);
  await tab.visit(at(path), conditions);
  return tab;
}

/** Opens a page for a reader of whom no other test knows, so that even the clock may be set. */
export async function openSitePageAlone(path: string, conditions: PageConditions): Promise<AuditedPage> {
  const context = await newReader(await connectBrowser());
  const audited = await openPage(context, at(path), conditions);
  return { ...audited, close: () => context.close() };
}
