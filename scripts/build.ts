import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { readVariable } from '../src/build/environment.ts';
import { checkOnce } from '../src/build/session.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { exitCodeOf, summarize } from '../src/model/report/check-result.ts';
import type { Site } from '../src/site/site.ts';
import { makeAddresses } from '../src/views/addresses.ts';
import { listPages } from '../src/views/site/list-pages.ts';
import { withBuildLock } from './build/build-lock.ts';
import { countPages, makeBuildProgress, type Stage } from './build/build-progress.ts';
import { checkNewSite, textIn } from './build/check-site.ts';
import { describeAddress } from './build/describe-address.ts';
import { drawCards, moveCardsIn } from './build/draw-cards.ts';
import { findKeptHandouts, keepHandouts } from './build/kept-handouts.ts';
import { writeTwins } from './build/packed-twins.ts';
import { refuseOtherFolders, replaceFolder, restoreOld } from './build/replace-folder.ts';
import { readSite } from './build/site-options.ts';
import { splitStyles } from './build/split-styles.ts';
import {
  moveSearchIn,
  writeHostFiles,
  writeOfflineWorker,
  writePages,
  writeSearch,
} from './build/write-site.ts';
import { openContent } from './check/content-folder.ts';
import { writeReport } from './check/report.ts';
import { runIfStarted } from './cli-error.ts';
import { type Command, readFlags } from './command-line.ts';
import { describeHandouts } from './handouts/describe-handouts.ts';
import { makeHandouts } from './handouts/make-handouts.ts';
import { describePortable } from './portable/describe-portable.ts';
import { makePortable, refuseTarget } from './portable/make-portable.ts';

/** Where a build reads and writes, and for which address. */
interface BuildOptions {
  readonly content: string;
  readonly out: string;
  readonly site: Site;
  /** Whether packed twins lie beside the text files. */
  readonly packs: boolean;
}

const COMMAND = {
  name: 'npm run build',
  flags: ['content', 'out', 'site-url', 'base', 'pages', 'cards', 'portable'],
  switches: ['handouts', 'compress'],
  help: {
    vi: `npm run build -- [--content DIR] [--out DIST] [--site-url URL] [--base /PATH] [--pages all|documents] [--cards all|none] [--compress] [--handouts] [--portable DIR]

Kiểm tra nội dung ở DIR, dựng trang cho địa chỉ URL, kiểm tra trang đã dựng rồi mới đặt vào DIST.
Không ghi tùy chọn nào thì theo CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH, PAGES, CARDS.
--cards none bỏ ảnh giới thiệu mà các ứng dụng nhắn tin hiển thị cùng đường dẫn.
--compress đặt cạnh mỗi tệp chữ hai bản nén sẵn (.br, .gz) cho máy chủ gửi thẳng.
--handouts tạo cả tệp Word và PDF phục vụ họp, và đặt đường dẫn đến các tệp ấy vào trang.
--portable chép trang đã dựng thành thư mục DIR và tệp DIR.zip, mở bằng cách bấm đúp, không cần mạng hay máy chủ.`,
    en: `npm run build -- [--content DIR] [--out DIST] [--site-url URL] [--base /PATH] [--pages all|documents] [--cards all|none] [--compress] [--handouts] [--portable DIR]

Checks the content in DIR, builds the site for the address URL, checks it, and only then puts it into DIST.
Where a flag is not given, CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH, PAGES, CARDS count.
--cards none leaves out the pictures that chat programs show with a link.
--compress lays two packed twins (.br, .gz) beside each text file, for servers that send them as they lie.
--handouts also makes the Word and PDF files for meetings, and links them on the pages.
--portable also makes a folder DIR and a file DIR.zip that open by double click, without network or server.`,
  },
} as const satisfies Command<string, string>;

/**
 * Builds the site: corpus rules, pages and search index, site rules, then the swap into place. The old site stays
 * until the new one has kept every rule. Returns whether it did.
 */
