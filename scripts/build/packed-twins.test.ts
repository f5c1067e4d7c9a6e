import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { writeTwins } from './packed-twins.ts';

const LONG = 'Nội dung của khoản. '.repeat(200);

it('lays two twins beside each long text file, that unpack to it and are the same each time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'twins-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = {
    'index.html': LONG,
    'api/v1/tasks.csv': LONG,
    'robots.txt': 'User-agent: *',
    'font.woff2': LONG,
    _headers: LONG,
    'tai-ve/manifest.json': LONG,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const listTwins = (): ReadonlyMap<string, Buffer> => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return new Map(
      names
        .filter((name) => /\.(?:br|gz)$/.test(name))
        .map((name) => [name, readFileSync(join(folder, name))]),
    );
  };
  await writeTwins(folder);
  const twins = listTwins();
  expect([...twins].map(([name, bytes]) => [name, `${unpack(name, bytes)}` === LONG])).toEqual([
    ['api/v1/tasks.csv.br', true],
    ['api/v1/tasks.csv.gz', true],
    ['index.html.br', true],
    ['index.html.gz', true],
  ]);
  await writeTwins(folder);
  expect(listTwins()).toEqual(twins);
});

const unpack = (name: string, bytes: Buffer): Buffer =>
  name.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
