import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../src/site/csp.ts';
import { type RunningServer, startServer } from './serve/local-server.ts';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

const TEXT = '<!doctype html><title>Kế hoạch</title>';

const FILES: Readonly<Record<string, string>> = {
  'index.html': TEXT,
  '404.html': 'không thấy',
  'en/404.html': 'not found',
  'x/index.html': 'trang x',
  'empty/other.txt': 'không có trang đầu',
  '.hidden': 'ẩn',
  '_astro/a.B1c2.js': 'void 0;',
  'api/v1/tasks.csv': 'id',
  'api/v1/documents.json': '{}',
  'akn/a.vi.xml': '<a/>',
  'site.webmanifest': '{}',
  'search/wasm.vi.pagefind': 'bytes',
  'search/vi.pf_meta': 'bytes',
  'search/engine.wasm': 'bytes',
};

const parent = mkdtempSync(join(tmpdir(), 'serve-test-'));
const folder = join(parent, 'dist');
let atRoot: RunningServer;
let belowBase: RunningServer;

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(parent, 'secret.txt'), 'bí mật');
  symlinkSync(join(parent, 'secret.txt'), join(folder, 'link.txt'));
  atRoot = await startServer({ folder, port: 0, base: '' });
  belowBase = await startServer({ folder, port: 0, base: '/nq02' });
});

afterAll(async () => {
  await atRoot.close();
  await belowBase.close();
  rmSync(parent, { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks with the target exactly as written: `fetch` would tidy it first. */
function ask(
  path: string,
  {
    server = atRoot,
    method = 'GET',
    headers = {},
  }: { server?: RunningServer; method?: string; headers?: object } = {},
): Promise<Reply> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, method, headers: { ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', fail).end();
  });
}

/** Sends bytes as they are and returns the whole answer. */
function send(bytes: string): Promise<string> {
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(Number(new URL(atRoot.url).port), '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (part) => {
      answer += part.toString();
    });
    socket.on('error', fail).on('close', () => done(answer));
  });
}

describe('addresses', () => {
  it.each([
    ['/', 200, TEXT],
    ['/x/', 200, 'trang x'],
    ['/x/?q=a', 200, 'trang x'],
    ['/x/index.html', 200, 'trang x'],
    ['/api/v1/documents.json', 200, '{}'],
    ['/nope/', 404, 'không thấy'],
    ['/nope', 404, 'không thấy'],
    ['/empty', 404, 'không thấy'],
    ['/empty/', 404, 'không thấy'],
    ['/api/v1/documents.json/', 404, 'không thấy'],
    ['/X/', 404, 'không thấy'],
    ['//x/', 404, 'không thấy'],
    ['/.hidden', 404, 'không thấy'],
    ['/english/', 404, 'không thấy'],
    ['/en/nope/', 404, 'not found'],
    ['/en/nope', 404, 'not found'],
  ])('%s is answered %i', async (path, status, text) => {
    const reply = await ask(path);
    expect([reply.status, reply.body.toString()]).toEqual([status, text]);
  });

  it('sends a folder without its slash to the one with it, and keeps the query', async () => {
    const reply = await ask('/x?q=%C4%91&n=1');
    expect([reply.status, reply.headers.location]).toEqual([308, '/x/?q=%C4%91&n=1']);
  });

  it('never redirects to another host', async () => {
    for (const path of ['//x', '//example.org/..', '/%2Fx', '/\\x']) {
      expect((await ask(path)).headers.location).toBeUndefined();
    }
  });

  it.each([
    '/../secret.txt',
    '/x/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/x/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/x/%00.html',
    '/%E0%A4%A',
    '/link.txt',
  ])('%s reaches nothing', async (path) => {
    const reply = await ask(path);
    expect(reply.status).toBeOneOf([400, 404]);
    expect(reply.body.toString()).not.toContain('bí mật');
  });

  it('serves only below the base path', async () => {
    expect(belowBase.url).toMatch(/^http:\/\/localhost:\d+\/nq02\/$/);
    const server = belowBase;
    expect((await ask('/nq02/x/', { server })).body.toString()).toBe('trang x');
    expect((await ask('/nq02/x?a=1', { server })).headers.location).toBe('/nq02/x/?a=1');
    expect((await ask('/nq02', { server })).headers.location).toBe('/nq02/');
    expect((await ask('/nq02/en/nope', { server })).body.toString()).toBe('not found');
    for (const path of ['/', '/x/', '/nq02x/', '/nq0/', '/nq02/../x/']) {
      expect((await ask(path, { server })).status, path).toBeOneOf([400, 404]);
    }
  });
});

