import { expect, it } from 'vitest';
import { readContent } from './content.ts';
import { KINDS } from './kinds/all.ts';
import { Random } from './random.ts';
import { makeCheck, makeWholeCheck, RULE_IDS, sampleOf, seedOf } from './run-kinds.ts';

/** One kind in so many is checked afresh, which is slow. */
const EVERY = 50;

it('each has a name of its own, and says in both languages what it does', () => {
  const names = KINDS.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const { does } of KINDS) expect([does.vi, does.en]).toEqual([...new Set([does.vi, does.en])]);
});

it('leave no rule without one', () => {
  const proved = new Set(KINDS.map(({ rule }) => rule));
  expect([...RULE_IDS].filter((rule) => !proved.has(rule))).toEqual([]);
});

it('await no rule that does not exist', () => {
  const awaiting = KINDS.filter(({ rule }) => !RULE_IDS.has(rule));
  expect(awaiting.map(({ name, rule }) => `${name} awaits ${rule}`)).toEqual([]);
});

it('are found by a check that reads only what changed as by one that reads everything', () => {
  const content = readContent('content');
  const [check, checkWhole] = [makeCheck(content), makeWholeCheck(content)];
  const faults = KINDS.filter((_, index) => index % EVERY === 0)
    .flatMap((kind) => sampleOf(kind.spots(content), seedOf(kind.name)))
    .map(({ where, make }) => make(new Random(seedOf(where))));
  expect(faults.length).toBeGreaterThan(2);
  for (const { files } of faults) expect(check(files)).toEqual(checkWhole(files));
});
