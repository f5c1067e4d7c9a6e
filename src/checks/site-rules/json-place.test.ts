import { expect, it } from 'vitest';
import { offsetInJson } from './json-place.ts';

const TEXT = ' { "a": [1, {"b": "x,\\"]}", "c": [ ]}, "z"], "d" : { "e": -1.5 } }';

it.each([
  [[], '{ "a"'],
  [['a'], '[1,'],
  [['a', 0], '1,'],
  [['a', 1], '{"b"'],
  [['a', 1, 'b'], '"x,'],
  [['a', 1, 'c'], '[ ]'],
  [['a', 2], '"z"'],
  [['d', 'e'], '-1.5'],
  // Nothing there: the nearest value around it.
  [['a', 3], '[1,'],
  [['a', 1, 'c', 0], '[ ]'],
  [['d', 'f'], '{ "e"'],
  [['a', 0, 'g'], '1,'],
])('%j stands before %s', (path, start) => {
  expect(TEXT.slice(offsetInJson(TEXT, path)).slice(0, start.length)).toBe(start);
});

it('takes a file that is no JSON', () => {
  expect(offsetInJson('', ['a'])).toBe(0);
});
