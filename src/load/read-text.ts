import type { Fault } from '../model/fault.ts';
import type { ContentFiles } from './content-files.ts';

/** Where reading reads from, and what it collects. */
export interface Reading {
  readonly content: ContentFiles;
  readonly faults: Fault[];
  /** Paths of the files that were read. */
  readonly files: string[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const lenientUtf8 = new TextDecoder('utf-8');

/**
 * The text of a content file: UTF-8, line ends as line feeds, Unicode NFC. Null if there is no text to go on
 * with; the faults say why. A source text keeps the form of its letters: it is to stay byte for byte.
 */
export function readText(reading: Reading, file: string, keepsForm = false): string | null {
  const bytes = reading.content.read(file);
  reading.files.push(file);
  if (typeof bytes === 'string') {
    reading.faults.push({ type: 'unreadable', span: { file, start: 0, end: 0 }, reason: bytes });
    return null;
  }
  let raw: string;
  try {
    raw = utf8.decode(bytes);
  } catch {
    const start = Math.max(0, decodeLeniently(bytes).indexOf('\uFFFD'));
    reading.faults.push({ type: 'not-utf8', span: { file, start, end: start + 1 } });
    return null;
  }
  const unixText = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const text = unixText.normalize('NFC');
  if (text !== unixText && !keepsForm) {
    // Up to the first difference both texts are the same, so the place is right in either.
    let start = 0;
    while (text.charCodeAt(start) === unixText.charCodeAt(start)) start++;
    reading.faults.push({
      type: 'not-nfc',
      span: { file, start, end: start + 1 },
      found: unixText.slice(start, start + 4),
    });
  }
  return text;
}

/**
 * Reads texts again, as `readText` has them, for whoever needs to show one. The last one is kept, since findings
 * come file by file.
 */
export function rereadText(content: ContentFiles): (file: string) => string | undefined {
  let last: { readonly file: string; readonly text: string | undefined } | null = null;
  return (file) => {
    if (last?.file !== file) {
      const bytes = content.read(file);
      last = { file, text: typeof bytes === 'string' ? undefined : decodeLeniently(bytes) };
    }
    return last.text;
  };
}

function decodeLeniently(bytes: Uint8Array): string {
  return lenientUtf8.decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC');
}
