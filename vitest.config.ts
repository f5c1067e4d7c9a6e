import { defineConfig } from 'vitest/config';

/** Milliseconds after which a test hangs. Far above what any takes: a slow machine proves nothing. */
const HANGS = 600_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/citations/**/*.test.ts',
            'tests/hostile/**/*.test.ts',
            'tests/mutations/**/*.test.ts',
          ],
          environment: 'node',
          maxWorkers: 2,
          // The modules are loaded once for each of the two processes and not once for each file.
          isolate: false,
          testTimeout: HANGS,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/search/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/site/global-setup.ts',
          maxWorkers: 2,
          isolate: false,
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/browser/global-setup.ts',
          maxWorkers: 2,
          // All files read with the readers of their process, whose start takes longer than most tests.
          isolate: false,
          testTimeout: HANGS,
          hookTimeout: HANGS,
          expect: { poll: { timeout: HANGS } },
        },
      },
    ],
  },
});