describe('headers', () => {
  it('states one policy, and frame-ancestors only where it works', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(POLICY);
    expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
  });

  it.each([
    ['/', 'GET', 200],
    ['/_astro/a.B1c2.js', 'GET', 200],
    ['/x', 'GET', 308],
    ['/nope', 'GET', 404],
    ['/%2e%2e/', 'GET', 400],
    ['/', 'POST', 405],
  ])('%s %s carries the security headers', async (path, method, status) => {
    const reply = await ask(path, { method });
    expect(reply.status).toBe(status);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(reply.headers[name.toLowerCase()], name).toBe(value);
    }
  });

  it.each([
    ['a broken request line', 'NOT HTTP\r\n\r\n', 400],
    ['too long a head', `GET / HTTP/1.1\r\nA: ${'a'.repeat(99_999)}\r\n\r\n`, 400],
    ['no host', 'GET /x/ HTTP/1.1\r\nConnection: close\r\n\r\n', 200],
    [
      'an unknown expectation',
      'GET /x/ HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nConnection: close\r\n\r\n',
      200,
    ],
  ])('%s is answered with the policy too', async (_name, bytes, status) => {
    const answer = await send(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain(`Content-Security-Policy: ${POLICY}; frame-ancestors 'none'\r\n`);
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/_astro/a.B1c2.js', 'text/javascript; charset=utf-8'],
    ['/api/v1/tasks.csv', 'text/csv; charset=utf-8'],
    ['/api/v1/documents.json', 'application/json; charset=utf-8'],
    ['/akn/a.vi.xml', 'application/xml; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/search/engine.wasm', 'application/wasm'],
    ['/search/wasm.vi.pagefind', 'application/octet-stream'],
    ['/search/vi.pf_meta', 'application/octet-stream'],
    ['/nope', 'text/html; charset=utf-8'],
  ])('%s is of type %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('caches hashed files for good and revalidates all others', async () => {
    expect((await ask('/_astro/a.B1c2.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    for (const path of ['/', '/x', '/nope', '/_astro/nope.js']) {
      expect((await ask(path)).headers['cache-control'], path).toBe('no-cache');
    }
  });
});

describe('content', () => {
  it('answers 304 while the file is the same, and anew once it has changed', async () => {
    const headers = { 'If-None-Match': (await ask('/')).headers.etag };
    const same = await ask('/', { headers });
    expect([same.status, same.body.length, same.headers['cache-control']]).toEqual([304, 0, 'no-cache']);
    writeFileSync(join(folder, 'index.html'), `${TEXT} Bản`);
    const changed = await ask('/', { headers });
    writeFileSync(join(folder, 'index.html'), TEXT);
    expect([changed.status, changed.body.toString()]).toEqual([200, `${TEXT} Bản`]);
  });

  it.each([
    ['bytes=2-8', {}, 206, 'doctype'],
    ['bytes=34-99', {}, 206, '</title>'],
    ['bytes=2-8', { 'If-Range': '"another"' }, 200, TEXT],
    ['bytes=-5', {}, 200, TEXT],
    ['bytes=8-2', {}, 200, TEXT],
    ['bytes=0-1,5-6', {}, 200, TEXT],
  ])('a range %s %o is answered %i', async (range, more, status, text) => {
    const reply = await ask('/', { headers: { Range: range, ...more } });
    expect([reply.status, reply.body.toString()]).toEqual([status, text]);
  });

  it.runIf(process.platform === 'linux')('outlives a file that cannot be read', async () => {
    const server = await startServer({ folder: '/proc/self', port: 0, base: '' });
    await expect(ask('/mem', { server })).rejects.toThrow('socket hang up');
    expect((await ask('/nope', { server })).status).toBe(404);
    await server.close();
  });

  it('answers HEAD like GET, without the body', async () => {
    for (const path of ['/', '/nope', '/x']) {
      const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)];
      expect([head.status, head.body.length]).toEqual([get.status, 0]);
      expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    }
  });

  it('answers with a sentence if the site has no 404 page', async () => {
    const server = await startServer({ folder: join(folder, 'x'), port: 0, base: '' });
    const reply = await ask('/nope', { server });
    await server.close();
    expect([reply.status, reply.body.toString()]).toEqual([404, 'Không tìm thấy trang.\nPage not found.\n']);
  });
});
