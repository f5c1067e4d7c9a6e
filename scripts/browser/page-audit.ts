import { readFileSync } from 'node:fs';
import type { RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The reader's browser. */
export interface ReaderConditions {
  /** False shows the pages as a reader without scripts gets them. */
  readonly javaScript?: boolean;
  /** Device pixels to one CSS pixel; 1 if absent. */
  readonly deviceScaleFactor?: number;
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

/** A page that was opened, and all it did since; the lists go on growing while it is open. */
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
  { javaScript = true, ...conditions }: ReaderConditions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...conditions,
    javaScriptEnabled: javaScript,
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(HANGS);
  return context;
}

/**
 * Opens an address in a page of its own and waits until it is loaded and its fonts are there.
 *
 * @throws if the address does not answer at all; an answer with an error status is opened like any other
 */
export async function openPage(
  reader: BrowserContext,
  url: string,
  { colorScheme = 'light', media = 'screen', width, height }: PageConditions,
): Promise<AuditedPage> {
  const page = await reader.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, media });
  const audit = await recordEverything(page, new URL(url).origin);
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  return { page, ...audit, close: () => page.close() };
}

async function recordEverything(page: Page, origin: string): Promise<Omit<AuditedPage, 'page' | 'close'>> {
  const consoleMessages: string[] = [];
  const pageErrors: string[] = [];
  const foreignRequests: string[] = [];
  const cspViolations: string[] = [];
  const failedRequests: string[] = [];
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
  return { consoleMessages, pageErrors, foreignRequests, cspViolations, failedRequests };
}

function listenForViolations(tell: string): string {
  return `self.addEventListener('securitypolicyviolation', (event) => {
    const violation = event.effectiveDirective + ': ' + (event.blockedURI || 'inline');
    ${tell};
  })`;
}

let axeSource: string | undefined;

/**
 * What axe-core finds wrong with the page as it now is; an empty list is a clean page. The source is evaluated from
 * outside: a script tag would be blocked by the page's policy. Needs scripts to be on.
 */
export async function axeViolations(page: Page, options: RunOptions = {}): Promise<AxeViolation[]> {
  axeSource ??= readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  await page.evaluate(axeSource);
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
