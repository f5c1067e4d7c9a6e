import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Change, watchFolder } from './watch-folder.ts';

let folder: string;
let stop: () => void;
/** What was told and not yet asked for, and who waits for it. */
let told: (readonly Change[])[];
let onTold: () => void;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-folder-test-'));
  write('documents/a/vi.mdx', 'một');
  told = [];
  onTold = () => {};
  stop = watchFolder(folder, (changes) => {
    told.push(changes);
    onTold();
  });
});

afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The changes told next, as `kind path`. */
async function nextChanges(): Promise<readonly string[]> {
  if (told.length === 0) {
    await new Promise<void>((done) => {
      onTold = done;
    });
  }
  return told.shift()?.map(({ kind, path }) => `${kind} ${path}`) ?? [];
}

/** Saves as many editors do: writes beside the file and renames. */
function saveByRename(path: string, text: string): void {
  write(`${path}~`, text);
  renameSync(join(folder, `${path}~`), join(folder, path));
}

describe('watching a folder', () => {
  it('tells of files edited, added and taken out', async () => {
    write('documents/a/vi.mdx', 'hai');
    expect(await nextChanges()).toEqual(['edited documents/a/vi.mdx']);
    write('terms.yaml', '[]');
    expect(await nextChanges()).toEqual(['added terms.yaml']);
    rmSync(join(folder, 'terms.yaml'));
    expect(await nextChanges()).toEqual(['gone terms.yaml']);
  });

  it('sees every save of an editor that renames', async () => {
    for (const text of ['hai', 'ba', 'tư']) {
      saveByRename('documents/a/vi.mdx', text);
      expect(await nextChanges()).toEqual(['edited documents/a/vi.mdx']);
    }
    write('documents/a/vi.mdx', 'năm');
    expect(await nextChanges()).toEqual(['edited documents/a/vi.mdx']);
  });

  it('follows new folders, renamed ones and those that come back', async () => {
    write('documents/b/c/vi.mdx', 'một');
    expect(await nextChanges()).toEqual([
      'added documents/b',
      'added documents/b/c',
      'added documents/b/c/vi.mdx',
    ]);
    write('documents/b/c/vi.mdx', 'hai');
    expect(await nextChanges()).toEqual(['edited documents/b/c/vi.mdx']);
    renameSync(join(folder, 'documents/b/c'), join(folder, 'documents/b/d'));
    expect(await nextChanges()).toEqual([
      'gone documents/b/c',
      'gone documents/b/c/vi.mdx',
      'added documents/b/d',
      'added documents/b/d/vi.mdx',
    ]);
    write('documents/b/d/en.mdx', 'one');
    expect(await nextChanges()).toEqual(['added documents/b/d/en.mdx']);
    rmSync(join(folder, 'documents/b/d'), { recursive: true });
    write('documents/b/d/en.mdx', 'two');
    expect(await nextChanges()).toEqual(['edited documents/b/d/en.mdx', 'gone documents/b/d/vi.mdx']);
    write('documents/b/d/en.mdx', 'three');
    expect(await nextChanges()).toEqual(['edited documents/b/d/en.mdx']);
  });

  it('tells a burst once, and nothing of what came and went', async () => {
    for (let index = 0; index < 20; index++) {
      write(`tasks/${index % 4}.yaml`, `${index}`);
      write(`tasks/.${index}.swp`, '');
      rmSync(join(folder, `tasks/.${index}.swp`));
    }
    expect(await nextChanges()).toEqual([
      'added tasks',
      ...[0, 1, 2, 3].map((index) => `added tasks/${index}.yaml`),
    ]);
    write('terms.yaml~', '');
    rmSync(join(folder, 'terms.yaml~'));
    write('edition.yaml', 'date: 2026-11-22\n');
    expect(await nextChanges()).toEqual(['added edition.yaml']);
    expect(told).toEqual([]);
  });

  it('tells when the folder itself is gone', async () => {
    rmSync(folder, { recursive: true });
    const gone: string[] = [];
    while (!gone.includes('gone documents')) gone.push(...(await nextChanges()));
    expect(gone).toContain('gone documents/a/vi.mdx');
  });
});
