import { expect, it } from 'vitest';
import { offsetInRun } from './run-offsets.ts';

const OFFSET = 100;

it.each<readonly [name: string, value: string, raw: string, places: readonly number[]]>([
  ['folded spaces', 'a b c', 'a  b\n\t c', [0, 1, 3, 4, 7]],
  ['a space in front', 'a b', '  a b', [2, 3, 4]],
  ['a line end that stays', 'a b', 'a\nb', [0, 1, 2]],
  ['escapes', 'a*b{c\\d', 'a\\*b\\{c\\\\d', [0, 2, 3, 5, 6, 8, 9]],
  ['a lone backslash', 'a\\b', 'a\\b', [0, 1, 2]],
  ['character references', 'a&b<c', 'a&amp;b&lt;c', [0, 1, 6, 7, 11]],
  ['references by number', 'aếb', 'a&#x1EBF;b', [0, 1, 9]],
  ['a letter of two units', 'a😀b', 'a&#x1F600;b', [0, 1, 1, 10]],
  ['what only looks like a reference', 'a&b;c', 'a&b;c', [0, 1, 2, 3, 4]],
  ['marks of combination', 'ế b', 'ế  b', [0, 1, 3]],
])('%s', (_, value, raw, places) => {
  const run = { type: 'text', value, offset: OFFSET, raw } as const;
  const found = Array.from({ length: value.length }, (_unused, index) => offsetInRun(run, index) - OFFSET);
  expect(found).toEqual(places);
  expect(offsetInRun(run, value.length)).toBe(OFFSET + raw.length);
});

it('a run as the file has it', () => {
  expect(offsetInRun({ type: 'text', value: 'a b', offset: OFFSET }, 2)).toBe(OFFSET + 2);
});
