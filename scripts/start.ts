import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { readBase, readVariable } from '../src/build/environment.ts';
import { runIfStarted } from './cli-error.ts';
import { type Command, readFlags, usable } from './command-line.ts';
import { refuseTakenPort } from './serve/local-server.ts';
import { readPort, serveUntilStopped } from './serve.ts';

const COMMAND = {
  name: 'npm start',
  flags: ['port', 'content', 'out', 'site-url', 'base', 'pages'],
  help: {
    vi: `npm start -- [--port N] [tùy chọn của npm run build]

Kiểm tra nội dung, dựng trang rồi phục vụ trên máy này, đến khi nhấn Ctrl+C.
Cổng mặc định là PORT, không có thì 4321.`,
    en: `npm start -- [--port N] [options of npm run build]

Checks the content, builds the site and serves it on this machine until Ctrl+C.
The port is PORT by default, or else 4321.`,
  },
} as const satisfies Command<string>;

await runIfStarted(import.meta.filename, async () => {
  const flags = readFlags(COMMAND);
  if (flags === null) return;
  const port = readPort(COMMAND.name, flags.port);
  const base = usable(COMMAND.name, readBase(flags.base));
  // Asked before the build, which takes a while.
  await refuseTakenPort(port);
  const { port: _, ...ofBuild } = flags;
  // Without another address the links of the site lead to where it is served.
  ofBuild['site-url'] ??= readVariable('SITE_URL') ?? `http://localhost:${port}`;
  const args = Object.entries(ofBuild).map(([name, value]) => `--${name}=${value}`);
  // A process of its own: what a build keeps in memory is not the server's.
  const build = spawnSync(process.execPath, [...process.execArgv, 'scripts/build.ts', ...args], {
    stdio: 'inherit',
  });
  if (build.status !== 0) process.exitCode = build.status ?? 1;
  else await serveUntilStopped({ port, folder: flags.out || readVariable('OUT_DIR') || 'dist', base });
});
