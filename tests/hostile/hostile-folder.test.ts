import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesInFolder } from '../../src/load/content-files.ts';
import { BASE, check, clause, FACTS, marked, RECORD, VI } from './sample.ts';

const isWindows = process.platform === 'win32';

/** Holds `content`, which is checked, and whatever stands outside it. */
let place: string;
const content = (...steps: readonly string[]): string => join(place, 'content', ...steps);

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hostile-'));
  for (const [file, text] of Object.entries(BASE)) write(content(file), text);
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Puts a link in the place of what stands there. */
function link(target: string, path: string): void {
  rmSync(content(path), { recursive: true, force: true });
  symlinkSync(target, content(path));
}

const found = (): readonly string[] => check(filesInFolder(content()));
const unreadable = (...paths: readonly string[]): readonly string[] =>
  paths.map((path) => `unreadable-file ${path}:1:1`);

it('finds nothing in the sound folder', () => {
  expect(found()).toEqual([]);
});

describe.skipIf(isWindows)('a link that leads out of the folder', () => {
  it.each([VI, FACTS, 'bodies.yaml', 'ledger.json', 'guides/vi/in.mdx', 'tasks/kh-mau.yaml'])(
    '%s',
    (file) => {
      // What it leads to would be found out if it were read.
      write(join(place, 'outside'), '<secret>');
      link(join(place, 'outside'), file);
      expect(found()).toEqual(unreadable(file));
      // The twin: the same link within the folder.
      write(content('ban-nhap', 'inside'), BASE[file] ?? '{\n"promised": {},\n"confirmed": {}\n}\n');
      link(content('ban-nhap', 'inside'), file);
      expect(found().filter((finding) => finding.startsWith('unreadable'))).toEqual([]);
    },
  );

  it.each(['documents', 'documents/nq-hai', 'tasks', 'guides', 'guides/vi'])('%s as a folder', (folder) => {
    write(join(place, 'outside', 'document.yaml'), 'a: b\n');
    write(join(place, 'outside', 'kh-mau.yaml'), 'a: b\n');
    write(join(place, 'outside', 'nq-hai', 'document.yaml'), 'a: b\n');
    link(join(place, 'outside'), folder);
    if (folder === 'documents') rmSync(content('tasks'), { recursive: true });
    // The page of the other language lacks its twin.
    const twin = folder === 'guides/vi' ? ['one-language-only guides/en/in.mdx:1:1'] : [];
    expect(found()).toEqual([...twin, ...unreadable(folder)]);
  });

  it('as a neighbour whose name begins like the folder’s', () => {
    write(join(place, 'content-2', 'a'), 'a');
    link('../../../content-2/a', VI);
    expect(found()).toEqual(unreadable(VI));
  });

  it('by a path', () => {
    write(join(place, 'outside'), 'a');
    expect(filesInFolder(content()).read('../outside')).toBe('outside');
    expect(filesInFolder(content()).read('documents/../../outside')).toBe('outside');
    expect(filesInFolder(content()).list('..')).toEqual([]);
    expect(filesInFolder(content()).isFolder('..')).toBe(false);
    expect(filesInFolder(content()).isFolder('documents/../documents')).toBe(true);
  });
});

describe.skipIf(isWindows)('a link that leads nowhere', () => {
  it.each([VI, FACTS, 'guides/vi/in.mdx', 'tasks/kh-mau.yaml', 'documents/nq-hai'])('%s dangles', (file) => {
    link(join(place, 'nowhere'), file);
    expect(found()).toEqual(unreadable(file));
  });
  it.each(['tasks', 'guides'])('%s dangles', (folder) => {
    link(join(place, 'nowhere'), folder);
    expect(found()).toEqual(unreadable(folder));
  });
  it('goes round', () => {
    link('vi.mdx', VI);
    expect(found()).toEqual(unreadable(VI));
    link('b', 'documents/a');
    link('a', 'documents/b');
    expect(found()).toEqual(unreadable('documents/a', 'documents/b', VI));
  });
  it('goes round through folders', () => {
    link('.', 'documents/vong');
    expect(found()).toContain('unreadable-file documents/vong/document.yaml:1:1');
  });
});

