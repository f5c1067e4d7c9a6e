import './node-version.mjs';
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CliError, runIfStarted } from './cli-error.ts';
import { wrongUse } from './command-line.ts';

const NAME = 'npm run new';
const PROJECT = resolve(import.meta.dirname, '..');

const HELP = `npm run new -- DIR

Lập thư mục nội dung mới ở DIR: một văn bản ngắn có điều, khoản, bằng hai ngôn ngữ, và các trang hướng dẫn.
DIR phải chưa có hoặc đang trống.

Makes a new content folder in DIR: one short document with articles, in both languages, and the guide pages.
DIR must not exist yet, or be empty.`;

/** Writes the starter and the guide pages into a folder that holds nothing yet. Throws a CliError where it does. */
export function makeContent(folder: string): void {
  if (existsSync(folder) && !(statSync(folder).isDirectory() && readdirSync(folder).length === 0)) {
    throw new CliError({
      vi: `${folder} đã có nội dung; chọn một thư mục chưa có hoặc đang trống.`,
      en: `${folder} holds something already; choose a folder that does not exist yet or is empty.`,
    });
  }
  cpSync(join(import.meta.dirname, 'starter'), folder, { recursive: true });
  cpSync(join(PROJECT, 'content', 'guides'), join(folder, 'guides'), { recursive: true });
}

function readFolder(): string | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return null;
    const [folder, ...more] = positionals;
    if (folder !== undefined && folder !== '' && more.length === 0) return folder;
  } catch {
    // An unknown flag: the same answer as for a missing folder.
  }
  throw wrongUse(NAME, { vi: 'Cần tên của một thư mục.', en: 'The name of one folder is needed.' });
}

await runIfStarted(import.meta.filename, async () => {
  const folder = readFolder();
  if (folder === null) {
    console.log(HELP);
    return;
  }
  makeContent(resolve(folder));
  console.log(`Đã lập ${folder}. Đọc README.md trong đó, rồi xem trang: npm start -- --content ${folder}`);
  console.log(`Made ${folder}. Read its README.md, then look at the site: npm start -- --content ${folder}`);
});
