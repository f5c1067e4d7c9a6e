import { existsSync, readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Localized } from '../../src/language/language.ts';

/** The stages of a build, in their order, as a line on a terminal names them. */
const STAGES = {
  load: { vi: 'đọc nội dung', en: 'reading' },
  check: { vi: 'kiểm tra nội dung', en: 'checking' },
  pages: { vi: 'dựng trang', en: 'pages' },
  index: { vi: 'lập chỉ mục tìm kiếm', en: 'search index' },
  cards: { vi: 'vẽ ảnh giới thiệu', en: 'pictures' },
  styles: { vi: 'tách kiểu trình bày', en: 'styles' },
  twins: { vi: 'nén sẵn', en: 'packing' },
  'site rules': { vi: 'kiểm tra trang đã dựng', en: 'checking the pages' },
} as const satisfies Record<string, Localized>;

export type Stage = keyof typeof STAGES;

/** How far a stage is, where it can be said: `640/1204`. */
type HowFar = () => string;

const LOOK_AGAIN = 500;
const CLEAR_LINE = '\r\u001b[K';

/**
 * Tells on a terminal, in one line that is written anew, what a build does and how far it is; elsewhere nothing. A stage
 * that lets nothing else run is named when it begins.
 */
export function makeBuildProgress(out: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>) {
  const start = performance.now();
  const names: readonly string[] = Object.keys(STAGES);
  const running = new Map<Stage, HowFar>();

  const draw = (): void => {
    const stages = [...running];
    const name = (language: 'vi' | 'en'): string =>
      stages.map(([stage, howFar]) => `${STAGES[stage][language]} ${howFar()}`.trim()).join(', ');
    const seconds = Math.round((performance.now() - start) / 1000);
    const line = `${seconds} s, ${names.indexOf(stages[0]?.[0] ?? '') + 1}/${names.length}: ${name('vi')} · ${name('en')}`;
    out.write(`${CLEAR_LINE}${line.slice(0, (out.columns || 80) - 1)}`);
  };
  const hide = (): void => {
    if (out.isTTY) out.write(CLEAR_LINE);
  };

  return {
    /** Takes the line away, so that something else can be written. */
    hide,
    /** Runs a stage and tells of it. */
    async run<T>(stage: Stage, run: () => Promise<T>, howFar: HowFar = () => ''): Promise<T> {
      if (!out.isTTY) return run();
      running.set(stage, howFar);
      draw();
      const timer = setInterval(draw, LOOK_AGAIN);
      try {
        return await run();
      } finally {
        clearInterval(timer);
        running.delete(stage);
        hide();
      }
    },
  };
}

/** How many of the pages of a site are in its folder by now. */
export function countPages(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    .length;
}
