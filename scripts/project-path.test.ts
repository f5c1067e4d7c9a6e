import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'project-path-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the check of the path in a folder of this name. */
function runIn(name: string): { exitCode: number | null; lines: readonly string[] } {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/node-version.mjs')], {
    cwd,
    encoding: 'utf8',
  });
  return { exitCode: status, lines: stderr.trim().split('\n') };
}

describe('the path of the project', () => {
  it.each(["p'q", 'p#1', 'p%50', ...(process.platform === 'win32' ? [] : ['p?x', 'p"q'])])(
    'stops in %s with one sentence of each language',
    (name) => {
      const { exitCode, lines } = runIn(name);
      expect(exitCode).toBe(1);
      expect(lines).toEqual([
        expect.stringMatching(/^Đường dẫn của dự án có ký tự . nên không chạy được: .*\)\.$/),
        expect.stringMatching(/^The path of the project has the character ., .*\)\.$/),
      ]);
      expect(lines[1]).toContain(name);
    },
  );

  it('may hold spaces, accents, brackets and other signs', () => {
    expect(runIn('Sổ tay của tôi (bản 2) [x] {a,b} & c')).toEqual({ exitCode: 0, lines: [''] });
  });
});
