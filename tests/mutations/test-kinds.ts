import { describe, expect, it } from 'vitest';
import { readContent } from './content.ts';
import type { Kind } from './fault.ts';
import { makeCheck, RULE_IDS, runKind, sampleOf, seedOf } from './run-kinds.ts';
import { describeSurvivor } from './score.ts';

/** Tests that the check finds faults of some kinds, one spot of each; `npm run bench -- mutations` tries them all. */
export function testKinds(kinds: readonly Kind[]): void {
  const content = readContent('content');
  const check = makeCheck(content);
  const ready = kinds.filter(({ rule }) => RULE_IDS.has(rule));

  it('finds nothing in the content as it is', () => {
    expect(check({})).toEqual([]);
  });

  describe('the check finds, at its file and line,', () => {
    it.each(ready.map((kind) => [kind.name, kind.does.en, kind] as const))('%s: %s', (_, __, kind) => {
      const spots = kind.spots(content);
      expect(spots.length).toBeGreaterThan(0);
      const { survivors } = runKind(check, kind, sampleOf(spots, seedOf(kind.name)));
      expect(survivors.map((survivor) => describeSurvivor(kind, survivor))).toEqual([]);
    });
  });

  it('finds nothing again once the last fault is taken back', () => {
    expect(check({})).toEqual([]);
  });
}
