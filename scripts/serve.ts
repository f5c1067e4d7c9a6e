import './node-version.mjs';
import process from 'node:process';
import { readBase, readVariable } from '../src/build/environment.ts';
import { runIfStarted } from './cli-error.ts';
import { type Command, readFlags, usable, wrongUse } from './command-line.ts';
import { type ServerOptions, startServer } from './serve/local-server.ts';

const COMMAND = {
  name: 'npm run preview',
  flags: ['port', 'dir', 'base'],
  help: {
    vi: `npm run preview -- [--port N] [--dir DIST] [--base /PATH]

Phục vụ trang đã dựng trên máy này, đến khi nhấn Ctrl+C. Không ghi tùy chọn thì
theo PORT, OUT_DIR và BASE_PATH, không có nữa thì cổng 4321, thư mục dist.`,
    en: `npm run preview -- [--port N] [--dir DIST] [--base /PATH]

Serves the built site on this machine until Ctrl+C. Without flags it goes by
PORT, OUT_DIR and BASE_PATH, or else takes port 4321 and the folder dist.`,
  },
} as const satisfies Command<string>;

/** The port of a command: its flag, else PORT, else 4321. Throws a CliError if it is none. */
export function readPort(command: string, flag: string | undefined): number {
  const written = flag ?? readVariable('PORT') ?? '4321';
  if (/^\d{1,5}$/.test(written) && Number(written) <= 65535) return Number(written);
  const name = flag === undefined ? 'PORT' : '--port';
  throw wrongUse(command, {
    vi: `Cổng "${written}" không hợp lệ: dùng một số từ 0 đến 65535 cho ${name}.`,
    en: `The port "${written}" is not valid: use a number from 0 to 65535 for ${name}.`,
  });
}

/** Serves a built site until Ctrl+C, and prints its address. */
export async function serveUntilStopped(options: ServerOptions): Promise<void> {
  const server = await startServer(options);
  const stop = (): void => void server.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(
    `Trang đang chạy tại ${server.url} (Ctrl+C để dừng)\nThe site is running at ${server.url} (Ctrl+C to stop)`,
  );
}

await runIfStarted(import.meta.filename, async () => {
  const flags = readFlags(COMMAND);
  if (flags === null) return;
  await serveUntilStopped({
    port: readPort(COMMAND.name, flags.port),
    folder: flags.dir || readVariable('OUT_DIR') || 'dist',
    base: usable(COMMAND.name, readBase(flags.base)),
  });
});
