import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from 'vitest';

/** Imports the check in a process of its own that takes itself for another Node. */
function runAs(version: string, typescript: string | false): { exitCode: number | null; output: string } {
  const program = `
    Object.defineProperty(process.versions, 'node', { value: '${version}' });
    Object.defineProperty(process.features, 'typescript', { value: ${JSON.stringify(typescript)} });
    await import('./scripts/node-version.mjs');
    console.log('goes on');`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  return { exitCode: status, output: stdout + stderr };
}

describe('the check of the Node version', () => {
  it.each([
    ['20.20.2', false],
    ['22.11.0', 'strip'],
    ['22.12.0', false],
  ] as const)('stops on %s (TypeScript: %s) and says what to do', (version, typescript) => {
    const { exitCode, output } = runAs(version, typescript);
    expect(exitCode).toBe(2);
    expect(output.trim().split('\n')).toEqual([
      expect.stringContaining(`Node.js ${version} chưa dùng được: cài Node.js 24`),
      expect.stringContaining('install Node.js 24 (https://nodejs.org)'),
    ]);
  });

  it.each(['22.12.0', '24.21.0', '26.0.0'])('lets %s go on', (version) => {
    expect(runAs(version, 'strip')).toEqual({ exitCode: 0, output: 'goes on\n' });
  });
});
