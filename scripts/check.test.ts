import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../src/checks/examples/example-base.ts';

const VI = 'documents/kh-mau/vi.mdx';
const SOUND = EXAMPLE_BASE[VI] ?? '';
const WRONG = SOUND.replace('"nq-mau"', '"nq-mai"');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-test-'));
  for (const [file, text] of Object.entries(EXAMPLE_BASE)) write(file, text);
});
afterEach(() => {
  for (const check of started.splice(0)) check.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** What a failed test may leave running. */
const started: RunningCheck[] = [];

/** A started check and what it has printed so far. */
class RunningCheck {
  readonly #child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
  #onOutput = (): void => {};
  stdout = '';
  #stderr = '';
  #hasEnded = false;

  constructor(...args: readonly string[]) {
    const unset = { CONTENT_DIR: undefined, SITE_URL: undefined, BASE_PATH: undefined, PAGES: undefined };
    const child = spawn(process.execPath, ['scripts/check.ts', '--content', folder, ...args], {
      env: { ...process.env, ...unset },
    });
    this.#child = child;
    started.push(this);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
      this.#onOutput();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
    });
    this.ended = new Promise((done) => {
      child.on('close', (code) => {
        this.#hasEnded = true;
        this.#onOutput();
        done({ code, stdout: this.stdout, stderr: this.#stderr });
      });
    });
  }

  /** Waits until what was printed since the last time holds some words, and gives it. Throws if it never will. */
  async until(words: string): Promise<string> {
    while (!this.stdout.includes(words)) {
      if (this.#hasEnded) throw new Error(`ended without “${words}”: ${this.stdout}${this.#stderr}`);
      await new Promise<void>((done) => {
        this.#onOutput = done;
      });
    }
    const printed = this.stdout;
    this.stdout = '';
    return printed;
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }

  interrupt(): void {
    this.#child.kill('SIGINT');
  }
}

const run = (...args: readonly string[]) => new RunningCheck(...args).ended;

describe('npm run check', () => {
  it('--watch reports at once, after every change, and ends well with Ctrl+C', async () => {
    const check = new RunningCheck('--watch');
    const first = await check.until('nhấn Ctrl+C để dừng.\n');
    expect(first).toMatch(/^Kiểm tra xong: .*\nKiểm tra trong \d,\d\d giây\.\n/);
    write(VI, WRONG);
    const second = await check.until('nhấn Ctrl+C để dừng.\n');
    expect(second).toMatch(/^─+\ndocuments\/kh-mau\/vi\.mdx:4:20 {2}lỗi {2}unknown-target\n/);
    expect(second).toMatch(/\nVừa sửa documents\/kh-mau\/vi\.mdx; kiểm tra lại trong \d,\d\d giây\.\n/);
    write(VI, SOUND);
    expect(await check.until('nhấn Ctrl+C để dừng.\n')).toMatch(/^─+\nKiểm tra xong: .*không có lỗi/);
    check.interrupt();
    expect(await check.ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('--watch --format json prints one report a line', async () => {
    const check = new RunningCheck('--watch', '--format', 'json');
    expect(JSON.parse(await check.until('\n'))).toMatchObject({ findings: [], summary: { errors: 0 } });
    write(VI, WRONG);
    const line = await check.until('\n');
    expect(line.trimEnd()).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({ findings: [{ rule: 'unknown-target', file: VI, line: 4 }] });
    check.interrupt();
    expect(await check.ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('exits by the content after --fix, and by the unchanged content after --dry-run', async () => {
    write(VI, WRONG);
    const shown = await run('--fix', '--dry-run');
    expect([shown.code, shown.stderr]).toEqual([1, '']);
    expect(shown.stdout).toMatch(/\n {2}sẽ sửa\n\nSẽ sửa 1 chỗ trong 1 tệp[\s\S]*\nKiểm tra xong: .* 1 lỗi/);
    const mended = await run('--fix', '--format', 'json', '--lang', 'en');
    expect(mended.code).toBe(0);
    expect(JSON.parse(mended.stdout)).toMatchObject({ findings: [], summary: { errors: 0 } });
    expect(mended.stderr).toContain('Corrected 1 place in 1 file, left 0.');
    expect(readFileSync(join(folder, VI), 'utf8')).toBe(SOUND);
  });

  it('--accept records what an editor looked at, and refuses an id that nothing has', async () => {
    const unknown = await run('--accept', 'kh-mau', 'kh-mua');
    expect([unknown.code, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toContain('Có phải là “kh-mau”?');
    const accepted = await run('--accept', 'kh-mau', 'nq-mau', '--lang', 'en');
    expect([accepted.code, accepted.stderr]).toEqual([0, '']);
    expect(accepted.stdout).toMatch(/^Promised from .*: document kh-mau$/m);
    const { promised } = JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'));
    expect(Object.keys(promised)).toEqual(expect.arrayContaining(['document:kh-mau', 'document:nq-mau']));
  });

  it('prints the report and nothing else for programs', async () => {
    write(VI, WRONG);
    const formats = ['json', 'github'].map((format) => run('--format', format, '--only', 'unknown-target'));
    const [json, github] = await Promise.all(formats);
    for (const ended of [json, github]) expect([ended?.code, ended?.stderr]).toEqual([1, '']);
    expect(JSON.parse(json?.stdout ?? '').findings).toHaveLength(1);
    expect(github?.stdout).toMatch(/^::error .*\n$/);
  });
});
