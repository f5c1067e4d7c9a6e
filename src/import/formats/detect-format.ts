export type Format = 'docx' | 'doc' | 'pdf' | 'html' | 'md' | 'txt';

/** What a file is by its first bytes; `other` names what it is where it cannot be a paper. */
export function detectFormat(bytes: Uint8Array, fileName: string): Format | { readonly other: string } {
  const starts = (...values: number[]): boolean => values.every((value, index) => bytes[index] === value);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'docx';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'doc';
  for (const [name, ...signature] of SIGNATURES) if (starts(...signature)) return { other: name };
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 4096));
  if (start.startsWith('{\\rtf')) return { other: 'RTF' };
  const isWide = starts(0xff, 0xfe) || starts(0xfe, 0xff);
  if (!isWide && start.includes('\0')) return { other: 'binary' };
  if (
    /^(?:\ufeff|ï»¿)?\s*(?:<!doctype html|<html|<\?xml|<head|<body|<p[ >]|<div[ >]|<table[ >])/i.test(start)
  )
    return 'html';
  return /\.(?:md|markdown)$/i.test(fileName) ? 'md' : 'txt';
}

const SIGNATURES = [
  ['PNG', 0x89, 0x50, 0x4e, 0x47],
  ['JPEG', 0xff, 0xd8, 0xff],
  ['GIF', 0x47, 0x49, 0x46, 0x38],
  ['TIFF', 0x49, 0x49, 0x2a, 0x00],
  ['TIFF', 0x4d, 0x4d, 0x00, 0x2a],
  ['ZIP (7z)', 0x37, 0x7a, 0xbc, 0xaf],
  ['RAR', 0x52, 0x61, 0x72, 0x21],
  ['GZIP', 0x1f, 0x8b],
] as const satisfies readonly (readonly [string, ...number[]])[];

/** The ending that a format has, where the name of the file has another. */
const ENDINGS: Readonly<Record<Format, RegExp>> = {
  docx: /\.docx$/i,
  doc: /\.doc$/i,
  pdf: /\.pdf$/i,
  html: /\.html?$/i,
  md: /\.(?:md|markdown)$/i,
  txt: /\.(?:txt|text)$/i,
};

/** Whether the name of a file says another format than its bytes. A name without an ending says none. */
export function isMisnamed(format: Format, fileName: string): boolean {
  const known = Object.values(ENDINGS).some((ending) => ending.test(fileName));
  return known && !ENDINGS[format].test(fileName);
}
