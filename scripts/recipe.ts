import './node-version.mjs';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { listChoices, readVariable } from '../src/build/environment.ts';
import { readSitePlace } from '../src/load/site/built-site.ts';
import { PACKINGS } from '../src/site/packed-twin.ts';
import { readSite } from './build/site-options.ts';
import { CliError, runIfStarted } from './cli-error.ts';
import { type Command, readFlags, wrongUse } from './command-line.ts';
import { apacheRecipe } from './recipes/apache.ts';
import { caddyRecipe } from './recipes/caddy.ts';
import { containerRecipe } from './recipes/container.ts';
import { githubPagesRecipe } from './recipes/github-pages.ts';
import { iisRecipe } from './recipes/iis.ts';
import { nginxRecipe } from './recipes/nginx.ts';
import type { RecipePlace } from './recipes/recipe-place.ts';
import { readPort } from './serve.ts';

const RECIPES: Readonly<Record<string, (place: RecipePlace) => string>> = {
  nginx: nginxRecipe,
  apache: apacheRecipe,
  caddy: caddyRecipe,
  iis: iisRecipe,
  'github-pages': githubPagesRecipe,
  container: containerRecipe,
};

/** These hold at whatever address the site has. */
const ANY_ADDRESS: ReadonlySet<unknown> = new Set([iisRecipe, githubPagesRecipe]);

const COMMAND = {
  name: 'npm run recipe',
  flags: ['server', 'out', 'dir', 'site-url', 'base', 'port'],
  help: {
    vi: `npm run recipe -- --server nginx|apache|caddy|iis|github-pages|container [--dir FOLDER] [--port N] [--out DIST] [--site-url URL] [--base /PATH]

In cấu hình của máy chủ để đăng trang đã dựng: kiểu tệp, tiêu đề, nén, lưu tạm, trang báo không tìm thấy.
--dir là thư mục trên máy chủ chứa các tệp của DIST; không ghi thì là DIST. Tên miền và đường dẫn lấy từ trang đã dựng ở DIST.`,
    en: `npm run recipe -- --server nginx|apache|caddy|iis|github-pages|container [--dir FOLDER] [--port N] [--out DIST] [--site-url URL] [--base /PATH]

Prints the configuration with which a server publishes the built site: types, headers, compression, caching, pages for
wrong addresses. --dir is the folder on the server that holds the files of DIST; if it is not given, DIST. The name of
the host and the path are those for which DIST was built.`,
  },
} as const satisfies Command<string>;

await runIfStarted(import.meta.filename, async () => {
  const flags = readFlags(COMMAND);
  if (flags === null) return;
  const names = Object.keys(RECIPES);
  const recipe = names.includes(flags.server ?? '') ? RECIPES[flags.server ?? ''] : undefined;
  if (recipe === undefined) {
    throw wrongUse(COMMAND.name, {
      vi: `Ghi --server ${listChoices(names).vi}.`,
      en: `Write --server ${listChoices(names).en}.`,
    });
  }
  const out = resolve(flags.out || readVariable('OUT_DIR') || 'dist');
  const place = readSitePlace(out);
  if (place === null && !ANY_ADDRESS.has(recipe) && !flags['site-url'] && !readVariable('SITE_URL')) {
    throw new CliError({
      vi: `Chưa có trang dựng sẵn trong ${out} nên chưa biết địa chỉ: chạy npm run build trước, hoặc ghi --site-url.`,
      en: `There is no built site in ${out} that says its address: run npm run build first, or give --site-url.`,
    });
  }
  const { url, base } = readSite(COMMAND.name, flags, place);
  process.stdout.write(
    recipe({
      root: (flags.dir || out).replaceAll('\\', '/').replace(/\/$/, ''),
      origin: url,
      base,
      isPacked: existsSync(join(out, `index.html.${PACKINGS[0]}`)),
      port: readPort(COMMAND.name, flags.port ?? usualPort(flags.server, new URL(url))),
    }),
  );
});

/** Caddy gets the certificate of an https address by itself; before the others stands what has it. */
function usualPort(server: string | undefined, { protocol, port }: URL): string {
  if (protocol === 'http:') return port || '80';
  return server === 'caddy' ? '443' : '80';
}
