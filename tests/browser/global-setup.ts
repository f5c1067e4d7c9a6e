import type { TestProject } from 'vitest/node';
import { startBrowser } from '../../scripts/browser/chromium.ts';
import { usable } from '../../scripts/command-line.ts';
import { startServer } from '../../scripts/serve/local-server.ts';
import { readBase, readVariable } from '../../src/build/environment.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built site's first page, with a slash at the end. */
    siteUrl: string;
    /** Where the one browser of all tests is connected to. */
    browserUrl: string;
  }
}

/** Serves the built site on a free port, and keeps a browser open, while the browser tests run. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({
    folder: readVariable('OUT_DIR') ?? 'dist',
    port: 0,
    base: usable('npm test', readBase()),
  });
  const browser = await startBrowser();
  project.provide('siteUrl', server.url);
  project.provide('browserUrl', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
