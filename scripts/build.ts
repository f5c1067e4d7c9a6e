import './node-version.mjs';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build as buildWithAstro } from 'astro';
import { checkOnce } from '../src/build/check-once.ts';
import { LANGUAGES } from '../src/language/language.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { type CheckResult, exitCodeOf, summarize } from '../src/model/report/check-result.ts';
import { writeSearchIndex } from '../src/search/index/write-index.ts';
import { writeSearchTables } from '../src/search/index/write-tables.ts';
import { SECURITY_HEADERS } from '../src/site/csp.ts';
import type { Site } from '../src/site/site.ts';
import { makeAddresses } from '../src/views/addresses.ts';
import { viewSearchRecords } from '../src/views/search/search-records.ts';
import { viewSearchTables } from '../src/views/search/search-tables.ts';
import { cannotWrite, withBuildLock } from './build/build-lock.ts';
import { checkBuiltSite, textIn } from './build/check-site.ts';
import { readSite, SITE_FLAGS, SITE_USAGE } from './build/site-options.ts';
import { openContent } from './check/content-folder.ts';
import { type ReportOrder, writeReport } from './check/report.ts';
import { runIfStarted, UserMistake } from './user-mistake.ts';

/** Where a build reads and writes, and for which address. */
export interface BuildOptions {
  readonly content: string;
  readonly out: string;
  readonly site: Site;
}

const USAGE = `npm run build -- [--content DIR] [--out DIR] ${SITE_USAGE}`;

/** The options of the command line; flags win over the environment. */
function readOptions(): BuildOptions {
  const text = { type: 'string' } as const;
  const { env } = process;
  try {
    const { values } = parseArgs({ options: { content: text, out: text, ...SITE_FLAGS } });
    const site = readSite(values);
    if (site !== null) {
      const content = values.content ?? env.CONTENT_DIR ?? 'content';
      return { content, out: values.out ?? env.OUT_DIR ?? 'dist', site };
    }
  } catch {
    // An unknown flag: the same answer as for an unusable value.
  }
  throw new UserMistake({ vi: `Lệnh viết chưa đúng: ${USAGE}`, en: `Wrong use: ${USAGE}` }, 2);
}

/**
 * Builds the site: corpus rules, pages, search index, site rules, then the swap into place. The old site stays
 * until the new one has kept every rule. Returns whether it did.
 */
export async function buildSite(options: BuildOptions): Promise<boolean> {
  const out = resolve(options.out);
  refuseOtherFolders(out, options.content);
  return withBuildLock(out, async () => {
    const corpus = await phase('load', async () => openContent(options.content));
    if (!(await phase('check', async () => reportCorpus(corpus, options)))) return false;
    const next = `${out}.next`;
    const index = `${out}.index`;
    const cache = `${out}.cache`;
    const clear = (): void => {
      for (const folder of [next, index, cache]) rmSync(folder, { recursive: true, force: true });
    };
    clear();
    try {
      // The index is cut from the corpus, not from the pages, and written by processes of its own. It is
      // written beside the site, which Astro empties before it writes.
      await Promise.all([
        phase('pages', () => renderPages(options, next, cache)),
        phase('index', () => indexSearch(corpus, options, index)),
      ]);
      renameSync(index, join(next, 'pagefind'));
      writeHeaders(next);
      const keepsRules = await phase('site rules', async () => reportSite(corpus, options, next));
      if (!keepsRules) return false;
      swapIntoPlace(next, out);
    } catch (error) {
      throw cannotWrite(out, error);
    } finally {
      clear();
    }
    return true;
  });
}

/**
 * The output folder is replaced whole: it must be a site, or empty, or not there yet. Throws a UserMistake for a file,
 * for any other folder, and for one that holds the content or the project.
 */
function refuseOtherFolders(out: string, content: string): void {
  const holds = [resolve(content), process.cwd()].some((folder) =>
    `${folder}${sep}`.startsWith(`${out}${sep}`),
  );
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory();
  if (!holds && isFolder === undefined) return;
  if (!holds && isFolder === true) {
    const names = readdirSync(out);
    if (names.length === 0 || names.includes('index.html')) return;
  }
  throw new UserMistake({
    vi: `${out} không phải là trang đã dựng, nên không thay bằng trang mới. Chọn thư mục khác ở OUT_DIR hoặc --out.`,
    en: `${out} is not a built site, so it is not replaced by a new one. Choose another folder in OUT_DIR or --out.`,
  });
}

/** Prints the findings of the corpus rules; true if none of them is an error. */
function reportCorpus(corpus: Corpus, options: BuildOptions): boolean {
  const result = checkOnce(corpus);
  process.stdout.write(writeReport({ result, textOf: corpus.textOf }, inText(options)));
  return isSound(result);
}

/** Prints what the finished files break of the site rules; true if that is nothing. */
function reportSite(corpus: Corpus, options: BuildOptions, folder: string): boolean {
  const result = checkBuiltSite(folder, corpus, options.site);
  if (result.diagnostics.length > 0) {
    process.stdout.write(writeReport({ result, textOf: textIn(folder) }, inText(options)));
  }
  return isSound(result);
}

function inText({ content, site }: BuildOptions): ReportOrder {
  return { format: 'text', language: 'vi', content, site };
}

function isSound(result: CheckResult): boolean {
  if (exitCodeOf(summarize(result)) === 0) return true;
  console.error(
    'Chưa đăng: sửa các lỗi trên rồi chạy lại. Trang cũ còn nguyên.\nNothing was published: mend the errors above and run this again. The old site is untouched.',
  );
  return false;
}

async function renderPages(options: BuildOptions, outDir: string, cacheDir: string): Promise<void> {
  // The pages and `astro.config.mjs` read the environment; the options have the last word.
  Object.assign(process.env, {
    CONTENT_DIR: resolve(options.content),
    OUT_DIR: outDir,
    SITE_URL: options.site.url,
    BASE_PATH: options.site.base || '/',
    PAGES: options.site.pages,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  // A cache of its own: the usual one remembers the guides of every content folder ever built.
  await buildWithAstro({ logLevel: 'warn', cacheDir });
}

async function indexSearch(corpus: Corpus, options: BuildOptions, folder: string): Promise<void> {
  const addresses = makeAddresses(options.site);
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const ownFolder = join(folder, language);
      await writeSearchIndex(viewSearchRecords(corpus, addresses, language), language, ownFolder);
      writeSearchTables(viewSearchTables(corpus, language), ownFolder);
    }),
  );
}

/** The header file that common static hosts read. */
function writeHeaders(folder: string): void {
  const lines = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  writeFileSync(join(folder, '_headers'), ['/*', ...lines, ''].join('\n'));
}

/** Two renames, so that at every moment either the old or the new site stands whole. */
function swapIntoPlace(next: string, out: string): void {
  const old = `${out}.old`;
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) {
    // What a build that died between the two renames left behind counts only while there is nothing else.
    rmSync(old, { recursive: true, force: true });
    renameSync(out, old);
  }
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}

/** Runs a part of the build; with BENCH=1 prints how long it took, in milliseconds. */
async function phase<T>(name: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  if (process.env.BENCH === '1') console.log(`phase ${name} ${Math.round(performance.now() - start)}`);
  return result;
}

await runIfStarted(import.meta.filename, async () => {
  if (!(await buildSite(readOptions()))) process.exitCode = 1;
});
