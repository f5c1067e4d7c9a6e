import process from 'node:process';

/** After so many milliseconds a reading counts as long. */
const SOON = 2_000;
/** How often a terminal and a log are told. */
const IN_TERMINAL = 1_000;
const IN_LOG = 10_000;

/** Tells of a long reading how far it is: which page, where the format says, and how many seconds it took so far. */
export function tellWaiting(file: string) {
  const { stderr } = process;
  const start = performance.now();
  let pages = '';
  let hasTold = false;
  const clock = setInterval(
    () => {
      const passed = performance.now() - start;
      if (passed < SOON) return;
      const line = `đọc · reading ${file}: ${pages}${Math.round(passed / 1000)} s`;
      stderr.write(stderr.isTTY ? `\r${line}` : `${line}\n`);
      hasTold = true;
    },
    stderr.isTTY ? IN_TERMINAL : IN_LOG,
  );
  return {
    tell(page: number, of: number): void {
      pages = `${page}/${of}, `;
    },
    end(): void {
      clearInterval(clock);
      if (hasTold && stderr.isTTY) stderr.write('\n');
    },
  };
}