async function buildSite(options: BuildOptions): Promise<boolean> {
  const { content } = options;
  const out = resolve(options.out);
  refuseOtherFolders(out, content);
  return withBuildLock(out, async () => {
    restoreOld(out);
    const corpus = await phase('load', async () => openContent(content));
    const result = await phase('check', async () => checkOnce(corpus));
    if (!report({ result, textOf: corpus.textOf }, options)) return false;
    const site = { ...options.site, handouts: findKeptHandouts(out, corpus, options.site) };
    return replaceFolder(out, async (folders) => {
      const parts = await Promise.allSettled([
        phase(
          'pages',
          () => writePages(content, out, site, folders),
          howManyPages(corpus, site, folders.next),
        ),
        phase('index', () => writeSearch(corpus, site, folders)),
        phase('cards', () => drawCards(corpus, site, out, folders)),
      ]);
      // One that has failed waits for the other, which would write on into folders that are cleared.
      for (const part of parts) if (part.status === 'rejected') throw part.reason;
      await phase('styles', async () => splitStyles(folders.next));
      moveSearchIn(folders);
      moveCardsIn(folders);
      keepHandouts(out, site, folders);
      writeHostFiles(folders, site);
      await writeOfflineWorker(folders);
      if (options.packs) await phase('twins', () => writeTwins(folders.next));
      const ofSite = await phase('site rules', async () => checkNewSite(folders.next, corpus, site));
      if (ofSite.diagnostics.length === 0) return true;
      return report({ result: ofSite, textOf: textIn(folders.next) }, options);
    });
  });
}

/** How many pages are written of those that there will be. Counted for a terminal only. */
function howManyPages(corpus: Corpus, site: Site, folder: string): () => string {
  const all = process.stderr.isTTY ? listPages({ corpus, site, addresses: makeAddresses(site) }).length : 0;
  return () => `${Math.min(countPages(folder), all)}/${all}`;
}

/** Makes the files for meetings of the site just built, then builds it again with links to them. Returns the exit code. */
async function addHandouts({ content, out, site }: BuildOptions): Promise<number> {
  const folder = resolve(out);
  const made = await withBuildLock(folder, () => makeHandouts(folder, openContent(content), site));
  console.log(describeHandouts(made));
  // A process of its own: this one keeps the modules of the pages that it has built.
  const again = spawnSync(process.execPath, [...process.execArgv, ...withoutSwitch(process.argv.slice(1))], {
    stdio: 'inherit',
    // To build leaves the folder of its draft there.
    env: { ...process.env, OUT_DIR: out },
  });
  return again.status || (made.failed.length > 0 ? 1 : 0);
}

function withoutSwitch(args: readonly string[]): readonly string[] {
  return args.filter((arg) => arg !== '--handouts');
}

/** Prints a report; true if nothing in it is an error. */
function report(checked: Parameters<typeof writeReport>[0], { content, site }: BuildOptions): boolean {
  progress.hide();
  process.stdout.write(writeReport(checked, { format: 'text', language: 'vi', content, site }));
  if (exitCodeOf(summarize(checked.result)) === 0) return true;
  console.error(
    'Chưa đăng: sửa các lỗi trên rồi chạy lại. Trang cũ còn nguyên.\nNothing was published: correct the errors above and run this again. The old site is unchanged.',
  );
  return false;
}

const progress = makeBuildProgress(process.stderr);

/** Runs a part of the build and tells of it; with BENCH=1 prints how long it took, in milliseconds. */
async function phase<T>(name: Stage, run: () => Promise<T>, howFar?: () => string): Promise<T> {
  const start = performance.now();
  const result = await progress.run(name, run, howFar);
  if (process.env.BENCH === '1') console.log(`phase ${name} ${Math.round(performance.now() - start)}`);
  return result;
}

/** With BENCH=1 prints the peak of memory and the processor time of this process. */
function reportUsage(): void {
  if (process.env.BENCH !== '1') return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(`usage ${maxRSS * 1024} bytes ${userCPUTime + systemCPUTime} microseconds`);
}

await runIfStarted(import.meta.filename, async () => {
  const flags = readFlags(COMMAND);
  if (flags === null) return;
  const content = flags.content || readVariable('CONTENT_DIR') || 'content';
  const out = flags.out || readVariable('OUT_DIR') || 'dist';
  const site = readSite(COMMAND.name, flags);
  if (flags.portable) refuseTarget(flags.portable, out);
  const packs = flags.compress === true;
  if (!(await buildSite({ content, out, site, packs }))) process.exitCode = 1;
  else if (flags.handouts) process.exitCode = await addHandouts({ content, out, site, packs });
  else {
    console.log(describeAddress(out, site));
    if (flags.portable) console.log(describePortable(await makePortable(out, flags.portable, site)));
  }
  reportUsage();
});
