import { realpathSync } from 'node:fs';
import process from 'node:process';
import type { Localized } from '../src/language/language.ts';

/** How a script ends: a thing that is missing or taken is 1, a command that was written wrongly is 2. */
export type MistakeExitCode = 1 | 2;

/**
 * Something the person at the terminal can put right: one sentence in each language, Vietnamese first.
 * Has no stack, so that a script or the test runner prints the two lines and nothing else.
 */
export class CliError extends Error {
  readonly #exitCode: MistakeExitCode;

  constructor(sentence: Localized, exitCode: MistakeExitCode = 1) {
    super(`${sentence.vi}\n${sentence.en}`);
    this.name = 'CliError';
    this.#exitCode = exitCode;
    this.stack = this.message;
  }

  get exitCode(): MistakeExitCode {
    return this.#exitCode;
  }
}

/**
 * Runs `main` if the file is the script that was started, and not when another module imports it.
 * A `CliError` ends the process with its sentence and its exit code; any other error keeps its stack.
 */
export async function runIfStarted(scriptFile: string | undefined, main: () => Promise<void>): Promise<void> {
  const started = process.argv[1];
  if (scriptFile === undefined || started === undefined || realpathSync(started) !== scriptFile) return;
  process.stdout.on('error', endOfOutput);
  try {
    await main();
  } catch (error) {
    console.error(error instanceof CliError ? error.message : error);
    process.exitCode = error instanceof CliError ? error.exitCode : 1;
  }
}

/** The reader of the output closed it, or the disk is full: neither is a fault of the script. */
function endOfOutput({ code }: NodeJS.ErrnoException): void {
  if (code !== 'EPIPE') {
    console.error(`Không ghi được kết quả (${code}).\nThe output cannot be written (${code}).`);
    process.exitCode = 1;
  }
  process.exit();
}
