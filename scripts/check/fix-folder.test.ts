import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../../src/checks/examples/example-base.ts';
import { filesInFolder, filesInMemory } from '../../src/load/content-files.ts';
import { applyFixes, fixContent, writeFixes } from './apply-fixes.ts';
import { showFixes } from './show-fixes.ts';

const VI = 'documents/kh-mau/vi.mdx';
const EN = 'documents/kh-mau/en.mdx';

describe('the folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fix-test-'));
    for (const [file, text] of Object.entries(EXAMPLE_BASE)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const makeWrong = (file: string): void => {
    writeFileSync(join(folder, file), read(file).replace('"nq-mau"', '"nq-mai"'));
  };

  it('is written, file by file and with the same rights, and checked again', () => {
    for (const file of [VI, EN]) makeWrong(file);
    chmodSync(join(folder, VI), 0o640);
    const { fixes, checked } = fixContent(folder, [], false);
    expect(fixes.map(({ reason }) => reason)).toEqual([null, null]);
    expect(checked.result.diagnostics).toEqual([]);
    expect([read(VI), read(EN)]).toEqual([EXAMPLE_BASE[VI], EXAMPLE_BASE[EN]]);
    expect(statSync(join(folder, VI)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, dirname(VI))).sort()).toEqual(['document.yaml', 'en.mdx', 'vi.mdx']);
  });

  it('stays as it is when the changes are only shown', () => {
    for (const file of [VI, EN]) makeWrong(file);
    const before = [read(VI), read(EN)];
    const { fixes, checked } = fixContent(folder, [], true);
    expect(fixes.map(({ reason }) => reason)).toEqual([null, null]);
    expect(checked.result.diagnostics).toHaveLength(2);
    // The frames of the report show the files, not what was tried on them.
    expect([checked.corpus.textOf(VI), checked.corpus.textOf(EN)]).toEqual(before);
    expect([read(VI), read(EN)]).toEqual(before);
  });

  it.each([
    ['a file', VI],
    ['a folder', dirname(VI)],
  ])('is not left through a link: %s', (_what, path) => {
    makeWrong(VI);
    const elsewhere = `${folder}/elsewhere`;
    renameSync(join(folder, path), elsewhere);
    symlinkSync(elsewhere, join(folder, path));
    const before = read(VI);
    const { fixes } = fixContent(folder, [], false);
    expect(fixes.map(({ reason }) => reason?.en)).toEqual(['this file is not corrected automatically']);
    expect(read(VI)).toBe(before);
    expect(lstatSync(join(folder, path)).isSymbolicLink()).toBe(true);
  });

  it('does not overwrite a file saved in the meantime', () => {
    makeWrong(VI);
    const fixes = applyFixes(filesInFolder(folder));
    writeFileSync(join(folder, VI), 'khác');
    expect(() => writeFixes(folder, fixes)).toThrow(`${VI} vừa được sửa ở nơi khác`);
    expect(read(VI)).toBe('khác');
  });
});

describe('showing changes', () => {
  const fixesOf = (
    changes: Readonly<Record<string, readonly [before: string, after: string]>>,
    only: readonly string[] = [],
  ) => {
    const files: Record<string, string> = { ...EXAMPLE_BASE };
    for (const [file, change] of Object.entries(changes))
      files[file] = (files[file] ?? '').replace(...change);
    return applyFixes(filesInMemory(files), only).fixes;
  };

  it('shows the line before and after, what becomes of it and the count', () => {
    const fixes = fixesOf({ [VI]: ['"nq-mau"', '"nq-mai"'], [EN]: ['12 June', '13 June'] }, [
      'unknown-target',
      'citation-mismatch',
    ]);
    expect(showFixes(fixes, 'vi', false, false)).toBe(
      `${EN}:4:59  citation-mismatch
  - …to="nq-mau">Resolution No. 07-NQ/MAU of 13 June 2021</Ref>.
  + …to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref>.
  chưa sửa: cần biên tập viên xem và quyết định

${VI}:4:20  unknown-target
  - Thực hiện <Ref to="nq-mai">Nghị quyết số 07-NQ/MAU, ngày 12/6/202…
  + Thực hiện <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/202…
  đã sửa

Đã sửa 1 chỗ trong 1 tệp, để lại 1 chỗ.

`,
    );
  });

  it('prints a dry run in English, in colours', () => {
    const fixes = fixesOf({ [VI]: ['"nq-mau"', '"nq-mai"'] });
    const shown = showFixes(fixes, 'en', true, true);
    expect(shown).toContain('\u001b[32m  + Thực hiện <Ref to="nq-mau">');
    expect(shown).toContain('Would correct 1 place in 1 file, leaving 0. Nothing was written.');
  });

  it('shows marks that cannot be seen by their numbers', () => {
    const shown = showFixes(fixesOf({ [VI]: ['Thực', 'Thực'.normalize('NFD')] }), 'vi', false, false);
    expect(shown).toContain('  - Thu‹U+031B›‹U+0323›c hiện');
    expect(shown).toContain('  + Thực hiện');
  });

  it('prints one sentence without fixes', () => {
    expect(showFixes([], 'vi', false, false)).toBe('Không có lỗi nào có gợi ý để sửa.\n\n');
  });
});
