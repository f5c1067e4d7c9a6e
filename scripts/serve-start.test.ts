import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from './serve/local-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-start-test-'));
let running: RunningServer;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), 'trang');
  running = await startServer({ folder, port: 0, base: '' });
});

afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

describe('starting the server', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('refuses a port that another program holds on %s', async (host) => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, host, done));
    const { port } = other.address() as AddressInfo;
    await expect(startServer({ folder, port, base: '' })).rejects.toThrow(`Cổng ${port} đang bận`);
    await new Promise((done) => other.close(done));
    const server = await startServer({ folder, port, base: '' });
    expect(new URL(server.url).port).toBe(String(port));
    await server.close();
  });

  it('refuses a folder that is not there', async () => {
    await expect(startServer({ folder: join(folder, 'none'), port: 0, base: '' })).rejects.toThrow(
      'npm run build',
    );
  });

  it.each([
    ['a folder that is not there', ['--dir', 'none-such'], {}, 1, 'run npm run build first'],
    ['a port that is none', ['--port', 'x'], {}, 2, 'The port "x" is not valid'],
    [
      'a base path that is none',
      [],
      { BASE_PATH: '/a b' },
      2,
      '“/a b” is not a value of BASE_PATH; write it like',
    ],
    [
      'an unknown flag',
      ['--what'],
      {},
      2,
      'The command is not written correctly at “--what”. How to use it: npm run preview -- --help',
    ],
    ['a word of no flag', ['dist'], {}, 2, 'not written correctly at “dist”.'],
    ['a flag without its value', ['--dir', '--port', '0'], {}, 2, 'not written correctly at “--dir'],
    ['the port of the environment', [], { PORT: '70000' }, 2, 'from 0 to 65535 for PORT.'],
    ['a flag before the environment', ['--port', '80000'], { PORT: '0' }, 2, 'The port "80000" is not valid'],
  ])('tells in two lines: %s', async (_name, args, environment, exitCode, sentence) => {
    const ended = await runServe(args, environment);
    expect([ended.exitCode, ended.output.trim().split('\n').length]).toEqual([exitCode, 2]);
    expect(ended.output).toContain(sentence);
  });

  it('exits with 1 on a taken port, and prints the address on a free one', async () => {
    const { port } = new URL(running.url);
    const taken = await runServe(['--dir', folder, '--port', port], {});
    expect([taken.exitCode, taken.output.trim().split('\n').length]).toEqual([1, 2]);
    expect(taken.output).toContain(`Port ${port} is taken`);
    const free = await runServe([], { OUT_DIR: folder, PORT: '0', BASE_PATH: '/nq02' }, 'running at');
    expect(free.output).toMatch(/The site is running at http:\/\/localhost:\d+\/nq02\/ /);
    expect(free.exitCode).toBe(0);
  });
});

/** Runs the script to its end; asks it to stop once its output holds `until`. */
function runServe(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  until?: string,
): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((done) => {
    let output = '';
    const env = { ...process.env, PORT: '', OUT_DIR: '', BASE_PATH: '', ...environment };
    const child = spawn(process.execPath, ['scripts/serve.ts', ...args], { env });
    const collect = (part: Buffer): void => {
      output += part.toString();
      if (until !== undefined && output.includes(until)) child.kill();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('close', (exitCode) => done({ exitCode, output }));
  });
}
