import { defineConfig } from 'vitest/config';

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
          // Stops what hangs; how long a test takes on a busy machine proves nothing.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/search/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/site/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/browser/global-setup.ts',
          // Each file has a browser of its own, and the two cores one each.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
