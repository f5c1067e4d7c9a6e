import { writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { drawCard } from '../../src/cards/draw-card.ts';
import { openCardType } from './card-type.ts';
import type { CardJob } from './draw-cards.ts';

const type = openCardType();
for (const [file, card] of workerData as CardJob) writeFileSync(file, drawCard(card, type));
