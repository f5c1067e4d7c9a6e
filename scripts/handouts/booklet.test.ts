import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { makeBooklet, orderInBooklet } from './booklet.ts';
import { countPages } from './pdf-file.ts';

describe('the order of pages in a booklet', () => {
  it.each([
    [
      1,
      [
        [null, 1],
        [null, null],
      ],
    ],
    [
      4,
      [
        [4, 1],
        [2, 3],
      ],
    ],
    [
      6,
      [
        [null, 1],
        [2, null],
        [6, 3],
        [4, 5],
      ],
    ],
    [
      8,
      [
        [8, 1],
        [2, 7],
        [6, 3],
        [4, 5],
      ],
    ],
  ])('of %s', (pages, order) => {
    expect(orderInBooklet(pages)).toEqual(order);
  });
});

describe('a booklet', () => {
  const draw = async (count: number): Promise<Uint8Array> => {
    const file = await PDFDocument.create();
    for (let n = 0; n < count; n++) file.addPage([419.53, 595.28]).drawText(`${n}`);
    file.setTitle('Kế hoạch');
    return file.save();
  };

  it('has two pages a side, its title, and the same bytes each time', async () => {
    const pages = await draw(7);
    const booklet = await makeBooklet(pages, '2026-11-30');
    expect(countPages(booklet)).toBe(4);
    const read = await PDFDocument.load(booklet, { updateMetadata: false });
    expect(read.getTitle()).toBe('Kế hoạch');
    expect(read.getPages().map((page) => page.getSize())).toEqual(
      Array.from({ length: 4 }, () => ({ width: 841.89, height: 595.28 })),
    );
    expect(Buffer.from(await makeBooklet(pages, '2026-11-30')).equals(Buffer.from(booklet))).toBe(true);
  });
});
