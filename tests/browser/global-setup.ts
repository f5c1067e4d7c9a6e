import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../scripts/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built site's first page, with a slash at the end. */
    siteUrl: string;
  }
}

/** Serves the built site on a free port while the browser tests run. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const { OUT_DIR, BASE_PATH } = process.env;
  const server = await startServer({ folder: OUT_DIR || 'dist', port: 0, base: BASE_PATH ?? '' });
  project.provide('siteUrl', server.url);
  return () => server.close();
}
