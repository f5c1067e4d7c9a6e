import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { CliError } from '../../scripts/cli-error.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Absolute path of the built site. */
    siteFolder: string;
  }
}

/** The tests read the finished site: it is built once before them, never by them. */
export default function checkSiteIsBuilt(project: TestProject): void {
  const siteFolder = resolve(process.env.OUT_DIR || 'dist');
  if (!existsSync(join(siteFolder, 'index.html'))) {
    throw new CliError({
      vi: `Chưa có trang dựng sẵn trong ${siteFolder}: chạy npm run build trước.`,
      en: `There is no built site in ${siteFolder}: run npm run build first.`,
    });
  }
  project.provide('siteFolder', siteFolder);
}
