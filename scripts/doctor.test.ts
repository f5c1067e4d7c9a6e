import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatManifest, MANIFEST_FILE } from '../src/model/site/site-manifest.ts';
import { CONTENT_SECURITY_POLICY } from '../src/site/csp.ts';
import { describeSymptoms } from './doctor/describe-symptoms.ts';
import { lackingSources } from './doctor/policy.ts';
import { findSymptoms } from './doctor/symptoms.ts';
import { visitSite } from './doctor/visit-site.ts';
import { type RunningServer, startServer } from './serve/local-server.ts';

interface Reply {
  status: number;
  readonly headers: Headers;
  body: Buffer;
}
/** What a server gets wrong, at a path without its question. */
type Fault = (reply: Reply, path: string) => void;

const LONG = 'nội dung '.repeat(400);
const files: Record<string, string> = {
  'nq-mau/i-1/index.html': `<html data-base>${LONG}`,
  'en/nq-mau/index.html': '<html data-base>',
  '404.html': '<html data-base><div data-not-found>',
  'en/404.html': '<html data-base><div data-not-found>',
  '_astro/a.B1c2d3e4.css': 'p{}',
  '_astro/a.B1c2d3e4.js': 'void 0;',
  'boot.js': 'void 0;',
  'favicon.svg': '<svg/>',
  'api/v1/tasks.json': '{}',
  'api/v1/tasks.csv': 'id',
  'sitemap.xml': '<urlset/>',
  'pagefind/vi/pagefind-entry.json': '{}',
  'pagefind/vi/pagefind-worker.js': 'void 0;',
  'pagefind/vi/wasm.unknown.pagefind': 'bytes',
  'pagefind/vi/fragment/vi_1.pf_fragment': 'bytes',
};

const folder = mkdtempSync(join(tmpdir(), 'doctor-test-'));
let site: RunningServer;
let published: Server;
let address = '';
let fault: Fault = () => {};

