import type { Contour } from './font-file.ts';

/** A glyph as a grid of how much of each pixel it covers, from 0 to 1. */
export interface Coverage {
  /** Of its upper left pixel, from the start of the base line, `y` downwards. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly parts: Float32Array;
}

/** Straight pieces that stand for a curve: enough for the largest letters of a card. */
const PIECES = 6;

/**
 * What an outline covers at a scale, in pixels to a font unit, with `shift` of a pixel to the right. Exact: each line
 * adds the area to its right, and the sum over a row is what is inside.
 */
export function coverageOf(outline: readonly Contour[], scale: number, shift: number): Coverage {
  const lines = outline.map((contour) => flatten(contour, scale, shift));
  const [xs, ys] = [0, 1].map((axis) => lines.flatMap((points) => points.filter((_, at) => at % 2 === axis)));
  if (xs === undefined || ys === undefined || xs.length === 0)
    return { left: 0, top: 0, width: 0, height: 0, parts: new Float32Array() };
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  // A column more: a line adds to the pixel at its right.
  const width = Math.ceil(Math.max(...xs)) - left + 2;
  const height = Math.ceil(Math.max(...ys)) - top;
  const sums = new Float32Array(width * height + 1);
  for (const points of lines) {
    for (let at = 0; at + 3 < points.length; at += 2) {
      const [x0, y0, x1, y1] = points.slice(at, at + 4) as [number, number, number, number];
      addLine(sums, width, x0 - left, y0 - top, x1 - left, y1 - top);
    }
  }
  let sum = 0;
  for (let at = 0; at < sums.length; at++) {
    sum += sums[at] ?? 0;
    sums[at] = Math.min(Math.abs(sum), 1);
  }
  return { left, top, width, height, parts: sums };
}

/** A closed contour as points `x, y, x, y, …` in pixels, `y` downwards. */
function flatten(contour: Contour, scale: number, shift: number): readonly number[] {
  const points: { x: number; y: number; isOnLine: boolean }[] = [];
  for (const [index, { x, y, isOnLine }] of contour.entries()) {
    const point = { x: x * scale + shift, y: 0 - y * scale, isOnLine };
    const before = points.at(-1);
    if (index > 0 && before !== undefined && !before.isOnLine && !isOnLine)
      points.push(middle(before, point));
    points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (!first.isOnLine && !last.isOnLine) points.push(middle(last, first));
  const start = points.findIndex(({ isOnLine }) => isOnLine);
  const round = [...points.slice(start), ...points.slice(0, start + 1)];
  const flat: number[] = [];
  for (const [index, point] of round.entries()) {
    const [from, to] = [round[index - 1], round[index + 1]];
    if (point.isOnLine || from === undefined || to === undefined) {
      flat.push(point.x, point.y);
      continue;
    }
    for (let piece = 1; piece < PIECES; piece++) {
      const [t, s] = [piece / PIECES, 1 - piece / PIECES];
      flat.push(
        s * s * from.x + 2 * s * t * point.x + t * t * to.x,
        s * s * from.y + 2 * s * t * point.y + t * t * to.y,
      );
    }
  }
  return flat;
}

function middle(a: { x: number; y: number }, b: { x: number; y: number }) {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOnLine: true };
}

/** Adds to each row that a line crosses what lies to the right of it. */
function addLine(
  sums: Float32Array,
  width: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  if (fromY === toY) return;
  const direction = fromY < toY ? 1 : -1;
  const [x0, y0, x1, y1] = direction === 1 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const slope = (x1 - x0) / (y1 - y0);
  const add = (at: number, area: number): void => {
    sums[at] = (sums[at] ?? 0) + area;
  };
  let x = x0;
  for (let row = Math.floor(y0); row < y1; row++) {
    const high = Math.min(row + 1, y1) - Math.max(row, y0);
    const next = x + slope * high;
    const [low, far] = x < next ? [x, next] : [next, x];
    const part = high * direction;
    // Each pixel that the line crosses in this row gets the area beside the stretch in it; the next one what is left.
    for (let pixel = Math.floor(low); pixel < Math.max(far, Math.floor(low) + 1); pixel++) {
      const [enter, leave] = [Math.max(low, pixel), Math.min(far, pixel + 1)];
      const area = far === low ? part : (part * (leave - enter)) / (far - low);
      const mean = (enter + leave) / 2 - pixel;
      add(row * width + pixel, area * (1 - mean));
      add(row * width + pixel + 1, area * mean);
    }
    x = next;
  }
}
