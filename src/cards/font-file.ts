import { inflateSync } from 'node:zlib';

/** The outline of a glyph: closed contours of points in font units, `y` upwards; between two points off the line one is implied. */
export type Contour = readonly { readonly x: number; readonly y: number; readonly isOnLine: boolean }[];

/** A font as far as drawing a line of text needs it. */
export interface Font {
  readonly unitsPerEm: number;
  /** The glyph of a character; 0 where the font has none. */
  readonly glyphOf: (character: number) => number;
  readonly advanceOf: (glyph: number) => number;
  readonly outlineOf: (glyph: number) => readonly Contour[];
}

/** Reads a font in WOFF 1.0 with TrueType outlines, as the packages of Fontsource have them. */
export function readFont(file: Uint8Array): Font {
  const tables = readTables(file);
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`The font has no table ${tag}`);
    return found;
  };
  const head = table('head');
  const [metrics, glyphs, places] = [table('hmtx'), table('glyf'), table('loca')];
  const wideMetrics = table('hhea').getUint16(34);
  const hasLongPlaces = head.getInt16(50) === 1;
  const placeOf = (glyph: number): number =>
    hasLongPlaces ? places.getUint32(glyph * 4) : places.getUint16(glyph * 2) * 2;
  const outlineOf = (glyph: number): readonly Contour[] => {
    const [start, end] = [placeOf(glyph), placeOf(glyph + 1)];
    if (start === end) return [];
    const data = new DataView(glyphs.buffer, glyphs.byteOffset + start, end - start);
    return data.getInt16(0) < 0 ? readParts(data, outlineOf) : readContours(data);
  };
  return {
    unitsPerEm: head.getUint16(18),
    glyphOf: readCharacters(table('cmap')),
    advanceOf: (glyph) => metrics.getUint16(Math.min(glyph, wideMetrics - 1) * 4),
    outlineOf,
  };
}

const SIGNATURE = 0x774f4646;

function readTables(file: Uint8Array): ReadonlyMap<string, DataView> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0) !== SIGNATURE) throw new Error('The font is no WOFF 1.0 file');
  const tables = new Map<string, DataView>();
  for (let entry = 44; entry < 44 + view.getUint16(12) * 20; entry += 20) {
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const [offset, packed, length] = [4, 8, 12].map((at) => view.getUint32(entry + at)) as [
      number,
      number,
      number,
    ];
    const stored = file.subarray(offset, offset + packed);
    const bytes = packed === length ? stored : inflateSync(stored);
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
  return tables;
}

/** The map of the basic plane (format 4), which every font has. */
function readCharacters(cmap: DataView): Font['glyphOf'] {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + index * 8));
  const start = offsets.find((offset) => cmap.getUint16(offset) === 4);
  if (start === undefined) throw new Error('The font has no character map of format 4');
  const half = cmap.getUint16(start + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + half, 16 + half * 2, 16 + half * 3].map(
    (at) => start + at,
  ) as [number, number, number, number];
  return (character) => {
    for (let at = 0; at < half; at += 2) {
      if (character > cmap.getUint16(ends + at)) continue;
      const first = cmap.getUint16(starts + at);
      if (character < first) return 0;
      const range = cmap.getUint16(ranges + at);
      const delta = cmap.getUint16(deltas + at);
      if (range === 0) return (character + delta) & 0xffff;
      const glyph = cmap.getUint16(ranges + at + range + (character - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** Bits of the flags of points. */
const [ON_LINE, SHORT_X, SHORT_Y, REPEATED, SAME_X, SAME_Y] = [1, 2, 4, 8, 16, 32] as const;

function readContours(data: DataView): readonly Contour[] {
  const ends = Array.from({ length: data.getInt16(0) }, (_, index) => data.getUint16(10 + index * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + ends.length * 2;
  at += 2 + data.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = data.getUint8(at++);
    const times = (flag & REPEATED) === 0 ? 1 : data.getUint8(at++) + 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const readAxis = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -data.getUint8(at++) : data.getUint8(at++);
      else if ((flag & same) === 0) {
        value += data.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis(SHORT_X, SAME_X);
  const ys = readAxis(SHORT_Y, SAME_Y);
  const points = flags.map((flag, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    isOnLine: (flag & ON_LINE) !== 0,
  }));
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

/** Bits of the flags of parts: a letter with marks is made of the letter and the marks. */
const [WORDS, OFFSETS, SCALED, MORE, SCALED_BY_AXIS, TURNED] = [1, 2, 8, 32, 64, 128] as const;

function readParts(data: DataView, outlineOf: Font['outlineOf']): readonly Contour[] {
  const contours: Contour[] = [];
  let [at, flags] = [10, MORE as number];
  while ((flags & MORE) !== 0) {
    flags = data.getUint16(at);
    if ((flags & OFFSETS) === 0 || (flags & TURNED) !== 0)
      throw new Error('The font places parts of glyphs in a way that is not read');
    const part = outlineOf(data.getUint16(at + 2));
    const isWide = (flags & WORDS) !== 0;
    const [dx, dy] = isWide
      ? [data.getInt16(at + 4), data.getInt16(at + 6)]
      : [data.getInt8(at + 4), data.getInt8(at + 5)];
    at += isWide ? 8 : 6;
    let [scaleX, scaleY] = [1, 1];
    if ((flags & (SCALED | SCALED_BY_AXIS)) !== 0) {
      scaleX = data.getInt16(at) / 0x4000;
      at += 2;
      scaleY = scaleX;
    }
    if ((flags & SCALED_BY_AXIS) !== 0) {
      scaleY = data.getInt16(at) / 0x4000;
      at += 2;
    }
    for (const contour of part) {
      contours.push(
        contour.map(({ x, y, isOnLine }) => ({ x: x * scaleX + dx, y: y * scaleY + dy, isOnLine })),
      );
    }
  }
  return contours;
}
