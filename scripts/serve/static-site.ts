import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import type { Localized } from '../../src/language/language.ts';
import { CONTENT_TYPES, headersOf, NOT_FOUND_PAGES } from '../../src/site/response-headers.ts';

/** Read as something else than one name: a way up, a separator of any system, a control character. */
const UNSAFE_NAME = /^\.{1,2}$|[/\\\u0000-\u001f\u007f]/;

/**
 * Answers requests for a built site as common static hosts do. The folder is looked at anew for each request, so a
 * build that swaps it is seen at once; it may be absent in between.
 *
 * @param base `''` or `/first/second`
 */
export function makeStaticSite(
  folder: string,
  base: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const sendFile = sirv(folder, {
    dev: true,
    etag: true,
    extensions: [],
    setHeaders(response, path) {
      const type = CONTENT_TYPES[extname(path).slice(1)];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  const baseNames = base.split('/').slice(1);

  return async (request, response) => {
    const { method, url = '' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      const sentence = { vi: 'Máy chủ chỉ cho đọc.', en: 'This server only lets you read.' };
      return sendSentence(response, 405, sentence, { Allow: 'GET, HEAD' });
    }
    const [path = ''] = url.split('?', 1);
    const names = readNames(path);
    if (names === null) {
      const sentence = { vi: 'Địa chỉ không hợp lệ.', en: 'This is not a valid address.' };
      return sendSentence(response, 400, sentence);
    }
    const isInside = baseNames.every((name, index) => names[index] === name);
    const below = names.slice(baseNames.length);
    const sendNotFound = (): Promise<void> =>
      sendNotFoundPage(response, folder, NOT_FOUND_PAGES[isInside && below[0] === 'en' ? 'en/' : '']);
    const found = isInside ? await findFile(folder, below) : null;
    if (found === null) return sendNotFound();
    if (found === 'lacks-slash') {
      const vi = 'Trang ở địa chỉ có dấu gạch chéo cuối.';
      const Location = `/${names.map(encodeURIComponent).join('/')}/${url.slice(path.length)}`;
      const sentence = { vi, en: 'The page is at the address with a slash at its end.' };
      return sendSentence(response, 308, sentence, { Location });
    }
    response.setHeaders(new Map(Object.entries(headersOf(below.join('/')))));
    // A file may go after it was found.
    response.once('pipe', (stream) => stream.once('error', () => response.destroy()));
    if (!isPlainRange(request)) delete request.headers.range;
    request.url = found;
    sendFile(request, response, sendNotFound);
  };
}

/**
 * The decoded names of a raw path, which no URL parser has tidied: `..` and its encoded forms are seen and refused.
 * The last name is empty where the path ends in a slash. Null if it is no path.
 */
function readNames(path: string): readonly string[] | null {
  try {
    const names = path.slice(1).split('/').map(decodeURIComponent);
    return !path.startsWith('/') || names.some((name) => UNSAFE_NAME.test(name)) ? null : names;
  } catch {
    return null;
  }
}

/** The path below the folder of the file at an address; `lacks-slash` if a page is at the one with a slash. */
async function findFile(folder: string, names: readonly string[]): Promise<string | 'lacks-slash' | null> {
  const endsInSlash = names.at(-1) === '';
  const whole = endsInSlash ? names.slice(0, -1) : names;
  if (whole.some((name) => name === '' || (name.startsWith('.') && name !== '.well-known'))) return null;
  const index = ['', ...whole, 'index.html'].join('/');
  const file = endsInSlash ? index : ['', ...whole].join('/');
  if (await isFile(folder, file)) return file;
  return !endsInSlash && (await isFile(folder, index)) ? 'lacks-slash' : null;
}

/** A link, or a name in other letters on a file system that does not care, is none: as on any host. */
async function isFile(folder: string, path: string): Promise<boolean> {
  try {
    const place = join(await realpath(folder), path);
    return (await realpath(place)) === place && (await stat(place)).isFile();
  } catch {
    return false;
  }
}

/** Whether it requests one range of bytes counted from the beginning. Any other may be ignored. */
function isPlainRange({ headers }: IncomingMessage): boolean {
  const [, start, end] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(headers.range ?? '') ?? [];
  if (start === undefined || headers['if-range'] !== undefined) return false;
  return end === '' || Number(start) <= Number(end);
}

async function sendNotFoundPage(response: ServerResponse, folder: string, file: string): Promise<void> {
  const page = await readFile(join(folder, file)).catch(() => null);
  if (page !== null) send(response, 404, page, { 'Content-Type': 'text/html; charset=utf-8' });
  else sendSentence(response, 404, { vi: 'Không tìm thấy trang.', en: 'Page not found.' });
}

/** Answers with a short bilingual text: for redirects and for what has no page. */
export function sendSentence(
  response: ServerResponse,
  status: number,
  { vi, en }: Localized,
  headers: OutgoingHttpHeaders = {},
): void {
  const body = Buffer.from(`${vi}\n${en}\n`);
  send(response, status, body, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
}

function send(response: ServerResponse, status: number, body: Buffer, headers: OutgoingHttpHeaders): void {
  const always = { ...headersOf(''), 'Content-Length': body.length };
  response.writeHead(status, { ...always, ...headers }).end(body);
}
