import './node-version.mjs';
import { statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { normaliseBase } from './serve/site-address.ts';
import { answerSentence, makeStaticSite, type SiteAnswer } from './serve/static-site.ts';
import { runIfStarted, UserMistake } from './user-mistake.ts';

export interface ServerOptions {
  /** The folder of the built site. */
  readonly folder: string;
  /** A port of this machine; 0 takes any that is free. */
  readonly port: number;
  /** The path below which the site lives: `''`, `/` or `/nq02`. */
  readonly base: string;
}

export interface RunningServer {
  /** The address of the site's first page, with its base path and a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Both addresses that `localhost` can mean: a browser may take either, so both must lead to us. */
const LOOPBACK = ['127.0.0.1', '::1'] as const;

/**
 * Serves a built site to this machine until it is closed.
 *
 * @throws UserMistake if the port is taken or may not be used, if there is no such folder, or if the base path is none
 */
export async function startServer({ folder, port, base }: ServerOptions): Promise<RunningServer> {
  const root = resolve(folder);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UserMistake({
      vi: `Chưa có thư mục ${folder}: chạy npm run build trước.`,
      en: `There is no folder ${folder} yet: run npm run build first.`,
    });
  }
  const normalBase = normaliseBase(base);
  if (normalBase === undefined) {
    const vi = `Đường dẫn gốc "${base}" không hợp lệ: viết như /nq02.`;
    throw new UserMistake({ vi, en: `The base path "${base}" is not valid: write it like /nq02.` }, 2);
  }
  const servers = await listen(makeHandler(makeStaticSite(root, normalBase)), port);
  const [first] = servers;
  const { port: taken } = first.address() as AddressInfo;
  return { url: `http://localhost:${taken}${normalBase}/`, close: () => closeAll(servers) };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function makeHandler(answer: ReturnType<typeof makeStaticSite>): Handler {
  return (request, response) => {
    const method = request.method ?? 'GET';
    const { 'accept-encoding': encodings, 'if-none-match': ifNoneMatch } = request.headers;
    const acceptEncoding = Array.isArray(encodings) ? encodings.join(',') : encodings;
    answer({ method, target: request.url ?? '', acceptEncoding, ifNoneMatch })
      .catch((error: unknown): SiteAnswer => {
        console.error(error);
        return answerSentence(500, { vi: 'Máy chủ gặp lỗi.', en: 'The server failed.' });
      })
      .then(({ status, headers, body }) => {
        // Node itself leaves the body out of an answer to HEAD.
        response.writeHead(status, headers).end(body);
      });
  };
}

/** Listens on the same port of both loopback addresses, or on the one there is. */
async function listen(handler: Handler, port: number): Promise<readonly [Server, ...Server[]]> {
  // Some systems let a second server share a port with one that listens on all addresses: ask before listening.
  if (port !== 0 && (await Promise.all(LOOPBACK.map((host) => isAnswered(host, port)))).includes(true)) {
    throw portTaken(port);
  }
  const first = await listenOn(LOOPBACK[0], port, handler);
  const { port: taken } = first.address() as AddressInfo;
  try {
    return [first, await listenOn(LOOPBACK[1], taken, handler)];
  } catch (error) {
    if (isWithoutIpv6(error)) return [first];
    await closeAll([first]);
    if (port === 0 && error instanceof UserMistake) return listen(handler, port);
    throw error;
  }
}

function listenOn(host: string, port: number, handler: Handler): Promise<Server> {
  const server = createServer({ requireHostHeader: false }, handler);
  // Node answers these by itself otherwise, without our headers.
  server.on('checkExpectation', handler);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const sentence = { vi: 'Yêu cầu không hợp lệ.', en: 'This is not a valid request.' };
    const { headers, body } = answerSentence(400, sentence, { Connection: 'close' });
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n${Buffer.from(body).toString()}`);
  });
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? portTaken(port) : error);
    });
    server.listen({ host, port, exclusive: true }, () => done(server));
  });
}

function isAnswered(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port });
    const finish = (answered: boolean): void => {
      socket.destroy();
      done(answered);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}

function isWithoutIpv6(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}

function portTaken(port: number): UserMistake {
  return new UserMistake({
    vi: `Cổng ${port} đang bận hoặc không được phép dùng: tắt chương trình đang dùng nó, hoặc chọn cổng khác bằng PORT.`,
    en: `Port ${port} is taken or not allowed: stop the program that uses it, or choose another with PORT.`,
  });
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  for (const server of servers) {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }
}

/** Flags win over the environment; an empty variable counts as absent. */
function readOptions(): ServerOptions {
  const { PORT, OUT_DIR, BASE_PATH } = process.env;
  const { port, dir, base } = readFlags();
  const written = port ?? (PORT || '4321');
  if (!/^\d{1,5}$/.test(written) || Number(written) > 65535) {
    const vi = `Cổng "${written}" không hợp lệ: dùng một số từ 0 đến 65535.`;
    throw new UserMistake({ vi, en: `The port "${written}" is not valid: use a number from 0 to 65535.` }, 2);
  }
  return { port: Number(written), folder: dir ?? (OUT_DIR || 'dist'), base: base ?? BASE_PATH ?? '' };
}

function readFlags(): { port?: string; dir?: string; base?: string } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { port: text, dir: text, base: text } }).values;
  } catch {
    const usage = 'node scripts/serve.ts [--port N] [--dir DIST] [--base /nq02]';
    throw new UserMistake({ vi: `Lệnh viết chưa đúng: ${usage}`, en: `Wrong use: ${usage}` }, 2);
  }
}

await runIfStarted(import.meta.filename, async () => {
  const server = await startServer(readOptions());
  const stop = (): void => void server.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(
    `Trang đang chạy tại ${server.url} (Ctrl+C để dừng)\nThe site is running at ${server.url} (Ctrl+C to stop)`,
  );
});
