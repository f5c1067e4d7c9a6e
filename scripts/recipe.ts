import './node-version.mjs';
import { resolve } from 'node:path';
import process from 'node:process';
import { readBase, readVariable } from '../src/build/environment.ts';
import { runIfStarted } from './cli-error.ts';
import { type Command, readFlags, usable, wrongUse } from './command-line.ts';
import { apacheRecipe, caddyRecipe, nginxRecipe } from './recipes/recipes.ts';
import { readPort } from './serve.ts';

const RECIPES = { nginx: nginxRecipe, apache: apacheRecipe, caddy: caddyRecipe } as const;

const COMMAND = {
  name: 'npm run recipe',
  flags: ['server', 'dir', 'base', 'port'],
  help: {
    vi: `npm run recipe -- --server nginx|apache|caddy [--dir DIST] [--base /PATH] [--port N]

In cấu hình của máy chủ để đăng trang đã dựng ở DIST: kiểu tệp, tiêu đề, nén, lưu tạm, trang báo không tìm thấy.`,
    en: `npm run recipe -- --server nginx|apache|caddy [--dir DIST] [--base /PATH] [--port N]

Prints the configuration with which a server publishes the site built in DIST: types, headers, compression, caching,
pages for wrong addresses.`,
  },
} as const satisfies Command<string>;

await runIfStarted(import.meta.filename, async () => {
  const flags = readFlags(COMMAND);
  if (flags === null) return;
  const recipe = Object.entries(RECIPES).find(([name]) => name === flags.server)?.[1];
  if (recipe === undefined) {
    throw wrongUse(COMMAND.name, {
      vi: 'Ghi --server nginx, apache hoặc caddy.',
      en: 'Write --server nginx, apache or caddy.',
    });
  }
  const root = resolve(flags.dir || readVariable('OUT_DIR') || 'dist').replaceAll('\\', '/');
  const base = usable(COMMAND.name, readBase(flags.base));
  process.stdout.write(recipe({ root, base, port: readPort(COMMAND.name, flags.port ?? '80') }));
});
