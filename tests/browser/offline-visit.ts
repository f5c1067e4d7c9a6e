import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { newReader, newTab, type Tab } from '../../scripts/browser/page-audit.ts';
import { type RunningServer, startServer } from '../../scripts/serve/local-server.ts';
import { formatManifest, MANIFEST_FILE, parseManifest } from '../../src/model/site/site-manifest.ts';
import { connectBrowser } from './site-pages.ts';

/** The page on which pages are stored. */
export const STORING_PAGE = 'doc-khi-khong-co-mang/';
const PHONE = { width: 390, height: 844 };

/** A reader of a site that can be taken off the network and changed. */
export class Visit {
  readonly folder: string;
  readonly base: string;
  #server: RunningServer | null = null;
  #port = 0;
  #reader: BrowserContext | null = null;
  #tab: Tab | null = null;

  constructor(folder: string, base: string) {
    this.folder = folder;
    this.base = base;
  }

  async connect(): Promise<void> {
    this.#server = await startServer({ folder: this.folder, port: this.#port, base: this.base });
    this.#port = Number(new URL(this.#server.url).port);
  }

  /** From now on nothing answers at the address of the site. */
  async disconnect(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  async begin(): Promise<void> {
    await this.#reader?.close();
    if (this.#server === null) await this.connect();
    this.#reader = await newReader(await connectBrowser(), { storesPages: true });
    this.#tab = await newTab(this.#reader);
  }

  async end(): Promise<void> {
    await this.#reader?.close();
    await this.disconnect();
  }

  at(path: string): string {
    return `http://localhost:${this.#port}${this.base}/${path}`;
  }

  get tab(): Tab {
    if (this.#tab === null) throw new Error('Nobody is here');
    return this.#tab;
  }

  async open(path: string): Promise<Page> {
    await this.tab.visit(this.at(path), PHONE);
    return this.tab.page;
  }

  /** Stores what the page offers first, or one document. */
  async store(document?: string): Promise<Page> {
    const page = await this.open(
      document === undefined ? STORING_PAGE : `${STORING_PAGE}?van-ban=${document}`,
    );
    await part(page, 'store').click();
    await part(page, 'stored').waitFor();
    return page;
  }
}

/** A part of the page on which pages are stored. */
export const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
export const told = (page: Page) => part(page, 'told').innerText();
export const standing = (page: Page) => part(page, 'standing').innerText();

/** What the browser keeps of a site. */
export const keptBy = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** The list of the files of a built site. */
export const listOf = (folder: string) =>
  parseManifest(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) ?? new Map();

/** Makes another edition of a built site: another mark on all pages, another word in one clause. */
export function publishNewEdition(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const html = readFileSync(join(folder, name), 'utf8');
    const marked = html.replace(/data-edition="[^"]*"/, 'data-edition="2027-01-15-0123abcd"');
    writeFileSync(join(folder, name), marked.replaceAll('Thường xuyên ', 'Luôn luôn '));
  }
  const files = [...listOf(folder).keys()].map((path) => {
    const bytes = readFileSync(join(folder, path));
    return [path, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }] as const;
  });
  writeFileSync(join(folder, MANIFEST_FILE), formatManifest(new Map(files)));
}
