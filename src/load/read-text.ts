import { firstStrangeCharacter, readsEntities } from '../language/characters/strange-characters.ts';
import { startOf } from '../model/diagnostic.ts';
import type { ParseIssue } from '../model/parse-issue.ts';
import type { ContentFiles } from './content-files.ts';
import type { YamlMemory } from './yaml-memory.ts';

/** Where reading reads from, and what it collects. */
export interface Reading {
  readonly content: ContentFiles;
  readonly parseIssues: ParseIssue[];
  /** Paths of the files that were read. */
  readonly files: string[];
  readonly yaml: YamlMemory;
}

/** A language file while it is being read. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly parseIssues: ParseIssue[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const lenientUtf8 = new TextDecoder('utf-8');

/** The text of a content file: UTF-8, line ends as line feeds, Unicode NFC. Null, with a parse issue, if unreadable. */
export function readText(reading: Reading, file: string): string | null {
  return decodeText(reading, file, reading.content.read(file), false);
}

/** The same of bytes that were read already. `keepsForm`: a source text, whose letters stay as they are. */
export function decodeText(
  reading: Reading,
  file: string,
  bytes: ReturnType<ContentFiles['read']>,
  keepsForm: boolean,
): string | null {
  reading.files.push(file);
  if (typeof bytes === 'string') {
    reading.parseIssues.push({ type: 'unreadable', span: startOf(file), reason: bytes });
    return null;
  }
  let raw: string;
  try {
    raw = utf8.decode(bytes);
  } catch {
    const start = decodeLeniently(bytes.subarray(0, lengthOfGoodBytes(bytes))).length;
    reading.parseIssues.push({
      type: 'not-utf8',
      span: { file, start, end: start + 1 },
      encoding: hasUtf16Mark(bytes) ? 'UTF-16' : null,
    });
    return null;
  }
  const unixText = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const text = unixText.normalize('NFC');
  if (text !== unixText && !keepsForm) {
    // Up to the first difference both texts are the same, so the place is right in either.
    let start = 0;
    while (text.charCodeAt(start) === unixText.charCodeAt(start)) start++;
    reading.parseIssues.push({
      type: 'not-nfc',
      span: { file, start, end: start + 1 },
      found: unixText.slice(start, start + 4),
    });
  }
  const strange = keepsForm ? null : firstStrangeCharacter(text, readsEntities(file));
  if (strange !== null) {
    const span = { file, start: strange.index, end: strange.index + strange.length };
    reading.parseIssues.push({ type: 'strange-character', span });
  }
  return text;
}

/** Length of the longest beginning that is UTF-8, by binary search. */
function lengthOfGoodBytes(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  // A letter that is cut off passed above and is not complete.
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

/** Whether bytes are UTF-8; `stream`: also if the last letter is cut off. */
function isUtf8(bytes: Uint8Array, options: { readonly stream?: boolean } = {}): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Reads texts again, as `readText` returns them. The last one is kept, since findings come file by file. */
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
