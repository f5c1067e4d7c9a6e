import './node-version.mjs';
import { resolve } from 'node:path';
import process from 'node:process';
import { readVariable } from '../src/build/environment.ts';
import { readSitePlace } from '../src/load/site/built-site.ts';
import { withBuildLock } from './build/build-lock.ts';
import { readSite } from './build/site-options.ts';
import { openContent } from './check/content-folder.ts';
import { CliError, runIfStarted } from './cli-error.ts';
import { type Command, readFlags } from './command-line.ts';
import { describeHandouts } from './handouts/describe-handouts.ts';
import { makeHandouts } from './handouts/make-handouts.ts';

const COMMAND = {
  name: 'npm run handouts',
  flags: ['content', 'out', 'pages'],
  help: {
    vi: `npm run handouts -- [--content DIR] [--out DIST] [--pages all|documents]

Tạo tệp Word và PDF phục vụ họp từ nội dung ở DIR và trang đã dựng ở DIST, đặt vào DIST/tai-ve.
Không ghi tùy chọn thì theo CONTENT_DIR, OUT_DIR, PAGES. Dựng và tạo tệp một lần: npm run build -- --handouts`,
    en: `npm run handouts -- [--content DIR] [--out DIST] [--pages all|documents]

Makes the Word and PDF files for meetings from the content in DIR and the built site in DIST, and puts them into
DIST/tai-ve. Where a flag is not given, CONTENT_DIR, OUT_DIR, PAGES count. Both at once: npm run build -- --handouts`,
  },
} as const satisfies Command<string>;

await runIfStarted(import.meta.filename, async () => {
  const flags = readFlags(COMMAND);
  if (flags === null) return;
  const out = resolve(flags.out || readVariable('OUT_DIR') || 'dist');
  const place = readSitePlace(out);
  if (place === null) {
    throw new CliError({
      vi: `${out} không phải là trang đã dựng: chạy npm run build trước.`,
      en: `${out} is not a built site: run npm run build first.`,
    });
  }
  const site = readSite(COMMAND.name, { ...flags, 'site-url': place.url, base: place.base });
  const corpus = openContent(flags.content || readVariable('CONTENT_DIR') || 'content');
  const made = await withBuildLock(out, () => makeHandouts(out, corpus, site));
  console.log(describeHandouts(made));
  if (made.failed.length > 0) process.exitCode = 1;
});
