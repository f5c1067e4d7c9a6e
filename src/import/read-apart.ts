import { Worker } from 'node:worker_threads';
import { LARGEST, type ReadOptions, type ReadResult, refuse, tooLarge } from './paper.ts';

/** Memory of JavaScript that reading one file may take, in MB. A law of 300 pages takes a tenth of it. */
const MOST_MEGABYTES = 768;
/** How long reading one file may take: a PDF of a thousand pages takes a fifth of it. */
const LONGEST = 2 * 60_000;

/** What the thread tells: how far it is, or what came of it. */
export type Told = { readonly page: number; readonly of: number } | ReadResult;

/** What the thread is given. */
export interface ReadJob {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly allowed: readonly string[];
}

const DAMAGED = refuse(
  'damaged',
  'Tệp bị hỏng, không đọc được. Mở tệp bằng phần mềm soạn thảo, lưu lại rồi thử lại.',
  'The file is damaged and cannot be read. Open it in its program, save it again and retry.',
);
const TOO_SLOW = refuse(
  'damaged',
  'Đọc quá lâu mà chưa xong: tệp hỏng hoặc quá lớn. Chia tệp, hoặc mở và lưu lại rồi thử lại.',
  'Reading takes too long: the file is damaged or too large. Split it, or open and save it again, and retry.',
);
const TOO_BIG = refuse(
  'too-large',
  'Tệp giãn ra quá lớn so với một văn bản. Chia tệp hoặc bỏ hình ảnh rồi thử lại.',
  'The file unpacks to too much for a paper. Split it or take out its pictures, and retry.',
);

/**
 * Reads a file as `readPaper` does, in a thread of its own: a file that makes its reader fail where nobody waits, run
 * on and on, or take all memory is refused like any other that cannot be read.
 */
export function readApart(
  bytes: Uint8Array,
  fileName: string,
  { allowed, tell }: ReadOptions,
  { megabytes = MOST_MEGABYTES, milliseconds = LONGEST } = {},
): Promise<ReadResult> {
  if (bytes.length > LARGEST) return Promise.resolve(tooLarge);
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: { bytes, fileName, allowed } satisfies ReadJob,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: [],
    // What a reader prints of a damaged file is no message to an editor.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const clock = setTimeout(() => end(TOO_SLOW), milliseconds);
    const end = (result: ReadResult): void => {
      clearTimeout(clock);
      resolve(result);
      void thread.terminate();
    };
    thread.on('message', (told: Told) => {
      if ('page' in told) tell?.(told.page, told.of);
      else end(told);
    });
    thread.on('error', ({ code }: NodeJS.ErrnoException) =>
      end(code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_BIG : DAMAGED),
    );
    thread.on('exit', () => end(DAMAGED));
  });
}
