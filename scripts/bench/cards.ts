import process from 'node:process';
import { readVariable } from '../../src/build/environment.ts';
import { drawCard } from '../../src/cards/draw-card.ts';
import { makeSite } from '../../src/site/site.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import { listCards } from '../../src/views/exports/view-card.ts';
import { openCardType } from '../build/card-type.ts';
import { openContent } from '../check/content-folder.ts';
import { BUDGETS } from './budgets.ts';
import { type Report, row } from './report.ts';

const { cards: BUDGET } = BUDGETS;

/** Draws every card of the content in memory. */
export async function benchCards(): Promise<Report> {
  const corpus = openContent(readVariable('CONTENT_DIR') ?? 'content');
  const site = makeSite({});
  const cards = [...listCards({ corpus, site, addresses: makeAddresses(site) }).values()];
  const before = process.cpuUsage();
  const type = openCardType();
  const sizes = cards.map((card) => drawCard(card, type).length);
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000 / sizes.length;
  return [
    {
      heading: 'Pictures for chat programs',
      rows: [
        row('cards', sizes.length),
        row('a card', milliseconds, 'ms each', 1000 / BUDGET.aSecond, 'processor time'),
        row('cards a second', 1000 / milliseconds),
        row('all', sizes.reduce((sum, size) => sum + size, 0) / 1e6, 'MB'),
        row('largest', Math.max(...sizes) / 1000, 'KB', BUDGET.kilobytes),
      ],
    },
  ];
}
