import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runRules } from '../../src/checks/engine/run-rules.ts';
import { EXAMPLE_BASE } from '../../src/checks/examples/example-base.ts';
import { ledgerExample } from '../../src/checks/examples/ledger-example.ts';
import { VERBATIM_EXAMPLE } from '../../src/checks/examples/verbatim-example.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { filesInMemory } from '../../src/load/content-files.ts';
import { loadCorpus, makeLoader } from '../../src/load/load-corpus.ts';
import { Random } from '../../tests/mutations/random.ts';
import { listChanges, type WatchedCheck, watchContent } from './watch.ts';

const VI = 'documents/kh-mau/vi.mdx';

describe('watching a content folder', () => {
  let folder: string;
  const checks: WatchedCheck[] = [];
  let onEvent: () => void;
  let failure: unknown;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'watch-test-'));
    for (const [file, text] of Object.entries(EXAMPLE_BASE)) write(file, text);
    checks.length = 0;
    failure = null;
    onEvent = () => {};
    stop = watchContent(
      folder,
      CORPUS_RULES,
      (check) => {
        checks.push(check);
        onEvent();
      },
      (error) => {
        failure = error;
        onEvent();
      },
    );
    expect(await nextCheck()).toEqual({ found: [], changed: [] });
  });

  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (file: string, text: string): void => {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };

  /** What the next check found and what had changed before it. */
  const nextCheck = async () => {
    while (checks.length === 0 && failure === null) {
      await new Promise<void>((done) => {
        onEvent = done;
      });
    }
    const check = checks.shift();
    return {
      found: check?.result.diagnostics.map(({ rule, line }) => `${rule} ${line}`),
      changed: check?.changes.map(({ kind, path }) => `${kind} ${path}`) ?? [],
    };
  };

  /** Waits until checks have told of a change, and gives all that they told of until then. */
  const changesUntil = async (last: string): Promise<ReadonlySet<string>> => {
    const changes = new Set<string>();
    while (!changes.has(last)) for (const change of (await nextCheck()).changed) changes.add(change);
    return changes;
  };

  /** Saves as many editors do: writes beside the file and renames. */
  const saveByRename = (file: string, text: string): void => {
    write(`${file}~`, text);
    renameSync(join(folder, `${file}~`), join(folder, file));
  };

  const SOUND = EXAMPLE_BASE[VI] ?? '';
  const WRONG = SOUND.replace('"nq-mau"', '"nq-mai"');

  it('checks at once, then after every change', async () => {
    write(VI, WRONG);
    expect(await nextCheck()).toEqual({ found: ['unknown-target 4'], changed: [`edited ${VI}`] });
    write(VI, SOUND);
    expect(await nextCheck()).toEqual({ found: [], changed: [`edited ${VI}`] });
    rmSync(join(folder, 'documents/nq-mau'), { recursive: true });
    expect((await nextCheck()).found).toEqual(['unknown-target 4', 'unknown-target 4']);
  });

  it('sees every save of an editor that renames, and the plain one after it', async () => {
    for (const text of [WRONG, SOUND, WRONG]) {
      saveByRename(VI, text);
      const found = text === WRONG ? ['unknown-target 4'] : [];
      expect(await nextCheck()).toEqual({ found, changed: [`edited ${VI}`] });
    }
    write(VI, SOUND);
    expect(await nextCheck()).toEqual({ found: [], changed: [`edited ${VI}`] });
  });

  it('follows new folders, renamed ones and those that come back', async () => {
    const file = 'guides/vi/in.mdx';
    write(file, 'một');
    expect(await changesUntil(`added ${file}`)).toContain('added guides');
    write(file, 'hai');
    await changesUntil(`edited ${file}`);
    renameSync(join(folder, 'guides/vi'), join(folder, 'guides/en'));
    expect(await changesUntil('added guides/en/in.mdx')).toContain(`gone ${file}`);
    write('guides/en/in.mdx', 'ba');
    await changesUntil('edited guides/en/in.mdx');
    rmSync(join(folder, 'guides'), { recursive: true });
    await changesUntil('gone guides/en/in.mdx');
    write('guides/en/in.mdx', 'bốn');
    await changesUntil('added guides/en/in.mdx');
    write('guides/en/in.mdx', 'năm');
    await changesUntil('edited guides/en/in.mdx');
  });

  it('checks many changes together and ignores files that editors leave behind', async () => {
    for (let index = 0; index < 20; index++) {
      write(`tasks/${index}.yaml`, `${index}`);
      write(`tasks/.${index}.swp`, '');
      write(`tasks/${index}.yaml~`, '');
    }
    let count = 0;
    const changes = new Set<string>();
    while (changes.size < 21) {
      for (const change of (await nextCheck()).changed) changes.add(change);
      count++;
    }
    expect(count).toBeLessThan(20);
    const added = Array.from({ length: 20 }, (_, index) => `added tasks/${index}.yaml`);
    expect([...changes].sort()).toEqual(['added tasks', ...added].sort());
  });

  it('fails with a sentence if the folder is removed', async () => {
    rmSync(folder, { recursive: true });
    while (failure === null) await nextCheck();
    expect(failure).toMatchObject({
      message: expect.stringContaining(`The content folder ${folder} is gone.`),
    });
  });
});

