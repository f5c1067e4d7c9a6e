import { describe, expect, it } from 'vitest';
import { readContent } from './content.ts';
import { KINDS } from './kinds/all.ts';
import { makeCheck, RULE_IDS, runKind, sampleOf, seedOf } from './run-kinds.ts';
import { describeSurvivor } from './score.ts';

/** Spots a kind tries here; `npm run bench -- mutations` tries them all. */
const SPOTS = 2;

const content = readContent('content');
const check = makeCheck(content);
const ready = KINDS.filter(({ rule }) => RULE_IDS.has(rule));

it('finds nothing in the content as it is', () => {
  expect(check({})).toEqual([]);
});

describe('the check finds, at its file and line,', () => {
  it.each(ready.map((kind) => [kind.name, kind.does.en, kind] as const))('%s: %s', (_, __, kind) => {
    const spots = kind.spots(content);
    expect(spots.length).toBeGreaterThan(0);
    const { survivors } = runKind(check, kind, sampleOf(spots, SPOTS, seedOf(kind.name)));
    expect(survivors.map((survivor) => describeSurvivor(kind, survivor))).toEqual([]);
  });
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
