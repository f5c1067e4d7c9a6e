import { describe, expect, it } from 'vitest';
import { Random } from '../../scripts/bench/random.ts';
import { readContent } from './content.ts';
import { KINDS } from './kinds/all.ts';
import { makeCheck, makeWholeCheck, RULE_IDS, runKind, sampleOf, seedOf } from './run-kinds.ts';
import { describeSurvivor } from './score.ts';

/** One kind in so many is also checked afresh, which is slow. */
const EVERY = 50;

const content = readContent('content');
const check = makeCheck(content);
const ready = KINDS.filter(({ rule }) => RULE_IDS.has(rule));

it('finds nothing in the content as it is', () => {
  expect(check({})).toEqual([]);
});

describe('the check finds, at its file and line,', () => {
  it.each(ready.map((kind) => [kind.name, kind.does.en, kind] as const))('%s: %s', (_, __, kind) => {
    const spots = kind.spots(content);
    // One spot of each here; `npm run bench -- mutations` tries them all.
    expect(spots.length).toBeGreaterThan(0);
    const { survivors } = runKind(check, kind, sampleOf(spots, seedOf(kind.name)));
    expect(survivors.map((survivor) => describeSurvivor(kind, survivor))).toEqual([]);
  });
});

it('says of a fault, reading only what changed, what it says when it reads everything', () => {
  const checkWhole = makeWholeCheck(content);
  const faults = ready
    .filter((_, index) => index % EVERY === 0)
    .flatMap((kind) => sampleOf(kind.spots(content), seedOf(kind.name)))
    .map(({ where, make }) => make(new Random(seedOf(where))));
  expect(faults.length).toBeGreaterThan(2);
  for (const { files } of faults) expect(check(files)).toEqual(checkWhole(files));
});

it('finds nothing again once the last fault is taken back', () => {
  expect(check({})).toEqual([]);
});

describe('the kinds of fault', () => {
  it('are each named once, and described in both languages', () => {
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
});