/** A good host: it packs what is text. Then what it is told to get wrong. */
beforeAll(async () => {
  site = await startServer({ folder, port: 0, base: '' });
  published = createServer(async ({ url = '' }, response) => {
    const answer = await fetch(new URL(url, site.url), { redirect: 'manual' });
    const headers = new Headers(answer.headers);
    for (const name of ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date'])
      headers.delete(name);
    const reply: Reply = { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
    if (reply.body.length > 2000) headers.set('content-encoding', 'gzip');
    fault(reply, url.replace(/\?.*/, ''));
    response.writeHead(reply.status, Object.fromEntries(headers));
    response.end(headers.get('content-encoding') === 'gzip' ? gzipSync(reply.body) : reply.body);
  });
  published.listen(0, '127.0.0.1');
  await once(published, 'listening');
  address = `http://127.0.0.1:${(published.address() as AddressInfo).port}/`;
  files['index.html'] = `<html lang="vi" data-base><link rel="canonical" href="${address}">`;
  const digests = Object.entries(files).map(([path, text]) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return [path, { bytes: Buffer.byteLength(text), sha256 }] as const;
  });
  writeFileSync(join(folder, MANIFEST_FILE), formatManifest(new Map(digests)));
});

afterAll(async () => {
  await site.close();
  published.closeAllConnections();
  published.close();
  rmSync(folder, { recursive: true });
});

const diagnose = async (planted: Fault, isWhole = false) => {
  fault = planted;
  return findSymptoms(await visitSite(address, isWhole));
};
const at =
  (test: RegExp, change: (reply: Reply) => void): Fault =>
  (reply, path) => {
    if (test.test(path)) change(reply);
  };
const header = (name: string, value: string | null, test = /./): Fault =>
  at(test, ({ headers }) => {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  });
const status = (code: number, test: RegExp): Fault =>
  at(test, (reply) => {
    reply.status = code;
    reply.headers.delete('location');
  });

it('finds nothing wrong with a good host, in a part or as a whole', async () => {
  expect(await diagnose(() => {})).toEqual([]);
  expect(await diagnose(() => {}, true)).toEqual([]);
});

it.each<readonly [string, Fault, 'error' | 'warning', RegExp, string | null]>([
  [
    'another address in the pages',
    at(/^\/$/, (reply) => {
      reply.body = Buffer.from(reply.body.toString().replace(address, 'http://localhost:4321/'));
    }),
    'error',
    /built for http:\/\/localhost:4321\//,
    null,
  ],
  [
    'another site',
    at(/^\/$/, (reply) => {
      reply.body = Buffer.from('<h1>It works!</h1>');
    }),
    'error',
    /not the first page/,
    '',
  ],
  [
    'a front that leads on',
    at(/^\/$/, ({ headers }) => headers.set('location', 'https://example.org/')),
    'error',
    /leads to https:\/\/example\.org\//,
    '',
  ],
  ['no manifest', status(404, /site-manifest/), 'error', /site-manifest\.json cannot be read/, null],
  [
    'search files without a type',
    status(404, /\.pf_|\.pagefind/),
    'error',
    /Search does not work/,
    'pagefind/vi/wasm.unknown.pagefind',
  ],
  ['a lost file', status(403, /favicon/), 'error', /Files are missing/, 'favicon.svg'],
  [
    'an old edition',
    at(/sitemap/, (reply) => {
      reply.body = Buffer.from('<old/>');
    }),
    'error',
    /differ from site-manifest/,
    'sitemap.xml',
  ],
  [
    'styles as plain text',
    header('content-type', 'text/plain', /\.css$/),
    'error',
    /Content-Type is wrong/,
    '_astro/a.B1c2d3e4.css',
  ],
  [
    'tables as bytes',
    header('content-type', 'application/octet-stream', /\.csv$/),
    'warning',
    /does not fit/,
    'api/v1/tasks.csv',
  ],
  [
    'letters without their charset',
    header('content-type', 'text/csv', /\.csv$/),
    'warning',
    /does not fit/,
    'api/v1/tasks.csv',
  ],
  [
    'data for its own pages only',
    header('access-control-allow-origin', null),
    'warning',
    /Access-Control-Allow-Origin is missing/,
    'api/v1/tasks.json',
  ],
  ['no redirect', status(404, /nq-mau\/i-1$/), 'error', /answers 404 and does not lead/, 'nq-mau/i-1?cau=1'],
  [
    'a redirect that loses the question',
    at(/nq-mau\/i-1$/, ({ headers }) => headers.set('location', '/nq-mau/i-1/')),
    'error',
    /redirect goes wrong/,
    'nq-mau/i-1?cau=1',
  ],
  ['two addresses', status(200, /nq-mau\/i-1$/), 'warning', /two addresses/, 'nq-mau/i-1?cau=1'],
  [
    'the first page for every address',
    status(200, /khong-co/),
    'error',
    /answers 200 instead of 404/,
    'khong-co-trang-nay-1/',
  ],
  [
    'a 404 page of its own',
    at(/^\/en\/khong-co/, (reply) => {
      reply.body = Buffer.from('nginx');
    }),
    'warning',
    /own 404 page/,
    'en/khong-co-trang-nay-1/',
  ],
  [
    'a policy without WebAssembly',
    header('content-security-policy', "default-src 'self'; frame-ancestors 'none'", /worker/),
    'error',
    /add script-src 'wasm-unsafe-eval'/,
    'pagefind/vi/pagefind-worker.js',
  ],
  ['no policy', header('content-security-policy', null), 'warning', /frame-ancestors is missing/, ''],
  [
    'types may be guessed',
    header('x-content-type-options', null),
    'warning',
    /X-Content-Type-Options is missing/,
    '',
  ],
  [
    'pages kept for a year',
    header('cache-control', 'public, max-age=31536000', /\/$/),
    'error',
    /more than an hour/,
    '',
  ],
  [
    'hashed files asked for again',
    header('cache-control', 'no-cache', /_astro/),
    'warning',
    /asked for again/,
    '_astro/a.B1c2d3e4.css',
  ],
  ['nothing packed', header('content-encoding', null), 'warning', /Sent unpacked/, 'nq-mau/i-1/'],
])('%s', async (_, planted, severity, says, place) => {
  const [found, ...more] = await diagnose(planted);
  expect([found?.severity, more]).toEqual([severity, []]);
  expect(found?.says.en).toMatch(says);
  expect(found?.at[0] ?? null).toBe(place === null ? null : address + place);
});

it('names the first places of a symptom, in both languages', () => {
  const says = { vi: 'Thiếu tệp.', en: 'Files are missing.' };
  const report = describeSymptoms('https://a.vn/', 9, [
    { severity: 'error', says, at: ['1', '2', '3', '4'] },
  ]);
  expect(report.split('\n')).toEqual([
    'Lỗi: Thiếu tệp.',
    'Error: Files are missing.',
    '  1',
    '  2',
    '  3',
    '  … +1',
    '',
    'Đã hỏi https://a.vn/ 9 địa chỉ: 1 lỗi, 0 cảnh báo.',
    'Asked https://a.vn/ for 9 addresses: 1 error, 0 warnings.',
  ]);
});

it.each([
  [CONTENT_SECURITY_POLICY, []],
  ['', []],
  ["default-src *; script-src 'self' 'unsafe-eval'; img-src * data:", []],
  ["font-src 'none'", ["font-src 'self'"]],
  ["img-src 'self'", ['img-src data:']],
  ["script-src 'self' 'wasm-unsafe-eval', script-src 'self'", ["script-src 'wasm-unsafe-eval'"]],
])('of the policy %s the pages lack %s', (policy, lacking) => {
  expect(lackingSources(policy, CONTENT_SECURITY_POLICY)).toEqual(lacking);
});
