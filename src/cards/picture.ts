import { crc32, deflateSync } from 'node:zlib';

/** A colour as red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** Steps from the paper to a colour: the edges of letters are drawn in them. */
const STEPS = 8;

/** A picture of few colours on one paper. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** A pixel each: 0 is the paper; a colour has `STEPS` numbers, the last of them whole. */
  readonly pixels: Uint8Array;
  readonly palette: readonly Colour[];
}

/** An empty picture; a colour is drawn with by its place in `colours`. */
export function makePicture(
  width: number,
  height: number,
  paper: Colour,
  colours: readonly Colour[],
): Picture {
  const mix = (colour: Colour, step: number): Colour =>
    colour.map((value, at) => Math.round((paper[at] ?? 0) + ((value - (paper[at] ?? 0)) * step) / STEPS)) as [
      number,
      number,
      number,
    ];
  const steps = Array.from({ length: STEPS }, (_, step) => step + 1);
  const palette = [paper, ...colours.flatMap((colour) => steps.map((step) => mix(colour, step)))];
  return { width, height, pixels: new Uint8Array(width * height), palette };
}

/** Covers a part of a pixel, from 0 to 1, with a colour. What is outside the picture is left out. */
export function cover(
  { width, height, pixels }: Picture,
  x: number,
  y: number,
  colour: number,
  part: number,
) {
  const step = Math.round(part * STEPS);
  if (step === 0 || x < 0 || y < 0 || x >= width || y >= height) return;
  const at = y * width + x;
  pixels[at] = Math.max(pixels[at] ?? 0, colour * STEPS + step);
}

/** Covers a rectangle whole. */
export function coverBox(picture: Picture, box: readonly [number, number, number, number], colour: number) {
  const [left, top, width, height] = box;
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++) cover(picture, x, y, colour, 1);
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** The picture as a PNG file with a palette. */
export function writePng({ width, height, pixels, palette }: Picture): Uint8Array {
  // Each row begins with the number of its filter: none, which suits few colours.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 5 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