describe('what is no file', () => {
  it.skipIf(isWindows)('a pipe, which would never end', () => {
    rmSync(content(VI));
    execFileSync('mkfifo', [content(VI)]);
    expect(found()).toEqual(unreadable(VI));
  });
  it.skipIf(isWindows)('a device', () => {
    link('/dev/zero', VI);
    expect(found()).toEqual(unreadable(VI));
  });
  it('a folder', () => {
    rmSync(content(VI));
    write(content(VI, 'a'), 'a');
    expect(found()).toEqual(unreadable(VI));
  });
});

// The superuser reads what nobody may read, so that there would be nothing to see.
describe.skipIf(isWindows || process.getuid?.() === 0)('what may not be read', () => {
  it.each([VI, FACTS, 'edition.yaml', 'tasks/kh-mau.yaml'])('%s', (file) => {
    chmodSync(content(file), 0);
    expect(found()).toEqual(unreadable(file));
    chmodSync(content(file), 0o600);
    expect(found()).toEqual([]);
  });
  it.each(['tasks', 'guides', 'documents/nq-mau'])('%s as a folder', (folder) => {
    chmodSync(content(folder), 0);
    expect(found()).toEqual(unreadable(folder));
    chmodSync(content(folder), 0o700);
    expect(found()).toEqual([]);
  });
});

describe('the size of a file', () => {
  const LARGEST = 4 * 1024 * 1024;
  it.each([
    [VI, LARGEST],
    ['tasks/kh-mau.yaml', LARGEST],
    ['guides/vi/in.mdx', LARGEST],
    ['ledger.json', 4 * LARGEST],
  ])('%s is too large', (file, largest) => {
    write(content(file), 'a'.repeat(largest + 1));
    expect(found()).toEqual(unreadable(file));
  });
  it('a ledger as large as that of five thousand documents is read', () => {
    const ledger = '{ "promised": {}, "confirmed": {} }';
    write(content('ledger.json'), ledger);
    const foundInSmall = found();
    write(content('ledger.json'), ledger + ' '.repeat(LARGEST));
    expect(found()).toEqual(foundInSmall);
  });
  it('a source of twenty million letters', () => {
    write(content('documents/kh-mau/a.txt'), 'a'.repeat(20_000_000));
    const { changes } = marked('', {
      [FACTS]: `${BASE[FACTS]}source: { file: a.txt, sha256: ${'a'.repeat(64)} }\n`,
    });
    write(content(FACTS), changes[FACTS] ?? '');
    expect(found()).toEqual(unreadable('documents/kh-mau/a.txt'));
    write(content('documents/kh-mau/a.txt'), 'a'.repeat(LARGEST));
    expect(found()).toEqual([]);
  });
});

it.skipIf(isWindows)('a name that is no Unicode', () => {
  const name = Buffer.concat([Buffer.from(content('documents', 'a')), Buffer.from([0xff])]);
  mkdirSync(name);
  expect(found()).toEqual(unreadable('documents/a\uFFFD'));
});

it('a folder with letters of two forms', () => {
  for (const form of ['NFC', 'NFD'])
    write(content('documents', 'kế-hoạch'.normalize(form), 'document.yaml'), RECORD);
  expect(found().length).toBeGreaterThan(0);
  expect(new Set(found().map((finding) => finding.normalize('NFC')))).toEqual(
    new Set(unreadable('documents/kế-hoạch')),
  );
});

it('writes nothing, runs nothing', () => {
  write(
    join(place, 'run.mjs'),
    `import { writeFileSync } from 'node:fs'; writeFileSync('${join(place, 'proof')}', '')`,
  );
  write(content(VI), `import '${join(place, 'run.mjs')}'\n\n${clause('{1}')}`);
  write(content('guides/vi/in.mdx'), `import '${join(place, 'run.mjs')}'\n`);
  const before = listing();
  expect(found().length).toBeGreaterThan(0);
  expect(listing()).toEqual(before);
});

/** Everything below the place, with the time of its last change. */
function listing(): readonly string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).map(
    (path) => `${path} ${statSync(join(place, path)).mtimeMs}`,
  );
}
