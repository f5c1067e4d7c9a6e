import { readFileSync } from 'node:fs';
import type { RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The reader's browser. */
export interface ReaderConditions {
  /** False shows the pages as a reader without scripts gets them. */
  readonly javaScript?: boolean;
  /** Device pixels to one CSS pixel; 1 if absent. */
  readonly deviceScaleFactor?: number;
  /** Lets pages register a worker that answers without a network; otherwise none can. */
  readonly storesPages?: boolean;
  /** The reader's own language, as `navigator.language` and `Accept-Language` tell it. */
  readonly locale?: string;
}

/** How a reader meets one page. */
export interface PageConditions {
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly media?: 'screen' | 'print';
}

/** A page and all it did since its address was opened; the lists go on growing while it is open. */
export interface AuditedPage {
  readonly page: Page;
  /** `type: text`, whatever the type. */
  readonly consoleMessages: readonly string[];
  /** Errors that no script caught. */
  readonly pageErrors: readonly string[];
  /** Addresses on other origins that were asked for, in vain or not. */
  readonly foreignRequests: readonly string[];
  /**
   * `directive: what it stopped`, beside the browser's own sentence. In a worker, only what comes after its first
   * moments is seen.
   */
  readonly cspViolations: readonly string[];
  /** `status address` of everything that came with an error, `failed address` of what did not come at all. */
  readonly failedRequests: readonly string[];
  close(): Promise<void>;
}

/** A page in which one address after the other is opened. */
export interface Tab extends AuditedPage {
  /**
   * Empties the lists, opens an address and waits until it is loaded and its fonts are there.
   *
   * @throws if the address does not answer at all; an answer with an error status is opened like any other
   */
  visit(url: string, conditions: PageConditions): Promise<void>;
}

/** One accessibility rule that the page breaks, and the places, as CSS selectors. */
export interface AxeViolation {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  readonly places: readonly string[];
}

/** Milliseconds after which a page hangs: far above what any step takes, since a slow machine proves nothing. */
const HANGS = 180_000;

const REPORT_VIOLATION = 'reportPolicyViolation';

/** A new reader: no storage, no cache. */
export async function newReader(
  browser: Browser,
  { javaScript = true, storesPages = false, ...conditions }: ReaderConditions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...conditions,
    javaScriptEnabled: javaScript,
    serviceWorkers: storesPages ? 'allow' : 'block',
  });
  context.setDefaultTimeout(HANGS);
  return context;
}

/** Opens an address in a new tab, as `Tab.visit` does. */
export async function openPage(
  reader: BrowserContext,
  url: string,
  conditions: PageConditions,
): Promise<AuditedPage> {
  const { visit, ...audited } = await newTab(reader);
  await visit(url, conditions);
  return audited;
}

export async function newTab(reader: BrowserContext): Promise<Tab> {
  const page = await reader.newPage();
  const consoleMessages: string[] = [];
  const pageErrors: string[] = [];
  const foreignRequests: string[] = [];
  const cspViolations: string[] = [];
  const failedRequests: string[] = [];
  const lists = { consoleMessages, pageErrors, foreignRequests, cspViolations, failedRequests };
  let origin = '';
  page.on('console', (message) => {
    consoleMessages.push(`${message.type()}: ${message.text()}`);
    if (message.text().includes('Content Security Policy')) cspViolations.push(message.text());
  });
  page.on('pageerror', (error) => pageErrors.push(String(error)));
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (/^(https?|wss?):$/.test(address.protocol) && address.origin !== origin)
      foreignRequests.push(address.href);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failedRequests.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => failedRequests.push(`failed ${request.url()}`));
  await page.exposeFunction(REPORT_VIOLATION, (violation: string) => cspViolations.push(violation));
  await page.addInitScript(listenForViolations(`${REPORT_VIOLATION}(violation)`));
  // The browser's own message about a worker does not reach us; what a worker writes to the console does.
  page.on('worker', (worker) => {
    const tell = "console.error('Content Security Policy: ' + violation)";
    worker.evaluate(listenForViolations(tell)).catch(() => undefined);
  });
  const visit: Tab['visit'] = async (url, { colorScheme = 'light', media = 'screen', ...viewport }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, media });
    for (const list of Object.values(lists)) list.length = 0;
    origin = new URL(url).origin;
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => true)');
  };
  return { page, ...lists, visit, close: () => page.close() };
}

function listenForViolations(tell: string): string {
  return `self.addEventListener('securitypolicyviolation', (event) => {
    const violation = event.effectiveDirective + ': ' + (event.blockedURI || 'inline');
    ${tell};
  })`;
}

const readAxe = (): string => readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Has axe-core ready in all that the page visits from now on: to send it each time takes a quarter of a second. */
export async function installAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: readAxe() });
}

/**
 * What axe-core finds wrong with the page as it now is; an empty list is a clean page. The source is evaluated from
 * outside: a script tag would be blocked by the page's policy. Needs scripts to be on.
 */
export async function axeViolations(page: Page, options: RunOptions = {}): Promise<AxeViolation[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(readAxe());
  const { violations } = await page.evaluate(
    (runOptions) => (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, runOptions),
    { ...options, preload: false, resultTypes: ['violations'] } satisfies RunOptions,
  );
  return violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    places: nodes.map((node) => node.target.join(' ')),
  }));
}
