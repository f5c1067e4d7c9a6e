import { expect, it } from 'vitest';
import { coverageOf } from './coverage.ts';
import type { Contour } from './font-file.ts';

const contour = (...points: [x: number, y: number, isOnLine?: boolean][]): Contour =>
  points.map(([x, y, isOnLine = true]) => ({ x, y, isOnLine }));
const box = (left: number, bottom: number, right: number, top: number): Contour =>
  contour([left, bottom], [left, top], [right, top], [right, bottom]);
const shown = (outline: readonly Contour[], scale = 1, shift = 0) => {
  const { left, top, width, height, parts } = coverageOf(outline, scale, shift);
  const rows = Array.from({ length: height }, (_, row) =>
    [...parts.subarray(row * width, (row + 1) * width)].map((part) => Math.round(part * 1000) / 1000),
  );
  return { left, top, rows: rows.map((row) => row.slice(0, -2)) };
};

it.each([
  [
    'whole pixels',
    [box(1, 0, 3, 2)],
    {
      left: 1,
      top: -2,
      rows: [
        [1, 1],
        [1, 1],
      ],
    },
  ],
  [
    'halves and quarters',
    [box(0.5, 0.5, 2, 1.5)],
    {
      left: 0,
      top: -2,
      rows: [
        [0.25, 0.5],
        [0.25, 0.5],
      ],
    },
  ],
  ['below the line', [box(0, -1, 1, 0)], { left: 0, top: 0, rows: [[1]] }],
  [
    'half of a square',
    [contour([0, 0], [2, 2], [2, 0])],
    {
      left: 0,
      top: -2,
      rows: [
        [0, 0.5],
        [0.5, 1],
      ],
    },
  ],
  [
    'a flat line over pixels',
    [contour([0, 0], [4, 1], [4, 0])],
    { left: 0, top: -1, rows: [[0.125, 0.375, 0.625, 0.875]] },
  ],
  [
    'a hole, which runs the other way',
    [box(0, 0, 3, 3), contour([1, 1], [2, 1], [2, 2], [1, 2])],
    {
      left: 0,
      top: -3,
      rows: [
        [1, 1, 1],
        [1, 0, 1],
        [1, 1, 1],
      ],
    },
  ],
  ['two that overlap', [box(0, 0, 2, 1), box(1, 0, 3, 1)], { left: 0, top: -1, rows: [[1, 1, 1]] }],
])('covers %s', (_, outline, wanted) => {
  const { left, top, rows } = shown(outline);
  // The last column of a shape that ends on a pixel's edge is empty.
  expect({ left, top, rows: rows.map((row) => row.slice(0, wanted.rows[0]?.length)) }).toEqual(wanted);
});

it('takes a scale and a shift', () => {
  expect(shown([box(0, 0, 1, 1)], 2, 0.5)).toMatchObject({
    left: 0,
    rows: [
      [0.5, 1, 0.5],
      [0.5, 1, 0.5],
    ],
  });
});

it('rounds a corner whose points are off the line', () => {
  const round = contour([-10, -10, false], [-10, 10, false], [10, 10, false], [10, -10, false]);
  const { parts } = coverageOf([round], 1, 0);
  const area = parts.reduce((sum, part) => sum + part, 0);
  // Four quadratic arcs between the middles of the sides: 5/6 of the square, and of flat pieces a little less.
  expect(area).toBeGreaterThan(0.82 * 400);
  expect(area).toBeLessThanOrEqual((400 * 5) / 6);
});

it('draws nothing for a space', () => {
  expect(coverageOf([], 1, 0).parts).toHaveLength(0);
});
