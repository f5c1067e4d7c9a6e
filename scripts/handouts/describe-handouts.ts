import type { MadeHandouts } from './make-handouts.ts';

/** What became of the files, in both languages, and by name what could not be made. */
export function describeHandouts({ word, pdf, sheets, failed, noPdf }: MadeHandouts): string {
  return [
    ...failed.map((one) => `! ${one}`),
    ...(noPdf === null ? [] : [noPdf]),
    `Đã tạo ${word} tệp Word, ${pdf} tệp PDF (${sheets} trang in)${failed.length > 0 ? `; ${failed.length} tệp không tạo được` : ''}.`,
    `Made ${word} Word files and ${pdf} PDF files (${sheets} printed pages)${failed.length > 0 ? `; ${failed.length} could not be made` : ''}.`,
  ].join('\n');
}