describe('checking again what changed', () => {
  /** Faults that one edit can make, each in a file of a kind. */
  const EDITS: readonly (readonly [ending: string, edit: (text: string, random: Random) => string])[] = [
    ['.mdx', (text) => text.replace(/to="[^"]*"/, 'to="khong-co"')],
    ['.mdx', (text) => text.replace('</Clause>', '')],
    ['.mdx', (text, random) => `${text.slice(0, random.below(text.length))}\n`],
    ['vi.mdx', (text) => text.replace(/\d+-[A-Z]+\/[^ ,<]+/, '99-NQ/TW')],
    ['document.yaml', (text) => text.replace(/^date: .*$/m, 'date: 2001-02-03')],
    ['document.yaml', (text) => text.replace(/^symbol: .*$/m, 'symbol: 99-NQ/TW')],
    ['document.yaml', (text) => `${text}khac: 1\n`],
    ['source.txt', (text) => `${text}thêm\n`],
    ['.yaml', (text) => text.replaceAll('mau', 'mua')],
    // Nothing changes but the places of what follows.
    ['.yaml', (text) => `# chú thích\n${text}`],
    ['.mdx', (text) => `\n${text}`],
    ['', () => ''],
  ];

  it.each(Array.from({ length: 3 }, (_, seed) => seed))(
    'finds what a check from the beginning finds, row %i',
    (seed) => {
      const random = new Random(seed);
      const sound = { ...EXAMPLE_BASE, ...ledgerExample(), ...VERBATIM_EXAMPLE };
      const names = Object.keys(sound).sort();
      const files: Record<string, string> = { ...sound };
      const content = {
        list: (path: string) => filesInMemory(files).list(path),
        isFolder: (path: string) => filesInMemory(files).isFolder(path),
        read: (path: string) => filesInMemory(files).read(path),
      };
      const load = makeLoader(content);
      load();
      let found = 0;
      for (let step = 0; step < 30; step++) {
        const changed = new Set<string>();
        for (let edits = random.between(1, 3); edits > 0; edits--) {
          const name = random.pick(names);
          const [ending, edit] = random.pick(EDITS);
          changed.add(name);
          // Every other time a file is as it was.
          if (random.below(2) === 0) files[name] = sound[name] ?? '';
          else if (random.below(8) === 0) delete files[name];
          else if (name.endsWith(ending)) files[name] = edit(files[name] ?? '', random);
        }
        const again = runRules(load([...changed]), CORPUS_RULES);
        const anew = runRules(loadCorpus(content), CORPUS_RULES);
        expect(again).toEqual(anew);
        found += anew.diagnostics.length;
      }
      expect(found).toBeGreaterThan(30);
    },
  );
});

describe('naming changes', () => {
  it.each([
    [[['edited', 'a/vi.mdx']], 'sửa a/vi.mdx', 'edited a/vi.mdx'],
    [
      [
        ['added', 'a'],
        ['added', 'a/vi.mdx'],
        ['gone', 'b'],
      ],
      'thêm a/vi.mdx, xóa b',
      'added a/vi.mdx, removed b',
    ],
    [
      ['a', 'b', 'c', 'd', 'e'].map((path) => ['edited', path] as const),
      'sửa a, sửa b, sửa c, và 2 thay đổi khác',
      'edited a, edited b, edited c, and 2 more',
    ],
  ] as const)('%o', (changes, vietnamese, english) => {
    const list = changes.map(([kind, path]) => ({ kind, path }));
    expect([listChanges(list, 'vi'), listChanges(list, 'en')]).toEqual([vietnamese, english]);
  });
});
