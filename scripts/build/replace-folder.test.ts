import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { withBuildLock } from './build-lock.ts';
import { replaceFolder } from './replace-folder.ts';

let folder = '';
let out = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-'));
  out = join(folder, 'site');
  writeSite(out, 'old');
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function writeSite(at: string, text: string): void {
  mkdirSync(at);
  writeFileSync(join(at, 'index.html'), text);
}
const readSite = (): string => readFileSync(join(out, 'index.html'), 'utf8');
const fill =
  (text: string, isPublished = true) =>
  async ({ next }: { readonly next: string }) => {
    writeSite(next, text);
    return isPublished;
  };

it('publishes what keeps every rule, and nothing else', async () => {
  expect([await replaceFolder(out, fill('wrong', false)), readSite()]).toEqual([false, 'old']);
  expect([await replaceFolder(out, fill('new')), readSite(), readdirSync(folder)]).toEqual([
    true,
    'new',
    ['site'],
  ]);
});

it.each([
  ['of the system', Object.assign(new Error('write'), { code: 'ENOSPC' })],
  ['of the bundler', new Error('Build failed with 1 error:\n\nNo space left on device (os error 28)')],
  ['of the index', new Error('Pagefind', { cause: Object.assign(new Error('write'), { code: 'ENOSPC' }) })],
])('says that the disk is full, in the words %s, and leaves the old site', async (_, full) => {
  const building = replaceFolder(out, async (folders) => {
    await fill('half')(folders);
    throw full;
  });
  await expect(building).rejects.toThrow(/\(ENOSPC\)[^]*The old site is unchanged/);
  expect([readSite(), readdirSync(folder)]).toEqual(['old', ['site']]);
});

it('passes on a fault that is none of the disk', async () => {
  const fault = new Error('a fault of the code');
  await expect(replaceFolder(out, () => Promise.reject(fault))).rejects.toBe(fault);
});

/** What builds that were killed leave behind, each of their moments. */
const LEFT: readonly (readonly [moment: string, before: () => void])[] = [
  ['while it wrote', () => writeSite(`${out}.next`, 'half')],
  [
    'between the two renames',
    () => {
      rmSync(out, { recursive: true });
      writeSite(`${out}.old`, 'old');
      writeSite(`${out}.next`, 'whole');
    },
  ],
  ['before it cleared', () => writeSite(`${out}.old`, 'older')],
];
it.each(LEFT)(
  'after a build that was killed %s a failing one leaves the old site, a good one the new',
  async (_, leave) => {
    leave();
    expect([await replaceFolder(out, fill('wrong', false)), readSite()]).toEqual([false, 'old']);
    expect([await replaceFolder(out, fill('new')), readSite(), readdirSync(folder)]).toEqual([
      true,
      'new',
      ['site'],
    ]);
  },
);

it('takes over the lock of a build that was killed, and of no other', async () => {
  const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  writeFileSync(`${out}.lock`, `${holder.pid}`);
  const build = (): Promise<string> => withBuildLock(out, async () => 'built');
  await expect(build()).rejects.toThrow(`(process ${holder.pid})`);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect([await build(), existsSync(`${out}.lock`)]).toEqual(['built', false]);
});
