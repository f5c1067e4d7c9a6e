import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { drawSheetCode } from './sheet-code.ts';

/** Pixels to a module. */
const SCALE = 4;

/** The picture as a camera takes it: the path drawn into pixels, black on white. */
function photograph(svg: string): { readonly data: Uint8ClampedArray; readonly side: number } {
  const modules = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const side = modules * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      const start = (row * side + Number(x) * SCALE) * 4;
      for (let at = start; at < start + Number(width) * SCALE * 4; at += 4) data.fill(0, at, at + 3);
    }
  }
  return { data, side };
}

describe('the code on a sheet', () => {
  it.each([
    'https://example.org/kh-dukccqt-2021/iii-2/?ban=2026-11-30-5e38b69b',
    `https://so-tay.example.vn/nq02/en/kh-mau/${'phu-luc-1-'.repeat(8)}1/?ban=0a1b2c3d`,
  ])('is read as the address that it was made of: %s', (address) => {
    const svg = drawSheetCode(address);
    const { data, side } = photograph(svg);
    expect(jsQR(data, side, side)?.data).toBe(address);
    // On a sheet of 24 mm a module is at least a third of a millimetre.
    expect((24 * SCALE) / side).toBeGreaterThan(0.33);
  });

  it('bears a stain', () => {
    const address = 'https://example.org/kh-dukccqt-2021/iii-2/?ban=2026-11-30-5e38b69b';
    const { data, side } = photograph(drawSheetCode(address));
    const middle = Math.floor(side / 2);
    for (let row = middle; row < middle + SCALE * 4; row++) {
      data.fill(0, (row * side + middle) * 4, (row * side + middle + SCALE * 4) * 4);
    }
    expect(jsQR(data, side, side)?.data).toBe(address);
  });
});
