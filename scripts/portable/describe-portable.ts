import type { PortableSite } from './make-portable.ts';

/** Where the portable copy lies and how large it is, in both languages. */
export function describePortable({ folder, files, bytes, zip, zipBytes }: PortableSite): string {
  const size = (count: number, language: string): string =>
    `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(count / 1_000_000)} MB`;
  return [
    `Bản mang theo: ${folder} (${files} tệp, ${size(bytes, 'vi')}) và ${zip} (${size(zipBytes, 'vi')}). Mở tệp index.html trong thư mục.`,
    `Portable copy: ${folder} (${files} files, ${size(bytes, 'en')}) and ${zip} (${size(zipBytes, 'en')}). Open index.html in the folder.`,
  ].join('\n');
}
