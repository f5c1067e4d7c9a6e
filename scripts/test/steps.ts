import type { Localized } from '../../src/language/language.ts';

/** One step of `npm test`. */
export interface Step {
  readonly name: string;
  readonly proves: Localized;
  /** Seconds it takes on two quiet cores. A step that takes longer is reported as slow; it never fails for it. */
  readonly budget: number;
  /** What Node runs, from the root of the project; the exit code is the verdict. */
  readonly command: readonly [script: string, ...args: string[]];
  /** Runs beside the step before it, which leaves a part of the machine idle. No two steps of Astro go together. */
  readonly beside?: true;
  /** Reads what `build` makes, so it proves nothing if the build of the same run has failed. */
  readonly needsBuild?: true;
}

const VITEST = 'node_modules/vitest/vitest.mjs';

/** The steps in their order. */
export const STEPS: readonly Step[] = [
  {
    name: 'lint',
    proves: {
      vi: 'mã viết đúng quy cách, không có lỗi quen thuộc',
      en: 'the code is tidy and free of well-known mistakes',
    },
    budget: 3,
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  },
  {
    name: 'unit',
    proves: { vi: 'từng phần của mã chạy đúng', en: 'each part of the code does what it says' },
    budget: 42,
    command: [VITEST, 'run', '--project', 'unit'],
  },
  {
    name: 'types',
    proves: {
      vi: 'mọi kiểu dữ liệu khớp nhau, kể cả trong các trang',
      en: 'all types agree, those in the pages too',
    },
    budget: 28,
    command: ['node_modules/astro/bin/astro.mjs', 'check'],
    beside: true,
  },
  {
    name: 'build',
    proves: {
      vi: 'nội dung hợp lệ và dựng được thành trang',
      en: 'the content meets every rule and builds into a site',
    },
    budget: 13,
    command: ['scripts/build.ts'],
  },
  {
    name: 'site',
    proves: { vi: 'các tệp dựng xong đúng và đủ', en: 'the finished files are right and complete' },
    budget: 40,
    command: [VITEST, 'run', '--project', 'site'],
    needsBuild: true,
  },
  {
    name: 'browser',
    proves: { vi: 'trang dùng được trong trình duyệt thật', en: 'the site works in a real browser' },
    budget: 108,
    command: [VITEST, 'run', '--project', 'browser'],
    needsBuild: true,
  },
];
