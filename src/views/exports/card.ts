import { createHash } from 'node:crypto';
import type { TextStatus } from '../../model/schema.ts';

/** What stands on the picture that a chat program shows for a link. */
export interface Card {
  /** The place, the document or the site. */
  readonly heading: string;
  /** What it belongs to; empty where nothing is said. */
  readonly below: string;
  readonly words: string;
  /** What the words are: issued, summed up, or facts only. */
  readonly status: { readonly key: TextStatus; readonly label: string } | null;
  /** Name of the site; on its own card, which is headed by the name, its address. */
  readonly site: string;
}

/** Width and height that chat programs show whole. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Raised by hand when cards are drawn in another way: a chat program keeps the picture of an address for good. */
const DRAWING = 1;

/** Path of a card below the site: by what is on it, so that another wording has another address. */
export function cardFile(card: Card): string {
  const print = createHash('sha256')
    .update(JSON.stringify([DRAWING, card]))
    .digest('hex');
  return `${CARD_FOLDER}/${print.slice(0, 20)}.png`;
}

/** No document has such an id. */
export const CARD_FOLDER = '_cards';
