import type { Localized } from '../src/model/language.ts';

export type StepName = 'lint' | 'types' | 'unit' | 'build' | 'site' | 'browser';

/** One step of `npm test`. */
export interface Step {
  readonly name: StepName;
  readonly proves: Localized;
  /** Seconds: its share of the whole on two cores. */
  readonly budget: number;
  /** What Node runs, from the root of the project. */
  readonly command: readonly [script: string, ...args: string[]];
  /** A Vitest run counts each of its tests; any other step counts as one. */
  readonly isVitest: boolean;
  /** Reads what `build` makes, so it proves nothing if the build of the same run has failed. */
  readonly needsBuild: boolean;
}

const VITEST = 'node_modules/vitest/vitest.mjs';

/** Seconds that `npm test` may take on two cores. */
export const WHOLE_BUDGET = 300;

/** The steps in their order; their budgets add up to that of the whole. */
export const STEPS: readonly Step[] = [
  {
    name: 'lint',
    proves: {
      vi: 'mã viết đúng quy cách, không có lỗi quen thuộc',
      en: 'the code is tidy and free of well-known mistakes',
    },
    budget: 10,
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    isVitest: false,
    needsBuild: false,
  },
  {
    name: 'types',
    proves: {
      vi: 'mọi kiểu dữ liệu khớp nhau, kể cả trong các trang',
      en: 'all types agree, those in the pages too',
    },
    budget: 40,
    command: ['node_modules/astro/bin/astro.mjs', 'check'],
    isVitest: false,
    needsBuild: false,
  },
  {
    name: 'unit',
    proves: { vi: 'từng phần của mã làm đúng việc của nó', en: 'each part of the code does what it says' },
    budget: 110,
    command: [VITEST, 'run', '--project', 'unit'],
    isVitest: true,
    needsBuild: false,
  },
  {
    name: 'build',
    proves: {
      vi: 'nội dung hợp lệ và dựng được thành trang',
      en: 'the content keeps every rule and becomes a site',
    },
    budget: 25,
    command: ['scripts/build.ts'],
    isVitest: false,
    needsBuild: false,
  },
  {
    name: 'site',
    proves: { vi: 'các tệp dựng xong đúng và đủ', en: 'the finished files are right and complete' },
    budget: 40,
    command: [VITEST, 'run', '--project', 'site'],
    isVitest: true,
    needsBuild: true,
  },
  {
    name: 'browser',
    proves: { vi: 'trang dùng được trong trình duyệt thật', en: 'the site works in a real browser' },
    budget: 75,
    command: [VITEST, 'run', '--project', 'browser'],
    isVitest: true,
    needsBuild: true,
  },
];
