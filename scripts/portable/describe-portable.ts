import { formatMegabytes } from '../../src/language/count.ts';
import type { PortableSite } from './make-portable.ts';

/** Where the portable copy lies and how large it is, in both languages. */
export function describePortable({ folder, files, bytes, zip, zipBytes }: PortableSite): string {
  return [
    `Bản mang theo: ${folder} (${files} tệp, ${formatMegabytes(bytes, 'vi')}) và ${zip} (${formatMegabytes(zipBytes, 'vi')}). Mở tệp index.html trong thư mục.`,
    `Portable copy: ${folder} (${files} files, ${formatMegabytes(bytes, 'en')}) and ${zip} (${formatMegabytes(zipBytes, 'en')}). Open index.html in the folder.`,
  ].join('\n');
}
