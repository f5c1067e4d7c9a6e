import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeTwins } from '../../scripts/build/packed-twins.ts';
import { findSymptoms } from '../../scripts/doctor/symptoms.ts';
import { visitSite } from '../../scripts/doctor/visit-site.ts';
import { readSitePlace } from '../../src/load/site/built-site.ts';
import { findFreePorts, isInstalled, runServer, SERVERS } from './run-servers.ts';

const YEAR = 'public, max-age=31536000, immutable';

const folder = inject('siteFolder');
const place = readSitePlace(folder);
/** The same site with packed twins. */
const packed = mkdtempSync(join(tmpdir(), 'packed-'));
const SITES = { '': folder, '/so-tay': packed };
const bases = Object.keys(SITES) as readonly (keyof typeof SITES)[];

beforeAll(async () => {
  cpSync(folder, packed, { recursive: true });
  // The servers run as another user.
  chmodSync(packed, 0o755);
  await writeTwins(packed);
});
afterAll(() => rmSync(packed, { recursive: true }));

/** What the command prints. */
async function printRecipe(...flags: readonly string[]): Promise<string> {
  const command = ['scripts/recipe.ts', ...flags];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  return stdout;
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const digestOf = (file: string): string => digest(readFileSync(file));

/** The type, the packing and the digest of what comes through the wire; `fetch` would unpack it. */
async function fetchBytes(url: string, accepted: string): Promise<readonly unknown[]> {
  const request = get(url, { headers: { 'Accept-Encoding': accepted } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const { 'content-type': type, 'content-encoding': encoding } = response.headers;
  return [type, encoding, digest(await buffer(response))];
}

for (const server of SERVERS) {
  describe.skipIf(!isInstalled(server))(`the recipe for ${server.name}`, () => {
    let ports: readonly number[] = [];
    let stop = async (): Promise<void> => {};

    // Both in one server, as two sites of an office.
    beforeAll(async () => {
      ports = await findFreePorts(bases.length);
      const recipes = await Promise.all(
        bases.map((base, index) => {
          const address = [
            '--site-url',
            `http://localhost:${ports[index]}`,
            '--base',
            base,
            '--out',
            SITES[base],
          ];
          return printRecipe('--server', server.name, ...address);
        }),
      );
      stop = await runServer(server, ports, recipes);
    });
    afterAll(() => stop());

    describe.each(bases)('below “%s”', (base) => {
      const at = (path: string): string => `http://localhost:${ports[bases.indexOf(base)]}${base}/${path}`;
      const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
        fetch(at(path), { redirect: 'manual', headers });

      it('leaves nothing for the doctor to find', async () => {
        const visit = await visitSite(at(''), false);
        // The site was built for another address, and this test is about the rest.
        const text = visit.front.text.replace(`href="${place?.url}${place?.base}/"`, `href="${at('')}"`);
        const symptoms = findSymptoms({ ...visit, front: { ...visit.front, text } });
        expect(symptoms.map(({ says, at: [first] }) => `${says.en} ${first}`)).toEqual([]);
      });

      it.each([
        ['kh-dukccqt-2021/iii-2-2?cau=2', 'kh-dukccqt-2021/iii-2-2/?cau=2'],
        ['en/tasks', 'en/tasks/'],
        ...(base === '' ? [] : [['../so-tay', '']]),
      ])('leads %s to %s, at the same origin', async (path, to) => {
        const { status, headers } = await ask(path);
        expect([301, 308]).toContain(status);
        expect(new URL(headers.get('location') ?? '', at(path)).href).toBe(at(to));
      });

      it.each([
        ['khong-co/', 404, '<html lang="vi"'],
        ['khong-co', 404, '<html lang="vi"'],
        ['en/nowhere/at-all', 404, '<html lang="en"'],
        // A folder without a page: Apache will not show what is in it.
        ['api/v1/', server.name === 'apache' ? 403 : 404, '<html lang="vi"'],
        ['_headers', 404, ''],
      ])('answers %s with %i, its own page and headers', async (path, status, says) => {
        const answer = await ask(path);
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-cache']);
        expect(await answer.text()).toContain(says);
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      });

      it('keeps files with a hash for a year, and lets the others be checked', async () => {
        const page = await ask('', { 'Accept-Encoding': 'gzip' });
        const [, sheet = ''] = /href="[^"]*\/(_astro\/[^"]*\.css)"/.exec(await page.text()) ?? [];
        const style = await ask(sheet);
        expect([style.status, style.headers.get('cache-control')]).toEqual([200, YEAR]);
        expect(style.headers.get('content-encoding')).toBe('gzip');
        const same = await ask('', { 'If-None-Match': page.headers.get('etag') ?? '' });
        expect([page.headers.get('cache-control'), same.status]).toEqual(['no-cache', 304]);
      });

      const twins = [
        ['', 'index.html'],
        ['en/tasks/', 'en/tasks/index.html'],
        ['api/v1/tasks.csv', 'api/v1/tasks.csv'],
      ] as const;
      it.each(SITES[base] === packed ? twins : [])(
        'sends “%s” as it lies packed on the disk',
        async (path, file) => {
          const [type, ...plain] = await fetchBytes(at(path), 'identity');
          expect(plain).toEqual([undefined, digestOf(join(packed, file))]);
          for (const [encoding, ending] of server.sends) {
            const twin = digestOf(join(packed, `${file}.${ending}`));
            expect(await fetchBytes(at(path), `gzip, ${encoding}`)).toEqual([type, encoding, twin]);
          }
        },
      );
    });
  });
}
