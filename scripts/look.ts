import './node-version.mjs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { readBase, readVariable } from '../src/build/environment.ts';
import { openBrowser } from './browser/chromium.ts';
import { type AuditedPage, newReader, openPage } from './browser/page-audit.ts';
import { CliError, runIfStarted } from './cli-error.ts';
import { usable } from './command-line.ts';
import { startServer } from './serve/local-server.ts';

type LookOptions = ReturnType<typeof readOptions>;

const USAGE =
  'node scripts/look.ts --url /tim-kiem/ [--width 390] [--dark] [--zoom 2] [--print] [--lang vi] --out FILE.png|.pdf';

/**
 * What to look at, and as whom. `url` is a whole address, or a path of the built site with its base path. `out` ends in
 * `.png` (the whole page) or `.pdf` (as printed on A4). A `zoom` of 2 is the browser's at 200 %: half as many CSS
 * pixels, each twice as large.
 */
function readOptions() {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { url: text, out: text, width: text, zoom: text, lang: text, dark: flag, print: flag };
  try {
    const { values } = parseArgs({ options });
    const { url = '', out = '', width = '1280', zoom = '1', lang = 'vi', dark, print } = values;
    const isReadable = /^(\/|https?:\/\/)/.test(url) && /\.(png|pdf)$/.test(out) && Number(width) >= 100;
    if (isReadable && Number(zoom) > 0) {
      return { url, out, width: Number(width), zoom: Number(zoom), lang, dark, print };
    }
  } catch {
    // An unknown flag: the same answer as for a missing one.
  }
  throw new CliError({ vi: `Lệnh viết chưa đúng: ${USAGE}`, en: `Wrong use: ${USAGE}` }, 2);
}

/** Opens the page, on our own server if the address is a path, and closes everything afterwards. */
async function withPage(options: LookOptions, use: (audited: AuditedPage) => Promise<void>): Promise<void> {
  const { url, width, zoom, dark, print, lang } = options;
  const server = url.startsWith('/')
    ? await startServer({
        folder: readVariable('OUT_DIR') ?? 'dist',
        port: 0,
        base: usable('node scripts/look.ts', readBase()),
      })
    : undefined;
  try {
    const browser = await openBrowser();
    try {
      const address = server === undefined ? url : new URL(url, server.url).href;
      const reader = await newReader(browser, { deviceScaleFactor: zoom, locale: lang });
      const audited = await openPage(reader, address, {
        width: Math.round(width / zoom),
        height: Math.round(900 / zoom),
        colorScheme: dark ? 'dark' : 'light',
        media: print ? 'print' : 'screen',
      }).catch((): never => {
        throw new CliError({ vi: `${address} không trả lời.`, en: `${address} does not answer.` });
      });
      await use(audited);
    } finally {
      await browser.close();
    }
  } finally {
    await server?.close();
  }
}

async function takePicture(page: Page, { out }: LookOptions): Promise<void> {
  if (out.endsWith('.pdf')) {
    await page.pdf({ path: out, format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true });
    return;
  }
  await page.screenshot({ path: out, fullPage: true, animations: 'disabled' });
}

/** Faults of the page. What its security policy blocked is among the console's messages. */
function listFaults({ consoleMessages, pageErrors, foreignRequests, failedRequests }: AuditedPage): string[] {
  const foreign = foreignRequests.map((address) => `foreign ${address}`);
  return [...consoleMessages, ...pageErrors, ...foreign, ...failedRequests];
}

await runIfStarted(import.meta.filename, async () => {
  const options = readOptions();
  await withPage(options, async (audited) => {
    await takePicture(audited.page, options);
    for (const fault of listFaults(audited)) console.error(`! ${fault}`);
  });
  console.log(options.out);
});
