import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Site } from '../../src/site/site.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import { CARD_FOLDER, type Card } from '../../src/views/exports/card.ts';
import { listCards } from '../../src/views/exports/view-card.ts';
import type { BuildFolders } from './replace-folder.ts';

/** What the thread that draws is given: each card with the file that it is written to. */
export type CardJob = readonly (readonly [file: string, card: Card])[];

/**
 * Puts the cards of a site together, in a thread beside the pages. Those that the site to be replaced has are taken over:
 * the name of a card says what is on it.
 */
export async function drawCards(
  corpus: Corpus,
  site: Site,
  out: string,
  { cards: folder }: BuildFolders,
): Promise<void> {
  if (site.cards === 'none') return;
  mkdirSync(folder, { recursive: true });
  const job: [string, Card][] = [];
  for (const [path, card] of listCards({ corpus, site, addresses: makeAddresses(site) })) {
    const file = join(folder, basename(path));
    const held = join(out, path);
    if (existsSync(held) && isWhole(held)) copyFileSync(held, file);
    else job.push([file, card]);
  }
  if (job.length === 0) return;
  const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { workerData: job });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

/** Whether a picture was written to its end. */
function isWhole(file: string): boolean {
  return readFileSync(file).subarray(-8).toString('latin1').startsWith('IEND');
}

/** Puts the cards into the site: they are drawn beside it, since Astro empties its folder first. */
export function moveCardsIn({ cards, next }: BuildFolders): void {
  if (existsSync(cards)) renameSync(cards, join(next, CARD_FOLDER));
}
