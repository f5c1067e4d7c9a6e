import { describe, expect, it } from 'vitest';
import { formatScore, precisionOf, recallOf, scoreSets } from './score.ts';

const sets = scoreSets();
const tuned = sets.filter(({ isHoldOut }) => !isHoldOut);

describe.each(sets)('$set', (score) => {
  it('has its labelled citations found', () => {
    // Whoever changes the grammar sees every miss and every false find, not only the two figures.
    console.log(formatScore(score));
    expect(precisionOf(score.total)).toBeGreaterThanOrEqual(0.99);
    expect(recallOf(score.total)).toBeGreaterThanOrEqual(0.97);
  });
});

it('is scored on enough labels, enough of them from the plan and real titles', () => {
  expect(tuned.map(({ set }) => set)).toEqual(['labelled']);
  for (const { total, fromPlanAndTitles } of tuned) {
    expect(total.labelled).toBeGreaterThanOrEqual(500);
    expect(fromPlanAndTitles).toBeGreaterThanOrEqual(60);
  }
});

it('finds nothing in the sentences without a citation', () => {
  const none = tuned.flatMap(({ tallies }) => tallies.filter(({ file }) => file === 'none.yaml'));
  expect(none.map(({ language, labelled, found }) => [language, labelled, found])).toEqual([
    ['vi', 0, 0],
    ['en', 0, 0],
  ]);
});
