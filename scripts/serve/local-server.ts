import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer, IncomingMessage, type RequestListener, type Server, ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { CliError } from '../cli-error.ts';
import { makeStaticSite, sendSentence } from './static-site.ts';

export interface ServerOptions {
  /** The folder of the built site. */
  readonly folder: string;
  /** A port of this machine; 0 takes any that is free. */
  readonly port: number;
  /** The path below which the site lives: `''` or `/so-tay`. */
  readonly base: string;
}

export interface RunningServer {
  /** The address of the site's first page, with its base path and a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Both addresses that `localhost` can mean: a browser may take either. */
const LOOPBACK = ['127.0.0.1', '::1'] as const;

/**
 * Serves a built site to this machine until it is closed.
 *
 * @throws CliError if the port is taken or may not be used, or if there is no such folder
 */
export async function startServer({ folder, port, base }: ServerOptions): Promise<RunningServer> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CliError({
      vi: `Chưa có thư mục ${folder}: chạy npm run build trước.`,
      en: `There is no folder ${folder} yet: run npm run build first.`,
    });
  }
  const answer = makeStaticSite(folder, base);
  const servers = await listen(port, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendSentence(response, 500, { vi: 'Máy chủ gặp lỗi.', en: 'The server failed.' });
    });
  });
  return { url: `http://localhost:${portOf(servers[0])}${base}/`, close: () => closeAll(servers) };
}

/** Throws a CliError if the port is taken or may not be used. */
export async function refuseTakenPort(port: number): Promise<void> {
  await closeAll(await listen(port, () => {}));
}

/** Listens on the same port of both loopback addresses, or on the one there is. */
async function listen(port: number, listener: RequestListener): Promise<readonly [Server, ...Server[]]> {
  // Some systems let a second server share a port with one that listens on all addresses: try to connect first.
  if (port !== 0 && (await Promise.all(LOOPBACK.map((host) => isAnswered(host, port)))).includes(true)) {
    throw portTaken(port);
  }
  const first = await listenOn(LOOPBACK[0], port, listener);
  try {
    return [first, await listenOn(LOOPBACK[1], portOf(first), listener)];
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(code)) return [first];
    await closeAll([first]);
    if (port === 0 && error instanceof CliError) return listen(port, listener);
    throw error;
  }
}

async function listenOn(host: string, port: number, listener: RequestListener): Promise<Server> {
  const server = createServer({ requireHostHeader: false }, listener);
  // Node answers these by itself otherwise, without our headers.
  server.on('checkExpectation', listener).on('clientError', answerBrokenRequest);
  server.listen({ host, port, exclusive: true });
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' || error.code === 'EACCES' ? portTaken(port) : error;
  });
  return server;
}

function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const response = new ServerResponse(new IncomingMessage(socket as Socket));
  response.assignSocket(socket as Socket);
  response.once('finish', () => socket.end());
  const sentence = { vi: 'Yêu cầu không hợp lệ.', en: 'This is not a valid request.' };
  sendSentence(response, 400, sentence, { Connection: 'close' });
}

async function isAnswered(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  return once(socket, 'connect').then(
    () => socket.destroy().destroyed,
    () => false,
  );
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function portTaken(port: number): CliError {
  return new CliError({
    vi: `Cổng ${port} đang bận hoặc không được phép dùng: tắt chương trình đang dùng nó, hoặc chọn cổng khác bằng PORT.`,
    en: `Port ${port} is taken or not allowed: stop the program that uses it, or choose another with PORT.`,
  });
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  for (const server of servers) {
    const closed = server[Symbol.asyncDispose]();
    server.closeAllConnections();
    await closed;
  }
}
