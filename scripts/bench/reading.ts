import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { readVariable } from '../../src/build/environment.ts';
import { openBrowser } from '../browser/chromium.ts';
import { startServer } from '../serve/local-server.ts';
import { BUDGETS } from './budgets.ts';
import { ownDocuments } from './own-documents.ts';
import { type Report, type Row, row } from './report.ts';

/** A cheap phone on a mobile network of the country: 780 kbit/s, a quarter of this machine's processor. */
const PHONE = { bytesASecond: 97_500, latency: 150, slower: 4, viewport: { width: 390, height: 844 } };
/** Each visit so many times; the middle one counts. */
const TIMES = 5;
const SHRINKING = /^(?:text\/|application\/json|image\/svg)/;

/** How long a reader on a phone waits for the words of a clause: on the first visit, and on the next page. */
export async function benchReading(): Promise<Report> {
  const { main, dash, nextDash } = ownDocuments(readVariable('CONTENT_DIR') ?? 'content');
  const site = await startServer({ folder: readVariable('OUT_DIR') ?? 'dist', port: 0, base: '' });
  const packing = await packAnswers(site.url);
  const browser = await openBrowser();
  try {
    const visits: Awaited<ReturnType<typeof visit>>[] = [];
    for (let time = 0; time < TIMES; time++) {
      visits.push(await visit(browser, packing.url, `${main}/${dash}/`, `${main}/${nextDash}/`));
    }
    const middle = (of: 'first' | 'next'): number =>
      visits.map((times) => times[of]).sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN;
    const rows: readonly Row[] = [
      row('first visit, words of a clause', middle('first'), 'ms', BUDGETS.reading.firstMilliseconds),
      row('next page, words of the next clause', middle('next'), 'ms', BUDGETS.reading.nextMilliseconds),
    ];
    return [{ heading: `/${main}/${dash}/ on a phone at 780 kbit/s`, rows }];
  } finally {
    await browser.close();
    packing.close();
    await site.close();
  }
}

async function visit(browser: Browser, site: string, first: string, next: string) {
  const context = await browser.newContext({ viewport: PHONE.viewport, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    await slowDown(await context.newCDPSession(page));
    return { first: await shownAfter(page, site + first), next: await shownAfter(page, site + next) };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: PHONE.latency,
    downloadThroughput: PHONE.bytesASecond,
    uploadThroughput: PHONE.bytesASecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower });
}

/** Milliseconds from the request to the moment at which the browser painted words. */
async function shownAfter(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'load' });
  return page.evaluate(async () => {
    const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    while (painted() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    return Math.round(painted() ?? Number.NaN);
  });
}

/** Our own server packs nothing, and hosts do: answers of the site, packed as they would come. */
async function packAnswers(site: string): Promise<{ readonly url: string; close(): void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(new URL(url, site));
    const bytes = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    const isPacked = SHRINKING.test(type);
    const headers = [...answer.headers].filter(
      ([name]) => !/^(?:content-length|connection|date|keep-alive)$/.test(name),
    );
    response.writeHead(answer.status, {
      ...Object.fromEntries(headers),
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(isPacked ? gzipSync(bytes) : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  };
}
