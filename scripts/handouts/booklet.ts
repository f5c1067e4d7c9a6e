import { PDFDocument } from '@cantoo/pdf-lib';

/** A4 across, in points; half of it is A5. */
const SHEET = { width: 841.89, height: 595.28 };

/**
 * The order in which pages stand on the sides of folded sheets, two a side from the left, front and back in turn: of 8
 * pages 8 and 1, 2 and 7, 6 and 3, 4 and 5. Null where a page stays empty: a booklet has four pages a sheet.
 */
export function orderInBooklet(pages: number): readonly (readonly [number | null, number | null])[] {
  const all = Math.ceil(pages / 4) * 4;
  const orNull = (page: number): number | null => (page <= pages ? page : null);
  return Array.from({ length: all / 2 }, (_, side) => {
    const [low, high] = [orNull(side + 1), orNull(all - side)];
    return side % 2 === 0 ? [high, low] : [low, high];
  });
}

/**
 * Puts A5 pages two on a side of A4: printed on both sides, turned over the short edge and folded, they are a booklet.
 * `day` is what the file says in place of the clock. Same pages, same bytes.
 */
export async function makeBooklet(pages: Uint8Array, day: string | null): Promise<Uint8Array> {
  const source = await PDFDocument.load(pages, { updateMetadata: false });
  const booklet = await PDFDocument.create({ updateMetadata: false });
  const embedded = await booklet.embedPages(source.getPages());
  for (const side of orderInBooklet(embedded.length)) {
    const sheet = booklet.addPage([SHEET.width, SHEET.height]);
    for (const [place, number] of side.entries()) {
      const page = number === null ? undefined : embedded[number - 1];
      if (page !== undefined) sheet.drawPage(page, { x: (place * SHEET.width) / 2, y: 0 });
    }
  }
  const title = source.getTitle();
  if (title !== undefined) booklet.setTitle(title, { showInWindowTitleBar: true });
  const date = new Date(`${day ?? '2000-01-01'}T00:00:00Z`);
  booklet.setCreationDate(date);
  booklet.setModificationDate(date);
  return booklet.save({ useObjectStreams: false });
}
