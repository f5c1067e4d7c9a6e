import { parentPort, workerData } from 'node:worker_threads';
import type { ReadJob, Told } from './read-apart.ts';
import { readPaper } from './read-paper.ts';

// The thread of `readApart`: reads the one file that it is given and tells.
const { bytes, fileName, allowed } = workerData as ReadJob;
const say = (told: Told): void => parentPort?.postMessage(told);
say(await readPaper(bytes, fileName, { allowed, tell: (page, of) => say({ page, of }) }));
