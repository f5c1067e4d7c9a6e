import { expect, it } from 'vitest';
import { formatScore, precisionOf, recallOf, scoreCitations } from './score.ts';

const score = scoreCitations();

it('finds the labelled citations', () => {
  // Whoever changes the grammar sees every miss and every false find, not only the two figures.
  console.log(formatScore(score));
  expect(score.total.labelled).toBeGreaterThanOrEqual(150);
  expect(score.fromPlanAndTitles).toBeGreaterThanOrEqual(60);
  expect(precisionOf(score.total)).toBeGreaterThanOrEqual(0.98);
  expect(recallOf(score.total)).toBeGreaterThanOrEqual(0.95);
});

it('finds nothing in the sentences without a citation', () => {
  const none = score.tallies.filter(({ file }) => file === 'none.yaml');
  expect(none.map(({ language, labelled, found }) => [language, labelled, found])).toEqual([
    ['vi', 0, 0],
    ['en', 0, 0],
  ]);
});
